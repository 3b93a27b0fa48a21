import type { Block } from './blocks.js';
import {
  type Findings,
  gridOf,
  linesOf,
  type WordDocument,
  type WordNode,
  type WordNumbering,
} from './docx-nodes.js';

/** The blocks of a Word document, and what of it is no text. */
export interface WordBlocks {
  readonly blocks: readonly Block[];
  readonly pictures: number;
  readonly comments: number;
  readonly removed: number;
}

/** Turns the tree of a Word document into blocks: paragraphs, headings, lists as Markdown, tables, notes at the end. */
export function blocksOfWord(document: WordDocument): WordBlocks {
  const walk = new Walk();
  walk.all(document.children ?? []);
  walk.notes(document);
  const { pictures, removed } = walk.findings;
  return { blocks: walk.blocks, pictures, comments: document.comments.length, removed };
}

class Walk {
  readonly blocks: Block[] = [];
  readonly findings: Findings = { pictures: 0, notes: [], removed: 0 };
  /** List level → items so far; Word goes on counting over the paragraphs in between. */
  readonly #counters = new Map<WordNumbering, number>();
  #line = 0;

  all(nodes: readonly WordNode[]): void {
    for (const node of nodes) {
      if (node.type === 'paragraph') this.#paragraph(node);
      else if (node.type === 'table') this.#table(node);
      else this.all(node.children ?? []);
    }
  }

  /** Foot- and endnotes, behind a rule, so that they belong to nobody's turn. */
  notes(document: WordDocument): void {
    if (this.findings.notes.length > 0) this.blocks.push({ kind: 'rule', line: ++this.#line });
    // Notes may refer to notes: the list can grow while it is walked.
    for (let i = 0; i < this.findings.notes.length; i++) {
      const body = document.notes.resolve(this.findings.notes[i]!)?.body ?? [];
      const text = this.#plain(body);
      if (text !== '')
        this.blocks.push({ kind: 'text', lines: [{ text: `[^${i + 1}]: ${text}`, line: ++this.#line }] });
    }
  }

  #paragraph(node: WordNode): void {
    const line = ++this.#line;
    const lines = linesOf(node, line, this.findings);
    if (lines.length === 0) return;
    const level = headingLevel(node);
    if (level !== undefined) {
      this.blocks.push({ kind: 'heading', level, text: lines.map(({ text }) => text).join(' '), line });
      return;
    }
    const mark = node.numbering ? this.#mark(node.numbering) : '';
    const [first, ...rest] = lines;
    const bold = first!.bold === undefined ? {} : { bold: first!.bold + mark.length };
    this.blocks.push({ kind: 'text', lines: [{ text: mark + first!.text, line, ...bold }, ...rest] });
  }

  #mark(numbering: WordNumbering): string {
    const depth = Number(numbering.level) || 0;
    for (const deeper of this.#counters.keys())
      if ((Number(deeper.level) || 0) > depth) this.#counters.delete(deeper);
    const count = (this.#counters.get(numbering) ?? 0) + 1;
    this.#counters.set(numbering, count);
    return `${'  '.repeat(Math.min(depth, 8))}${numbering.isOrdered ? `${count}.` : '-'} `;
  }

  #table(node: WordNode): void {
    const rows = node.children ?? [];
    const only = rows.length === 1 && rows[0]!.children?.length === 1 ? rows[0]!.children[0] : undefined;
    // A table of one cell is a frame around text.
    if (only) {
      this.all(only.children ?? []);
      return;
    }
    const line = ++this.#line;
    const grid = gridOf(node, (cell) => this.#plain(cell.children ?? []));
    if (grid.some((row) => row.some((cell) => cell !== '')))
      this.blocks.push({ kind: 'table', rows: grid, line });
  }

  /** The text of a cell or a note: a line for every line of its paragraphs, tables within flattened. */
  #plain(nodes: readonly WordNode[]): string {
    const inner = new Walk();
    inner.findings.notes.push(...this.findings.notes);
    inner.all(nodes);
    this.findings.pictures += inner.findings.pictures;
    this.findings.removed += inner.findings.removed;
    this.findings.notes.push(...inner.findings.notes.slice(this.findings.notes.length));
    return inner.blocks
      .map((block) => {
        if (block.kind === 'text') return block.lines.map(({ text }) => text.trim()).join('\n');
        if (block.kind === 'heading') return block.text;
        return block.kind === 'table' ? block.rows.map((row) => row.join(' ').trim()).join('\n') : '';
      })
      .filter((text) => text !== '')
      .join('\n');
  }
}

/** Word keeps the English names of its own styles in every language; ids are translated. */
function headingLevel(node: WordNode): number | undefined {
  const found =
    /^heading\s*([1-6])/i.exec(node.styleName ?? '') ??
    /^(?:heading|judul)\s*([1-6])$/i.exec(node.styleId ?? '');
  if (found) return Number(found[1]);
  return /^title$/i.test(node.styleName ?? '') ? 1 : undefined;
}
