import { ingestFileFaults } from '../../i18n/faults/ingest-files.js';
import { manuscriptFaults } from '../../i18n/faults/manuscript.js';
import { extensionOf } from '../../ingest/readers.js';
import { readLines } from '../../ingest/text-blocks.js';
import type { Passage } from './passage.js';
import { type Manuscript, readWordManuscript } from './read-docx.js';

/** Reads a chapter in Word or Markdown; `file` is its name for the user. */
export async function readManuscript(bytes: Uint8Array, file: string): Promise<Manuscript> {
  const extension = extensionOf(file);
  if (extension === 'docx' || extension === 'docm') return await readWordManuscript(bytes, file);
  if (extension !== 'md' && extension !== 'markdown')
    return { diagnostic: manuscriptFaults.format.at({ file }, { extension }) };
  const { text, diagnostics } = readLines(bytes, file);
  if (text === undefined)
    return { diagnostic: diagnostics[0] ?? ingestFileFaults.emptyFile.at({ file, line: 1 }, {}) };
  return { passages: markdownPassages(text) };
}

/** Paragraphs of Markdown: what stands between blank lines; `>` sets a quotation off, a row of a table stands alone. */
function markdownPassages(text: string): Passage[] {
  const found: Passage[] = [];
  let open: { line: number; texts: string[]; block: boolean } | undefined;
  const close = (): void => {
    if (open) found.push({ line: open.line, text: open.texts.join('\n'), block: open.block });
    open = undefined;
  };
  text.split('\n').forEach((raw, index) => {
    const quoted = /^\s{0,3}>\s?(.*)$/.exec(raw);
    const words = (quoted?.[1] ?? raw).trim();
    const block = quoted !== null;
    const row = /^\|.*\|$/.test(words);
    if (words === '' || row || /^#{1,6}\s/.test(words) || (open && open.block !== block)) close();
    if (words === '') return;
    if (row) found.push({ line: index + 1, text: words, block: false, row: words });
    else if (open) open.texts.push(words);
    else open = { line: index + 1, texts: [words], block };
  });
  close();
  return found;
}
