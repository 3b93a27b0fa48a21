import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fastHits, finderOf } from './fast-hits.js';
import { codebookOf } from './fixture.js';
import { slowHits } from './slow-matcher.js';

const words = [
  'pelatihan',
  'latihan',
  'melatih',
  'dilatihin',
  'ikut',
  'ikutan',
  'ikut',
  'buka',
  'wawasan',
  'melatih',
  'pelatihan',
  'buka',
  'nggak',
  'NIB',
  'wawasannya',
  'dll.',
  'di-share',
  'ibu-ibu',
  '2.500',
  '😀',
];
const asked = [
  'pelatihan',
  'latih~',
  'melatih',
  'ikut',
  'buka',
  'tidak',
  'wawasan',
  'ibu',
  'share~',
  'ikut|buka',
];
const separators = [' ', ' ', ' ', ', ', '. ', '? ', '… ', '\n\n', ' (', '!” ', '.“'];

const text = fc
  .array(fc.tuple(fc.constantFrom(...words), fc.constantFrom(...separators)), { minLength: 1, maxLength: 25 })
  .map((pairs) =>
    pairs
      .map(
        ([word, separator], i) =>
          (i % 4 === 0 ? `${word[0]!.toUpperCase()}${word.slice(1)}` : word) + separator,
      )
      .join(''),
  );

const phrase = fc
  .array(fc.constantFrom(...asked, '*', '...'), { minLength: 1, maxLength: 4 })
  .filter(
    (tokens) =>
      tokens.some((token) => asked.includes(token)) && tokens[0] !== '...' && tokens.at(-1) !== '...',
  )
  .map((tokens) => tokens.join(' '));

const word = fc.constantFrom(...asked);
const none = fc.option(fc.array(phrase, { minLength: 1, maxLength: 2 }), { nil: undefined });
const scope = fc.constantFrom(undefined, 'sentence', 'turn');
const indicator = fc.oneof(
  phrase,
  fc.record({ phrase, none, in: scope }),
  fc.record({
    near: fc.array(fc.oneof(word, word, phrase), { minLength: 2, maxLength: 3 }),
    within: fc.integer({ min: 1, max: 6 }),
    none,
  }),
  fc.record({ all: fc.array(phrase, { minLength: 1, maxLength: 3 }), none, in: scope }),
  fc.record({ exact: fc.constantFrom('NIB', 'pelatihan', 'di-share', 'NIB pelatihan'), none }),
  fc.record({
    regex: fc.constantFrom('(?i)\\bpelatihan', 'latih(an|in)?\\b', '[Bb]uka.{0,9}ikut', 'ibu[- ]ibu'),
    none,
    in: scope,
  }),
);

describe('matching', () => {
  it('finds what the slow matcher finds, in any text and codebook', () => {
    fc.assert(
      fc.property(text, fc.array(indicator, { minLength: 1, maxLength: 6 }), (body, indicators) => {
        const codebook = codebookOf(
          `  - { code: kode, label: Kode, indicators: ${JSON.stringify(indicators)} }`,
        );
        expect(fastHits(finderOf([codebook]), body)).toEqual(slowHits(body, [codebook]));
      }),
      { numRuns: 1500 },
    );
  });
});
