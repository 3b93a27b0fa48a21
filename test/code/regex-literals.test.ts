import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { requiredLiterals } from '../../src/code/regex-literals.js';

describe('what a regular expression cannot match without', () => {
  it.each([
    ['pelatihan', [['pelatihan']]],
    ['(?i)\\b(?:ngompor|dikompor)(?:i|in)\\b', [['ngompori', 'dikompori']]],
    ['Rp\\s?\\d+', [['rp']]],
    ['modal (usaha|kerja)', [['modal usaha', 'modal kerja']]],
    ['(?i)\\b(?:di)?jual(?:kan|in)\\b.{0,9}\\btoko', [['jualkan', 'jualin'], ['toko']]],
    ['(?i)\\bitu[- ]itu\\s+(?:saja|aja)\\b', [['itu-itu', 'itu itu'], ['aja']]],
    ['\\pLab\\x41cd\\Qx+\\E', [['ab'], ['cd']]],
    ['kerja|usaha', [['kerja', 'usaha']]],
    ['warnai?', [['warna']]],
    ['a+', []],
    ['(?:modal)?', []],
    ['[a-z]+', []],
    ['modal|[a-z]', []],
    ['(', []],
  ])('of %s is %j', (source, literals) => {
    expect(requiredLiterals(source)).toEqual(literals);
  });

  it('stands in every match', () => {
    const piece = fc.constantFrom(
      'ab',
      'cd',
      'abc',
      '(?:ab|cd)',
      '(ab|c)?',
      '[abc]',
      'a?',
      '.',
      '\\b',
      'd+',
      '[ab]',
      'ab{2}',
      'c+?',
      'x*',
      ' ',
      '|',
    );
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 6 }),
        fc.string({ unit: fc.constantFrom(...'abcdx ') }),
        (pieces, text) => {
          const source = pieces.join('');
          const match = new RegExp(source).exec(text);
          if (match === null) return;
          for (const texts of requiredLiterals(source))
            expect(texts.some((literal) => match[0].includes(literal))).toBe(true);
        },
      ),
      { numRuns: 2000 },
    );
  });
});
