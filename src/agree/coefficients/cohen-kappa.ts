import type { RatingCoefficient } from '../coefficient.js';
import { chanceCorrected, type Estimate } from '../estimate.js';
import type { Ratings } from '../ratings.js';
import { tallyPair } from '../tally.js';

/**
 * Cohen's κ of two coders: chance is the product of what each of them tends to say, p_e = Σ n_k. n_.k / n².
 * Over the units that both rated.
 */
export const cohenKappa: RatingCoefficient = {
  id: 'cohen-kappa',
  symbol: { id: 'κ Cohen', en: "Cohen's κ" },
  meaning: {
    id: 'Kesepakatan dua koder di atas kebetulan, dengan kebiasaan tiap koder sebagai ukuran kebetulan: (p_o − p_e)/(1 − p_e), p_e = Σ n_k. n_.k / n².',
    en: 'Agreement of two coders beyond chance, with the habits of each of them as chance: (p_o − p_e)/(1 − p_e), p_e = Σ n_k. n_.k / n².',
  },
  source: 'Cohen 1960',
  coders: 'two',
  ordered: false,
  estimate(ratings) {
    if (ratings.coders.length < 2) return { value: null, why: 'few-coders' };
    const { n, alike, first, second } = tallyPair(ratings);
    if (n === 0) return { value: null, why: 'no-pairs' };
    const products = first.reduce((sum, count, k) => sum + count * second[k]!, 0);
    return chanceCorrected(alike / n, products / (n * n));
  },
};

/**
 * The greatest κ that the margins allow (Cohen 1960): with p_max = Σ min(n_k., n_.k)/n in place of p_o. Where it is
 * low, the coders differ in how often they use the categories.
 */
export function maximalKappa(ratings: Ratings): Estimate {
  const { n, first, second } = tallyPair(ratings);
  if (n === 0) return { value: null, why: 'no-pairs' };
  const most = first.reduce((sum, count, k) => sum + Math.min(count, second[k]!), 0);
  const products = first.reduce((sum, count, k) => sum + count * second[k]!, 0);
  return chanceCorrected(most / n, products / (n * n));
}
