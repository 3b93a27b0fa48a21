import type { Bilingual, Localised } from '../model/words.js';
import type { Interval } from './bootstrap.js';
import type { Undefined } from './estimate.js';
import type { Metric } from './ratings.js';

/** One coefficient of one group. */
export interface Result {
  readonly name: string;
  readonly metric: Metric;
  readonly value: number | null;
  /** Where there is no value. */
  readonly why?: Undefined;
  readonly interval?: Interval;
}

/** Agreement on everything, on one code, or of one pair of coders. */
export interface Line {
  /** `overall`, `code:<id>` or `pair:<a>,<b>`. */
  readonly of: string;
  readonly label: Localised;
  /** Units that one of the coders rated at least; of a pair, those that both rated; on a continuum, marked spans. */
  readonly units: number;
  /** Units that two of the coders rated at least. */
  readonly compared?: number;
  readonly coders: number;
  /** Categories in use. */
  readonly categories?: number;
  /** Mean share of ratings that say “present”, 0 to 1. */
  readonly prevalence?: number;
  /** Of a value on a continuum: the share of it that lies where two coders marked something. */
  readonly coverage?: number;
  readonly results: readonly Result[];
}

/** One place on which coders differ. */
export interface Disagreement {
  /** Address; the unit's name in a table of ratings; `start-end` on a continuum. */
  readonly at: string;
  readonly doc?: string;
  /** Code points of the document, or positions of the continuum. */
  readonly start?: number;
  readonly end?: number;
  /** The words that are at issue. */
  readonly quote?: string;
  /** Coder → what was said: codes or values, none where the coder saw the place and marked nothing, null where it was not seen. */
  readonly said: Readonly<Record<string, readonly string[] | null>>;
}

/** What `agree` finds. */
export interface Agreement {
  readonly coders: readonly { readonly id: string; readonly name: string }[];
  /** `overall` first, then codes, then pairs. */
  readonly lines: readonly Line[];
  /** In order of document and place. */
  readonly disagreements: readonly Disagreement[];
  /** What the reader must know to judge the numbers. */
  readonly notes: readonly Bilingual[];
}
