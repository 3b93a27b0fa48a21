import { describe, expect, it } from 'vitest';
import { barUAlpha } from '../../src/agree/coefficients/bar-u-alpha.js';
import { brennanPrediger } from '../../src/agree/coefficients/brennan-prediger.js';
import { cohenKappa, maximalKappa } from '../../src/agree/coefficients/cohen-kappa.js';
import { cuAlpha } from '../../src/agree/coefficients/cu-alpha.js';
import { fleissKappa } from '../../src/agree/coefficients/fleiss-kappa.js';
import { gwetAc1 } from '../../src/agree/coefficients/gwet-ac1.js';
import { coverage, kUAlpha } from '../../src/agree/coefficients/k-u-alpha.js';
import { krippendorffAlpha } from '../../src/agree/coefficients/krippendorff-alpha.js';
import { percent } from '../../src/agree/coefficients/percent.js';
import { scottPi } from '../../src/agree/coefficients/scott-pi.js';
import { uAlpha } from '../../src/agree/coefficients/u-alpha.js';
import type { Estimate } from '../../src/agree/estimate.js';
import { dichotomise, type Metric, type Ratings } from '../../src/agree/ratings.js';
import { sumContinuum } from '../../src/agree/unitizing-sums.js';
import { byCoder, byUnit, figure1211, fromTable } from './fixture.js';

function expectNear(estimate: Estimate, printed: number, tolerance = 0.0005): void {
  expect(estimate.value).not.toBeNull();
  expect(Math.abs(estimate.value! - printed), `${estimate.value} for ${printed}`).toBeLessThanOrEqual(
    tolerance,
  );
}

function expectParts(estimate: Estimate, observed: number, expected: number, tolerance: number): void {
  if (estimate.value === null) throw new Error(estimate.why);
  expect(Math.abs(estimate.observed - observed)).toBeLessThanOrEqual(tolerance);
  expect(Math.abs(estimate.expected - expected)).toBeLessThanOrEqual(tolerance);
}

function alpha(ratings: Ratings, metric: Metric = 'nominal'): Estimate {
  return krippendorffAlpha.estimate(ratings, metric);
}

describe('two coders', () => {
  it('Cohen 1960, p. 45', () => {
    const ratings = fromTable([88, 14, 18], [10, 40, 10], [2, 6, 12]);
    expectNear(cohenKappa.estimate(ratings), 0.492);
    expectParts(cohenKappa.estimate(ratings), 0.7, 0.41, 1e-9);
    expectNear(percent.estimate(ratings), 0.7, 1e-9);
    expectNear(maximalKappa(ratings), 0.831);
    expectNear(gwetAc1.estimate(ratings), 0.576, 0.00005);
  });

  it('Cohen 1960, p. 37', () => {
    const ratings = fromTable([25, 12, 3], [13, 2, 15], [12, 16, 2]);
    expectNear(cohenKappa.estimate(ratings), -0.0923, 0.00005);
    expectParts(cohenKappa.estimate(ratings), 0.29, 0.35, 1e-9);
    expectNear(gwetAc1.estimate(ratings), -0.048, 0.00005);
  });

  it('Artstein & Poesio 2008, p. 558', () => {
    const ratings = fromTable([20, 10], [20, 50]);
    expectNear(brennanPrediger.estimate(ratings), 0.4, 1e-9);
    expectNear(scottPi.estimate(ratings), 0.341);
    expectNear(cohenKappa.estimate(ratings), 0.348);
  });

  it('Artstein & Poesio 2008, p. 568', () => {
    const ratings = fromTable([46, 0, 0], [6, 32, 6], [0, 0, 10]);
    expectNear(brennanPrediger.estimate(ratings), 0.82, 1e-9);
    expectNear(scottPi.estimate(ratings), 0.7995, 0.00005);
    expectNear(cohenKappa.estimate(ratings), 0.8013, 0.00005);
    expectNear(alpha(ratings), 0.8, 0.0006);
    expectParts(alpha(ratings), 0.12, 0.6016, 0.0005);
  });

  it('Brennan & Prediger 1981', () => {
    const one = fromTable([50, 0, 0], [10, 10, 10], [20, 0, 0]);
    const two = fromTable([50, 0, 10], [0, 10, 10], [10, 10, 0]);
    expectNear(cohenKappa.estimate(one), 0.273);
    expectNear(cohenKappa.estimate(two), 0.286);
    expectNear(brennanPrediger.estimate(one), 0.4);
    expectNear(brennanPrediger.estimate(two), 0.4);
  });

  it("Gwet's abstractors", () => {
    const ratings = fromTable([13, 0, 0], [0, 20, 7], [0, 4, 56]);
    expectNear(scottPi.estimate(ratings), 0.796);
    expectNear(cohenKappa.estimate(ratings), 0.796);
    expectNear(brennanPrediger.estimate(ratings), 0.835);
    expectNear(gwetAc1.estimate(ratings), 0.849);
  });

  it('the kappa paradox', () => {
    const ratings = fromTable([8, 1], [0, 1]);
    expectNear(gwetAc1.estimate(ratings), 0.8658, 0.00005);
    expectParts(gwetAc1.estimate(ratings), 0.9, 0.255, 0.0005);
    expectNear(scottPi.estimate(ratings), 0.6078, 0.00005);
  });

  it('Krippendorff 2011, A and B', () => {
    const binary = byCoder('0100000010', '1110010000');
    expectNear(alpha(binary), 0.095);
    expectParts(alpha(binary), 0.4, 0.4421, 0.00005);
    const nominal = byCoder('aabbdcccedda', 'babbbccceddd');
    expectNear(alpha(nominal), 0.692);
    expectNear(cohenKappa.estimate(nominal), 0.684);
  });
});

describe('several coders', () => {
  it('Fleiss 1971: thirty patients, six psychiatrists', () => {
    const ratings = byUnit(
      '444444 222555 233335 555555 222444 113333 333355 113334 114444 555555 144444 124444 222333 144444 224445 ' +
        '333335 111455 111112 224444 133555 555555 244444 224555 114444 144445 222224 111155 224444 133333 555555',
    );
    expectNear(fleissKappa.estimate(ratings), 0.43);
    expectParts(fleissKappa.estimate(ratings), 0.5556, 0.2199, 0.00005);
    expectNear(alpha(ratings), 0.4334, 0.00005);
    expectNear(gwetAc1.estimate(ratings), 0.4479, 0.00005);
    // The paper prints .248 .248 .517 .470 .565, from rounded sums.
    [0.245, 0.245, 0.52, 0.471, 0.566].forEach((value, k) => {
      expectNear(fleissKappa.estimate(dichotomise(ratings, k)), value, 0.0006);
    });
    [0.248, 0.248, 0.517, 0.47, 0.565].forEach((value, k) => {
      expectNear(fleissKappa.estimate(dichotomise(ratings, k)), value, 0.005);
    });
  });

  it('Krippendorff 2011 C = Gwet 2014, p. 120: missing ratings', () => {
    const ratings = byCoder('123321412...', '1233224125..', '.33323422513', '1233244125 1.');
    expectNear(alpha(ratings), 0.743);
    expectNear(alpha(ratings, 'ordinal'), 0.815);
    expectNear(alpha(ratings, 'interval'), 0.849);
    expectNear(alpha(ratings, 'ratio'), 0.797);
    expectNear(fleissKappa.estimate(ratings), 0.761);
    expectNear(gwetAc1.estimate(ratings), 0.775);
    expectNear(brennanPrediger.estimate(ratings), 0.773);
  });

  it('Krippendorff 1980, p. 139', () => {
    const ratings = byUnit('111 122 222 444 144 222 123 333 222');
    expectNear(alpha(ratings), 0.642);
    expectNear(alpha(ratings, 'interval'), 0.547);
    expectNear(alpha(ratings, 'ratio'), 0.483);
  });

  it('the example of the encyclopaedia: units that one coder saw', () => {
    const ratings = byCoder('.....34121133.3', '1.213343.......', '..21344.21133.4');
    expectNear(alpha(ratings), 0.6914, 0.00005);
    expectNear(alpha(ratings, 'interval'), 0.8108, 0.00005);
  });
});

describe('unitizing: Krippendorff 2019, figure 12.11', () => {
  const sums = sumContinuum(figure1211, figure1211.values);

  it('boundaries and values', () => expectNear(uAlpha.estimate(sums), 0.50998, 0.000005));
  it('boundaries alone', () => {
    expectNear(barUAlpha.estimate(sums), 0.4136, 0.00005);
    expectNear(barUAlpha.estimate(sums), 0.413, 0.001);
  });
  it('values of what was marked', () => expectNear(cuAlpha.estimate(sums), 0.7242, 0.00005));
  it('each value', () => {
    for (const value of [1, 5, 6]) expectNear(kUAlpha.estimate(sums, value), 1, 1e-9);
    for (const value of [2, 3, 4]) expectNear(kUAlpha.estimate(sums, value), 0, 1e-9);
    expect(kUAlpha.estimate(sums, 7)).toEqual({ value: null, why: 'no-overlap' });
  });
  it('what the values rest on', () => {
    expect(coverage(sums, 5)).toBeCloseTo(8 / 18, 12);
    expect(coverage(sums, 7)).toBe(0);
  });
});
