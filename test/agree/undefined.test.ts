import { readdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import { ratingCoefficients, unitizingCoefficients } from '../../src/agree/coefficients.js';
import { withoutOverlaps } from '../../src/agree/continuum.js';
import { undefinedWords } from '../../src/agree/estimate.js';
import { sumContinuum } from '../../src/agree/unitizing-sums.js';
import { byCoder, figure1211 } from './fixture.js';

const corrected = ratingCoefficients.filter(({ id }) => id !== 'percent');

it('every file of coefficients/ is one coefficient of the list', () => {
  const files = readdirSync('src/agree/coefficients').map((name) => name.replace(/\.ts$/, ''));
  const ids = [...ratingCoefficients, ...unitizingCoefficients].map(({ id }) => id);
  expect(files.sort()).toEqual(ids.sort());
});

it('one category only: beyond chance nothing can be said, neither 1 nor 0', () => {
  for (const { estimate } of corrected)
    expect(estimate(byCoder('aaaa', 'aaaa'))).toEqual({ value: null, why: 'one-category' });
});

it('no unit with two ratings', () => {
  for (const { estimate } of ratingCoefficients)
    expect(estimate(byCoder('ab..', '..ba'))).toEqual({ value: null, why: 'no-pairs' });
});

it('one coder alone', () => {
  for (const { estimate } of ratingCoefficients)
    expect(estimate(byCoder('abab'))).toEqual({ value: null, why: 'few-coders' });
});

it('a continuum on which nobody marked anything', () => {
  const sums = sumContinuum({ length: 10, spans: [[], []] }, figure1211.values);
  for (const { estimate } of unitizingCoefficients)
    expect(estimate(sums)).toEqual({ value: null, why: 'nothing-marked' });
});

it('a continuum marked from end to end has no boundaries to compare', () => {
  const whole = { start: 0, end: 10, value: 1 };
  const sums = sumContinuum({ length: 10, spans: [[whole], [{ ...whole, value: 2 }]] }, figure1211.values);
  const found = unitizingCoefficients.map(({ id, estimate }) => [id, estimate(sums).value]);
  expect(Object.fromEntries(found)).toMatchObject({ 'u-alpha': 0, 'bar-u-alpha': null, 'cu-alpha': 0 });
});

it('values of stretches that only one coder marked', () => {
  const spans = [[{ start: 0, end: 4, value: 1 }], [{ start: 5, end: 9, value: 2 }]];
  const sums = sumContinuum({ length: 10, spans }, figure1211.values);
  expect(unitizingCoefficients[2]!.estimate(sums)).toEqual({ value: null, why: 'no-overlap' });
});

it('every reason has words in both languages', () => {
  for (const { id, en } of Object.values(undefinedWords)) expect(id && en && id !== en).toBe(true);
});

it('overlapping spans of one coder: alike ones become one, others their combination', () => {
  const span = (start: number, end: number, value: string) => ({ start, end, value });
  expect(withoutOverlaps([span(8, 12, 'b'), span(0, 4, 'a'), span(2, 6, 'a'), span(10, 14, 'a')])).toEqual([
    span(0, 6, 'a'),
    span(8, 10, 'b'),
    span(10, 12, 'a + b'),
    span(12, 14, 'a'),
  ]);
  expect(withoutOverlaps([span(0, 4, 'a'), span(4, 6, 'a')])).toHaveLength(2);
});
