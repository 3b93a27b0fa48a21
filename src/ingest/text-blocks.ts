import { ingestFileFaults } from '../i18n/faults/ingest-files.js';
import type { Diagnostic } from '../model/diagnostic.js';
import { type Block, type FrontText, type RawLine, type Reading, unread } from './blocks.js';
import { cleanText } from './clean.js';
import { decodeText } from './decode.js';
import { withoutPageFeet } from './page-feet.js';

/** Longer lines than this are not wrapped by hand: in such a file every line is a paragraph. */
const longestWrapped = 120;

/** Decodes and cleans a file of text; the text is missing where it is none. `pages` keeps form feeds. */
export function readLines(
  bytes: Uint8Array,
  file: string,
  { pages = false } = {},
): { readonly text?: string; readonly diagnostics: Diagnostic[] } {
  const { text, diagnostic } = decodeText(bytes, file);
  if (text === undefined) return { diagnostics: [diagnostic] };
  const clean = cleanText(text, { pages });
  if (clean.text.trim() === '')
    return { diagnostics: [ingestFileFaults.emptyFile.at({ file, line: 1 }, {})] };
  const diagnostics: Diagnostic[] = [];
  if (clean.removed > 0) {
    const place = { file, line: clean.line };
    diagnostics.push(ingestFileFaults.controlCharacters.at(place, { count: clean.removed }));
  }
  return { text: clean.text, diagnostics };
}

/** Reads plain text or Markdown: front matter, headings, rules, and paragraphs between blank lines. */
export function readTextBlocks(
  bytes: Uint8Array,
  file: string,
  format: { readonly markdown: boolean },
): Reading {
  const { text, diagnostics } = readLines(bytes, file, { pages: true });
  if (text === undefined) return unread(diagnostics);
  const { front, lines: whole } = takeFrontMatter(text);
  const { lines, left } = withoutPageFeet(whole);
  if (left.length > 0) {
    const args = { count: left.length, sample: left[0]!.text.slice(0, 40) };
    diagnostics.push(ingestFileFaults.pageFeet.at({ file, line: left[0]!.line }, args));
  }
  const wrapped = format.markdown || lines.every((line) => line.text.length <= longestWrapped);
  return {
    kind: 'blocks',
    blocks: blocksOf(lines, format.markdown, wrapped),
    diagnostics,
    ...(front && { front }),
  };
}

/** Cuts the block between `---` lines off the head of a text, where its first line looks like a key. */
function takeFrontMatter(text: string): { front?: FrontText; lines: RawLine[] } {
  const lines = text.split('\n').map((line, i): RawLine => ({ text: line.trimEnd(), line: i + 1 }));
  if (lines[0]?.text !== '---' || !/^\s*(?:#|["']?[\p{L}_][^:]*:(?:\s|$))/u.test(lines[1]?.text ?? ''))
    return { lines };
  const close = lines.findIndex((line, i) => i > 0 && /^(?:---|\.\.\.)$/.test(line.text));
  const end = close === -1 ? lines.length : close;
  const front = {
    text: lines
      .slice(1, end)
      .map((line) => `${line.text}\n`)
      .join(''),
    firstLine: 2,
    closed: close !== -1,
  };
  return { front, lines: lines.slice(end + 1) };
}

function blocksOf(lines: readonly RawLine[], markdown: boolean, wrapped: boolean): Block[] {
  const blocks: Block[] = [];
  let open: RawLine[] = [];
  const close = () => {
    if (open.length > 0) blocks.push({ kind: 'text', lines: open });
    open = [];
  };
  for (const { text, line } of lines) {
    const heading = /^(#{1,6})\s+(.*?)\s*#*$/.exec(text);
    if (text.trim() === '') close();
    else if (heading) {
      close();
      blocks.push({ kind: 'heading', level: heading[1]!.length, text: heading[2]!, line });
    } else if (/^\s{0,3}(?:-{3,}|\*{3,}|_{3,})$/.test(text)) {
      close();
      blocks.push({ kind: 'rule', line });
    } else {
      open.push({ text: markdown ? text : text.trim(), line });
      if (!wrapped) close();
    }
  }
  close();
  return blocks;
}
