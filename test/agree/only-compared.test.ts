import { expect, it } from 'vitest';
import { missing, onlyCompared } from '../../src/agree/ratings.js';

it('leaves out units that only one coder was given, and keeps the places of the others', () => {
  const ratings = {
    coders: ['ani', 'budi'],
    categories: ['absent', 'present'],
    values: Int32Array.of(1, 0, 1, missing, missing, missing, 0, 0),
  };
  expect([...onlyCompared(ratings).values]).toEqual([1, 0, missing, missing, missing, missing, 0, 0]);
  expect([...ratings.values][2]).toBe(1);
});
