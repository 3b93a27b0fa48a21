import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allowedEdits, nearEqual } from '../../src/codebook/near-equal.js';
import { jaccard, similarSets } from '../../src/codebook/similar-sets.js';
import { editDistance } from '../../src/i18n/fault.js';

describe('near-equal texts', () => {
  it('differ by a letter or two', () =>
    expect(nearEqual(['akses pasar', 'modal usaha', 'akses pasat'])).toEqual(new Map([[2, 0]])));
  it('are not those that count', () => expect(nearEqual(['tahap kerja 1', 'tahap kerja 2']).size).toBe(0));
  it('short words must be equal', () =>
    expect(nearEqual(['alat', 'alas', 'alat'])).toEqual(new Map([[2, 0]])));

  it('are those that comparing all pairs finds', () => {
    const text = fc.string({ unit: fc.constantFrom(...'abcd'), minLength: 5, maxLength: 12 });
    fc.assert(
      fc.property(fc.array(text, { maxLength: 30 }), (texts) => {
        const slow = new Map<number, number>();
        texts.forEach((a, i) => {
          const bound = (b: string) => Math.min(allowedEdits(a.length), allowedEdits(b.length)) + 1;
          const j = texts.findIndex((b, k) => k < i && (a === b || editDistance(a, b, bound(b)) < bound(b)));
          if (j >= 0) slow.set(i, texts.indexOf(texts[i]!) < i ? texts.indexOf(texts[i]!) : j);
        });
        expect(new Set(nearEqual(texts).keys())).toEqual(new Set(slow.keys()));
      }),
      { numRuns: 500 },
    );
  });
});

describe('similar sets', () => {
  it('are those that comparing all pairs finds', () => {
    const list = fc.uniqueArray(fc.constantFrom(...'abcdefghij'), { minLength: 4, maxLength: 10 });
    fc.assert(
      fc.property(fc.array(list, { maxLength: 25 }), (lists) => {
        const slow = new Map<number, number>();
        lists.forEach((a, i) => {
          const j = lists.findIndex((b, k) => k < i && jaccard(new Set(a), new Set(b)) >= 0.8);
          if (j >= 0) slow.set(i, j);
        });
        expect(similarSets(lists, 0.8)).toEqual(slow);
      }),
      { numRuns: 500 },
    );
  });
});
