import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseYaml } from '../../src/study/yaml.js';

const read = (text: string) => parseYaml(text, 'daya.yaml');
const faultsOf = (text: string) =>
  read(text).diagnostics.map(({ id, place }) => [id, place?.line, place?.column]);

describe('places', () => {
  const text = 'title: Warung Bu Sri\ngroups:\n  anggota: {label: Anggota, planned: 7}\nwaves: [1, "dua"]\n';
  it('of a value', () => {
    expect(read(text).placeOf(['groups', 'anggota', 'planned'])).toEqual({
      file: 'daya.yaml',
      line: 3,
      column: 38,
      endLine: 3,
      endColumn: 39,
    });
  });
  it('of a key', () =>
    expect(read(text).placeOf(['groups', 'anggota'], 'key')).toMatchObject({
      line: 3,
      column: 3,
      endColumn: 10,
    }));
  it('of a list item', () => expect(read(text).placeOf(['waves', 1])).toMatchObject({ line: 4, column: 12 }));
  it('of what is missing: the nearest value above, cut at the end of its line', () =>
    expect(read(text).placeOf(['groups', 'dinas'])).toMatchObject({
      line: 3,
      column: 3,
      endLine: 3,
      endColumn: 40,
    }));
  it('count columns in code points', () =>
    expect(read('"🌾🌾": [a, b]').placeOf(['🌾🌾', 1]).column).toBe(11));
  it('count lines from the first line of the part', () =>
    expect(parseYaml('id: w01\ndate: x\n', 'w01.md', { firstLine: 2 }).placeOf(['date'])).toMatchObject({
      line: 3,
    }));
  it('do not count a BOM', () => expect(read('\ufefftitle: a').placeOf(['title'], 'key').column).toBe(1));
  it('a scalar as typed', () => expect(read('version: 1.0').sourceOf(['version'])).toBe('1.0'));
  it('a line without its CR', () => expect(read('a: 1\r\nb: 2\r\n').lineText(1)).toBe('a: 1'));
});

describe('values', () => {
  it('CRLF is LF', () =>
    expect(read('a: |\r\n  x\r\n  y\r\nb: [1]\r\n').value).toEqual({ a: 'x\ny\n', b: [1] }));
  it('keys are text as typed', () =>
    expect(read('{01: a, yes: b, 2.0: c}').value).toEqual({ '01': 'a', yes: 'b', '2.0': 'c' }));
  it('aliases are copied', () => expect(read('a: &x [1, 2]\nb: *x').value).toEqual({ a: [1, 2], b: [1, 2] }));
  it('nothing is null', () =>
    expect(read('# only a comment\n')).toMatchObject({ value: null, diagnostics: [] }));
  it('comments know whether they stand alone', () => {
    const { comments } = read('# daya-ignore a\nx: 1 # why\ny:\n  # inside\n  - 1\n');
    expect(comments.map(({ text, line, alone }) => [text, line, alone])).toEqual([
      ['daya-ignore a', 1, true],
      ['why', 2, false],
      ['inside', 4, true],
    ]);
  });
});

describe('faults', () => {
  const cases: [string, string, [string, number, number][]][] = [
    ['an unclosed quote', 'title: "Warung\n', [['yaml/syntax', 2, 1]]],
    ['a second colon', 'title: Warung: Bu Sri\n', [['yaml/syntax', 1, 8]]],
    ['a key twice', 'a: 1\nb: 2\na: 3\n', [['yaml/duplicate-key', 3, 1]]],
    ['a tab', 'a:\n\tb: 1\n', [['yaml/tab', 2, 1]]],
    ['a tag', 'a: !!js/function x\n', [['yaml/tag', 1, 18]]],
    ['a tag of a map', 'a: !secret {b: 1}\n', [['yaml/tag', 1, 12]]],
    ['a second document', 'a: 1\n---\nb: 2\n', [['yaml/several-documents', 2, 1]]],
    ['a directive', '%YAML 1.1\n---\na: no\n', [['yaml/directive', 1, 1]]],
    ['an alias of nothing', 'a: *x\n', [['yaml/unknown-alias', 1, 4]]],
    ['an alias of itself', 'a: &x [*x]\n', [['yaml/alias-bomb', 1, 8]]],
    ['a list as a key', '[a]: 1\n', [['yaml/key-not-text', 1, 1]]],
    ['__proto__', 'a: 1\n__proto__: {polluted: true}\n', [['yaml/unsafe-key', 2, 1]]],
    ['NUL', 'a: 1\nb: \0\n', [['yaml/control-character', 2, 4]]],
    [
      'several',
      'a: 1\na: 2\nb: !x 3\n',
      [
        ['yaml/duplicate-key', 2, 1],
        ['yaml/tag', 3, 7],
      ],
    ],
  ];
  it.each(cases)('%s', (_, text, expected) => expect(faultsOf(text)).toEqual(expected));

  it('an anchor bomb', () => {
    const lines = ['a: &a [x, x, x, x, x, x, x, x, x, x]'];
    for (const [above, letter] of ['ab', 'bc', 'cd', 'de', 'ef', 'fg', 'gh', 'hi'].map((pair) => [...pair]))
      lines.push(`${letter}: &${letter} [${Array(10).fill(`*${above}`).join(', ')}]`);
    expect(faultsOf(lines.join('\n')).map(([id]) => id)).toEqual(['yaml/alias-bomb']);
  });
  it.each(['[', '{a: ', '- ', '? ', 'a:\n'])('ten thousand of “%s”', (sign) => {
    const text =
      sign === 'a:\n'
        ? Array.from({ length: 500 }, (_, i) => `${' '.repeat(i)}a:`).join('\n')
        : sign.repeat(10_000);
    expect(faultsOf(text).map(([id]) => id)).toEqual(['yaml/too-deep']);
  });
  it('the line stands with the fault', () => expect(read('a: 1\na: 2\n').diagnostics[0]?.text).toBe('a: 2'));
  it('nothing is polluted', () => {
    read('__proto__: {polluted: true}\nconstructor: {prototype: {polluted: true}}');
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });
});

describe('any text at all', () => {
  const pieces = [
    'a',
    ': ',
    '- ',
    '\n',
    '\n  ',
    '[',
    ']',
    '{',
    '}',
    ', ',
    '&x ',
    '*x',
    '!t ',
    '"',
    "'",
    '|',
    '>',
    '#',
    '\t',
    '---\n',
    '%',
    '? ',
    '\\',
    '🌾',
    '\r\n',
    '\0',
    '__proto__: ',
  ];
  it('gives a value or a diagnostic with a place', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.constantFrom(...pieces), fc.string({ maxLength: 4 })), { maxLength: 60 }),
        (parts) => {
          const parsed = read(parts.join(''));
          for (const { place } of parsed.diagnostics) expect(place?.line).toBeGreaterThan(0);
          if (parsed.value === undefined) expect(parsed.diagnostics.length).toBeGreaterThan(0);
        },
      ),
      { numRuns: 2000 },
    );
  });
});
