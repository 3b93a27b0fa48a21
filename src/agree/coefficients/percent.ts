import type { RatingCoefficient } from '../coefficient.js';
import { tally } from '../tally.js';

/**
 * Percent agreement: p_a, the mean over units of the share of pairs of coders who agree; for two coders p_o = Σ n_kk / n,
 * “agreements / (agreements + disagreements)”. Not corrected for chance: units that nobody coded push it up.
 */
export const percent: RatingCoefficient = {
  id: 'percent',
  symbol: { id: 'Persentase kesepakatan', en: 'Percent agreement' },
  meaning: {
    id: 'Bagian pasangan penilaian yang sama. Tidak dikoreksi terhadap kebetulan: unit yang tidak dikode siapa pun menaikkannya.',
    en: 'The share of pairs of ratings that agree. Not corrected for chance: units that nobody coded push it up.',
  },
  source: 'Miles & Huberman 1994:64',
  coders: 'any',
  ordered: false,
  estimate(ratings) {
    if (ratings.coders.length < 2) return { value: null, why: 'few-coders' };
    const { paired, agreement } = tally(ratings);
    if (paired === 0) return { value: null, why: 'no-pairs' };
    return { value: agreement, observed: agreement, expected: 0 };
  },
};
