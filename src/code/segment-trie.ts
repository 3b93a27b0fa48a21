import type { Vocabulary } from './vocabulary.js';

/** A node of the trie: edges by symbol, and the segment that ends here. */
interface Node {
  readonly symbols: number[];
  readonly targets: Node[];
  /** Symbol → index of its edge, where there are many. */
  index?: Map<number, number>;
  segment: number;
}

/** With more edges a node has an index of them. */
const fewEdges = 8;

/** Nodes that the words read so far can have led to, taken together. */
export interface State {
  /** Segments that end here. */
  readonly ends: readonly number[];
  /** Whether any segment goes on. */
  readonly goesOn: boolean;
  /** Edges of all its nodes. */
  readonly symbols: readonly number[];
  readonly targets: readonly Node[];
  /** Class of the next word → where it leads; null for nowhere. Learnt. */
  next: Map<number, State | null> | undefined;
}

/** So many steps are remembered; then all are forgotten, so that memory is bounded. */
const mostRemembered = 1 << 18;

/**
 * Segments as a trie over symbols. A word answers many symbols, so a walk is in many nodes at once: such sets of nodes
 * are states, and a step from a state by a class of words is worked out once.
 */
export class SegmentTrie {
  readonly #root: Node = { symbols: [], targets: [], segment: -1 };
  /** Class → state after a first word of it. */
  #starts: (State | null | undefined)[] = [];
  #steps: State[] = [];
  #remembered = 0;

  constructor(readonly vocabulary: Vocabulary) {}

  /** To be called before the first walk. */
  plant(symbols: readonly number[], segment: number): void {
    let node = this.#root;
    for (const symbol of symbols) node = this.#child(node, symbol);
    node.segment = segment;
  }

  #child(node: Node, symbol: number): Node {
    const known = this.#edge(node, symbol);
    if (known >= 0) return node.targets[known]!;
    const child: Node = { symbols: [], targets: [], segment: -1 };
    node.index?.set(symbol, node.symbols.length);
    node.symbols.push(symbol);
    node.targets.push(child);
    return child;
  }

  /** Index of the edge of a symbol; -1 where there is none. */
  #edge(node: Node, symbol: number): number {
    if (node.symbols.length <= fewEdges) return node.symbols.indexOf(symbol);
    node.index ??= new Map(node.symbols.map((one, i) => [one, i]));
    return node.index.get(symbol) ?? -1;
  }

  /** The state after a first word of a class; null where no segment begins with it. */
  start(cls: number): State | null {
    let state = this.#starts[cls];
    if (state === undefined) {
      const own = this.vocabulary.symbolsOfClass[cls]!;
      state = stateOf(own.flatMap((symbol) => this.#root.targets[this.#edge(this.#root, symbol)] ?? []));
      this.#starts[cls] = state;
    }
    return state;
  }

  /** Where a word of a class leads from a state; null for nowhere. */
  step(from: State, cls: number): State | null {
    let state = from.next?.get(cls);
    if (state === undefined) {
      state = stateOf(from.targets.filter((_, i) => this.vocabulary.answers(cls, from.symbols[i]!)));
      if (++this.#remembered > mostRemembered) this.#forget();
      if (from.next === undefined) {
        from.next = new Map();
        this.#steps.push(from);
      }
      from.next.set(cls, state);
    }
    return state;
  }

  #forget(): void {
    for (const state of this.#steps) state.next = undefined;
    this.#steps = [];
    this.#remembered = 0;
  }
}

function stateOf(nodes: readonly Node[]): State | null {
  if (nodes.length === 0) return null;
  const symbols = nodes.length === 1 ? nodes[0]!.symbols : nodes.flatMap((node) => node.symbols);
  return {
    ends: nodes.flatMap(({ segment }) => (segment >= 0 ? segment : [])),
    goesOn: symbols.length > 0,
    symbols,
    targets: nodes.length === 1 ? nodes[0]!.targets : nodes.flatMap((node) => node.targets),
    next: undefined,
  };
}
