import type { Phrase } from '../model/codebook.js';
import type { Language } from '../model/words.js';
import { boundary, type TokenStream, unknownWord } from '../text/tokens.js';
import { chainsOf, pairs } from './chains.js';
import type { Vocabulary } from './vocabulary.js';

/** A run of word positions without wildcards: a path in the trie. */
type Segment = readonly number[];

interface CompiledPhrase {
  /** Ids of segments in their order. */
  readonly segments: readonly number[];
  /** Words allowed between a segment and the next. */
  readonly gaps: readonly { readonly least: number; readonly most: number }[];
  /** Any words that must stand before and after, inside the sentence. */
  readonly before: number;
  readonly after: number;
}

/** Called for each hit: phrase, first token, token after the last; the stretches of its own words where it has gaps. */
export type OnPhrase = (
  phrase: number,
  start: number,
  end: number,
  parts?: readonly (readonly [number, number])[],
) => void;

/** A node of the trie: edges by symbol, and the segment that ends here. */
interface Node {
  readonly symbols: number[];
  readonly next: Map<number, Node>;
  segment: number;
}

/**
 * Finds many phrases at once: segments by a trie over symbols, phrases with gaps from the segments of a sentence.
 * A hit is a shortest stretch: no other hit of the same phrase lies inside it. Hits never cross a sentence's end.
 *
 * Only watched phrases are looked for. Of a phrase with gaps only the rarest segment is: its other words are looked up
 * where that one stands. So words that stand in hundreds of indicators (kami, ada, dari) cost nothing by themselves.
 */
export class PhraseMatcher {
  readonly #phrases: CompiledPhrase[] = [];
  readonly #names = new Map<string, number>();
  readonly #watched = new Set<number>();
  readonly #segments: Segment[] = [];
  readonly #segmentIds = new Map<string, number>();
  /** Segment → watched phrases that are this one segment. */
  readonly #single: number[][] = [];
  /** Segment → watched phrases with gaps whose rarest segment it is. */
  readonly #anchored: number[][] = [];
  /** Segment → its hits in a sentence are kept. */
  readonly #recorded: boolean[] = [];
  readonly #root: Node = newNode();
  // Class → where a first token of it leads.
  readonly #starts: (readonly Node[] | undefined)[] = [];
  // Hits of segments of the current sentence, for phrases with gaps.
  readonly #hits: number[][] = [];
  readonly #hitSegments: number[] = [];

  constructor(readonly vocabulary: Vocabulary) {}

  /** Adds a phrase, to be watched; the same phrase has one number. Undefined where it has no word. */
  add(phrase: Phrase, language: Language | 'any'): number | undefined {
    const id = this.define(phrase, language);
    if (id !== undefined) this.watch(id);
    return id;
  }

  /** Adds a phrase without watching it. */
  define(phrase: Phrase, language: Language | 'any'): number | undefined {
    const compiled = this.#compile(phrase, language);
    return compiled && this.#number(compiled);
  }

  /** Adds words that must stand as written, next to each other. */
  addExact(words: readonly string[]): number {
    const segment = this.#segment(words.map((word) => this.vocabulary.exactSymbol(word)));
    const id = this.#number({ segments: [segment], gaps: [], before: 0, after: 0 });
    this.watch(id);
    return id;
  }

  #number(compiled: CompiledPhrase): number {
    const name = JSON.stringify(compiled);
    let id = this.#names.get(name);
    if (id === undefined) {
      id = this.#phrases.push(compiled) - 1;
      this.#names.set(name, id);
    }
    return id;
  }

  /** Looks for a phrase from now on. */
  watch(id: number): void {
    if (this.#watched.has(id)) return;
    this.#watched.add(id);
    const { segments } = this.#phrases[id]!;
    if (segments.length === 1) {
      this.#plant(segments[0]!);
      this.#single[segments[0]!]!.push(id);
      return;
    }
    const anchor = segments.reduce((a, b) => (this.#commonness(b) < this.#commonness(a) ? b : a));
    this.#anchored[anchor]!.push(id);
    for (const segment of segments)
      if (segment === anchor || this.#segments[segment]!.length > 1) {
        this.#recorded[segment] = true;
        this.#plant(segment);
      }
  }

  /** How common the words of a phrase are, from what its positions ask for; only comparisons mean something. */
  commonness(id: number): number {
    return Math.min(...this.#phrases[id]!.segments.map((segment) => this.#commonness(segment)));
  }

  #commonness(segment: number): number {
    const weights = this.#segments[segment]!.map((symbol) => this.vocabulary.commonness(symbol));
    return Math.min(...weights) / weights.length;
  }

  /** Whether a phrase is one word position: then it can be looked up without being watched. */
  isOneWord(id: number): boolean {
    const { segments, before, after } = this.#phrases[id]!;
    return segments.length === 1 && this.#segments[segments[0]!]!.length === 1 && before + after === 0;
  }

  /** Where a phrase of one word position stands between two tokens. */
  occurrences(id: number, stream: TokenStream, from: number, to: number): (readonly [number, number])[] {
    return pairs(this.#scan(this.#phrases[id]!.segments[0]!, stream, from, to));
  }

  /** Hits of a segment of one symbol, flat. */
  #scan(segment: number, { classes }: TokenStream, from: number, to: number): number[] {
    const symbol = this.#segments[segment]![0]!;
    const found: number[] = [];
    for (let i = from; i < to; i++)
      if (classes[i]! > unknownWord && this.vocabulary.answers(classes[i]!, symbol)) found.push(i, i + 1);
    return found;
  }

  #compile(phrase: Phrase, language: Language | 'any'): CompiledPhrase | undefined {
    const segments: number[] = [];
    const gaps: { least: number; most: number }[] = [];
    let symbols: number[] = [];
    let gap = { least: 0, most: 0 };
    let before = 0;
    const close = () => {
      if (symbols.length === 0) return;
      segments.push(this.#segment(symbols));
      symbols = [];
    };
    for (const token of phrase) {
      if (token.kind === 'word') {
        if (gap.most > 0) {
          close();
          if (segments.length > 0) gaps.push(gap);
          else before = gap.least;
          gap = { least: 0, most: 0 };
        }
        symbols.push(...this.vocabulary.symbols(token, language));
      } else if (token.kind === 'any') gap = { least: gap.least + 1, most: gap.most + 1 };
      else gap = { least: gap.least, most: gap.most + token.most };
    }
    close();
    return segments.length === 0 ? undefined : { segments, gaps, before, after: gap.least };
  }

  #segment(symbols: Segment): number {
    const name = symbols.join();
    let id = this.#segmentIds.get(name);
    if (id === undefined) {
      id = this.#segments.push(symbols) - 1;
      this.#segmentIds.set(name, id);
      this.#single.push([]);
      this.#anchored.push([]);
      this.#recorded.push(false);
      this.#hits.push([]);
    }
    return id;
  }

  #plant(segment: number): void {
    let node = this.#root;
    for (const symbol of this.#segments[segment]!) {
      let next = node.next.get(symbol);
      if (next === undefined) {
        next = newNode();
        node.next.set(symbol, next);
        node.symbols.push(symbol);
      }
      node = next;
    }
    node.segment = segment;
  }

  /** Where a first token of a class leads; learnt when the class first comes. */
  #startsOf(cls: number): readonly Node[] {
    let nodes = this.#starts[cls];
    if (nodes === undefined) {
      nodes = this.vocabulary.symbolsOfClass[cls]!.flatMap((symbol) => this.#root.next.get(symbol) ?? []);
      this.#starts[cls] = nodes;
    }
    return nodes;
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
    let first = from;
    for (let i = from; i < to; i++) {
      const cls = classes[i]!;
      if (cls > unknownWord) {
        const nodes = this.#starts[cls] ?? this.#startsOf(cls);
        for (let n = 0; n < nodes.length; n++) this.#walk(nodes[n]!, i, i + 1, first, stream, onPhrase);
      } else if (cls === boundary) {
        if (this.#hitSegments.length > 0) this.#joinSegments(first, i, stream, onPhrase);
        onSentence(first, i);
        first = i + 1;
      }
    }
  }

  #walk(node: Node, start: number, at: number, first: number, stream: TokenStream, onPhrase: OnPhrase): void {
    if (node.segment >= 0) this.#found(node.segment, start, at, first, stream, onPhrase);
    const { symbols } = node;
    if (symbols.length === 0) return;
    const cls = stream.classes[at]!;
    if (cls <= unknownWord) return;
    // Either the edges are tried on the word, or the word's symbols on the edges: whichever are fewer.
    const own = this.vocabulary.symbolsOfClass[cls]!;
    if (symbols.length <= own.length) {
      for (const symbol of symbols)
        if (this.vocabulary.answers(cls, symbol))
          this.#walk(node.next.get(symbol)!, start, at + 1, first, stream, onPhrase);
    } else
      for (const symbol of own) {
        const next = node.next.get(symbol);
        if (next !== undefined) this.#walk(next, start, at + 1, first, stream, onPhrase);
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
    for (const phrase of this.#single[segment]!) {
      const { before, after } = this.#phrases[phrase]!;
      if (start - before < first || !wordsFollow(stream, end, after)) continue;
      onPhrase(phrase, start - before, end + after);
    }
    if (!this.#recorded[segment]) return;
    const hits = this.#hits[segment]!;
    if (hits.length === 0) this.#hitSegments.push(segment);
    hits.push(start, end);
  }

  /** Phrases with gaps, from the segments of a sentence that has just ended. */
  #joinSegments(first: number, boundaryAt: number, stream: TokenStream, onPhrase: OnPhrase): void {
    for (const anchor of this.#hitSegments)
      for (const id of this.#anchored[anchor]!) {
        const phrase = this.#phrases[id]!;
        const lists: number[][] = [];
        for (const segment of phrase.segments) {
          const hits = this.#recorded[segment]
            ? this.#hits[segment]!
            : this.#scan(segment, stream, first, boundaryAt);
          if (hits.length === 0) break;
          lists.push(hits);
        }
        if (lists.length < phrase.segments.length) continue;
        for (const { start, end, parts } of chainsOf(phrase.gaps, lists))
          if (start - phrase.before >= first && end + phrase.after <= boundaryAt)
            onPhrase(id, start - phrase.before, end + phrase.after, widened(parts, phrase));
      }
    for (const segment of this.#hitSegments) this.#hits[segment]!.length = 0;
    this.#hitSegments.length = 0;
  }
}

function newNode(): Node {
  return { symbols: [], next: new Map(), segment: -1 };
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
