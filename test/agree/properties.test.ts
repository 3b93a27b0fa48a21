import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fleissKappa } from '../../src/agree/coefficients/fleiss-kappa.js';
import { krippendorffAlpha } from '../../src/agree/coefficients/krippendorff-alpha.js';
import { ratingCoefficients, unitizingCoefficients } from '../../src/agree/coefficients.js';
import { collapse } from '../../src/agree/collapse.js';
import type { Continuum, MarkedSpan } from '../../src/agree/continuum.js';
import type { Estimate } from '../../src/agree/estimate.js';
import { dichotomise, metrics, missing, ofCoders, type Ratings } from '../../src/agree/ratings.js';
import { addSums, sumContinuum } from '../../src/agree/unitizing-sums.js';
import { slowAlpha, slowUnitizing } from './slow.js';

const scale = [1, 2, 3.5, 7, 11];

/** Ratings of two to four coders with gaps, on five numbers. */
const someRatings = fc.integer({ min: 2, max: 4 }).chain((m) =>
  fc
    .array(fc.array(fc.integer({ min: missing, max: scale.length - 1 }), { minLength: m, maxLength: m }), {
      minLength: 1,
      maxLength: 30,
    })
    .map(
      (rows): Ratings => ({
        coders: Array.from({ length: m }, (_, i) => `coder ${i}`),
        categories: scale.map(String),
        numbers: Float64Array.from(scale),
        values: Int32Array.from(rows.flat()),
      }),
    ),
);

/** Spans of two to four coders on a short continuum; those of one coder may touch but not overlap. */
const someContinuum = fc
  .integer({ min: 2, max: 4 })
  .chain((m) =>
    fc.array(
      fc.array(
        fc.record({
          gap: fc.integer({ min: 0, max: 4 }),
          length: fc.integer({ min: 1, max: 6 }),
          value: fc.integer({ min: 1, max: 3 }),
        }),
        { maxLength: 5 },
      ),
      { minLength: m, maxLength: m },
    ),
  )
  .map((coders): Continuum => {
    const spans = coders.map((steps) => {
      let at = 0;
      return steps.map(({ gap, length, value }): MarkedSpan => {
        const start = at + gap;
        at = start + length;
        return { start, end: at, value };
      });
    });
    return { length: Math.max(1, ...spans.flat().map(({ end }) => end)) + 3, spans };
  });

const values = ['φ', 'a', 'b', 'c'];

/** Equal up to the last digits; undefined where the slow way divides by nothing. */
function expectSame(estimate: Estimate, slow: number): void {
  if (estimate.value === null) expect(Number.isFinite(slow)).toBe(false);
  else expect(estimate.value).toBeCloseTo(slow, 9);
}

it('α is that of the matrix of coincidences, on every metric', () => {
  fc.assert(
    fc.property(someRatings, fc.constantFrom(...metrics), (ratings, metric) => {
      expectSame(krippendorffAlpha.estimate(ratings, metric), slowAlpha(ratings, metric));
    }),
  );
});

it('the unitizing family is that of positions counted one by one', () => {
  fc.assert(
    fc.property(someContinuum, (continuum) => {
      const sums = sumContinuum(continuum, values);
      const slow = slowUnitizing(continuum, values.length);
      const [u, bar, cu, k] = unitizingCoefficients;
      expectSame(u!.estimate(sums), slow.u);
      expectSame(bar!.estimate(sums), slow.bar);
      expectSame(cu!.estimate(sums), slow.cu);
      for (const value of [1, 2, 3]) expectSame(k!.estimate(sums, value), slow.k[value]!);
    }),
  );
});

it('sums of a continuum cut where nobody marks anything are those of the whole', () => {
  fc.assert(
    fc.property(someContinuum, someContinuum, (left, right) => {
      fc.pre(left.spans.length === right.spans.length);
      const whole = {
        length: left.length + right.length,
        spans: left.spans.map((own, i) => [
          ...own,
          ...right.spans[i]!.map(({ start, end, value }) => ({
            start: start + left.length,
            end: end + left.length,
            value,
          })),
        ]),
      };
      const parts = addSums([sumContinuum(left, values), sumContinuum(right, values)], values);
      const [u, , cu] = unitizingCoefficients;
      const together = sumContinuum(whole, values);
      expect(u!.estimate(parts).value ?? -9).toBeCloseTo(u!.estimate(together).value ?? -9, 9);
      expect(cu!.estimate(parts).value ?? -9).toBeCloseTo(cu!.estimate(together).value ?? -9, 9);
    }),
  );
});

it('units rated alike may stand once with their number', () => {
  fc.assert(
    fc.property(someRatings, (ratings) => {
      const { ratings: once, patternOf } = collapse(ratings);
      expect(patternOf.length).toBe(ratings.values.length / ratings.coders.length);
      for (const coefficient of ratingCoefficients) {
        const both = coefficient.coders === 'two' ? ofCoders(ratings, [0, 1]) : ratings;
        const collapsed = coefficient.coders === 'two' ? ofCoders(once, [0, 1]) : once;
        expect(coefficient.estimate(collapsed, 'ordinal').value ?? -9).toBeCloseTo(
          coefficient.estimate(both, 'ordinal').value ?? -9,
          9,
        );
      }
    }),
  );
});

it('the order of coders changes nothing', () => {
  fc.assert(
    fc.property(someRatings, (ratings) => {
      const reversed = ofCoders(ratings, [...ratings.coders.keys()].reverse());
      for (const coefficient of ratingCoefficients) {
        if (coefficient.coders === 'two' && ratings.coders.length > 2) continue;
        expect(coefficient.estimate(reversed).value ?? -9).toBeCloseTo(
          coefficient.estimate(ratings).value ?? -9,
          9,
        );
      }
    }),
  );
});

it("Fleiss' κ of one category is that of the category against the rest", () => {
  const complete = fc.array(fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 3, maxLength: 3 }), {
    minLength: 2,
  });
  fc.assert(
    fc.property(complete, fc.integer({ min: 0, max: 4 }), (rows, category) => {
      const ratings: Ratings = {
        coders: ['a', 'b', 'c'],
        categories: scale.map(String),
        values: Int32Array.from(rows.flat()),
      };
      const counts = rows.map((row) => row.filter((value) => value === category).length);
      const share = counts.reduce((sum, count) => sum + count, 0) / (3 * rows.length);
      const split = counts.reduce((sum, count) => sum + count * (3 - count), 0);
      const printed = 1 - split / (rows.length * 6 * share * (1 - share));
      expectSame(fleissKappa.estimate(dichotomise(ratings, category)), printed);
    }),
  );
});
