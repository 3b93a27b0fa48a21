import type { RatingCoefficient } from '../coefficient.js';
import { chanceCorrected } from '../estimate.js';
import { tallyPair } from '../tally.js';

/**
 * Scott's π of two coders: chance is what both together tend to say, p_e = Σ ((n_k. + n_.k)/2n)². Over the units that
 * both rated.
 */
export const scottPi: RatingCoefficient = {
  id: 'scott-pi',
  symbol: { id: 'π Scott', en: "Scott's π" },
  meaning: {
    id: 'Kesepakatan dua koder di atas kebetulan, dengan kebiasaan keduanya bersama sebagai ukuran kebetulan: p_e = Σ ((n_k. + n_.k)/2n)².',
    en: 'Agreement of two coders beyond chance, with what both together tend to say as chance: p_e = Σ ((n_k. + n_.k)/2n)².',
  },
  source: 'Scott 1955',
  coders: 'two',
  ordered: false,
  estimate(ratings) {
    if (ratings.coders.length < 2) return { value: null, why: 'few-coders' };
    const { n, alike, first, second } = tallyPair(ratings);
    if (n === 0) return { value: null, why: 'no-pairs' };
    const expected = first.reduce((sum, count, k) => sum + ((count + second[k]!) / (2 * n)) ** 2, 0);
    return chanceCorrected(alike / n, expected);
  },
};
