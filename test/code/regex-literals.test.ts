import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { requiredLiterals } from '../../src/code/regex-literals.js';

describe('what a regular expression cannot match without', () => {
  it.each([
    ['pelatihan', ['pelatihan']],
    ['(?i)\\b(?:ngompor|dikompor)(?:i|in)\\b', ['ngompor', 'dikompor']],
    ['Rp\\s?\\d+', ['rp']],
    ['modal (usaha|kerja)', ['modal ']],
    ['kerja|usaha', ['kerja', 'usaha']],
    ['warnai?', ['warna']],
    ['a+', undefined],
    ['(?:modal)?', undefined],
    ['[a-z]+', undefined],
    ['modal|[a-z]', undefined],
    ['(', undefined],
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
          const needed = requiredLiterals(source);
          if (match !== null && needed !== undefined)
            expect(needed.some((literal) => match[0].includes(literal))).toBe(true);
        },
      ),
      { numRuns: 2000 },
    );
  });
});
