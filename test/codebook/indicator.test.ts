import { describe, expect, it } from 'vitest';
import { readCodebook } from '../../src/codebook/read-codebook.js';

const read = (indicator: string) =>
  readCodebook(
    `codebook: warung\ncodes:\n  - code: belajar\n    label: Belajar\n    indicators: [${indicator}]\n`,
    'w.yaml',
    'w.yaml',
  );
const parse = (indicator: string) => read(indicator).codebook!.codes[0]!.indicators[0]!;
const word = (word: string, family = false) => ({ kind: 'word', options: [{ word, family }] });

describe('words of an indicator', () => {
  const cases: [string, unknown[]][] = [
    ['pelatihan', [word('pelatihan')]],
    ['latih~', [word('latih', true)]],
    ['"diajari * cara"', [word('diajari'), { kind: 'any' }, word('cara')]],
    ['buka ... wawasan', [word('buka'), { kind: 'gap', most: 3 }, word('wawasan')]],
    [
      'ikut|hadir~ pameran',
      [
        {
          kind: 'word',
          options: [
            { word: 'ikut', family: false },
            { word: 'hadir', family: true },
          ],
        },
        word('pameran'),
      ],
    ],
    ['ibu-ibu UMKM/IKM', [word('ibu-ibu'), word('UMKM/IKM')]],
  ];
  it.each(cases)('%s', (text, phrase) => expect(parse(text).pattern).toEqual({ kind: 'phrase', phrase }));
});

describe('forms of an indicator', () => {
  it('near', () =>
    expect(parse('{near: [buka, wawasan]}').pattern).toEqual({
      kind: 'near',
      phrases: [[word('buka')], [word('wawasan')]],
      within: 5,
    }));
  it('all, none, in, weight', () =>
    expect(parse('{all: [ikut, seminar], none: proposal, in: turn, weight: 2}')).toMatchObject({
      pattern: { kind: 'all', phrases: [[word('ikut')], [word('seminar')]] },
      none: [[word('proposal')]],
      in: 'turn',
      weight: 2,
      source: '{all: [ikut, seminar], none: proposal, in: turn, weight: 2}',
    }));
  it('exact', () => expect(parse('{exact: NIB}').pattern).toEqual({ kind: 'exact', text: 'NIB' }));
  it('regex', () =>
    expect(parse('{regex: "omzet\\\\s+naik"}').pattern).toEqual({ kind: 'regex', source: 'omzet\\s+naik' }));
  it('counts for every language in a plain list', () => expect(parse('modal').language).toBe('any'));
  it('has the place of what was typed', () =>
    expect(parse('modal').place).toMatchObject({ line: 5, column: 18, endColumn: 23 }));
});

describe('indicators that cannot be used', () => {
  it.each([
    '""',
    '"*"',
    '"* ..."',
    '"... naik"',
    'naik...',
    '"modal,"',
    '"(modal)"',
    '{}',
    '{weight: 2}',
    '{exact: NIB, regex: N}',
    '{near: [a]}',
    '{all: []}',
    '{exact: " "}',
    '{phrase: a, within: 3}',
    '{all: [a], none: ["!"]}',
  ])('%s', (text) =>
    expect(read(text).diagnostics).toMatchObject([
      { id: 'codebook/indicator-syntax', place: { line: 5, column: 18 } },
    ]),
  );
  it('others of the code stay', () =>
    expect(read('"*", modal').codebook?.codes[0]?.indicators).toMatchObject([{ index: 1, source: 'modal' }]));
});
