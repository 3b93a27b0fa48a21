import type { TextQuote } from './anchors.js';
import { codePointsOf } from './code-points.js';
import type { TextRange } from './quote-search.js';

/** A place that a lost quotation may have come from. */
export interface AnchorCandidate extends TextRange {
  /** Share of words in common, 0 to 1. */
  readonly likeness: number;
}

/** Below this share of common words a place is no candidate. */
const least = 0.4;
/** Words of a quotation that are looked at; a longer one is known by its beginning. */
const most = 300;

/**
 * The places of a body whose words are most like those of a quotation, best first: what a person chooses from, never what
 * the program takes by itself. Places that are equally like the quotation stand in order of their context.
 */
export function anchorCandidates(
  document: { readonly body: string },
  wanted: Pick<TextQuote, 'quote' | 'prefix' | 'suffix'>,
  count = 3,
): AnchorCandidate[] {
  const { words, starts, ends, places } = wordsOf(document);
  const quote = wordsIn(wanted.quote).words.slice(0, most);
  if (quote.length === 0) return [];
  const found: (Aligned & { rank: number })[] = [];
  for (const diagonal of likelyDiagonals(quote, places)) {
    const slack = Math.ceil(quote.length / 3) + 2;
    const from = Math.max(0, diagonal - slack);
    const aligned = align(quote, words.slice(from, diagonal + quote.length + slack));
    if (aligned === undefined || aligned.likeness < least) continue;
    const first = from + aligned.first;
    const last = from + aligned.last;
    const context =
      inCommon(wordsIn(wanted.prefix).words, words.slice(Math.max(0, first - 6), first)) +
      inCommon(wordsIn(wanted.suffix).words, words.slice(last + 1, last + 7));
    found.push({ first, last, likeness: aligned.likeness, rank: aligned.likeness + context / 100 });
  }
  found.sort((a, b) => b.rank - a.rank || a.first - b.first);
  const points = codePointsOf(document);
  const chosen: typeof found = [];
  for (const each of found) {
    if (chosen.length === count) break;
    if (chosen.every((other) => each.last < other.first || each.first > other.last)) chosen.push(each);
  }
  return chosen.map(({ first, last, likeness }) => ({
    start: points.fromIndex(starts[first]!),
    end: points.fromIndex(ends[last]!),
    likeness,
  }));
}

/** Where in the body the quotation would begin, judged by its rarest words; the likeliest places first. */
function likelyDiagonals(
  quote: readonly string[],
  places: ReadonlyMap<string, readonly number[]>,
): readonly number[] {
  const width = Math.max(3, quote.length >> 2);
  const votes = new Map<number, { weight: number; diagonal: number }>();
  quote.forEach((word, i) => {
    const at = places.get(word) ?? [];
    // A word that stands everywhere says nothing of the place, unless there is no other.
    if (at.length > 500 && quote.length > 3) return;
    for (const place of at) {
      const bucket = Math.floor((place - i) / width);
      const vote = votes.get(bucket);
      if (vote) vote.weight += 1 / at.length;
      else votes.set(bucket, { weight: 1 / at.length, diagonal: place - i });
    }
  });
  return [...votes.values()]
    .sort((a, b) => b.weight - a.weight || a.diagonal - b.diagonal)
    .slice(0, 12)
    .map(({ diagonal }) => diagonal);
}

interface Aligned {
  /** Indices of the first and last word of the place. */
  readonly first: number;
  readonly last: number;
  readonly likeness: number;
}

/** The run of `words` that aligns best with `quote` (Smith and Waterman 1981: match 2, mismatch and gap −1). */
function align(quote: readonly string[], words: readonly string[]): Aligned | undefined {
  const wide = words.length + 1;
  const scores = new Int32Array((quote.length + 1) * wide);
  let best = 0;
  let at = 0;
  for (let i = 1; i <= quote.length; i++) {
    for (let j = 1; j < wide; j++) {
      const same = quote[i - 1] === words[j - 1];
      const cell = i * wide + j;
      const score = Math.max(
        0,
        scores[cell - wide - 1]! + (same ? 2 : -1),
        scores[cell - wide]! - 1,
        scores[cell - 1]! - 1,
      );
      scores[cell] = score;
      if (score > best) {
        best = score;
        at = cell;
      }
    }
  }
  if (best === 0) return undefined;
  const last = (at % wide) - 1;
  let matched = 0;
  let first = last;
  while (scores[at]! > 0) {
    const i = Math.floor(at / wide);
    const j = at % wide;
    const same = quote[i - 1] === words[j - 1];
    if (scores[at] === scores[at - wide - 1]! + (same ? 2 : -1)) {
      if (same) matched++;
      first = j - 1;
      at -= wide + 1;
    } else if (scores[at] === scores[at - wide]! - 1) at -= wide;
    else at -= 1;
  }
  return { first, last, likeness: (2 * matched) / (quote.length + last - first + 1) };
}

function inCommon(a: readonly string[], b: readonly string[]): number {
  const known = new Set(b);
  return a.filter((word) => known.has(word)).length;
}

interface Words {
  /** In small letters. */
  readonly words: readonly string[];
  /** UTF-16 indices. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

function wordsIn(text: string): Words {
  const words: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  for (const match of text.matchAll(/[\p{L}\p{N}]+/gu)) {
    words.push(match[0].toLowerCase());
    starts.push(match.index);
    ends.push(match.index + match[0].length);
  }
  return { words, starts, ends };
}

const known = new WeakMap<object, Words & { places: ReadonlyMap<string, readonly number[]> }>();

/** The words of a body and where each of them stands, found once. */
function wordsOf(document: { readonly body: string }): Words & {
  places: ReadonlyMap<string, readonly number[]>;
} {
  let found = known.get(document);
  if (found === undefined) {
    const split = wordsIn(document.body);
    const places = new Map<string, number[]>();
    split.words.forEach((word, i) => {
      const list = places.get(word);
      if (list) list.push(i);
      else places.set(word, [i]);
    });
    found = { ...split, places };
    known.set(document, found);
  }
  return found;
}
