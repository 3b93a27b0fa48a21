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
 * it. Where only one side agrees, the words themselves must not have been deleted and said again elsewhere: the quotation
 * occurs once, and it is long, or stands about where it stood.
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
  if (!best.bothSides && !(count === 1 && vouchesForItself(wanted, best))) return { kind: 'orphaned' };
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
  /** Each side agrees in some letters, or as a whole. */
  readonly bothSides: boolean;
}

/** By how much context one place must be better than every other. */
const margin = 4;
/** Letters that a side must have in common: more than a label and the blank line before it. */
const sideLetters = 6;
/** Letters from which on a quotation is not said twice in the same words. */
const longQuote = 30;
/** How far, in code points, a short quotation may have moved when one side of its context was rewritten. */
const nearby = 100;

function occurrenceAt(points: CodePoints, start: number, wanted: TextQuote): Occurrence {
  const here = quoteOf(points, start, start + (wanted.end - wanted.start));
  const before = commonEnd(here.prefix, wanted.prefix);
  const after = commonStart(here.suffix, wanted.suffix);
  const { prefix, suffix } = wanted;
  return {
    start,
    score: before + after,
    bothSides:
      (before === prefix.length || letters(prefix.slice(prefix.length - before)) >= sideLetters) &&
      (after === suffix.length || letters(suffix.slice(0, after)) >= sideLetters),
  };
}

function vouchesForItself(wanted: TextQuote, { start }: Occurrence): boolean {
  return letters(wanted.quote) >= longQuote || Math.abs(start - wanted.start) <= nearby;
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
