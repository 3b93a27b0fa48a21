import type { CodePoints } from './code-points.js';

/** How many code points of context a record keeps on either side of its quotation. */
export const contextLength = 32;

/** A quotation with the words around it: the text quote selector of the W3C Web Annotation model, and its old place. */
export interface TextQuote {
  readonly start: number;
  readonly end: number;
  readonly quote: string;
  readonly prefix: string;
  readonly suffix: string;
}

export type Anchor =
  | { readonly kind: 'same' | 'moved'; readonly start: number; readonly end: number }
  | { readonly kind: 'orphaned' };

/** The quotation of a range with its context, as records keep it. Offsets are code points. */
export function quoteOf(points: CodePoints, start: number, end: number): TextQuote {
  return {
    start,
    end,
    quote: points.slice(start, end),
    prefix: points.slice(Math.max(0, start - contextLength), start),
    suffix: points.slice(end, Math.min(points.length, end + contextLength)),
  };
}

/**
 * Finds a quotation in the present body. It is where it was, or at the one place where quote and context say so;
 * where the place is not certain it is orphaned: never guessed.
 *
 * Certain means: of all occurrences of the quotation one has clearly the most context in common, and at least `enough` of
 * it. Both sides must agree, since a deleted answer may have been given again, in the same words after the same question;
 * one side is enough only for a long quotation that occurs once.
 */
export function findQuote(points: CodePoints, wanted: TextQuote): Anchor {
  const { start, end, quote, prefix, suffix } = wanted;
  if (quote !== '' && points.slice(start, end) === quote) {
    const here = quoteOf(points, start, end);
    if (here.prefix.endsWith(prefix) && here.suffix.startsWith(suffix)) return { kind: 'same', start, end };
  }
  let best: Occurrence | undefined;
  let second = -1;
  let count = 0;
  for (const at of occurrences(points, quote)) {
    const here = occurrenceAt(points, at, wanted);
    count++;
    if (!best || here.score > best.score) {
      second = best ? best.score : second;
      best = here;
    } else second = Math.max(second, here.score);
  }
  if (!best || best.score < enough(wanted)) return { kind: 'orphaned' };
  const whole = best.score === prefix.length + suffix.length;
  if (best.score <= second || (!whole && best.score < second + margin)) return { kind: 'orphaned' };
  if (!agreeBothSides(points, best.start, wanted) && !(count === 1 && letters(quote) >= longQuote))
    return { kind: 'orphaned' };
  return {
    kind: best.start === start ? 'same' : 'moved',
    start: best.start,
    end: best.start + (end - start),
  };
}

/** A place where the quotation stands, and how much of its context stands there too. */
interface Occurrence {
  readonly start: number;
  /** Characters of context in common, both sides together. */
  readonly score: number;
}

/** By how much context one place must be better than every other. */
const margin = 4;
/** Letters that a side must have in common: more than a label and the blank line before it. */
const sideLetters = 6;
/** Letters from which on a quotation is not said twice in the same words. */
const longQuote = 30;
/** Share of a side that must be left where the words right beside the quotation were mended. */
const mended = 0.8;

function occurrenceAt(points: CodePoints, start: number, wanted: TextQuote): Occurrence {
  const { prefix, suffix } = quoteOf(points, start, start + (wanted.end - wanted.start));
  return { start, score: commonEnd(prefix, wanted.prefix) + commonStart(suffix, wanted.suffix) };
}

/** Whether before and after the quotation stands what stood there: some letters, all there was, or nearly all of it. */
function agreeBothSides(points: CodePoints, start: number, wanted: TextQuote): boolean {
  const here = quoteOf(points, start, start + (wanted.end - wanted.start));
  const before = commonEnd(here.prefix, wanted.prefix);
  const after = commonStart(here.suffix, wanted.suffix);
  return (
    (letters(wanted.prefix.slice(wanted.prefix.length - before)) >= sideLetters ||
      commonSequence(here.prefix, wanted.prefix) >= mended * wanted.prefix.length) &&
    (letters(wanted.suffix.slice(0, after)) >= sideLetters ||
      commonSequence(here.suffix, wanted.suffix) >= mended * wanted.suffix.length)
  );
}

function letters(text: string): number {
  return text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
}

/** Context that must agree: half of what was kept; a long quotation vouches for itself with less. */
function enough(wanted: TextQuote): number {
  const kept = wanted.prefix.length + wanted.suffix.length;
  return Math.min(kept / 2, Math.max(4, 40 - wanted.quote.length / 2));
}

function* occurrences(points: CodePoints, quote: string): Generator<number> {
  if (quote === '') return;
  for (let at = points.text.indexOf(quote); at !== -1; at = points.text.indexOf(quote, at + 1))
    yield points.fromIndex(at);
}

function commonStart(a: string, b: string): number {
  let n = 0;
  while (n < a.length && n < b.length && a[n] === b[n]) n++;
  return n;
}

function commonEnd(a: string, b: string): number {
  let n = 0;
  while (n < a.length && n < b.length && a[a.length - 1 - n] === b[b.length - 1 - n]) n++;
  return n;
}

/** Length of the longest common subsequence. */
function commonSequence(a: string, b: string): number {
  let before = new Uint16Array(b.length + 1);
  for (const letter of a) {
    const row = new Uint16Array(b.length + 1);
    for (let j = 1; j <= b.length; j++)
      row[j] = letter === b[j - 1] ? before[j - 1]! + 1 : Math.max(before[j]!, row[j - 1]!);
    before = row;
  }
  return before[b.length]!;
}
