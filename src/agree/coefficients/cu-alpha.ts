import type { UnitizingCoefficient } from '../coefficient.js';
import { disagreementCorrected } from '../estimate.js';

/**
 * Krippendorff's cuα: agreement on the values of what two coders both marked; what one of them left unmarked plays no
 * part, so uncoded text cannot inflate it. 1 − (ℓ*.. − Σ ℓ*_cc)/(ε*.. − Σ ε*_cc) with K*_c = Σ λ², λ the part of a
 * segment that the others cover, averaged over them: with it the 0.724 of the book is reproduced.
 */
export const cuAlpha: UnitizingCoefficient = {
  id: 'cu-alpha',
  symbol: { id: 'cuα', en: 'cuα' },
  meaning: {
    id: 'Kesepakatan tentang nilai bagian yang ditandai dua koder; teks yang tidak dikode tidak menaikkannya.',
    en: 'Agreement on the values of what two coders both marked; uncoded text does not inflate it.',
  },
  source: 'Krippendorff, Mathet, Bouvry & Widlöcher 2016; Krippendorff 2019 §12.6',
  of: 'all',
  estimate({ coders, total, lengths, alike, sharedLengths, sharedSquares }) {
    if (coders < 2) return { value: null, why: 'few-coders' };
    if (lengths[0] === total) return { value: null, why: 'nothing-marked' };
    let shared = 0;
    let squares = 0;
    let agreed = 0;
    let chance = 0;
    let used = 0;
    for (let c = 1; c < sharedLengths.length; c++) {
      const length = sharedLengths[c]!;
      if (length > 0) used++;
      shared += length;
      squares += sharedSquares[c]!;
      agreed += alike[c]!;
      chance += length * length - sharedSquares[c]!;
    }
    if (shared === 0) return { value: null, why: 'no-overlap' };
    if (used < 2) return { value: null, why: 'one-category' };
    return disagreementCorrected(shared - agreed, shared - chance / (shared - squares / shared));
  },
};
