/** How far apart two values are: by name only, by rank, by difference, by proportion (Krippendorff 2011). */
export type Metric = 'nominal' | 'ordinal' | 'interval' | 'ratio';

export const metrics: readonly Metric[] = ['nominal', 'ordinal', 'interval', 'ratio'];

/** What m coders said of n units. A coder who did not see a unit is missing there, which is not the same as “absent”. */
export interface Ratings {
  readonly coders: readonly string[];
  /** The values that a rating may have, ascending where they are numbers. */
  readonly categories: readonly string[];
  /** What the categories amount to, where they are numbers; a metric above nominal asks for it. */
  readonly numbers?: Float64Array;
  /** The rating of unit u by coder i, an index into `categories`, stands at `u * coders.length + i`; -1 is missing. */
  readonly values: Int32Array;
  /** How many units each stands for; once each where missing. */
  readonly weights?: Float64Array;
}

/** The mark of a rating that is not there. */
export const missing = -1;

/** Number of units, whatever they stand for. */
export function unitCount({ coders, values }: Ratings): number {
  return coders.length === 0 ? 0 : values.length / coders.length;
}

/** The ratings of some of the coders, by their indices. */
export function ofCoders(ratings: Ratings, chosen: readonly number[]): Ratings {
  const { coders, values } = ratings;
  const n = unitCount(ratings);
  const kept = new Int32Array(n * chosen.length);
  for (let u = 0; u < n; u++)
    for (let i = 0; i < chosen.length; i++)
      kept[u * chosen.length + i] = values[u * coders.length + chosen[i]!]!;
  return { ...ratings, coders: chosen.map((i) => coders[i]!), values: kept };
}

/**
 * The ratings with units that fewer than two coders rated as if nobody had seen them. In a study those are documents that
 * only one of the coders was given: they compare nobody, and would let chance agreement be told by other texts than
 * agreement itself.
 */
export function onlyCompared(ratings: Ratings): Ratings {
  const { coders, values } = ratings;
  const m = coders.length;
  const kept = values.slice();
  for (let u = 0, n = unitCount(ratings); u < n; u++) {
    let rated = 0;
    for (let i = 0; i < m; i++) if (values[u * m + i] !== missing) rated++;
    if (rated < 2) kept.fill(missing, u * m, (u + 1) * m);
  }
  return { ...ratings, values: kept };
}

/** One category against all others together, as 1 and 0: what agreement on a category by itself is computed from. */
export function dichotomise(ratings: Ratings, category: number): Ratings {
  const values = ratings.values.map((value) => (value === missing ? missing : value === category ? 1 : 0));
  return {
    coders: ratings.coders,
    categories: ['0', '1'],
    values,
    ...(ratings.weights && { weights: ratings.weights }),
  };
}

/** Ratings of the same coders and categories, one set after the other. */
export function concatenate(sets: readonly Ratings[], like: Pick<Ratings, 'coders' | 'categories'>): Ratings {
  const values = new Int32Array(sets.reduce((sum, set) => sum + set.values.length, 0));
  let at = 0;
  for (const set of sets) {
    values.set(set.values, at);
    at += set.values.length;
  }
  return { coders: like.coders, categories: like.categories, values };
}

/** How many units at least `least` of the coders rated. */
export function ratedBy(ratings: Ratings, least: number): number {
  const { coders, values, weights } = ratings;
  const m = coders.length;
  let count = 0;
  for (let u = 0, n = unitCount(ratings); u < n; u++) {
    let rated = 0;
    for (let i = 0; i < m; i++) if (values[u * m + i] !== missing) rated++;
    if (rated >= least) count += weights ? weights[u]! : 1;
  }
  return count;
}
