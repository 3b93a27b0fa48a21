import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shippedCodebook, shippedCodebookIds } from '../../src/catalog.js';
import { checkCodebook } from '../../src/codebook/check-codebook.js';
import { diffCodebooks } from '../../src/codebook/diff.js';
import { mergeCodes } from '../../src/codebook/edit/merge.js';
import { moveCode } from '../../src/codebook/edit/move.js';
import { renameCode } from '../../src/codebook/edit/rename.js';
import { readCodebook } from '../../src/codebook/read-codebook.js';
import type { Code } from '../../src/model/codebook.js';

/** Real codebooks, but not the largest: these tests read them hundreds of times. */
const real = shippedCodebookIds().filter((id) => shippedCodebook(id)!.length < 40_000);

function neverCrashes(text: string): void {
  const read = readCodebook(text, 'w.yaml', 'w.yaml');
  const found = checkCodebook(read);
  const lines = text.split('\n').length;
  for (const { id, place, message } of found) {
    expect(id).toMatch(/^(yaml|codebook)\/[a-z-]+$/);
    expect(place?.line).toBeGreaterThan(0);
    expect(place!.line).toBeLessThanOrEqual(lines);
    expect(place!.column).toBeGreaterThan(0);
    expect(message.id.length * message.en.length).toBeGreaterThan(0);
  }
  if (read.codebook === undefined) expect(found.some(({ severity }) => severity === 'error')).toBe(true);
}

describe('any text at all gives a codebook or a fault with a place', () => {
  it('random YAML of the words of codebooks', () => {
    const word = fc.constantFrom(
      'codebook',
      'codes',
      'code',
      'label',
      'indicators',
      'facets',
      'parent',
      'extends',
      'a',
      'b',
      'near',
      'regex',
      'none',
      '*',
      '...',
      'a~|b',
      '(',
      '[',
      ']',
      '{',
      '}',
      ',',
      ': ',
      '\n',
      '\n  ',
      '\n- ',
      '#',
      '"',
      '&x ',
      '*x',
      '!t ',
      '1.0',
      'null',
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 80 }), (words) => neverCrashes(words.join(''))),
      { numRuns: 1500 },
    );
  });

  it('random edits of real codebooks', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        '',
        '\n',
        ' ',
        '  ',
        ':',
        '"',
        '[',
        '}',
        '#',
        '- ',
        '\t',
        '\0',
        '*a',
        '&a ',
        '!x ',
        '---\n',
        'codes:',
        'code: x\n',
        '🌾',
        '\r',
        '\\',
      ),
      fc.string({ unit: 'binary', maxLength: 5 }),
    );
    const edit = fc.tuple(fc.nat(), fc.nat({ max: 60 }), piece);
    fc.assert(
      fc.property(fc.constantFrom(...real), fc.array(edit, { minLength: 1, maxLength: 3 }), (id, edits) => {
        let changed = shippedCodebook(id)!;
        for (const [at, length, put] of edits) {
          const start = at % (changed.length + 1);
          changed = changed.slice(0, start) + put + changed.slice(start + length);
        }
        neverCrashes(changed);
      }),
      { numRuns: 250 },
    );
  });
});

describe('changes of real codebooks touch nothing else', () => {
  const plain = (code: Code) =>
    JSON.stringify([
      [code.id, code.label, code.definition, code.claim, code.include, code.origin, code.status],
      code.indicators.map(({ source, weight, negation, none }) => [source, weight, negation, none]),
      code.exclude.map(({ text, see }) => [text, see]),
      code.examples.map(({ quote, at, see }) => [quote, at, see]),
    ]);
  const book = (text: string) => readCodebook(text, 'w.yaml', 'w.yaml').codebook!;
  const pair = fc.constantFrom(...real).chain((id) => {
    const { codes } = book(shippedCodebook(id)!);
    const code = fc.constantFrom(...codes.map(({ id }) => id));
    return fc.tuple(fc.constant(id), code, fc.option(code, { nil: undefined }));
  });
  const target = (text: string) => ({ text, file: 'w.yaml', ref: 'w.yaml' });

  it('move', () => {
    fc.assert(
      fc.property(pair, ([id, code, parent]) => {
        const text = shippedCodebook(id)!;
        const result = moveCode(target(text), code, parent);
        if (!('text' in result)) {
          expect(result.diagnostics.map(({ id }) => id)).toEqual(['codebook/below-itself']);
          return;
        }
        const after = book(result.text);
        expect(after.codes.find(({ id }) => id === code)?.parent).toBe(parent);
        expect(after.codes.map(plain).sort()).toEqual(book(text).codes.map(plain).sort());
        expect(result.text.split('\n').filter((line) => line.includes('#')).length).toBe(
          text.split('\n').filter((line) => line.includes('#')).length,
        );
      }),
      { numRuns: 60 },
    );
  });

  it('rename', () => {
    fc.assert(
      fc.property(pair, ([id, code]) => {
        const text = shippedCodebook(id)!;
        const result = renameCode(target(text), code, 'nama-baru');
        if (!('text' in result)) throw new Error(JSON.stringify(result));
        expect(
          diffCodebooks(book(text), book(result.text)).map(({ change, was, is }) => [change, was, is]),
        ).toEqual([['renamed', code, 'nama-baru']]);
        const before = new Set(text.split('\n'));
        const fresh = result.text.split('\n').filter((line) => !before.has(line));
        for (const line of fresh) expect(line).toMatch(/nama-baru|formerly/);
      }),
      { numRuns: 60 },
    );
  });

  it('merge', () => {
    fc.assert(
      fc.property(pair, ([id, from, into]) => {
        const text = shippedCodebook(id)!;
        if (into === undefined || from === into) return;
        const result = mergeCodes(target(text), from, into);
        if (!('text' in result)) {
          expect(result.diagnostics.map(({ id }) => id)).toEqual(['codebook/has-children']);
          return;
        }
        const after = book(result.text);
        expect(after.codes.find(({ id }) => id === from)).toMatchObject({
          status: 'retired',
          replacedBy: into,
        });
        const sources = after.codes
          .find(({ id }) => id === into)!
          .indicators.map(({ source }) => source.replace(/["']/g, ''));
        const given = book(text).codes.find(({ id }) => id === from)!.indicators;
        for (const { source } of given) expect(sources).toContain(source.replace(/["']/g, ''));
      }),
      { numRuns: 60 },
    );
  });
});
