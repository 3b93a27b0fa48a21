import type { Passage } from './passage.js';
import { wordsOf } from './quote-words.js';

/** A quotation of a manuscript. Offsets are UTF-16 indices into the text of its passage, quotation marks outside. */
export interface Quotation {
  readonly passage: number;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly block: boolean;
}

/** Shorter ones are words in inverted commas, unless a source in brackets follows them. */
const fewestWords = 4;
const fewestWithSource = 2;
const source = /^[\s.,;*_]*\((?=[^()]*\p{L})[^()]+\)/u;

/** The quotations of a manuscript: between double quotation marks of any kind, and paragraphs set off by themselves. */
export function quotationsOf(passages: readonly Passage[]): Quotation[] {
  return passages.flatMap(({ text, block }, passage) => {
    const marked = markedRanges(text);
    const ranges = marked.length === 0 && block ? [{ start: 0, end: withoutSource(text) }] : marked;
    return ranges
      .map(({ start, end }) => ({ passage, start, end, text: text.slice(start, end), block }))
      .filter(
        (quotation) =>
          wordsOf(quotation.text).length >=
          (source.test(text.slice(quotation.end + 1)) ? fewestWithSource : fewestWords),
      );
  });
}

interface Range {
  readonly start: number;
  readonly end: number;
}

/** What stands between double quotation marks; those inside others belong to the outer ones. */
function markedRanges(text: string): Range[] {
  const found: Range[] = [];
  const marks = [...text.matchAll(/[“”„‟«»"]/g)].map(({ index, 0: mark }) => ({ index, mark }));
  for (let i = 0; i < marks.length; i++) {
    const { index, mark } = marks[i]!;
    if (!opens(text, index, mark)) continue;
    const close = closing(text, marks, i);
    if (close === undefined) {
      // A quotation over several paragraphs is closed in the last one only.
      if (mark === '“' || mark === '«' || text.slice(0, index).trim() === '')
        found.push({ start: index + 1, end: text.length });
      break;
    }
    found.push({ start: index + 1, end: marks[close]!.index });
    i = close;
  }
  return found;
}

function opens(text: string, index: number, mark: string): boolean {
  if (mark === '“' || mark === '„' || mark === '«' || mark === '‟') return true;
  return mark !== '»' && !/[\p{L}\p{N}.,!?…]/u.test(text[index - 1] ?? ' ');
}

/** Index in `marks` of the mark that closes the one at `from`. */
function closing(
  text: string,
  marks: readonly { readonly index: number; readonly mark: string }[],
  from: number,
): number | undefined {
  const opener = marks[from]!.mark;
  let depth = 1;
  for (let i = from + 1; i < marks.length; i++) {
    const { index, mark } = marks[i]!;
    if (opener === '«') {
      if (mark === '«') depth++;
      if (mark === '»') depth--;
    } else if (mark === '"' && opener !== '"') {
      // A straight mark inside curly ones is a quotation within; where no curly one closes, it is the end.
      if (marks.slice(i + 1).find((other) => other.mark !== '"')?.mark !== '”') return i;
    } else if (opener === '"') {
      if (mark === '"' || mark === '”') return i;
    } else if (mark === '”') depth--;
    else if (mark === '“') depth += /\s/.test(text[index - 1] ?? '') ? 1 : -1;
    if (depth <= 0) return i;
  }
  const fallback = marks.findIndex(({ mark }, i) => i > from && (mark === '”' || mark === '»'));
  return fallback === -1 ? undefined : fallback;
}

/** Where the words of a block quotation end: before the source in brackets, or behind a dash on the last line. */
function withoutSource(text: string): number {
  const source = /\s*(?:\([^()]*\)|\n\s*[—–-]+[^\n]*|\s[—–]\s[^\n.]{1,80})[\s.]*$/.exec(text);
  return source && source.index > 0 ? source.index : text.length;
}
