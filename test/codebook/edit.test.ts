import { describe, expect, it } from 'vitest';
import { addCode, splitCode } from '../../src/codebook/edit/add.js';
import type { EditResult } from '../../src/codebook/edit/edit.js';
import { mergeCodes } from '../../src/codebook/edit/merge.js';
import { moveCode } from '../../src/codebook/edit/move.js';
import { renameCode } from '../../src/codebook/edit/rename.js';
import { readCodebook } from '../../src/codebook/read-codebook.js';

const tree = `# Buku kode warung
codebook: warung   # invented
facets: {dimension: {}, impact: {}}
codes:
  - code: belajar
    facet: dimension
    label: {id: Belajar, en: Learning}
    codes:
      # the first
      - code: pelatihan  # by the office
        label: >-
          Pelatihan yang
          diadakan dinas
        exclude:
          - {text: Teman, see: belajar-teman}
          - text: Alat
            see: modal
        indicators:
          id: [pelatihan, latih~]

      - code: belajar-teman
        label: Belajar dari teman
        indicators: [diajari teman]
  - code: modal
    facet: dimension
    label: "Modal"
    exclude: [{text: Kelas, see: pelatihan}]
    answers: warung:pelatihan
`;
const flat = `codebook: warung
codes:
  - {code: usaha, label: Usaha}
  - {code: modal, label: Modal, parent: usaha}
  - {code: pasar, label: Pasar}
`;
const target = (text: string) => ({ text, file: 'warung.yaml', ref: 'warung.yaml' });
const textOf = (result: EditResult) => ('text' in result ? result.text : JSON.stringify(result.diagnostics));
const idOf = (result: EditResult) => ('text' in result ? undefined : result.diagnostics[0]?.id);

/** The lines that were taken away (-) and put in (+). */
function changes(before: string, after: string): string[] {
  const a = before.split('\n');
  const b = after.split('\n');
  let start = 0;
  while (start < Math.min(a.length, b.length) && a[start] === b[start]) start++;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end++;
  return [
    ...a.slice(start, a.length - end).map((line) => `-${line}`),
    ...b.slice(start, b.length - end).map((line) => `+${line}`),
  ];
}

describe('rename', () => {
  const result = renameCode(target(tree), 'pelatihan', 'kelas');
  it('changes the code and every reference, and keeps the old id', () =>
    expect(textOf(result)).toBe(
      tree
        .replace('code: pelatihan  #', 'code: kelas  #')
        .replace('diadakan dinas\n', 'diadakan dinas\n        formerly: [pelatihan]\n')
        .replace('see: pelatihan', 'see: kelas')
        .replace('warung:pelatihan', 'warung:kelas'),
    ));
  it('says where codings go', () =>
    expect('moved' in result && [...result.moved]).toEqual([['warung:pelatihan', 'warung:kelas']]));
  it('in braces', () =>
    expect(changes(flat, textOf(renameCode(target(flat), 'usaha', 'bisnis')))).toEqual([
      '-  - {code: usaha, label: Usaha}',
      '-  - {code: modal, label: Modal, parent: usaha}',
      '+  - {code: bisnis, label: Usaha, formerly: [usaha]}',
      '+  - {code: modal, label: Modal, parent: bisnis}',
    ]));
  it('adds to former ids', () => {
    const once = textOf(renameCode(target(flat), 'pasar', 'jual'));
    expect(textOf(renameCode(target(once), 'jual', 'niaga'))).toContain('formerly: [pasar, jual]');
  });
  it('keeps CRLF', () => {
    const crlf = flat.replaceAll('\n', '\r\n');
    expect(textOf(renameCode(target(crlf), 'pasar', 'jual'))).toBe(
      crlf.replace('code: pasar, label: Pasar', 'code: jual, label: Pasar, formerly: [pasar]'),
    );
  });
  it('not to an id that is taken', () =>
    expect(idOf(renameCode(target(tree), 'modal', 'belajar'))).toBe('codebook/id-taken'));
  it('not to an id that cannot be read again', () =>
    expect(idOf(renameCode(target(tree), 'modal', '{'))).toBe('codebook/cannot-edit'));
  it('not what is not there', () =>
    expect(idOf(renameCode(target(tree), 'modol', 'dana'))).toBe('codebook/no-such-code'));
  it('not in a file with errors', () =>
    expect(idOf(renameCode(target('codebook: a\n'), 'x', 'y'))).toBe('codebook/missing-key'));
  it('not with aliases', () =>
    expect(
      idOf(
        renameCode(
          target('codebook: a\ncodes:\n- {code: x, label: &l X}\n- {code: y, label: *l}\n'),
          'x',
          'z',
        ),
      ),
    ).toBe('codebook/cannot-edit'));
});

describe('move', () => {
  it('takes the lines along, comments too, indented anew', () =>
    expect(textOf(moveCode(target(tree), 'pelatihan', 'modal'))).toBe(`# Buku kode warung
codebook: warung   # invented
facets: {dimension: {}, impact: {}}
codes:
  - code: belajar
    facet: dimension
    label: {id: Belajar, en: Learning}
    codes:

      - code: belajar-teman
        label: Belajar dari teman
        indicators: [diajari teman]
  - code: modal
    facet: dimension
    label: "Modal"
    exclude: [{text: Kelas, see: pelatihan}]
    answers: warung:pelatihan
    codes:
      # the first
      - code: pelatihan  # by the office
        label: >-
          Pelatihan yang
          diadakan dinas
        exclude:
          - {text: Teman, see: belajar-teman}
          - text: Alat
            see: modal
        indicators:
          id: [pelatihan, latih~]
`));
  it('to the top it keeps its facet', () =>
    expect(textOf(moveCode(target(tree), 'belajar-teman', undefined))).toContain(
      '\n  - code: belajar-teman\n    facet: dimension\n    label: Belajar dari teman\n    indicators: [diajari teman]\n',
    ));
  it('a flat file changes its parent', () => {
    expect(changes(flat, textOf(moveCode(target(flat), 'pasar', 'usaha')))).toEqual([
      '-  - {code: pasar, label: Pasar}',
      '+  - {code: pasar, parent: usaha, label: Pasar}',
    ]);
    expect(changes(flat, textOf(moveCode(target(flat), 'modal', undefined)))).toEqual([
      '-  - {code: modal, label: Modal, parent: usaha}',
      '+  - {code: modal, label: Modal}',
    ]);
  });
  it('below a code in braces writes that on lines of its own', () => {
    const text =
      'codebook: warung\ncodes:\n  - {code: usaha, label: Usaha} # top\n  - code: pasar\n    label: Pasar\n';
    expect(textOf(moveCode(target(text), 'pasar', 'usaha'))).toBe(
      'codebook: warung\ncodes:\n  - code: usaha\n    label: Usaha\n    codes:\n      - code: pasar\n        label: Pasar # top\n',
    );
  });
  it('the only child leaves no empty list', () => {
    const text =
      'codebook: w\ncodes:\n- code: a\n  label: A\n  codes:\n  - code: b\n    label: B\n- code: c\n  label: C\n';
    expect(textOf(moveCode(target(text), 'b', 'c'))).toBe(
      'codebook: w\ncodes:\n- code: a\n  label: A\n- code: c\n  label: C\n  codes:\n    - code: b\n      label: B\n',
    );
  });
  it('not below itself', () =>
    expect(idOf(moveCode(target(tree), 'belajar', 'pelatihan'))).toBe('codebook/below-itself'));
});

describe('merge', () => {
  const result = mergeCodes(target(tree), 'belajar-teman', 'pelatihan');
  it('retires the one and gives what it had to the other', () =>
    expect(textOf(result)).toBe(
      tree
        .replace('          - {text: Teman, see: belajar-teman}\n', '')
        .replace(
          'id: [pelatihan, latih~]',
          'id: [pelatihan, latih~, diajari teman]\n          en: [diajari teman]',
        )
        .replace(
          'label: Belajar dari teman\n',
          'label: Belajar dari teman\n        status: retired\n        replaced_by: pelatihan\n',
        ),
    ));
  it('says where codings go', () =>
    expect('moved' in result && [...result.moved]).toEqual([['warung:belajar-teman', 'warung:pelatihan']]));
  it('not while there are children', () =>
    expect(idOf(mergeCodes(target(tree), 'belajar', 'modal'))).toBe('codebook/has-children'));
  it('references follow', () =>
    expect(
      textOf(mergeCodes(target(flat.replace('parent: usaha', 'answers: pasar')), 'pasar', 'usaha')),
    ).toContain('answers: usaha'));
});

describe('add and split', () => {
  it('a code at the end', () =>
    expect(
      changes(
        tree,
        textOf(
          addCode(target(tree), {
            code: 'omzet',
            label: { id: 'Omzet: naik', en: 'Turnover' },
            facet: 'impact',
          }),
        ),
      ),
    ).toEqual(['+  - code: omzet', '+    label: {id: "Omzet: naik", en: Turnover}', '+    facet: impact']));
  it('a code below another', () =>
    expect(textOf(addCode(target(tree), { code: 'pinjaman', label: 'Pinjaman' }, 'modal'))).toBe(
      `${tree}    codes:\n      - code: pinjaman\n        label: Pinjaman\n`,
    ));
  it('the first code of a file', () =>
    expect(textOf(addCode(target('codebook: w\ncodes: []\n'), { code: 'a', label: 'A' }))).toBe(
      'codebook: w\ncodes:\n  - code: a\n    label: A\n',
    ));
  it('to a file without a last line break', () =>
    expect(
      textOf(addCode(target('codebook: w\ncodes:\n- code: a\n  label: A'), { code: 'b', label: 'B' })),
    ).toBe('codebook: w\ncodes:\n- code: a\n  label: A\n- code: b\n  label: B\n'));
  it('a split makes children; codings stay unless told', () => {
    const into = [
      { code: 'hibah', label: 'Hibah' },
      { code: 'pinjaman', label: 'Pinjaman' },
    ];
    const stay = splitCode(target(tree), 'modal', into);
    expect(textOf(stay)).toBe(
      `${tree}    codes:\n      - code: hibah\n        label: Hibah\n      - code: pinjaman\n        label: Pinjaman\n`,
    );
    expect('moved' in stay && stay.moved.size).toBe(0);
    const go = splitCode(target(tree), 'modal', into, 'hibah');
    expect('moved' in go && [...go.moved]).toEqual([['warung:modal', 'warung:hibah']]);
  });
});

describe('a merge carries what an indicator lives by', () => {
  const text = (gone: string, kept = '') =>
    `codebook: w\ncodes:\n  - code: a\n    label: A\n${gone}  - code: b\n    label: B\n${kept}  - code: c\n    label: C\n    answers: [a, b]\n`;
  const merged = (gone: string, kept = '') => mergeCodes(target(text(gone, kept)), 'a', 'b');
  const code = (result: EditResult, id: string) =>
    readCodebook(textOf(result), 'warung.yaml', 'warung.yaml').codebook!.codes.find(
      (each) => each.id === id,
    )!;
  const left = (result: EditResult) => ('left' in result ? result.left : []);

  it('traps go with each indicator, and leave those of the other code alone', () => {
    const result = merged(
      '    none: [proposal]\n    indicators: [latih~, {near: [buka, wawasan], none: skripsi}]\n',
      '    indicators: [kelas]\n',
    );
    expect(code(result, 'b').indicators.map(({ source }) => source)).toEqual([
      'kelas',
      '{phrase: latih~, none: [proposal]}',
      '{near: [buka, wawasan], none: [skripsi, proposal]}',
    ]);
    expect(left(result)).toEqual([]);
  });

  it('traps of the codes above go along too', () => {
    const tree =
      'codebook: w\ncodes:\n  - code: top\n    label: T\n    none: proposal\n    codes:\n      - {code: a, label: A, indicators: [latih~]}\n  - code: b\n    label: B\n';
    const result = mergeCodes(target(tree), 'a', 'b');
    expect(code(result, 'b').indicators[0]?.source).toBe('{phrase: latih~, none: [proposal]}');
  });

  it('says where a trap could not go along, and where those of the other code now hold', () => {
    const result = merged(
      '    none: [proposal]\n    indicators: [{all: [ikut, seminar], in: turn}]\n',
      '    none: [skripsi]\n',
    );
    expect(code(result, 'b').indicators[0]?.none).toEqual([]);
    expect(left(result)).toEqual(['traps', 'none']);
  });

  it('the rule of negation goes along where the two differ', () => {
    const result = merged('    negation: only\n    indicators: [latih~]\n');
    expect(code(result, 'b').indicators[0]?.negation).toBe('only');
  });

  it('relations go along, but not one with itself nor the same twice', () => {
    const result = merged('    answers: [c, b]\n    yields: b\n', '    yields: [a, c]\n');
    expect(code(result, 'b')).toMatchObject({ answers: ['c'], yields: ['c'] });
    expect(code(result, 'c').answers).toEqual(['b']);
  });

  it('examples and exclusions go along, near misses between the two do not', () => {
    const result = merged(
      '    examples: [{quote: Satu., at: w01}, {quote: Dua., see: b}]\n    exclude: [Janji saja]\n',
      '    examples: [{quote: Tiga., see: a}]\n',
    );
    expect(code(result, 'b').examples.map(({ quote }) => quote)).toEqual(['Satu.']);
    expect(code(result, 'b').exclude.map(({ text: words }) => words)).toEqual(['Janji saja']);
  });

  it('names what only a person can join', () =>
    expect(left(merged('    definition: Kelas.\n    claim: Naik.\n    memo: Ragu.\n'))).toEqual([
      'definition',
      'claim',
      'memo',
    ]));
});
