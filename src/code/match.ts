import { boundary, type TokenStream } from '../text/tokens.js';
import { nearHits, type Stretch } from './near.js';
import type { CompiledIndicator, Patterns } from './patterns.js';
import { searchText } from './search.js';

/** A hit of an indicator in a unit. */
export interface Hit {
  /** Index into the compiled indicators. */
  readonly indicator: number;
  /** Stretches of tokens, in order of place: one for a phrase, one for each phrase of near and all. */
  readonly parts: readonly Stretch[];
  /** UTF-16 range of the text where it is not just the words: exact texts and regular expressions. */
  readonly range?: { readonly start: number; readonly end: number };
}

/** At most this many hits of one indicator in a unit: more say nothing more. */
const mostHits = 1000;

/** Lists of stretches per phrase, for the current sentence or turn. */
class Collected {
  readonly lists = new Map<number, Stretch[]>();
  add(phrase: number, stretch: Stretch): void {
    const list = this.lists.get(phrase);
    if (list === undefined) this.lists.set(phrase, [stretch]);
    else if (list.length < mostHits) list.push(stretch);
  }
}

/**
 * Hits of all indicators in one unit, in order of place.
 * @param stream tokens of the unit.
 * @param text the body; `from` and `to` are the unit's UTF-16 indices.
 */
export function matchUnit(
  patterns: Patterns,
  stream: TokenStream,
  text: string,
  from: number,
  to: number,
): Hit[] {
  let hits: Hit[] = [];
  const sentence = new Collected();
  const trapped = new Collected();
  const turn = new Collected();
  const { direct, inSentence, inTurn, indicators, traps } = patterns;
  const exactHit = (one: number, stretch: Stretch) => {
    const { kind, indicator } = indicators[one]!;
    if (kind !== 'exact' || indicator.pattern.kind !== 'exact') return { indicator: one, parts: [stretch] };
    const range = exactRange(
      text,
      stream.starts[stretch[0]]!,
      stream.ends[stretch[1] - 1]!,
      indicator.pattern.text,
    );
    return range && { indicator: one, parts: [stretch], range };
  };
  // A trap of the code stands in the sentence of the hit, and is not part of it.
  const isTrapped = (hit: Hit) => {
    const { traps: own } = patterns.codes[indicators[hit.indicator]!.code]!;
    return own.some((phrase) =>
      trapped.lists
        .get(phrase)
        ?.some(
          ([start, end]) =>
            sameSentence(stream, start, hit.parts[0]![0]) &&
            !hit.parts.some(([from, to]) => start < to && end > from),
        ),
    );
  };
  const texts = textHits(patterns, stream, text, from, to);
  const onPhrase = (phrase: number, start: number, end: number) => {
    const stretch: Stretch = [start, end];
    const singles = direct[phrase];
    if (singles !== undefined)
      for (const indicator of singles) {
        const hit = exactHit(indicator, stretch);
        if (hit !== undefined) hits.push(hit);
      }
    if (traps.has(phrase)) trapped.add(phrase, stretch);
    if (inSentence[phrase] !== undefined) sentence.add(phrase, stretch);
    if (inTurn[phrase] !== undefined) turn.add(phrase, stretch);
  };
  const combine = (
    collected: Collected,
    lists: readonly (readonly number[])[],
    first: number,
    end: number,
  ) => {
    if (collected.lists.size === 0 && texts.length === 0) return;
    const candidates = new Set<number>();
    for (const phrase of collected.lists.keys())
      for (const indicator of lists[phrase] ?? [])
        if (indicators[indicator]!.phrases.length > 0) candidates.add(indicator);
    for (const one of candidates) {
      const compiled = indicators[one]!;
      if (compiled.none.some((phrase) => collected.lists.has(phrase))) continue;
      for (const parts of combined(compiled, collected)) {
        const hit = compiled.kind === 'exact' ? exactHit(one, parts[0]!) : { indicator: one, parts };
        if (hit !== undefined) hits.push(hit);
      }
    }
    for (const hit of texts) {
      const compiled = indicators[hit.indicator]!;
      const at = hit.parts[0]![0];
      if (
        compiled.none.length === 0 ||
        at < first ||
        at >= end ||
        (compiled.scope === 'turn') !== (lists === inTurn)
      )
        continue;
      if (!compiled.none.some((phrase) => collected.lists.has(phrase))) hits.push(hit);
    }
    collected.lists.clear();
  };
  patterns.matcher.run(stream, onPhrase, (first, end) => combine(sentence, inSentence, first, end));
  combine(turn, inTurn, 0, stream.count);
  for (const hit of texts) if (indicators[hit.indicator]!.none.length === 0) hits.push(hit);
  if (hits.length > 0 && trapped.lists.size > 0) hits = hits.filter((hit) => !isTrapped(hit));
  return hits.sort((a, b) => a.parts[0]![0] - b.parts[0]![0] || a.indicator - b.indicator);
}

function sameSentence(stream: TokenStream, a: number, b: number): boolean {
  for (let i = Math.min(a, b); i < Math.max(a, b); i++) if (stream.classes[i] === boundary) return false;
  return true;
}

function combined(compiled: CompiledIndicator, collected: Collected): Stretch[][] {
  const lists = compiled.phrases.map((phrase) => collected.lists.get(phrase));
  if (lists.some((list) => list === undefined)) return [];
  const all = lists as Stretch[][];
  if (compiled.kind === 'near') return nearHits(all, compiled.within);
  if (compiled.kind === 'all') return [all.map((list) => list[0]!).sort((a, b) => a[0] - b[0])];
  return all[0]!.map((stretch) => [stretch]);
}

/** Where an exact text stands inside words that hold it: as written, on word boundaries. */
function exactRange(text: string, start: number, end: number, exact: string) {
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

function textHits(patterns: Patterns, stream: TokenStream, text: string, from: number, to: number): Hit[] {
  const hits: Hit[] = [];
  if (patterns.texts.length === 0) return hits;
  for (const indicator of patterns.texts) {
    const { pattern } = patterns.indicators[indicator]!.indicator;
    const unit = text.slice(from, to);
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
