import { describe, expect, it } from 'vitest';
import { createPass } from '../../src/code/pass.js';
import { CodePoints } from '../../src/text/code-points.js';
import { codebookOf, turn } from './fixture.js';

const book = codebookOf(`
  - code: kode
    label: Kode
    indicators:
      - pelatihan
      - "ikut ... kelas"
      - { near: [buka, wawasan], within: 3 }
      - { exact: NIB }
`);
const code = (body: string) => createPass([book], { unit: 'turn' }).code(turn(body));

/** Every reason of a coding must quote the words that it names, wherever they stand. */
function quotesOf(body: string): string[] {
  const points = new CodePoints(body);
  return code(body).flatMap(({ because }) =>
    (because ?? []).map(({ start, end }) => points.slice(start, end)),
  );
}

describe('offsets', () => {
  it.each([
    ['astral characters', '😀👩‍👩‍👧 ikut 🎉 kelas 😀.', ['ikut', 'kelas']],
    ['a combining accent', 'Cafe\u0301 itu pelatihan.', ['pelatihan']],
    ['right-to-left words', 'שלום עליכם pelatihannya مرحبا', ['pelatihannya']],
    ['NUL bytes', 'a\0b pelatihan\0 ikut\0kelas', ['pelatihan', 'ikut', 'kelas']],
    ['a soft hyphen', 'ada pela\u00ADtihan lagi', ['pela\u00ADtihan']],
    ['zero-width space', 'ada pelatihan\u200B lagi', ['pelatihan\u200B']],
    ['no-break spaces', 'ada\u00A0pelatihan\u00A0lagi', ['pelatihan']],
    [
      'words run together by punctuation',
      'ikut/kelas,pelatihan;NIB-nya',
      ['ikut', 'kelas', 'pelatihan', 'NIB'],
    ],
    ['CRLF', 'ikut\r\nkelas\r\n', ['ikut', 'kelas']],
  ])('are exact with %s', (_, body, quotes) => {
    expect(quotesOf(body)).toEqual(quotes);
  });
});

describe('text made to be hard', () => {
  it('is read when it is one line of two million characters', () => {
    const [coding] = code(`${'kata '.repeat(400_000)}pelatihan`);
    expect(coding?.because?.[0]).toMatchObject({ start: 2_000_000, end: 2_000_009 });
  });

  it('is read when a word has a hundred thousand letters', () => {
    expect(code(`${'men'.repeat(33_000)} pelatihan`)).toHaveLength(1);
  });

  it('is read when one word is repeated without end', () => {
    const [coding] = code('ikut '.repeat(50_000));
    expect(coding).toBeUndefined();
    expect(code(`${'ikut '.repeat(50_100)}kelas`)).toHaveLength(1);
  });

  it('is read when words of a near indicator are repeated without end', () => {
    expect(code('buka wawasan '.repeat(20_000))).toHaveLength(1);
  });

  it('may be empty or only marks', () => {
    for (const body of ['', ' ', '\0', '...', '?!', '— — —']) expect(code(body)).toEqual([]);
  });
});

describe('codebooks made to be hard', () => {
  it('may hold ten thousand indicators', () => {
    const indicators = Array.from({ length: 10_000 }, (_, i) => `kata${i} lain${i % 7}`);
    const large = codebookOf(`  - { code: kode, label: K, indicators: ${JSON.stringify(indicators)} }`);
    const codings = createPass([large], { unit: 'turn' }).code(turn('Ada kata7012 lain5 di sini.'));
    expect(codings.map(({ because }) => because?.[0]?.indicator)).toEqual(['kata7012 lain5']);
  });

  it('may hold an indicator of forty words with gaps', () => {
    const words = Array.from({ length: 40 }, (_, i) => `kata${i}`);
    const long = codebookOf(`  - { code: kode, label: K, indicators: ["${words.join(' ... ')}"] }`);
    const pass = createPass([long], { unit: 'turn' });
    expect(pass.code(turn(`Nah, ${words.join(' eh ')}.`))).toHaveLength(1);
    expect(pass.code(turn(words.reverse().join(' ')))).toHaveLength(0);
  });

  it('may hold a regular expression built to explode', () => {
    const evil = codebookOf('  - { code: kode, label: K, indicators: [{ regex: "(a+)+$" }] }');
    expect(createPass([evil], { unit: 'turn' }).code(turn(`${'a'.repeat(20_000)}b`))).toEqual([]);
  });

  it('may hold a regular expression that is none: it finds nothing', () => {
    const broken = {
      ...book,
      codes: book.codes.map((one) => ({
        ...one,
        indicators: one.indicators.slice(0, 1).map((indicator) => ({
          ...indicator,
          pattern: { kind: 'regex' as const, source: '(' },
        })),
      })),
    };
    expect(createPass([broken], { unit: 'turn' }).code(turn('pelatihan ('))).toEqual([]);
  });
});
