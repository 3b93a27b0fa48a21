import type { Bilingual } from '../model/words.js';
import type { Estimate } from './estimate.js';
import type { Metric, Ratings } from './ratings.js';
import type { UnitizingSums } from './unitizing-sums.js';

/** What every coefficient says of itself. */
interface Described {
  /** Its name in JSON, and of its file. */
  readonly id: string;
  /** How people write it: the head of a column. */
  readonly symbol: Bilingual;
  /** What it says, with its formula. */
  readonly meaning: Bilingual;
  /** Who proposed it. */
  readonly source: string;
}

/** Agreement on the ratings of given units. */
export interface RatingCoefficient extends Described {
  /** Defined for two coders only, or for any number of them. */
  readonly coders: 'two' | 'any';
  /** Whether the distance between values matters to it; the others take every value as a name. */
  readonly ordered: boolean;
  estimate(ratings: Ratings, metric?: Metric): Estimate;
}

/** Agreement of coders who chose the boundaries of units themselves, on a continuum. */
export interface UnitizingCoefficient extends Described {
  /** Of all values together, or of one of them: its index in `UnitizingSums.values`. */
  readonly of: 'all' | 'value';
  estimate(sums: UnitizingSums, value?: number): Estimate;
}
