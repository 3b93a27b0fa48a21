import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { curveLines } from '../../src/conclude/curve.js';
import { chao2, codeFrequencies, expectedCodes } from '../../src/conclude/rarefaction.js';
import { type CodedDocument, notation, saturationOf } from '../../src/conclude/saturation.js';

const usual = { base: 4, run: 2, threshold: 0.05 };

/** Documents of which each adds so many codes nobody had before. */
function adding(...fresh: readonly number[]): CodedDocument[] {
  let next = 0;
  return fresh.map((count, n) => ({
    id: `w${n + 1}`,
    codes: new Set(['all', ...Array.from({ length: count - (n === 0 ? 1 : 0) }, () => `c${next++}`)]),
  }));
}

describe('the new-information threshold', () => {
  it('divides by the codes of the base, as Guest, Namey and Chen do', () => {
    const found = saturationOf(adding(20, 9, 5, 3, 4, 3, 1, 0), usual);
    expect(found.baseCodes).toBe(37);
    expect(found.runs.map(({ from, to, fresh }) => [from, to, fresh])).toEqual([
      [5, 6, 7],
      [6, 7, 4],
      [7, 8, 1],
    ]);
    expect(found.runs.map(({ rate }) => Math.round(rate! * 1000) / 10)).toEqual([18.9, 10.8, 2.7]);
    expect(found.at).toBe(6);
    expect(notation(found)).toBe('6⁺²');
  });

  it('may ask for no new information at all', () => {
    const documents = adding(20, 9, 5, 3, 4, 3, 1, 0);
    expect(saturationOf(documents, { ...usual, threshold: 0 })).toMatchObject({ at: null, refused: null });
    expect(saturationOf([...documents, ...adding(0)], { ...usual, threshold: 0 }).at).toBe(7);
  });

  it('gives no verdict on fewer documents than base and run', () => {
    const found = saturationOf(adding(3, 2, 1, 0, 0), usual);
    expect(found).toMatchObject({ at: null, refused: 'too-few' });
    expect(notation(found)).toBe('');
  });

  it('gives none where the base has no codes', () => {
    const empty = Array.from({ length: 6 }, (_, n) => ({ id: `w${n}`, codes: new Set<string>() }));
    expect(saturationOf(empty, usual)).toMatchObject({ at: null, refused: 'no-codes' });
  });

  const documents = fc
    .array(fc.uniqueArray(fc.nat(12)), { maxLength: 12 })
    .map((lists) => lists.map((codes, n) => ({ id: `w${n}`, codes: new Set(codes.map(String)) })));

  it('adds up: new codes are all the codes there are', () => {
    fc.assert(
      fc.property(documents, (some) => {
        const { steps } = saturationOf(some, usual);
        const all = new Set(some.flatMap(({ codes }) => [...codes])).size;
        expect(steps.reduce((sum, { fresh }) => sum + fresh.length, 0)).toBe(all);
        expect(steps.at(-1)?.cumulative ?? 0).toBe(all);
      }),
    );
  });

  it('does not know an order in its companion, which ends where the curve ends', () => {
    fc.assert(
      fc.property(documents, (some) => {
        const n = some.length;
        const curve = expectedCodes([...codeFrequencies(some).values()], n);
        expect(
          expectedCodes([...codeFrequencies([...some].reverse()).values()].reverse(), n).at(-1) ?? 0,
        ).toBeCloseTo(curve.at(-1) ?? 0);
        expect(curve.at(-1) ?? 0).toBeCloseTo(new Set(some.flatMap(({ codes }) => [...codes])).size);
        const sizes = some.reduce((sum, { codes }) => sum + codes.size, 0);
        if (n > 0) expect(curve[0]).toBeCloseTo(sizes / n);
        for (let k = 1; k < n; k++) expect(curve[k]!).toBeGreaterThanOrEqual(curve[k - 1]! - 1e-9);
      }),
    );
  });
});

describe('expected codes', () => {
  it('are the mean over all choices of documents', () => {
    // Codes in 3, 1 and 2 of 3 documents: pairs hold 1 + 2/3 + 1 codes on average.
    expect(expectedCodes([3, 1, 2], 3).map((value) => Math.round(value * 1000) / 1000)).toEqual([
      2, 2.667, 3,
    ]);
  });
});

describe('Chao2', () => {
  it('adds what codes met once and twice suggest', () => {
    // S = 5, Q1 = 3, Q2 = 1, n = 4: 5 + 3/4 · 3·2/(2·2)
    expect(chao2([1, 1, 1, 2, 4], 4)).toEqual({ estimate: 6.125, once: 3, twice: 1 });
    expect(chao2([], 0)).toBeNull();
  });
});

describe('the curve', () => {
  it('rises to the number of codes', () => {
    expect(curveLines([{ sign: '●', values: [1, 3, 4] }], { width: 21, height: 4 })).toEqual([
      '4 ┤                 ●',
      '  ┤           ●',
      '  ┤     ●',
      '0 ┤',
      '  └──────────────────',
      '        1     2     3',
    ]);
  });
});
