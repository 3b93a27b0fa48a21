import type { RatingCoefficient } from '../coefficient.js';
import { chanceCorrected } from '../estimate.js';
import { tally } from '../tally.js';

/**
 * Fleiss' κ of any number of coders: p_e = Σ π_k², with π_k the mean over units of the share of category k, so that
 * units may lack ratings (Gwet 2014). The κ of one category, 1 − Σ r_ij(r − r_ij)/(n r(r − 1) p_j(1 − p_j)), is this
 * coefficient of that category against the rest.
 */
export const fleissKappa: RatingCoefficient = {
  id: 'fleiss-kappa',
  symbol: { id: 'κ Fleiss', en: "Fleiss' κ" },
  meaning: {
    id: 'Kesepakatan dua koder atau lebih di atas kebetulan: p_e = Σ π_k², π_k rata-rata bagian kategori k.',
    en: 'Agreement of two or more coders beyond chance: p_e = Σ π_k², π_k the mean share of category k.',
  },
  source: 'Fleiss 1971; Gwet 2014',
  coders: 'any',
  ordered: false,
  estimate(ratings) {
    if (ratings.coders.length < 2) return { value: null, why: 'few-coders' };
    const { paired, agreement, shares, used } = tally(ratings);
    if (paired === 0) return { value: null, why: 'no-pairs' };
    if (used < 2) return { value: null, why: 'one-category' };
    return chanceCorrected(
      agreement,
      shares.reduce((sum, share) => sum + share * share, 0),
    );
  },
};
