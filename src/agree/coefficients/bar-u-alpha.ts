import type { UnitizingCoefficient } from '../coefficient.js';
import { disagreementCorrected } from '../estimate.js';

/** Krippendorff's |uα: agreement on what is marked at all, values aside: 1 − ℓ_φ∼φ/ε_φ∼φ, ε_φ∼φ = ℓ_φ ℓ_∼φ/(ℓ.. − K/ℓ..). */
export const barUAlpha: UnitizingCoefficient = {
  id: 'bar-u-alpha',
  symbol: { id: '|uα', en: '|uα' },
  meaning: {
    id: 'Kesepakatan tentang bagian mana yang ditandai, tanpa melihat nilainya.',
    en: 'Agreement on which stretches are marked at all, whatever their values.',
  },
  source: 'Krippendorff, Mathet, Bouvry & Widlöcher 2016; Krippendorff 2019 §12.6',
  of: 'all',
  estimate({ coders, total, lengths, squares, unmatched }) {
    if (coders < 2) return { value: null, why: 'few-coders' };
    const gaps = lengths[0]!;
    if (gaps === total) return { value: null, why: 'nothing-marked' };
    if (gaps === 0) return { value: null, why: 'all-marked' };
    const k = squares.reduce((all, one) => all + one, 0);
    return disagreementCorrected(unmatched, (gaps * (total - gaps)) / (total - k / total));
  },
};
