import type { UnitizingCoefficient } from '../coefficient.js';
import { disagreementCorrected } from '../estimate.js';

/**
 * Krippendorff's uα: agreement on boundaries and values together, gaps included.
 * uα = 1 − (ℓ.. − Σ ℓ_cc)/(ε.. − Σ ε_cc), ε_ck = (ℓ_c. ℓ_.k − [c = k] K_c)/(ℓ.. − K/ℓ..).
 */
export const uAlpha: UnitizingCoefficient = {
  id: 'u-alpha',
  symbol: { id: 'uα', en: 'uα' },
  meaning: {
    id: 'Kesepakatan tentang batas dan nilai segmen pada satu kontinum; bagian yang tidak ditandai ikut dihitung.',
    en: 'Agreement on the boundaries and the values of segments of a continuum; what nobody marked counts too.',
  },
  source: 'Krippendorff, Mathet, Bouvry & Widlöcher 2016; Krippendorff 2019 §12.6',
  of: 'all',
  estimate({ coders, total, lengths, squares, alike }) {
    if (coders < 2) return { value: null, why: 'few-coders' };
    if (lengths[0] === total) return { value: null, why: 'nothing-marked' };
    if (lengths.filter((length) => length > 0).length < 2) return { value: null, why: 'one-category' };
    const k = sum(squares);
    const expectedAlike =
      lengths.reduce((all, length, c) => all + length * length - squares[c]!, 0) / (total - k / total);
    // ε.. = (ℓ..² − K)/(ℓ.. − K/ℓ..) = ℓ..
    return disagreementCorrected(total - sum(alike), total - expectedAlike);
  },
};

function sum(numbers: Float64Array): number {
  return numbers.reduce((all, one) => all + one, 0);
}
