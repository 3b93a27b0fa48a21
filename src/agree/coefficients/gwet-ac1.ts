import type { RatingCoefficient } from '../coefficient.js';
import { chanceCorrected } from '../estimate.js';
import { tally } from '../tally.js';

/** Gwet's AC1: chance is small where one category prevails, p_e = Σ π_k(1 − π_k)/(q − 1), π_k the mean share of category k. */
export const gwetAc1: RatingCoefficient = {
  id: 'gwet-ac1',
  symbol: { id: 'AC1 Gwet', en: "Gwet's AC1" },
  meaning: {
    id: 'Kesepakatan di atas kebetulan yang tidak runtuh bila satu kategori jauh lebih sering (paradoks kappa): p_e = Σ π_k(1 − π_k)/(q − 1).',
    en: 'Agreement beyond chance that does not break down where one category is far more frequent (the kappa paradox): p_e = Σ π_k(1 − π_k)/(q − 1).',
  },
  source: 'Gwet 2008; 2014',
  coders: 'any',
  ordered: false,
  estimate(ratings) {
    if (ratings.coders.length < 2) return { value: null, why: 'few-coders' };
    const { paired, agreement, shares, used } = tally(ratings);
    if (paired === 0) return { value: null, why: 'no-pairs' };
    if (used < 2) return { value: null, why: 'one-category' };
    const spread = shares.reduce((sum, share) => sum + share * (1 - share), 0);
    return chanceCorrected(agreement, spread / (ratings.categories.length - 1));
  },
};
