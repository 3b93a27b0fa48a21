import { ingestFileFaults } from '../../i18n/faults/ingest-files.js';
import { checkDocx } from '../../ingest/docx-archive.js';
import { type Findings, linesOf, type WordDocument, type WordNode } from '../../ingest/docx-nodes.js';
import type { Diagnostic } from '../../model/diagnostic.js';
import type { Passage } from './passage.js';

/** What a manuscript holds, or why it cannot be read. */
export type Manuscript =
  | { readonly passages: readonly Passage[]; readonly diagnostic?: undefined }
  | { readonly passages?: undefined; readonly diagnostic: Diagnostic };

/** A paragraph as mammoth reads it, with its indents in twentieths of a point. */
interface WordParagraph extends WordNode {
  readonly indent?: { readonly start: string | null; readonly end: string | null };
}

/**
 * The paragraphs of a Word document with tables and notes, numbered as they come. Of tracked changes, inserted text is
 * there and deleted text is not.
 */
export async function readWordManuscript(bytes: Uint8Array, file: string): Promise<Manuscript> {
  const { archive, diagnostic } = checkDocx(bytes, file);
  if (!archive) return { diagnostic };
  const { default: mammoth } = await import('mammoth');
  let passages: Passage[] | undefined;
  try {
    await mammoth.convertToHtml(
      { buffer: Buffer.from(archive) },
      {
        transformDocument(document: WordDocument) {
          passages = passagesOf(document);
          return { ...document, children: [] };
        },
      },
    );
  } catch (error) {
    if (passages === undefined) {
      const word = error instanceof Error ? error.message : String(error);
      return { diagnostic: ingestFileFaults.damagedDocx.at({ file }, { reason: { id: word, en: word } }) };
    }
  }
  return { passages: passages ?? [] };
}

function passagesOf(document: WordDocument): Passage[] {
  const found: Passage[] = [];
  const findings: Findings = { pictures: 0, notes: [], removed: 0 };
  let line = 0;
  const walk = (nodes: readonly WordNode[], row?: string): void => {
    for (const node of nodes) {
      if (node.type === 'paragraph') {
        const text = textOf(node, ++line, findings);
        const last = found.at(-1)?.text ?? '';
        if (text !== '') found.push({ line, text, block: isBlock(node, last), ...(row && { row }) });
      } else if (node.type === 'tableRow') {
        const cells = node.children ?? [];
        const whole = cells.map((cell) => plainText(cell)).join(' | ');
        for (const cell of cells) walk(cell.children ?? [], whole);
      } else walk(node.children ?? [], row);
    }
  };
  walk(document.children ?? []);
  // Notes may refer to notes: the list can grow while it is walked.
  for (let i = 0; i < findings.notes.length; i++)
    walk(document.notes.resolve(findings.notes[i]!)?.body ?? []);
  return found;
}

function textOf(paragraph: WordNode, line: number, findings: Findings): string {
  return linesOf(paragraph, line, findings)
    .map(({ text }) => text)
    .join('\n');
}

function plainText(node: WordNode): string {
  if (node.type === 'paragraph') return textOf(node, 0, { pictures: 0, notes: [], removed: 0 });
  return (node.children ?? []).map(plainText).join('\n');
}

/** One centimetre: what a thesis sets a long quotation in by, at least. */
const centimetre = 567;

/** A quotation style; or set in on both sides, or on the left after a colon. */
function isBlock(node: WordParagraph, before: string): boolean {
  if (/quot|kutip|block text/i.test(`${node.styleName ?? ''} ${node.styleId ?? ''}`)) return true;
  if (node.numbering) return false;
  const left = Number(node.indent?.start ?? 0);
  const right = Number(node.indent?.end ?? 0);
  return left >= centimetre && (right >= centimetre / 2 || /:\s*$/.test(before));
}
