import type { RatingCoefficient, UnitizingCoefficient } from './coefficient.js';
import { barUAlpha } from './coefficients/bar-u-alpha.js';
import { brennanPrediger } from './coefficients/brennan-prediger.js';
import { cohenKappa } from './coefficients/cohen-kappa.js';
import { cuAlpha } from './coefficients/cu-alpha.js';
import { fleissKappa } from './coefficients/fleiss-kappa.js';
import { gwetAc1 } from './coefficients/gwet-ac1.js';
import { kUAlpha } from './coefficients/k-u-alpha.js';
import { krippendorffAlpha } from './coefficients/krippendorff-alpha.js';
import { percent } from './coefficients/percent.js';
import { scottPi } from './coefficients/scott-pi.js';
import { uAlpha } from './coefficients/u-alpha.js';

/** Coefficients on the ratings of given units, in the order in which they are printed. A contract test compares with the folder. */
export const ratingCoefficients: readonly RatingCoefficient[] = [
  percent,
  cohenKappa,
  scottPi,
  brennanPrediger,
  gwetAc1,
  fleissKappa,
  krippendorffAlpha,
];

/** Coefficients on a continuum. */
export const unitizingCoefficients: readonly UnitizingCoefficient[] = [uAlpha, barUAlpha, cuAlpha, kUAlpha];
