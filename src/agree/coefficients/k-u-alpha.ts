import type { UnitizingCoefficient } from '../coefficient.js';
import type { Estimate } from '../estimate.js';
import type { UnitizingSums } from '../unitizing-sums.js';

/**
 * Krippendorff's (k)uα: agreement on one value k within what two coders both marked:
 * 1 − (ε*_.k/ℓ*_.k)(ℓ*_.k − ℓ*_kk)/(ε*_.k − ε*_kk).
 */
export const kUAlpha: UnitizingCoefficient = {
  id: 'k-u-alpha',
  symbol: { id: '(k)uα', en: '(k)uα' },
  meaning: {
    id: 'Kesepakatan tentang satu nilai dalam bagian yang ditandai dua koder; dibaca bersama cakupannya.',
    en: 'Agreement on one value within what two coders both marked; to be read with its coverage.',
  },
  source: 'Krippendorff, Mathet, Bouvry & Widlöcher 2016; Krippendorff 2019 §12.6',
  of: 'value',
  estimate({ coders, units, alike, sharedLengths, sharedSquares }, value = 1): Estimate {
    if (coders < 2) return { value: null, why: 'few-coders' };
    if (units[value] === 0) return { value: null, why: 'nothing-marked' };
    const length = sharedLengths[value]!;
    if (length === 0) return { value: null, why: 'no-overlap' };
    let shared = 0;
    let squares = 0;
    for (let c = 1; c < sharedLengths.length; c++) {
      shared += sharedLengths[c]!;
      squares += sharedSquares[c]!;
    }
    if (length === shared) return { value: null, why: 'one-category' };
    const scale = shared - squares / shared;
    const margin = (shared * length - sharedSquares[value]!) / scale;
    const same = (length * length - sharedSquares[value]!) / scale;
    const observed = (length - alike[value]!) / length;
    const expected = (margin - same) / margin;
    return { value: 1 - observed / expected, observed, expected };
  },
};

/** How much of what is marked with a value lies where two coders marked something: ℓ*_.k/ℓ_.k, 0 to 1. */
export function coverage({ lengths, sharedLengths }: UnitizingSums, value: number): number {
  return lengths[value] === 0 ? 0 : sharedLengths[value]! / lengths[value]!;
}
