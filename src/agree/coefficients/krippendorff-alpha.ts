import type { RatingCoefficient } from '../coefficient.js';
import { disagreementCorrected } from '../estimate.js';
import { type Metric, missing, type Ratings, unitCount } from '../ratings.js';

/**
 * Krippendorff's α of any number of coders, any metric, with missing ratings: over units with m_u ≥ 2 values,
 * D_o = Σ_u Σ_{i≠j} δ²(v_i, v_j)/(m_u − 1) / n and D_e = Σ_c Σ_k n_c n_k δ²(c, k) / (n(n − 1)); α = 1 − D_o/D_e.
 *
 * δ² is 0/1 (nominal), (c − k)² (interval), ((c − k)/(c + k))² (ratio); the ordinal one, (Σ_{g=c}^{k} n_g − (n_c + n_k)/2)²,
 * is the squared difference of midranks. Nominal and squared differences need no pairs: time and memory are linear in
 * the ratings. The ratio metric has no such form, so its D_e takes the square of the number of distinct values.
 */
export const krippendorffAlpha: RatingCoefficient = {
  id: 'krippendorff-alpha',
  symbol: { id: 'α Krippendorff', en: "Krippendorff's α" },
  meaning: {
    id: 'Satu dikurangi ketidaksepakatan teramati dibagi yang diharapkan karena kebetulan: α = 1 − D_o/D_e; untuk berapa pun koder, dengan data hilang, skala nominal, ordinal, interval, rasio.',
    en: 'One minus observed over expected disagreement: α = 1 − D_o/D_e; for any number of coders, with missing data, on nominal, ordinal, interval and ratio scales.',
  },
  source: 'Krippendorff 2011; 2019',
  coders: 'any',
  ordered: true,
  estimate(ratings, metric = 'nominal') {
    if (ratings.coders.length < 2) return { value: null, why: 'few-coders' };
    const counts = pairableCounts(ratings);
    const n = counts.reduce((sum, count) => sum + count, 0);
    if (n === 0) return { value: null, why: 'no-pairs' };
    if (counts.filter((count) => count > 0).length < 2) return { value: null, why: 'one-category' };
    const scale = scaleOf(ratings, metric, counts);
    const within = metric === 'nominal' ? unlikePairs : metric === 'ratio' ? ratioPairs : squaredDifferences;
    const observed = sumOverUnits(ratings, within, scale) / n;
    return disagreementCorrected(observed, expectedDisagreement(metric, counts, scale, n) / (n * (n - 1)));
  },
};

/** n_c: how often each category occurs in units with two ratings or more. */
function pairableCounts({ coders, categories, values, weights }: Ratings): Float64Array {
  const m = coders.length;
  const counts = new Float64Array(categories.length);
  for (let from = 0, u = 0; from < values.length; from += m, u++) {
    let rated = 0;
    for (let i = from; i < from + m; i++) if (values[i] !== missing) rated++;
    if (rated < 2) continue;
    const weight = weights ? weights[u]! : 1;
    for (let i = from; i < from + m; i++) if (values[i] !== missing) counts[values[i]!]! += weight;
  }
  return counts;
}

/** Where each category stands on its scale: midranks for ordinal data, the numbers themselves above. */
function scaleOf(ratings: Ratings, metric: Metric, counts: Float64Array): Float64Array {
  if (metric === 'ordinal') {
    let below = 0;
    return counts.map((count) => {
      const midrank = below + count / 2;
      below += count;
      return midrank;
    });
  }
  if (metric === 'nominal') return counts;
  if (ratings.numbers === undefined)
    throw new RangeError(`the metric ${metric} needs categories that are numbers`);
  return ratings.numbers;
}

/** Σ δ² over the ordered pairs of the values of one unit. */
type Within = (categories: Int32Array, count: number, scale: Float64Array, scratch: Int32Array) => number;

/** Σ over units of the disagreement inside each, divided by one less than its number of ratings. */
function sumOverUnits(ratings: Ratings, within: Within, scale: Float64Array): number {
  const { coders, categories, values, weights } = ratings;
  const m = coders.length;
  const present = new Int32Array(m);
  const scratch = new Int32Array(categories.length);
  let sum = 0;
  for (let u = 0, n = unitCount(ratings); u < n; u++) {
    let count = 0;
    for (let i = u * m; i < u * m + m; i++) if (values[i] !== missing) present[count++] = values[i]!;
    if (count < 2) continue;
    sum += ((weights ? weights[u]! : 1) * within(present, count, scale, scratch)) / (count - 1);
  }
  return sum;
}

const unlikePairs: Within = (categories, count, _scale, seen) => {
  let alike = 0;
  for (let i = 0; i < count; i++) alike += 2 * seen[categories[i]!]!++;
  for (let i = 0; i < count; i++) seen[categories[i]!] = 0;
  return count * (count - 1) - alike;
};

/** Σ (x_i − x_j)² = 2 m Σ (x_i − mean)². */
const squaredDifferences: Within = (categories, count, scale) => {
  let sum = 0;
  for (let i = 0; i < count; i++) sum += scale[categories[i]!]!;
  const mean = sum / count;
  let spread = 0;
  for (let i = 0; i < count; i++) spread += (scale[categories[i]!]! - mean) ** 2;
  return 2 * count * spread;
};

const ratioPairs: Within = (categories, count, scale) => {
  let sum = 0;
  for (let i = 1; i < count; i++)
    for (let j = 0; j < i; j++) sum += 2 * ratioDifference(scale[categories[i]!]!, scale[categories[j]!]!);
  return sum;
};

function ratioDifference(c: number, k: number): number {
  return c === k ? 0 : ((c - k) / (c + k)) ** 2;
}

/** Σ_c Σ_k n_c n_k δ²(c, k). */
function expectedDisagreement(metric: Metric, counts: Float64Array, scale: Float64Array, n: number): number {
  if (metric === 'nominal') return counts.reduce((sum, count) => sum + count * (n - count), 0);
  if (metric === 'ratio') {
    let sum = 0;
    for (let c = 1; c < counts.length; c++)
      if (counts[c]! > 0)
        for (let k = 0; k < c; k++)
          sum += 2 * counts[c]! * counts[k]! * ratioDifference(scale[c]!, scale[k]!);
    return sum;
  }
  const mean = counts.reduce((sum, count, c) => sum + count * scale[c]!, 0) / n;
  return 2 * n * counts.reduce((sum, count, c) => sum + count * (scale[c]! - mean) ** 2, 0);
}
