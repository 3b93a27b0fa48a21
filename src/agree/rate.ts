import type { Localised } from '../model/words.js';
import type { Line, Result } from './agreement.js';
import { type Bootstrap, bootstrapIntervals, type Population, type Reestimate } from './bootstrap.js';
import type { RatingCoefficient } from './coefficient.js';
import { ratingCoefficients } from './coefficients.js';
import { collapse } from './collapse.js';
import { type Metric, type Ratings, ratedBy } from './ratings.js';
import { type Reweigh, reweighing } from './reweigh.js';
import { tally } from './tally.js';

/** Ratings that get a line of the report. */
export interface RatingGroup {
  readonly of: string;
  readonly label: Localised;
  readonly ratings: Ratings;
  /** Unit → what the bootstrap draws it with; each by itself where missing. */
  readonly clusterOf?: Int32Array;
  /** Index of the category whose prevalence is told. */
  readonly presence?: number;
  /** Number of units, where a unit bears several ratings. */
  readonly units?: number;
  readonly compared?: number;
}

/** Every coefficient that is defined for the number of coders, for each group. */
export function rate(
  groups: readonly RatingGroup[],
  metric: Metric,
  population: Population,
  bootstrap: Bootstrap,
): Line[] {
  const prepared = groups.map((group) => prepare(group, metric, population));
  const intervals = bootstrapIntervals(
    population,
    prepared.map(({ again }) => again),
    bootstrap,
  );
  return prepared.map(({ line, results }, g) => ({
    ...line,
    results: results.map((result, c): Result => {
      const interval = result.value === null ? undefined : intervals[g]![c];
      return interval ? { ...result, interval } : result;
    }),
  }));
}

/** Scott's and Cohen's coefficients are of two coders; more of them are compared pair by pair. */
function coefficientsFor(coders: number): readonly RatingCoefficient[] {
  return coders > 2 ? ratingCoefficients.filter((one) => one.coders === 'any') : ratingCoefficients;
}

function prepare(
  group: RatingGroup,
  metric: Metric,
  population: Population,
): { line: Omit<Line, 'results'>; results: readonly Result[]; again: Reestimate } {
  const { of, label, clusterOf, presence } = group;
  const { ratings, patternOf } = collapse(group.ratings);
  const chosen = coefficientsFor(ratings.coders.length);
  const results = chosen.map((coefficient): Result => {
    const estimate = coefficient.estimate(ratings, metric);
    const own = { name: coefficient.id, metric: coefficient.ordered ? metric : 'nominal' };
    return estimate.value === null
      ? { ...own, value: null, why: estimate.why }
      : { ...own, value: estimate.value };
  });
  const weights = new Float64Array(ratings.weights.length);
  const sample = { ...ratings, weights };
  let reweigh: Reweigh | undefined;
  const again: Reestimate = (drawn) => {
    reweigh ??= reweighing(patternOf, clusterOf, weights.length, population);
    reweigh(drawn, weights);
    return chosen.map((coefficient) => coefficient.estimate(sample, metric).value);
  };
  const { shares, used } = tally(ratings);
  const line = {
    of,
    label,
    units: group.units ?? ratedBy(ratings, 1),
    compared: group.compared ?? ratedBy(ratings, 2),
    coders: ratings.coders.length,
    categories: used,
    ...(presence !== undefined && used > 0 && { prevalence: shares[presence] ?? 0 }),
  };
  return { line, results, again };
}
