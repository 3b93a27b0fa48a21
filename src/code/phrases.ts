import type { Phrase } from '../model/codebook.js';
import type { Language } from '../model/words.js';
import { boundary, type TokenStream, unknownWord } from '../text/tokens.js';
import { chainsOf, pairs } from './chains.js';
import { type CompiledPhrase, PhraseSet } from './phrase-set.js';
import { SegmentTrie } from './segment-trie.js';
import type { Vocabulary } from './vocabulary.js';

/** Called for each hit: phrase, first token, token after the last; the stretches of its own words where it has gaps. */
export type OnPhrase = (
  phrase: number,
  start: number,
  end: number,
  parts?: readonly (readonly [number, number])[],
) => void;

/**
 * Finds many phrases at once: segments by a trie over symbols, phrases with gaps from the segments of a sentence.
 * A hit is a shortest stretch: no other hit of the same phrase lies inside it. Hits never cross a sentence's end.
 *
 * Only watched phrases are looked for. Of a phrase with gaps only the rarest segment is: its other words are looked up
 * where that one stands. So words that stand in hundreds of indicators (kami, ada, dari) cost nothing by themselves.
 */
export class PhraseMatcher {
  readonly #set: PhraseSet;
  readonly #trie: SegmentTrie;
  readonly #watched = new Set<number>();
  /** Segment → watched phrases that are this one segment. */
  readonly #single: (number[] | undefined)[] = [];
  /** Segment → watched phrases with gaps whose rarest segment it is. */
  readonly #anchored: (number[] | undefined)[] = [];
  /** Segment → its hits in the current sentence, where they are kept. */
  readonly #hits: (number[] | undefined)[] = [];
  /** Segments with hits in the current sentence. */
  readonly #hitSegments: number[] = [];
  /** Symbol → number of the stretch of words in which it was last seen to be asked for. */
  #seen = new Int32Array(0);
  #stretch = { number: 0, from: -1, to: -1 };

  constructor(readonly vocabulary: Vocabulary) {
    this.#set = new PhraseSet(vocabulary);
    this.#trie = new SegmentTrie(vocabulary);
  }

  /** Adds a phrase, to be watched; the same phrase has one number. Undefined where it has no word. */
  add(phrase: Phrase, language: Language | 'any'): number | undefined {
    const id = this.define(phrase, language);
    if (id !== undefined) this.watch(id);
    return id;
  }

  /** Adds a phrase without watching it. */
  define(phrase: Phrase, language: Language | 'any'): number | undefined {
    return this.#set.define(phrase, language);
  }

  /** Adds words that must stand as written, next to each other. */
  addExact(words: readonly string[]): number {
    const id = this.#set.defineExact(words);
    this.watch(id);
    return id;
  }

  /** Looks for a phrase from now on. */
  watch(id: number): void {
    if (this.#watched.has(id)) return;
    this.#watched.add(id);
    const { segments } = this.#set.phrases[id]!;
    if (segments.length === 1) {
      this.#plant(segments[0]!);
      added(this.#single, segments[0]!, id);
      return;
    }
    const anchor = segments.reduce((a, b) =>
      this.#set.segmentCommonness(b) < this.#set.segmentCommonness(a) ? b : a,
    );
    added(this.#anchored, anchor, id);
    for (const segment of segments)
      if (segment === anchor || this.#set.segments[segment]!.length > 1) {
        this.#hits[segment] ??= [];
        this.#plant(segment);
      }
  }

  #plant(segment: number): void {
    this.#trie.plant(this.#set.segments[segment]!, segment);
  }

  /** How common the words of a phrase are, from what its positions ask for; only comparisons mean something. */
  commonness(id: number): number {
    return this.#set.commonness(id);
  }

  /** Whether a phrase is one word position: then it can be looked up without being watched. */
  isOneWord(id: number): boolean {
    return this.#set.isOneWord(id);
  }

  /** Where a phrase of one word position stands between two tokens. */
  occurrences(id: number, stream: TokenStream, from: number, to: number): (readonly [number, number])[] {
    const segment = this.#set.phrases[id]!.segments[0]!;
    return this.#stands(segment, stream, from, to) ? pairs(this.#scan(segment, stream, from, to)) : [];
  }

  /** Whether a segment of one symbol has a hit between two tokens; quick where many are asked about the same stretch. */
  #stands(segment: number, { classes }: TokenStream, from: number, to: number): boolean {
    const stretch = this.#stretch;
    if (stretch.from !== from || stretch.to !== to) {
      stretch.number++;
      stretch.from = from;
      stretch.to = to;
      if (this.#seen.length < this.vocabulary.symbolCount)
        this.#seen = new Int32Array(this.vocabulary.symbolCount);
      const { symbolsOfClass } = this.vocabulary;
      for (let i = from; i < to; i++) {
        const cls = classes[i]!;
        if (cls > unknownWord) for (const symbol of symbolsOfClass[cls]!) this.#seen[symbol] = stretch.number;
      }
    }
    return this.#seen[this.#set.segments[segment]![0]!] === stretch.number;
  }

  /** Hits of a segment of one symbol, flat. */
  #scan(segment: number, { classes }: TokenStream, from: number, to: number): number[] {
    const symbol = this.#set.segments[segment]![0]!;
    const found: number[] = [];
    for (let i = from; i < to; i++)
      if (classes[i]! > unknownWord && this.vocabulary.answers(classes[i]!, symbol)) found.push(i, i + 1);
    return found;
  }

  /**
   * Walks the tokens of a stream.
   * @param onSentence called at each sentence's end with its first token and its boundary.
   * @param from first token of a sentence; @param to token after a boundary.
   */
  run(
    stream: TokenStream,
    onPhrase: OnPhrase,
    onSentence: (first: number, end: number) => void,
    from = 0,
    to = stream.count,
  ): void {
    const { classes } = stream;
    // What was seen in a stretch of another stream says nothing of this one.
    this.#stretch.from = -1;
    let first = from;
    for (let i = from; i < to; i++) {
      const cls = classes[i]!;
      if (cls > unknownWord) {
        let state = this.#trie.start(cls);
        for (let at = i + 1; state !== null; at++) {
          for (const segment of state.ends) this.#found(segment, i, at, first, stream, onPhrase);
          if (!state.goesOn || classes[at]! <= unknownWord) break;
          state = this.#trie.step(state, classes[at]!);
        }
      } else if (cls === boundary) {
        if (this.#hitSegments.length > 0) this.#joinSegments(first, i, stream, onPhrase);
        onSentence(first, i);
        first = i + 1;
      }
    }
  }

  #found(
    segment: number,
    start: number,
    end: number,
    first: number,
    stream: TokenStream,
    onPhrase: OnPhrase,
  ): void {
    const single = this.#single[segment];
    if (single !== undefined)
      for (const phrase of single) {
        const { before, after } = this.#set.phrases[phrase]!;
        if (start - before < first || !wordsFollow(stream, end, after)) continue;
        onPhrase(phrase, start - before, end + after);
      }
    const hits = this.#hits[segment];
    if (hits === undefined) return;
    if (hits.length === 0) this.#hitSegments.push(segment);
    hits.push(start, end);
  }

  /** Phrases with gaps, from the segments of a sentence that has just ended. */
  #joinSegments(first: number, boundaryAt: number, stream: TokenStream, onPhrase: OnPhrase): void {
    for (const anchor of this.#hitSegments)
      for (const id of this.#anchored[anchor] ?? []) {
        const phrase = this.#set.phrases[id]!;
        const lists = this.#segmentHits(phrase, first, boundaryAt, stream);
        if (lists === undefined) continue;
        for (const { start, end, parts } of chainsOf(phrase.gaps, lists))
          if (start - phrase.before >= first && end + phrase.after <= boundaryAt)
            onPhrase(id, start - phrase.before, end + phrase.after, widened(parts, phrase));
      }
    for (const segment of this.#hitSegments) this.#hits[segment]!.length = 0;
    this.#hitSegments.length = 0;
  }

  /** Hits of each segment of a phrase in a sentence, flat; undefined where one has none. */
  #segmentHits(
    { segments }: CompiledPhrase,
    first: number,
    boundaryAt: number,
    stream: TokenStream,
  ): number[][] | undefined {
    for (const segment of segments) {
      const kept = this.#hits[segment];
      if (kept === undefined ? !this.#stands(segment, stream, first, boundaryAt) : kept.length === 0)
        return undefined;
    }
    return segments.map((segment) => this.#hits[segment] ?? this.#scan(segment, stream, first, boundaryAt));
  }
}

function added(lists: (number[] | undefined)[], at: number, id: number): void {
  const list = lists[at];
  if (list === undefined) lists[at] = [id];
  else list.push(id);
}

/** The stretches of a hit with the words that its outer wildcards stand for, as in phrases without gaps. */
function widened(
  parts: readonly (readonly [number, number])[],
  { before, after }: CompiledPhrase,
): readonly (readonly [number, number])[] {
  if (before + after === 0) return parts;
  const last = parts.length - 1;
  return parts.map(([from, to], i) => [i === 0 ? from - before : from, i === last ? to + after : to]);
}

function wordsFollow(stream: TokenStream, at: number, count: number): boolean {
  for (let i = at; i < at + count; i++) if (i >= stream.count || stream.classes[i] === boundary) return false;
  return true;
}
