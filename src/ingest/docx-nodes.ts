import type { RawLine } from './blocks.js';
import { cleanText } from './clean.js';

/** An element of a Word document as mammoth reads it; only what is used here. */
export interface WordNode {
  readonly type: string;
  readonly children?: readonly WordNode[];
  readonly value?: string;
  readonly styleId?: string | null;
  readonly styleName?: string | null;
  readonly numbering?: WordNumbering | null;
  readonly isBold?: boolean;
  readonly breakType?: string;
  readonly checked?: boolean;
  readonly noteType?: string;
  readonly noteId?: string;
  readonly colSpan?: number;
  readonly rowSpan?: number;
}

/** One level of a list; the same object for every paragraph of the list. */
export interface WordNumbering {
  readonly level: string | number;
  readonly isOrdered: boolean;
}

/** The document as a whole. */
export interface WordDocument extends WordNode {
  readonly notes: { resolve(reference: WordNode): { readonly body: readonly WordNode[] } | null };
  readonly comments: readonly unknown[];
}

/** The text of a run with the formatting that tells labels apart. */
interface Span {
  readonly text: string;
  readonly bold: boolean;
}

/** What is met on the way through a document besides text. */
export interface Findings {
  pictures: number;
  /** Foot- and endnotes in the order of their references. */
  readonly notes: WordNode[];
  /** Characters that were taken out. */
  removed: number;
}

/** The lines of a paragraph, cut at its line breaks, each with the length of the bold run at its head. */
export function linesOf(paragraph: WordNode, line: number, findings: Findings): RawLine[] {
  const spans: Span[] = [];
  collect(paragraph, false, spans, findings);
  const lines: { text: string; bold: number; open: boolean }[] = [{ text: '', bold: 0, open: true }];
  for (const span of spans) {
    const { text, removed } = cleanText(span.text);
    findings.removed += removed;
    text.split('\n').forEach((part, i) => {
      if (i > 0) lines.push({ text: '', bold: 0, open: true });
      const last = lines.at(-1)!;
      last.text += part;
      if (!last.open) return;
      if (span.bold) last.bold = last.text.length;
      else if (part.trim() !== '') last.open = false;
    });
  }
  return lines
    .map(({ text, bold }) => {
      const indent = text.length - text.trimStart().length;
      return { text: text.trim(), line, bold: Math.max(0, bold - indent) };
    })
    .filter(({ text }) => text !== '')
    .map(({ text, bold }) => (bold > 0 ? { text, line, bold } : { text, line }));
}

function collect(node: WordNode, bold: boolean, spans: Span[], findings: Findings): void {
  switch (node.type) {
    case 'text':
      spans.push({ text: node.value ?? '', bold });
      return;
    case 'tab':
      spans.push({ text: '\t', bold });
      return;
    case 'break':
      spans.push({ text: node.breakType === 'line' ? '\n' : ' ', bold });
      return;
    case 'checkbox':
      spans.push({ text: node.checked ? '☑' : '☐', bold });
      return;
    case 'image':
      findings.pictures++;
      return;
    case 'noteReference':
      findings.notes.push(node);
      spans.push({ text: `[^${findings.notes.length}]`, bold: false });
      return;
    default: {
      const strong = bold || node.isBold === true || /^strong$/i.test(node.styleName ?? '');
      for (const child of node.children ?? []) collect(child, strong, spans, findings);
    }
  }
}

/** The cells of a table on its grid: a cell over several columns or rows stands in its first place. */
export function gridOf(table: WordNode, textOf: (cell: WordNode) => string): string[][] {
  const grid: (string | undefined)[][] = [];
  (table.children ?? []).forEach((row, r) => {
    grid[r] ??= [];
    let c = 0;
    for (const cell of row.children ?? []) {
      while (grid[r]![c] !== undefined) c++;
      const across = Math.min(cell.colSpan ?? 1, 64);
      const down = Math.min(cell.rowSpan ?? 1, (table.children ?? []).length - r);
      for (let i = 0; i < down; i++)
        for (let j = 0; j < across; j++) {
          grid[r + i] ??= [];
          grid[r + i]![c + j] = i === 0 && j === 0 ? textOf(cell) : '';
        }
      c += across;
    }
  });
  const width = Math.max(0, ...grid.map((row) => row.length));
  return grid.map((row) => Array.from({ length: width }, (_, c) => row[c] ?? ''));
}
