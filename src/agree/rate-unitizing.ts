import type { Localised } from '../model/words.js';
import type { Line, Result } from './agreement.js';
import { type Bootstrap, bootstrapIntervals } from './bootstrap.js';
import type { UnitizingCoefficient } from './coefficient.js';
import { barUAlpha } from './coefficients/bar-u-alpha.js';
import { cuAlpha } from './coefficients/cu-alpha.js';
import { coverage, kUAlpha } from './coefficients/k-u-alpha.js';
import { uAlpha } from './coefficients/u-alpha.js';
import type { Undefined } from './estimate.js';
import { addSums, type UnitizingSums } from './unitizing-sums.js';

/** Sums of one part of the continuum, and the document that the bootstrap draws it with. */
export interface Part {
  readonly sums: UnitizingSums;
  readonly document: number;
}

/** A coefficient that a line tells of, and what it is computed from; `why` where there is nothing to compute it from. */
export type Asked =
  | {
      readonly coefficient: UnitizingCoefficient;
      readonly parts: readonly Part[];
      readonly values: readonly string[];
      readonly value?: number;
    }
  | { readonly coefficient: UnitizingCoefficient; readonly why: Undefined };

export interface UnitizingGroup {
  readonly of: string;
  readonly label: Localised;
  readonly coders: number;
  readonly asked: readonly Asked[];
}

/** Coefficients of the unitizing family for each group; intervals by drawing documents. */
export function rateUnitizing(
  groups: readonly UnitizingGroup[],
  documents: number,
  bootstrap: Pick<Bootstrap, 'count' | 'seed'>,
): Line[] {
  // One function for all groups: many of them are computed from the same sums, which a sample adds up once.
  const [flat = []] = bootstrapIntervals(
    { size: documents },
    [(weights) => estimates(groups, weights)],
    bootstrap,
  );
  let next = 0;
  return groups.map(({ of, label, coders, asked }): Line => {
    let line: Omit<Line, 'results'> = { of, label, units: 0, coders };
    const results = asked.map((one): Result => {
      const interval = flat[next++];
      const own = { name: one.coefficient.id, metric: 'nominal' as const };
      if ('why' in one) return { ...own, value: null, why: one.why };
      const { coefficient, parts, values, value } = one;
      const sums = addParts(parts, values);
      line = { ...line, units: sums.units[value ?? 0]! };
      if (coefficient.of === 'value') line = { ...line, coverage: coverage(sums, value ?? 1) };
      const estimate = coefficient.estimate(sums, value);
      if (estimate.value === null) return { ...own, value: null, why: estimate.why };
      return { ...own, value: estimate.value, ...(interval && { interval }) };
    });
    return { ...line, results };
  });
}

/** The coefficients of all groups, one after the other, when each document counts as often as `weights` says. */
function estimates(groups: readonly UnitizingGroup[], weights: Float64Array): (number | null)[] {
  const known = new Map<readonly Part[], UnitizingSums>();
  return groups.flatMap(({ asked }) =>
    asked.map((one) => {
      if ('why' in one) return null;
      const { parts, values, coefficient, value } = one;
      let sums = known.get(parts);
      if (sums === undefined) {
        sums = addParts(
          parts,
          values,
          Float64Array.from(parts, (part) => weights[part.document]!),
        );
        known.set(parts, sums);
      }
      return coefficient.estimate(sums, value).value;
    }),
  );
}

function addParts(parts: readonly Part[], values: readonly string[], weights?: Float64Array): UnitizingSums {
  return addSums(
    parts.map((part) => part.sums),
    values,
    weights,
  );
}

/** Boundaries and values, boundaries, values: what can be said where each place of a continuum has one value. */
export function wholeFamily(parts: readonly Part[], values: readonly string[]): Asked[] {
  return [uAlpha, barUAlpha, cuAlpha].map((coefficient) => ({ coefficient, parts, values }));
}

/** Agreement on one value of a continuum. */
export function oneValue(parts: readonly Part[], values: readonly string[], value: number): Asked[] {
  return [{ coefficient: kUAlpha, parts, values, value }];
}
