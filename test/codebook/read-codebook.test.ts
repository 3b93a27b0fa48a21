import { describe, expect, it } from 'vitest';
import { readCodebook } from '../../src/codebook/read-codebook.js';

const read = (text: string) => readCodebook(text, 'codebooks/lokal.yaml', 'codebooks/lokal.yaml');
const faultsOf = (text: string) =>
  read(text).diagnostics.map(({ id, place }) => [id, place?.line, place?.column]);

const tree = `codebook: warung
version: 1.0
facets:
  dimension: {label: Dimensi, kind: dimension}
  impact: Dampak
codes:
  - code: belajar
    facet: dimension
    label: {id: Belajar, en: Learning}
    codes:
      - {code: pelatihan, label: Pelatihan}
      - {code: omzet, facet: impact, label: Omzet}
  - code: modal
    facet: dimension
    label: Modal
`;

describe('the tree', () => {
  const codebook = read(tree).codebook!;
  it('is flat, parents first, with paths', () =>
    expect(codebook.codes.map((code) => code.path.join('/'))).toEqual([
      'belajar',
      'belajar/pelatihan',
      'belajar/omzet',
      'modal',
    ]));
  it('inherits facets', () =>
    expect(codebook.codes.map((code) => code.facet)).toEqual([
      'dimension',
      'dimension',
      'impact',
      'dimension',
    ]));
  it('knows children and parent', () => {
    expect(codebook.codes[0]?.children).toEqual(['pelatihan', 'omzet']);
    expect(codebook.codes[1]?.parent).toBe('belajar');
  });
  it('takes a version as typed', () => expect(codebook.version).toBe('1.0'));
  it('gives a facet the kind that its name says', () =>
    expect(codebook.facets[1]).toMatchObject({ kind: 'impact', exclusive: false }));
  it('a flat file says parent', () =>
    expect(
      read(
        'codebook: a\ncodes:\n- {code: x, label: X, parent: y}\n- {code: y, label: Y}\n',
      ).codebook?.codes.map((code) => code.path),
    ).toEqual([['y'], ['y', 'x']]));
  it('a file without facets has one, named like the codebook', () => {
    const { codebook } = read('codebook: warung\ntitle: Warung\ncodes: [{code: x, label: X}]');
    expect(codebook?.facets).toEqual([
      { id: 'warung', label: 'Warung', kind: 'aspect', exclusive: false, ordered: false },
    ]);
    expect(codebook?.codes[0]?.facet).toBe('warung');
  });
});

describe('a code', () => {
  const code = read(`codebook: warung
codes:
  - code: modal
    label: Modal
    include: Uang untuk memulai
    exclude: [{text: Alat, see: alat}, Tabungan]
    examples: [{quote: dapat modal dari koperasi, at: w01:12}, modalnya cukup]
    formerly: capital
    status: retired
    replaced_by: dana
    origin: {kind: deductive, source: Noor 2011}
    negation: exclude
    indicators:
      id: [modal, {phrase: uang muka, negation: flag}]
      en: [capital]
`).codebook!.codes[0]!;
  it('takes one value as a list', () =>
    expect([code.include, code.formerly]).toEqual([['Uang untuk memulai'], ['capital']]));
  it('has exclusions, some with the code to use instead', () =>
    expect(code.exclude).toMatchObject([
      { text: 'Alat', see: 'alat', place: { line: 6, column: 33 } },
      { text: 'Tabungan' },
    ]));
  it('has examples, some with an address', () =>
    expect(code.examples).toMatchObject([
      { quote: 'dapat modal dari koperasi', at: 'w01:12' },
      { quote: 'modalnya cukup' },
    ]));
  it('has a status and an origin', () =>
    expect(code).toMatchObject({
      status: 'retired',
      replacedBy: 'dana',
      origin: { kind: 'deductive', source: 'Noor 2011' },
    }));
  it('counts indicators over both languages; negation falls to them', () =>
    expect(
      code.indicators.map(({ index, language, source, negation }) => [index, language, source, negation]),
    ).toEqual([
      [0, 'id', 'modal', 'exclude'],
      [1, 'id', '{phrase: uang muka, negation: flag}', 'flag'],
      [2, 'en', 'capital', 'exclude'],
    ]));
});

describe('extends', () => {
  const load = (ref: string) => (ref === 'builtin:warung' ? { text: tree, file: 'warung.yaml' } : undefined);
  const extended = readCodebook(
    `codebook: lokal
extends: builtin:warung
remove: [modal]
replace: [{code: pelatihan, label: Kursus}]
add: [{code: magang, parent: belajar, label: Magang}]
`,
    'lokal.yaml',
    'codebooks/lokal.yaml',
    load,
  );
  it('takes away, changes and adds', () =>
    expect(extended.codebook?.codes.map(({ ref, label }) => [ref, label])).toEqual([
      ['lokal:belajar', { id: 'Belajar', en: 'Learning' }],
      ['lokal:pelatihan', 'Kursus'],
      ['lokal:omzet', 'Omzet'],
      ['lokal:magang', 'Magang'],
    ]));
  it('forgets references to what was taken away', () => {
    const base =
      'codebook: b\ncodes:\n- {code: x, label: X, exclude: [{text: t, see: y}], answers: y}\n- {code: y, label: Y}\n';
    const { codebook } = readCodebook('codebook: l\nextends: b\nremove: [y]', 'l.yaml', 'l.yaml', () => ({
      text: base,
      file: 'b',
    }));
    expect(codebook?.codes).toMatchObject([{ id: 'x', exclude: [{ text: 't' }], answers: [] }]);
    expect(codebook?.codes[0]?.exclude[0]).not.toHaveProperty('see');
  });
  it('keeps places in the file that each code is of', () =>
    expect(extended.codebook?.codes.map(({ place }) => place.file)).toEqual([
      'warung.yaml',
      'lokal.yaml',
      'warung.yaml',
      'lokal.yaml',
    ]));
  it('names what is not there', () => {
    const { diagnostics } = readCodebook(
      'codebook: l\nextends: builtin:warung\nremove: [modol]',
      'l.yaml',
      'l.yaml',
      load,
    );
    expect(diagnostics).toMatchObject([{ id: 'codebook/unknown-target', place: { line: 3, column: 10 } }]);
    expect(diagnostics[0]?.hint?.en).toBe('Did you mean `modal`?');
  });
  it('does not go in circles', () => {
    const { diagnostics } = readCodebook('codebook: l\nextends: l.yaml', 'l.yaml', 'l.yaml', () => ({
      text: 'codebook: l\nextends: l.yaml',
      file: 'l.yaml',
    }));
    expect(diagnostics.map(({ id }) => id)).toEqual(['codebook/cannot-extend']);
  });
});

describe('faults', () => {
  const head = 'codebook: warung\nfacets: {dimension: {}, impact: {}}\ncodes:\n';
  const cases: [string, string, unknown[][]][] = [
    ['an empty file', '', [['codebook/missing-key', 1, 1]]],
    ['no codes', 'codebook: warung\n', [['codebook/missing-key', 1, 1]]],
    ['no label', 'codebook: a\ncodes:\n  - code: x\n', [['codebook/missing-key', 3, 5]]],
    [
      'an unknown key',
      'codebook: a\ncodes:\n  - code: x\n    lable: X\n    label: X\n',
      [['codebook/unknown-key', 4, 5]],
    ],
    ['a code without facet', `${head}  - {code: x, label: X}\n`, [['codebook/missing-facet', 4, 12]]],
    [
      'an unknown facet',
      `${head}  - {code: x, label: X, facet: dimensi}\n`,
      [['codebook/unknown-facet', 4, 32]],
    ],
    [
      'an unknown parent',
      'codebook: a\ncodes:\n- {code: x, label: X, parent: z}\n',
      [['codebook/unknown-parent', 3, 31]],
    ],
    [
      'a circle',
      'codebook: a\ncodes:\n- {code: x, label: X, parent: y}\n- {code: y, label: Y, parent: x}\n',
      [['codebook/parent-cycle', 3, 31]],
    ],
    ['add without extends', 'codebook: a\ncodes: []\nadd: []\n', [['codebook/without-extends', 3, 1]]],
  ];
  it.each(cases)('%s', (_, text, expected) => expect(faultsOf(text)).toEqual(expected));

  it('a chain of ten thousand codes is cut', () => {
    const lines = Array.from({ length: 10_000 }, (_, i) => `- {code: k${i}, label: K, parent: k${i - 1}}`);
    const ids = new Set(read(`codebook: a\ncodes:\n${lines.join('\n')}\n`).diagnostics.map(({ id }) => id));
    expect(ids).toEqual(new Set(['codebook/unknown-parent', 'codebook/tree-too-deep']));
  });
});
