import { createRequire } from 'node:module';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stripConfixes } from '../../src/text/confix-stripping.js';

const require = createRequire(import.meta.url);
/** The package's own stemmer, which must be equalled. */
const natural: { stem(word: string): string; dictionary: readonly string[] } =
  require('natural/lib/natural/stemmers/indonesian/stemmer_id.js');
const roots = new Set(natural.dictionary);
const stem = (word: string) => stripConfixes(word, (one) => roots.has(one));

const prefixes = [
  ...[
    '',
    'di',
    'ke',
    'se',
    'ber',
    'be',
    'bel',
    'ter',
    'te',
    'me',
    'mem',
    'men',
    'meng',
    'menge',
    'meny',
    'memper',
  ],
  ...[
    'pe',
    'pem',
    'pen',
    'peng',
    'penge',
    'peny',
    'per',
    'pel',
    'ku',
    'kau',
    'diper',
    'keber',
    'mempe',
    'nge',
    'tak',
  ],
];
const suffixes = [
  ...[
    '',
    'i',
    'an',
    'kan',
    'is',
    'isme',
    'isasi',
    'nya',
    'ku',
    'mu',
    'lah',
    'kah',
    'tah',
    'pun',
    'kannya',
    'annya',
  ],
  ...['kanlah', 'inya', '-nya', '-kan', 'in', 'an-nya'],
];

const affixed = fc
  .tuple(fc.constantFrom(...prefixes), fc.constantFrom(...natural.dictionary), fc.constantFrom(...suffixes))
  .map((parts) => parts.join(''));

/** Of halves that differ StemmerId mixes the suffixes up. */
const hasOneStem = (word: string) => /^(?:[^-]*|(.*)-\1|.*-(?:nya|kan))$/.test(word);

function expectSame(words: fc.Arbitrary<string>, numRuns: number): void {
  const property = fc.property(words.filter(hasOneStem), (word) => {
    expect(stem(word)).toBe(natural.stem(word));
  });
  fc.assert(property, { numRuns });
}

describe('confix stripping', () => {
  it('equals StemmerId on affixed roots', () => {
    expectSame(affixed, 20_000);
  });

  it('equals StemmerId on affixed roots that lost their first letter, and on doubled words', () => {
    const nasal = fc
      .tuple(
        fc.constantFrom(...prefixes),
        fc.constantFrom(...natural.dictionary),
        fc.constantFrom(...suffixes),
      )
      .map(([prefix, root, suffix]) => prefix + root.slice(1) + suffix);
    const doubled = affixed.map((word) => `${word}-${word}`);
    expectSame(fc.oneof(nasal, doubled), 20_000);
  });

  it('equals StemmerId on letters that are no words', () => {
    const letters = fc.array(fc.constantFrom(...'aeiubcdghklmnprstwy', 'er', 'kan', 'meng', 'be', "'", '2'));
    expectSame(
      letters.map((list) => list.join('')),
      5_000,
    );
  });
});
