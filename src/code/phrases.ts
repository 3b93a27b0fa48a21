import type { Phrase } from '../model/codebook.js';
import type { Language } from '../model/words.js';
import { boundary, type TokenStream, unknownWord } from '../text/tokens.js';
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

/**
 * Finds many phrases at once: segments by a trie over symbols, phrases with gaps from the segments of a sentence.
 * A hit is a shortest stretch: no other hit of the same phrase lies inside it. Hits never cross a sentence's end.
 */
export class PhraseMatcher {
  readonly #phrases: CompiledPhrase[] = [];
  readonly #names = new Map<string, number>();
  readonly #segments = new Map<string, number>();
  /** Segment → phrases that are this one segment. */
  readonly #single: number[][] = [];
  /** Segment → phrases with gaps that need it. */
  readonly #shared: number[][] = [];
  // The trie: edges of node × symbol, and for each node the segment that ends there, or -1.
  readonly #edges = new Map<number, number>();
  readonly #ends: number[] = [-1];
  readonly #hasEdges: boolean[] = [false];
  // Class → where a first token of it leads.
  #roots = new Int32Array(1 << 10);
  #learnt = 0;
  readonly #rootLists: (readonly number[])[] = [];
  // Hits of segments of the current sentence, for phrases with gaps.
  readonly #hits: number[][] = [];
  readonly #hitSegments: number[] = [];

  constructor(readonly vocabulary: Vocabulary) {}

  /** Adds a phrase; the same phrase has one number. Undefined where it has no word. */
  add(phrase: Phrase, language: Language | 'any'): number | undefined {
    const compiled = this.#compile(phrase, language);
    return compiled && this.#addCompiled(compiled);
  }

  /** Adds words that must stand as written, next to each other. */
  addExact(words: readonly string[]): number {
    const segment = this.#segment(words.map((word) => this.vocabulary.exactSymbol(word)));
    return this.#addCompiled({ segments: [segment], gaps: [], before: 0, after: 0 });
  }

  #addCompiled(compiled: CompiledPhrase): number {
    const name = JSON.stringify(compiled);
    let id = this.#names.get(name);
    if (id === undefined) {
      id = this.#phrases.length;
      this.#names.set(name, id);
      this.#phrases.push(compiled);
      if (compiled.segments.length === 1) this.#single[compiled.segments[0]!]!.push(id);
      else for (const segment of new Set(compiled.segments)) this.#shared[segment]!.push(id);
    }
    return id;
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
    let id = this.#segments.get(name);
    if (id !== undefined) return id;
    id = this.#single.length;
    this.#segments.set(name, id);
    this.#single.push([]);
    this.#shared.push([]);
    this.#hits.push([]);
    let node = 0;
    for (const symbol of symbols) {
      const key = edgeKey(node, symbol);
      let next = this.#edges.get(key);
      if (next === undefined) {
        next = this.#ends.length;
        this.#ends.push(-1);
        this.#hasEdges.push(false);
        this.#edges.set(key, next);
        this.#hasEdges[node] = true;
      }
      node = next;
    }
    this.#ends[node] = id;
    return id;
  }

  /** Learns where a first token of each class leads: none, one node, or several (negative: index into the lists). */
  #learnRoots(upTo: number): void {
    while (this.#learnt <= upTo) {
      const nodes = this.vocabulary.symbolsOfClass[this.#learnt]!.flatMap(
        (symbol) => this.#edges.get(edgeKey(0, symbol)) ?? [],
      );
      if (this.#learnt >= this.#roots.length) {
        const roots = new Int32Array(this.#roots.length * 2);
        roots.set(this.#roots);
        this.#roots = roots;
      }
      this.#roots[this.#learnt++] = nodes.length < 2 ? (nodes[0] ?? 0) : -this.#rootLists.push(nodes);
    }
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
    let roots = this.#roots;
    let learnt = this.#learnt;
    let first = from;
    for (let i = from; i < to; i++) {
      const cls = classes[i]!;
      if (cls > unknownWord) {
        if (cls >= learnt) {
          this.#learnRoots(cls);
          roots = this.#roots;
          learnt = this.#learnt;
        }
        const node = roots[cls]!;
        if (node > 0) this.#walk(node, i, i + 1, first, stream, onPhrase);
        else if (node < 0)
          for (const one of this.#rootLists[-node - 1]!) this.#walk(one, i, i + 1, first, stream, onPhrase);
      } else if (cls === boundary) {
        if (this.#hitSegments.length > 0) this.#joinSegments(first, i, onPhrase);
        onSentence(first, i);
        first = i + 1;
      }
    }
  }

  #walk(
    node: number,
    start: number,
    at: number,
    first: number,
    stream: TokenStream,
    onPhrase: OnPhrase,
  ): void {
    const segment = this.#ends[node]!;
    if (segment >= 0) this.#found(segment, start, at, first, stream, onPhrase);
    if (!this.#hasEdges[node]) return;
    const cls = stream.classes[at]!;
    if (cls <= unknownWord) return;
    for (const symbol of this.vocabulary.symbolsOfClass[cls]!) {
      const next = this.#edges.get(edgeKey(node, symbol));
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
    if (this.#shared[segment]!.length === 0) return;
    const hits = this.#hits[segment]!;
    if (hits.length === 0) this.#hitSegments.push(segment);
    hits.push(start, end);
  }

  /** Phrases with gaps, from the segments of a sentence that has just ended. */
  #joinSegments(first: number, boundaryAt: number, onPhrase: OnPhrase): void {
    const candidates = new Set<number>();
    for (const segment of this.#hitSegments)
      for (const phrase of this.#shared[segment]!) candidates.add(phrase);
    for (const id of [...candidates].sort((a, b) => a - b)) {
      const phrase = this.#phrases[id]!;
      if (phrase.segments.some((segment) => this.#hits[segment]!.length === 0)) continue;
      for (const { start, end, parts } of this.#chains(phrase))
        if (start - phrase.before >= first && end + phrase.after <= boundaryAt)
          onPhrase(id, start - phrase.before, end + phrase.after, parts);
    }
    for (const segment of this.#hitSegments) this.#hits[segment]!.length = 0;
    this.#hitSegments.length = 0;
  }

  /** Shortest stretches of a phrase with gaps: for each end the latest start, and none that holds another. */
  #chains(phrase: CompiledPhrase): Chain[] {
    let chains: Chain[] = pairs(this.#hits[phrase.segments[0]!]!).map(([start, end]) => ({
      start,
      end,
      parts: [[start, end]],
    }));
    for (let i = 1; i < phrase.segments.length && chains.length > 0; i++) {
      const { least, most } = phrase.gaps[i - 1]!;
      const longer: Chain[] = [];
      // Hits and chains are in order of place: the window of chains that can reach a hit moves forward only.
      let low = 0;
      for (const [start, end] of pairs(this.#hits[phrase.segments[i]!]!)) {
        while (low < chains.length && start - chains[low]!.end > most) low++;
        let latest: Chain | undefined;
        for (let j = low; j < chains.length && start - chains[j]!.end >= least; j++)
          if (latest === undefined || chains[j]!.start > latest.start) latest = chains[j]!;
        if (latest !== undefined)
          longer.push({ start: latest.start, end, parts: [...latest.parts, [start, end]] });
      }
      chains = longer;
    }
    const kept = new Set(shortest(chains.map(({ start, end }) => [start, end] as const)).map(String));
    return chains.filter(({ start, end }) => kept.delete(`${start},${end}`));
  }
}

/** A phrase with gaps as far as it is found. */
interface Chain {
  readonly start: number;
  readonly end: number;
  readonly parts: readonly (readonly [number, number])[];
}

/** Stretches that hold no other one, in order of start. */
export function shortest(stretches: readonly (readonly [number, number])[]): [number, number][] {
  const sorted = [...stretches].sort((a, b) => a[1] - b[1] || b[0] - a[0]);
  const kept: [number, number][] = [];
  let latest = -1;
  for (const [start, end] of sorted) {
    if (start <= latest) continue;
    kept.push([start, end]);
    latest = start;
  }
  return kept;
}

function pairs(flat: readonly number[]): [number, number][] {
  const list: [number, number][] = [];
  for (let i = 0; i < flat.length; i += 2) list.push([flat[i]!, flat[i + 1]!]);
  return list;
}

function wordsFollow(stream: TokenStream, at: number, count: number): boolean {
  for (let i = at; i < at + count; i++) if (i >= stream.count || stream.classes[i] === boundary) return false;
  return true;
}

function edgeKey(node: number, symbol: number): number {
  return node * 2 ** 24 + symbol;
}
