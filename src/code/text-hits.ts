import { boundary, marked, type TokenStream } from '../text/tokens.js';
import type { Hit } from './match.js';
import type { Stretch } from './near.js';
import type { Patterns } from './patterns.js';
import { searchText } from './search.js';

/** At most this many hits of one indicator in a unit: more say nothing more. */
const mostHits = 1000;

/** Where an exact text stands inside words that hold it: as written, on word boundaries. */
export function exactRange(text: string, start: number, end: number, exact: string) {
  const words = exact.split(' ');
  // Words may be parted by any white space, and the first and last may be parts of hyphenated words.
  for (let at = text.indexOf(words[0]!, start); at >= 0 && at < end; at = text.indexOf(words[0]!, at + 1)) {
    let to = at + words[0]!.length;
    let fits = isEdge(text, at);
    for (const word of words.slice(1)) {
      const gap = /^\s+/.exec(text.slice(to, to + 40));
      if (gap === null || !text.startsWith(word, to + gap[0].length)) {
        fits = false;
        break;
      }
      to += gap[0].length + word.length;
    }
    if (fits && isEdge(text, to) && to <= end) return { start: at, end: to };
  }
  return undefined;
}

/** Whether a word begins or ends at an index. */
function isEdge(text: string, at: number): boolean {
  const wordlike = /[\p{L}\p{M}\p{N}]/u;
  const left = at > 0 ? text.slice(Math.max(0, at - 2), at) : '';
  const before = left === '' ? '' : [...left].at(-1)!;
  const after = at < text.length ? String.fromCodePoint(text.codePointAt(at)!) : '';
  return !(wordlike.test(before) && wordlike.test(after));
}

/** The words of a unit that give an indicator of its text a chance. */
function* markedWords({ count, flags, starts, ends }: TokenStream, text: string): Generator<string> {
  for (let i = 0; i < count; i++) if ((flags[i]! & marked) !== 0) yield text.slice(starts[i]!, ends[i]!);
}

/** Hits of the indicators that search the text of a unit itself. UTF-16 indices. */
export function textHits(
  patterns: Patterns,
  stream: TokenStream,
  text: string,
  from: number,
  to: number,
): Hit[] {
  const hits: Hit[] = [];
  if (patterns.texts.size === 0) return hits;
  let unit: string | undefined;
  for (const indicator of patterns.texts.possible(markedWords(stream, text))) {
    const { pattern } = patterns.indicators[indicator]!.indicator;
    unit ??= text.slice(from, to);
    for (const [start, end] of searchText(pattern, unit).slice(0, mostHits)) {
      if (pattern.kind === 'exact' && !(isEdge(unit, start) && isEdge(unit, end))) continue;
      const tokens = tokensOf(stream, from + start, from + end);
      if (tokens !== undefined)
        hits.push({ indicator, parts: [tokens], range: { start: from + start, end: from + end } });
    }
  }
  return hits;
}

/** Tokens that a range of the text touches; the nearest one where it touches none. */
function tokensOf(stream: TokenStream, start: number, end: number): Stretch | undefined {
  let low = 0;
  let high = stream.count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (stream.ends[middle]! <= start) low = middle + 1;
    else high = middle;
  }
  let first = low;
  while (first < stream.count && stream.classes[first] === boundary) first++;
  if (first === stream.count) {
    first = stream.count - 1;
    while (first >= 0 && stream.classes[first] === boundary) first--;
    if (first < 0) return undefined;
  }
  let last = first + 1;
  while (last < stream.count && stream.classes[last] !== boundary && stream.starts[last]! < end) last++;
  return [first, last];
}
