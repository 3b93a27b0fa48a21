import fc from 'fast-check';
import { expect, it } from 'vitest';
import { bootstrapIntervals } from '../../src/agree/bootstrap.js';
import { SeededRandom } from '../../src/agree/random.js';
import { reweighing } from '../../src/agree/reweigh.js';

it('the same seed gives the same numbers, another seed others', () => {
  const draw = (seed: number) => {
    const random = new SeededRandom(seed);
    return Array.from({ length: 5 }, () => random.next());
  };
  expect(draw(1)).toEqual(draw(1));
  expect(draw(1)).not.toEqual(draw(2));
});

it('numbers fall evenly on a range', () => {
  const random = new SeededRandom(4);
  const counts = new Array<number>(10).fill(0);
  for (let n = 0; n < 100_000; n++) counts[random.below(10)]! += 1;
  // The standard deviation of each is about 95.
  for (const count of counts) expect(Math.abs(count - 10_000)).toBeLessThan(500);
});

it('the interval of a share is that of the binomial distribution', () => {
  const share = (weights: Float64Array) => [weights.subarray(0, 80).reduce((sum, one) => sum + one, 0) / 100];
  const [[interval] = []] = bootstrapIntervals({ size: 100 }, [share], { count: 4000, seed: 1 });
  expect(interval![0]).toBeCloseTo(0.72, 1);
  expect(interval![1]).toBeCloseTo(0.87, 1);
});

it('kinds that are counted together are drawn as often as their members', () => {
  const of = Int32Array.from({ length: 50 }, (_, unit) => (unit < 40 ? 0 : 1));
  const drawn: number[] = [];
  bootstrapIntervals({ size: 50, kinds: { count: 2, of } }, [(weights) => [drawn.push(weights[0]!)]], {
    count: 2000,
    seed: 1,
  });
  expect(drawn.reduce((sum, one) => sum + one, 0) / drawn.length).toBeCloseTo(40, 0);
});

it('one document alone, or no samples, give no interval', () => {
  const constant = () => [1];
  expect(bootstrapIntervals({ size: 1 }, [constant], { count: 100, seed: 1 })).toEqual([[]]);
  expect(bootstrapIntervals({ size: 9 }, [constant], { count: 0, seed: 1 })).toEqual([[]]);
});

it('no interval where too many samples are undefined', () => {
  let sample = 0;
  const often = () => [sample++ % 10 === 0 ? null : 0.5];
  expect(bootstrapIntervals({ size: 9 }, [often], { count: 100, seed: 1 })).toEqual([[undefined]]);
});

it('a sample counts patterns as if each unit were counted by itself', () => {
  const units = fc.array(fc.tuple(fc.nat(4), fc.nat(3)), { minLength: 1, maxLength: 40 });
  fc.assert(
    fc.property(units, fc.array(fc.nat(4), { minLength: 5, maxLength: 5 }), (list, drawn) => {
      const patternOf = Int32Array.from(list, ([, pattern]) => pattern);
      const clusterOf = Int32Array.from(list, ([cluster]) => cluster);
      const slowly = new Float64Array(4);
      list.forEach(([cluster, pattern]) => {
        slowly[pattern]! += drawn[cluster]!;
      });
      const weights = new Float64Array(4);
      const size = drawn.reduce((sum, one) => sum + one, 0);
      const kinds = { count: 5, of: new Int32Array(size) };
      reweighing(patternOf, clusterOf, 4, { size, kinds })(Float64Array.from(drawn), weights);
      expect([...weights]).toEqual([...slowly]);
    }),
  );
});

it('a sample of single units counts them too', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(2), { minLength: 1, maxLength: 20 }), (patterns) => {
      const weights = new Float64Array(3);
      const drawn = new Float64Array(patterns.length).fill(1);
      reweighing(Int32Array.from(patterns), undefined, 3, { size: patterns.length })(drawn, weights);
      expect([...weights]).toEqual(
        [0, 1, 2].map((one) => patterns.filter((pattern) => pattern === one).length),
      );
    }),
  );
});
