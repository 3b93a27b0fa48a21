import type { Phrase } from '../model/codebook.js';
import type { Language } from '../model/words.js';
import type { Gap } from './chains.js';
import type { Vocabulary } from './vocabulary.js';

/** A phrase as runs of words (segments) with gaps between them. */
export interface CompiledPhrase {
  /** Ids of segments in their order. */
  readonly segments: readonly number[];
  /** Words allowed between a segment and the next. */
  readonly gaps: readonly Gap[];
  /** Any words that must stand before and after, inside the sentence. */
  readonly before: number;
  readonly after: number;
}

/** The phrases of indicators or cues, each once, and the segments that they share. */
export class PhraseSet {
  readonly phrases: CompiledPhrase[] = [];
  /** Segment → symbols of its word positions. */
  readonly segments: (readonly number[])[] = [];
  readonly #phraseIds = new Map<string, number>();
  readonly #segmentIds = new Map<string, number>();
  readonly #commonness: number[] = [];

  constructor(readonly vocabulary: Vocabulary) {}

  /** The number of a phrase; undefined where it has no word. */
  define(phrase: Phrase, language: Language | 'any'): number | undefined {
    const segments: number[] = [];
    const gaps: Gap[] = [];
    let symbols: number[] = [];
    let least = 0;
    let most = 0;
    let before = 0;
    for (const token of phrase) {
      if (token.kind === 'any') {
        least++;
        most++;
      } else if (token.kind === 'gap') most += token.most;
      else {
        if (most > 0) {
          if (symbols.length > 0) segments.push(this.#segment(symbols));
          symbols = [];
          if (segments.length > 0) gaps.push({ least, most });
          else before = least;
          least = 0;
          most = 0;
        }
        symbols.push(...this.vocabulary.symbols(token, language));
      }
    }
    if (symbols.length > 0) segments.push(this.#segment(symbols));
    return segments.length === 0 ? undefined : this.#number({ segments, gaps, before, after: least });
  }

  /** The number of words that must stand as written, next to each other. */
  defineExact(words: readonly string[]): number {
    const segment = this.#segment(words.map((word) => this.vocabulary.exactSymbol(word)));
    return this.#number({ segments: [segment], gaps: [], before: 0, after: 0 });
  }

  /** Whether a phrase is one word position. */
  isOneWord(id: number): boolean {
    const { segments, before, after } = this.phrases[id]!;
    return segments.length === 1 && this.segments[segments[0]!]!.length === 1 && before + after === 0;
  }

  /** How common the words of a phrase are, from what its positions ask for; only comparisons mean something. */
  commonness(id: number): number {
    const { segments } = this.phrases[id]!;
    return Math.min(...segments.map((segment) => this.segmentCommonness(segment)));
  }

  /** As `commonness`, of one segment. */
  segmentCommonness(segment: number): number {
    this.#commonness[segment] ??=
      Math.min(...this.segments[segment]!.map((symbol) => this.vocabulary.commonness(symbol))) /
      this.segments[segment]!.length;
    return this.#commonness[segment];
  }

  #number(phrase: CompiledPhrase): number {
    const gaps = phrase.gaps.map(({ least, most }) => `${least}-${most}`).join();
    const name = `${phrase.segments.join()} ${gaps} ${phrase.before} ${phrase.after}`;
    let id = this.#phraseIds.get(name);
    if (id === undefined) {
      id = this.phrases.push(phrase) - 1;
      this.#phraseIds.set(name, id);
    }
    return id;
  }

  #segment(symbols: readonly number[]): number {
    const name = symbols.join();
    let id = this.#segmentIds.get(name);
    if (id === undefined) {
      id = this.segments.push(symbols) - 1;
      this.#segmentIds.set(name, id);
    }
    return id;
  }
}
