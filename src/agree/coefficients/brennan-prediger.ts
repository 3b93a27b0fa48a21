import type { RatingCoefficient } from '../coefficient.js';
import { chanceCorrected } from '../estimate.js';
import { tally } from '../tally.js';

/** Brennan and Prediger's coefficient (Bennett's S for two coders): chance is the same for each of q categories, p_e = 1/q. */
export const brennanPrediger: RatingCoefficient = {
  id: 'brennan-prediger',
  symbol: { id: 'S Brennan–Prediger', en: 'Brennan–Prediger S' },
  meaning: {
    id: 'Kesepakatan di atas kebetulan bila semua kategori sama mungkinnya: p_e = 1/q untuk q kategori.',
    en: 'Agreement beyond chance where every category is as likely as any other: p_e = 1/q for q categories.',
  },
  source: 'Brennan & Prediger 1981',
  coders: 'any',
  ordered: false,
  estimate(ratings) {
    if (ratings.coders.length < 2) return { value: null, why: 'few-coders' };
    const { paired, agreement, used } = tally(ratings);
    if (paired === 0) return { value: null, why: 'no-pairs' };
    if (used < 2) return { value: null, why: 'one-category' };
    return chanceCorrected(agreement, 1 / ratings.categories.length);
  },
};
