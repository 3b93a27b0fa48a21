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
 * Certain means: of all occurrences of the quotation, one has clearly the most context in common, and at least
 * `enough` code points of it (all there is, where the context is shorter).
 */
export function findQuote(points: CodePoints, wanted: TextQuote): Anchor {
  if (points.slice(wanted.start, wanted.end) === wanted.quote && wanted.quote !== '') {
    const here = quoteOf(points, wanted.start, wanted.end);
    if (here.prefix === wanted.prefix && here.suffix === wanted.suffix)
      return { kind: 'same', start: wanted.start, end: wanted.end };
  }
  let best: { start: number; score: number } | undefined;
  let second = -1;
  for (const start of occurrences(points, wanted.quote)) {
    const end = start + (wanted.end - wanted.start);
    const here = quoteOf(points, start, end);
    const score = commonEnd(here.prefix, wanted.prefix) + commonStart(here.suffix, wanted.suffix);
    if (!best || score > best.score) {
      second = best ? best.score : second;
      best = { start, score };
    } else second = Math.max(second, score);
  }
  if (!best || best.score <= second || best.score < enough(wanted)) return { kind: 'orphaned' };
  const end = best.start + (wanted.end - wanted.start);
  return { kind: best.start === wanted.start ? 'same' : 'moved', start: best.start, end };
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
