import { boundary, type TokenStream } from '../text/tokens.js';
import { nearHits, type Stretch } from './near.js';
import type { CompiledIndicator, Patterns } from './patterns.js';
import type { OnPhrase } from './phrases.js';
import { exactRange, textHits } from './text-hits.js';

/** A hit of an indicator in a unit. */
export interface Hit {
  /** Index into the compiled indicators. */
  readonly indicator: number;
  /** Stretches of tokens, in order of place: one for a phrase, one for each phrase of near and all. */
  readonly parts: readonly Stretch[];
  /** UTF-16 range of the text where it is not just the words: exact texts and regular expressions. */
  readonly range?: { readonly start: number; readonly end: number };
}

/** At most this many hits of one phrase in a sentence or turn are combined with others. */
const mostHits = 1000;

/** Phrases found in the current sentence or turn, and the indicators for which all watched phrases are there. */
class Collected {
  readonly lists = new Map<number, Stretch[]>();
  readonly complete: number[] = [];
  /** Indicator → round in which it was last counted, and how many of its phrases were found in it. */
  readonly #rounds: Int32Array;
  readonly #counts: Int32Array;
  #round = 1;

  /** @param users phrase → indicators that need it. */
  constructor(
    readonly users: readonly (readonly number[])[],
    readonly indicators: readonly CompiledIndicator[],
  ) {
    this.#rounds = new Int32Array(indicators.length);
    this.#counts = new Int32Array(indicators.length);
  }

  add(phrase: number, stretch: Stretch): void {
    const list = this.lists.get(phrase);
    if (list !== undefined) {
      if (list.length < mostHits) list.push(stretch);
      return;
    }
    this.lists.set(phrase, [stretch]);
    for (const indicator of this.users[phrase]!) {
      const { needs } = this.indicators[indicator]!;
      if (this.#rounds[indicator] !== this.#round) {
        this.#rounds[indicator] = this.#round;
        this.#counts[indicator] = 0;
      }
      this.#counts[indicator]!++;
      if (this.#counts[indicator] === needs.length) this.complete.push(indicator);
    }
  }

  clear(): void {
    if (this.lists.size === 0) return;
    this.lists.clear();
    this.complete.length = 0;
    this.#round++;
  }
}

/** Finds the hits of all indicators in units; its scratch space is reused from unit to unit. */
export class UnitMatcher {
  readonly #sentence: Collected;
  readonly #turn: Collected;
  readonly #traps = new Map<number, Stretch[]>();
  #hits: Hit[] = [];
  #texts: readonly Hit[] = [];
  #text = '';
  #stream: TokenStream | undefined;

  constructor(readonly patterns: Patterns) {
    this.#sentence = new Collected(patterns.inSentence, patterns.indicators);
    this.#turn = new Collected(patterns.inTurn, patterns.indicators);
  }

  /**
   * Hits in one unit, in order of place.
   * @param stream tokens of the unit.
   * @param text the body; `from` and `to` are the unit's UTF-16 indices.
   */
  match(stream: TokenStream, text: string, from: number, to: number): Hit[] {
    const { patterns } = this;
    this.#hits = [];
    this.#traps.clear();
    this.#text = text;
    this.#stream = stream;
    this.#texts = textHits(patterns, stream, text, from, to);
    patterns.matcher.run(stream, this.#onPhrase, this.#onSentence);
    this.#combine(this.#turn, 'turn', 0, stream.count);
    for (const hit of this.#texts)
      if (patterns.indicators[hit.indicator]!.none.length === 0) this.#hits.push(hit);
    let hits = this.#hits;
    if (hits.length > 0 && this.#traps.size > 0) hits = hits.filter((hit) => !this.#isTrapped(hit, stream));
    if (hits.length < 2) return hits;
    return hits.sort((a, b) => a.parts[0]![0] - b.parts[0]![0] || a.indicator - b.indicator);
  }

  readonly #onPhrase: OnPhrase = (phrase, start, end, parts) => {
    const { direct, inSentence, inTurn, traps } = this.patterns;
    const stretch: Stretch = [start, end];
    const singles = direct[phrase];
    if (singles !== undefined) for (const indicator of singles) this.#hit(indicator, parts ?? [stretch]);
    if (inSentence[phrase] !== undefined) this.#sentence.add(phrase, stretch);
    if (inTurn[phrase] !== undefined) this.#turn.add(phrase, stretch);
    if (traps.has(phrase)) {
      const list = this.#traps.get(phrase);
      if (list === undefined) this.#traps.set(phrase, [stretch]);
      else list.push(stretch);
    }
  };

  readonly #onSentence = (first: number, end: number): void => {
    this.#combine(this.#sentence, 'sentence', first, end);
  };

  #hit(index: number, parts: readonly Stretch[]): void {
    const { kind, indicator } = this.patterns.indicators[index]!;
    if (kind !== 'exact' || indicator.pattern.kind !== 'exact') {
      this.#hits.push({ indicator: index, parts });
      return;
    }
    const [start, end] = parts[0]!;
    const { starts, ends } = this.#stream!;
    const range = exactRange(this.#text, starts[start]!, ends[end - 1]!, indicator.pattern.text);
    if (range !== undefined) this.#hits.push({ indicator: index, parts, range });
  }

  /** Indicators that combine phrases, or forbid some, at the end of a sentence or turn. */
  #combine(collected: Collected, scope: 'sentence' | 'turn', first: number, end: number): void {
    const { indicators } = this.patterns;
    for (const index of collected.complete) {
      const compiled = indicators[index]!;
      const lists = this.#listsOf(compiled, collected, first, end);
      if (lists === undefined || this.#forbidden(compiled, collected, first, end)) continue;
      for (const parts of combined(compiled, lists)) this.#hit(index, parts);
    }
    for (const hit of this.#texts) {
      const compiled = indicators[hit.indicator]!;
      const at = hit.parts[0]![0];
      if (compiled.none.length === 0 || compiled.scope !== scope || at < first || at >= end) continue;
      if (!this.#forbidden(compiled, collected, first, end)) this.#hits.push(hit);
    }
    collected.clear();
  }

  /** Hits of each phrase of an indicator between two tokens; undefined where one has none. */
  #listsOf(
    { phrases }: CompiledIndicator,
    collected: Collected,
    first: number,
    end: number,
  ): (readonly Stretch[])[] | undefined {
    const lists: (readonly Stretch[])[] = [];
    for (const phrase of phrases) {
      const list = this.#stretches(phrase, collected, first, end);
      if (list.length === 0) return undefined;
      lists.push(list);
    }
    return lists;
  }

  /** Hits of a phrase between two tokens: collected, or looked up. */
  #stretches(phrase: number, { lists }: Collected, first: number, end: number): readonly Stretch[] {
    const known = lists.get(phrase);
    if (known !== undefined) return known;
    const { matcher } = this.patterns;
    return matcher.isOneWord(phrase) ? matcher.occurrences(phrase, this.#stream!, first, end) : [];
  }

  #forbidden({ none }: CompiledIndicator, collected: Collected, first: number, end: number): boolean {
    return none.some((phrase) => this.#stretches(phrase, collected, first, end).length > 0);
  }

  /** A trap of the code stands in the sentence of the hit, and is not part of it. */
  #isTrapped(hit: Hit, stream: TokenStream): boolean {
    const { codes, indicators } = this.patterns;
    const { traps } = codes[indicators[hit.indicator]!.code]!;
    return traps.some((phrase) =>
      this.#traps
        .get(phrase)
        ?.some(
          ([start, end]) =>
            sameSentence(stream, start, hit.parts[0]![0]) &&
            !hit.parts.some(([from, to]) => start < to && end > from),
        ),
    );
  }
}

function sameSentence(stream: TokenStream, a: number, b: number): boolean {
  for (let i = Math.min(a, b); i < Math.max(a, b); i++) if (stream.classes[i] === boundary) return false;
  return true;
}

function combined({ kind, within }: CompiledIndicator, lists: readonly (readonly Stretch[])[]): Stretch[][] {
  if (kind === 'near') return nearHits(lists, within);
  if (kind === 'all') return [lists.map((list) => list[0]!).sort((a, b) => a[0] - b[0])];
  return lists[0]!.map((stretch) => [stretch]);
}
