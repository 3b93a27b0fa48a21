import { missing, type Ratings, unitCount } from './ratings.js';

/** What two coders said of the units that both rated. */
export interface PairTally {
  /** Units that both rated. */
  readonly n: number;
  /** Of those, how many both rated alike: Σ n_kk. */
  readonly alike: number;
  /** How often the first, and the second, used each category: n_k. and n_.k. */
  readonly first: Float64Array;
  readonly second: Float64Array;
}

/** Counts the ratings of the first two coders. Keeps margins only, so memory is linear in the number of categories. */
export function tallyPair(ratings: Ratings): PairTally {
  const { coders, categories, values, weights } = ratings;
  const m = coders.length;
  const first = new Float64Array(categories.length);
  const second = new Float64Array(categories.length);
  let n = 0;
  let alike = 0;
  if (m >= 2)
    for (let u = 0, units = unitCount(ratings); u < units; u++) {
      const a = values[u * m]!;
      const b = values[u * m + 1]!;
      if (a === missing || b === missing) continue;
      const weight = weights ? weights[u]! : 1;
      n += weight;
      first[a]! += weight;
      second[b]! += weight;
      if (a === b) alike += weight;
    }
  return { n, alike, first, second };
}

/** What any number of coders said of units that each of them may have missed (Gwet 2014). */
export interface Tally {
  /** Units with two ratings or more. */
  readonly paired: number;
  /** p_a: mean over paired units of the share of pairs of ratings that agree. */
  readonly agreement: number;
  /** π_k: mean over units with a rating of the share of their ratings in category k. */
  readonly shares: Float64Array;
  /** Categories that occur. */
  readonly used: number;
}

/** Counts the ratings of all coders. Linear in the number of ratings. */
export function tally(ratings: Ratings): Tally {
  const { coders, categories, values, weights } = ratings;
  const m = coders.length;
  const shares = new Float64Array(categories.length);
  const counts = new Int32Array(categories.length);
  let rated = 0;
  let paired = 0;
  let agreement = 0;
  for (let u = 0, units = unitCount(ratings); u < units; u++) {
    const from = u * m;
    const weight = weights ? weights[u]! : 1;
    let r = 0;
    let alike = 0;
    for (let i = from; i < from + m; i++) {
      const value = values[i]!;
      if (value === missing) continue;
      r++;
      // The k-th rating in a category agrees with the k − 1 before it, both ways round.
      alike += 2 * counts[value]!++;
    }
    if (r === 0 || weight === 0) {
      for (let i = from; i < from + m; i++) if (values[i] !== missing) counts[values[i]!] = 0;
      continue;
    }
    rated += weight;
    for (let i = from; i < from + m; i++) {
      const value = values[i]!;
      if (value === missing) continue;
      shares[value]! += weight / r;
      counts[value] = 0;
    }
    if (r < 2) continue;
    paired += weight;
    agreement += (weight * alike) / (r * (r - 1));
  }
  let used = 0;
  for (let k = 0; k < shares.length; k++) {
    if (shares[k]! > 0) used++;
    if (rated > 0) shares[k]! /= rated;
  }
  return { paired, agreement: paired > 0 ? agreement / paired : 0, shares, used };
}
