import { type Ratings, unitCount } from './ratings.js';

/** Ratings in which units that were rated alike stand once, with their number as weight. */
export interface Collapsed {
  readonly ratings: Ratings & { readonly weights: Float64Array };
  /** Unit of the original → unit of `ratings`. */
  readonly patternOf: Int32Array;
}

/** A table of this many patterns is looked up directly; more go through a map. */
const directly = 1 << 20;

/**
 * Puts units with the same ratings together, in order of first appearance. Every coefficient gives the same for both,
 * since it depends on a unit through its ratings only; few coders and categories make few patterns of any number of
 * units. Linear in the number of ratings.
 */
export function collapse(ratings: Ratings): Collapsed {
  const { coders, categories, values } = ratings;
  const m = coders.length;
  const n = unitCount(ratings);
  const patternOf = new Int32Array(n);
  const firsts: number[] = [];
  const find = finder(categories.length + 1, m);
  for (let u = 0; u < n; u++) {
    const pattern = find(values, u * m, firsts.length);
    if (pattern === firsts.length) firsts.push(u);
    patternOf[u] = pattern;
  }
  const kept = new Int32Array(firsts.length * m);
  const weights = new Float64Array(firsts.length);
  firsts.forEach((u, pattern) => {
    kept.set(values.subarray(u * m, u * m + m), pattern * m);
  });
  for (let u = 0; u < n; u++) weights[patternOf[u]!]! += ratings.weights ? ratings.weights[u]! : 1;
  return { ratings: { ...ratings, values: kept, weights }, patternOf };
}

/** The number of a pattern; a pattern not met before gets the number `next`. */
type Find = (values: Int32Array, from: number, next: number) => number;

function finder(base: number, m: number): Find {
  const size = base ** m;
  const numberOf = (values: Int32Array, from: number): number => {
    let key = 0;
    for (let i = 0; i < m; i++) key = key * base + values[from + i]! + 1;
    return key;
  };
  if (size <= directly) {
    const known = new Int32Array(size).fill(-1);
    return (values, from, next) => {
      const key = numberOf(values, from);
      const found = known[key]!;
      if (found >= 0) return found;
      known[key] = next;
      return next;
    };
  }
  const known = new Map<number | string, number>();
  const exact = size <= Number.MAX_SAFE_INTEGER;
  return (values, from, next) => {
    const key = exact ? numberOf(values, from) : values.subarray(from, from + m).join();
    const found = known.get(key);
    if (found !== undefined) return found;
    known.set(key, next);
    return next;
  };
}
