import { SeededRandom } from './random.js';

/** How intervals are found. */
export interface Bootstrap {
  /** Number of samples; 0 for no intervals. */
  readonly count: number;
  readonly seed: number;
  /** What is drawn: units, or whole documents, whose units resemble each other. */
  readonly over: 'units' | 'documents';
}

/** Lower and upper end, 95 per cent. */
export type Interval = readonly [number, number];

/** What samples are drawn from. */
export interface Population {
  /** Number of units or documents; one alone says nothing of variation. */
  readonly size: number;
  /** The kind of each, where several of a kind are counted together. */
  readonly kinds?: { readonly count: number; readonly of: Int32Array };
}

/** Values of several coefficients when each unit or document (or kind of them) counts as often as `weights` says; null where undefined. */
export type Reestimate = (weights: Float64Array) => readonly (number | null)[];

/** Samples in which a coefficient may be undefined before its interval is no longer worth the name. */
const undefinedShare = 0.05;

/**
 * Percentile bootstrap (Efron & Tibshirani 1993, ch. 13): draws as many as there are, with replacement, and takes the 2.5th and 97.5th percentile of each coefficient over the samples. All groups see the same samples. Samples in
 * which a coefficient is undefined are left out; where more than one in twenty is, there is no interval.
 * @returns for each group an interval, or undefined, for each of its coefficients
 */
export function bootstrapIntervals(
  { size, kinds }: Population,
  groups: readonly Reestimate[],
  { count, seed }: Pick<Bootstrap, 'count' | 'seed'>,
): (Interval | undefined)[][] {
  if (size < 2 || count < 1) return groups.map(() => []);
  const random = new SeededRandom(seed);
  const weights = new Float64Array(kinds ? kinds.count : size);
  const found: number[][][] = groups.map(() => []);
  for (let sample = 0; sample < count; sample++) {
    weights.fill(0);
    for (let draw = 0; draw < size; draw++) {
      const drawn = random.below(size);
      weights[kinds ? kinds.of[drawn]! : drawn]! += 1;
    }
    groups.forEach((group, g) => {
      group(weights).forEach((value, c) => {
        found[g]![c] ??= [];
        if (value !== null) found[g]![c]!.push(value);
      });
    });
  }
  const enough = count * (1 - undefinedShare);
  return found.map((coefficients) =>
    coefficients.map((values) => (values.length < enough ? undefined : percentiles(values))),
  );
}

function percentiles(values: readonly number[]): Interval {
  const sorted = Float64Array.from(values).sort();
  return [quantile(sorted, 0.025), quantile(sorted, 0.975)];
}

/** Linear between the two nearest values (type 7 of Hyndman & Fan 1996). */
function quantile(sorted: Float64Array, share: number): number {
  const at = share * (sorted.length - 1);
  const low = sorted[Math.floor(at)]!;
  const high = sorted[Math.ceil(at)]!;
  return low + (at - Math.floor(at)) * (high - low);
}
