// How the computing of agreement grows: α and the other coefficients on units × 3 coders × 5 categories, and the
// unitizing family on spans of 3 coders. Run after `npm run build`: node test/bench/agree.mjs

import { krippendorffAlpha } from '../../dist/agree/coefficients/krippendorff-alpha.js';
import { ratingCoefficients, unitizingCoefficients } from '../../dist/agree/coefficients.js';
import { collapse } from '../../dist/agree/collapse.js';
import { SeededRandom } from '../../dist/agree/random.js';
import { metrics, ofCoders } from '../../dist/agree/ratings.js';
import { sumContinuum } from '../../dist/agree/unitizing-sums.js';

const sizes = [10_000, 100_000, 1_000_000];
const coders = ['a', 'b', 'c'];
const values = ['φ', '1', '2', '3', '4', '5'];

/** Coders who agree on four units of five and miss one rating in twenty. */
function ratings(units) {
  const random = new SeededRandom(1);
  const said = new Int32Array(units * coders.length);
  for (let u = 0; u < units; u++) {
    const truth = random.below(5);
    for (let i = 0; i < coders.length; i++) {
      const value = random.below(5) === 0 ? random.below(5) : truth;
      said[u * coders.length + i] = random.below(20) === 0 ? -1 : value;
    }
  }
  return { coders, categories: values.slice(1), numbers: Float64Array.of(1, 2, 3, 4, 5), values: said };
}

/** Spans of up to twenty positions with gaps of up to twenty between them. */
function continuum(spans) {
  const random = new SeededRandom(2);
  let length = 0;
  const own = coders.map(() => {
    let at = 0;
    return Array.from({ length: Math.round(spans / coders.length) }, () => {
      const start = at + random.below(20);
      at = start + 1 + random.below(20);
      length = Math.max(length, at);
      return { start, end: at, value: 1 + random.below(5) };
    });
  });
  return { length, spans: own };
}

/** The median of five runs, in milliseconds. */
function time(run) {
  const times = Array.from({ length: 5 }, () => {
    const start = performance.now();
    run();
    return performance.now() - start;
  });
  return times.sort((a, b) => a - b)[2];
}

/** One line: milliseconds at each size, and how much more the last took than ten times the one before. */
function report(name, make, run) {
  const times = sizes.map((size) => {
    const data = make(size);
    return time(() => run(data));
  });
  const growth = times[2] / (10 * times[1]);
  const cells = times.map((ms) => `${ms.toFixed(1).padStart(9)} ms`);
  console.log(`${name.padEnd(30)}${cells.join('')}   × ${growth.toFixed(2)} of linear`);
}

console.log(`${''.padEnd(30)}${sizes.map((size) => size.toLocaleString('en').padStart(12)).join('')}`);
for (const metric of metrics)
  report(`α ${metric}`, ratings, (data) => krippendorffAlpha.estimate(data, metric));
for (const coefficient of ratingCoefficients) {
  if (coefficient.id === 'krippendorff-alpha') continue;
  const make = (size) => (coefficient.coders === 'two' ? ofCoders(ratings(size), [0, 1]) : ratings(size));
  report(coefficient.id, make, (data) => coefficient.estimate(data));
}
report('patterns of ratings', ratings, (data) => collapse(data));
report('unitizing family (spans)', continuum, (data) => {
  const sums = sumContinuum(data, values);
  for (const coefficient of unitizingCoefficients) coefficient.estimate(sums, 1);
});
