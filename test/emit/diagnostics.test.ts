import fc from 'fast-check';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { diagnosticFormat, diagnosticFormatIds } from '../../src/emit/diagnostics/format.js';
import { github } from '../../src/emit/diagnostics/github.js';
import { json } from '../../src/emit/diagnostics/json.js';
import { junit } from '../../src/emit/diagnostics/junit.js';
import { pretty } from '../../src/emit/diagnostics/pretty.js';
import { sarif } from '../../src/emit/diagnostics/sarif.js';
import type { Diagnostic } from '../../src/model/diagnostic.js';

const twice: Diagnostic = {
  id: 'codebook/duplicate-code',
  severity: 'error',
  message: { id: 'kode `modal` sudah ada di baris 5', en: 'the code `modal` already stands on line 5' },
  hint: { id: 'Ganti nama salah satu.', en: 'Rename one of the two.' },
  place: { file: 'codebooks/lokal.yaml', line: 12, column: 11, endLine: 12, endColumn: 16 },
  text: '  - code: modal',
};
const vague: Diagnostic = {
  id: 'codebook/no-example',
  severity: 'warning',
  message: { id: 'belum ada contoh', en: 'there is no example' },
  place: { file: 'codebooks/lokal.yaml', line: 3, column: 5 },
  text: '  - code: belajar # Bu Sri: "saya malu, 100%"',
};
const nowhere: Diagnostic = {
  id: 'study/locked',
  severity: 'info',
  message: { id: 'terkunci', en: 'locked' },
};
const all = [vague, nowhere, twice];
const en = { language: 'en' } as const;

describe('pretty', () => {
  it('is a block with place, line, caret, words and remedy', () =>
    expect(pretty([twice], en)).toBe(
      [
        'codebooks/lokal.yaml:12:11  error  codebook/duplicate-code',
        '  12 │   - code: modal',
        '     │           ^^^^^',
        'the code `modal` already stands on line 5',
        '→ Rename one of the two.',
        '',
      ].join('\n'),
    ));
  it('speaks Indonesian', () =>
    expect(pretty([twice], { language: 'id' })).toContain('kode `modal` sudah ada'));
  it('puts what is worst first within a file', () =>
    expect(pretty(all, en).match(/(study|codebook)\/[\w-]+/g)).toEqual([
      'study/locked',
      'codebook/duplicate-code',
      'codebook/no-example',
    ]));
  it('has colours only when asked', () => {
    expect(pretty([twice], en)).not.toContain('\x1b');
    expect(pretty([twice], { ...en, color: true })).toContain('\x1b[1;31merror\x1b[0m');
  });
  it('counts what is beyond a hundred of one fault in one file, and shows the rest', () => {
    const many = (count: number): Diagnostic[] =>
      Array.from({ length: count }, (_, i) => ({ ...twice, place: { file: 'a.jsonl', line: i + 1 } }));
    const told = (count: number) => pretty([...many(count), vague, nowhere], en).split('\n\n');
    expect(told(101)).toHaveLength(103);
    expect(told(100_000)).toHaveLength(103);
    expect(told(100_000)).toContain('a.jsonl: 99900 more of codebook/duplicate-code.');
  });
  it('a caret under wide characters', () => {
    const place = { file: 'a', line: 1, column: 3, endLine: 1, endColumn: 4 };
    expect(pretty([{ ...twice, place, text: '🌾🌾x' }], en).split('\n')[2]).toBe('     │     ^');
  });
  it('a long line is cut around its caret', () => {
    const place = { file: 'a', line: 1, column: 5001, endLine: 1, endColumn: 5006 };
    const text = `${'a'.repeat(5000)}MODAL${'b'.repeat(5000)}`;
    const lines = pretty([{ ...twice, place, text }], en).split('\n');
    expect(lines[1]!.slice(lines[2]!.indexOf('^'), lines[2]!.lastIndexOf('^') + 1)).toBe('MODAL');
  });
  it('no line is wider than 80 columns, and none holds a control character', () => {
    const words = fc.oneof(fc.string({ unit: 'binary', maxLength: 300 }), fc.string({ maxLength: 300 }));
    fc.assert(
      fc.property(words, words, fc.nat(400), fc.nat(400), (text, message, column, length) => {
        const place = {
          file: 'a.yaml',
          line: 1,
          column: column + 1,
          endLine: 1,
          endColumn: column + 1 + length,
        };
        const line = text.replaceAll('\n', '');
        const shown = pretty(
          [{ id: 'a/b', severity: 'error', message: { id: '', en: message }, place, text: line }],
          en,
        );
        for (const each of shown.split('\n')) expect(stringWidth(each)).toBeLessThanOrEqual(80);
        expect(shown.replaceAll('\n', '')).not.toMatch(/[\u0000-\u001f\u007f-\u009f]/);
      }),
    );
  });
});

describe('json', () => {
  it('has the shape that scripts rely on', () =>
    expect(JSON.parse(json(all, en))).toEqual({
      diagnostics: [
        {
          id: 'study/locked',
          severity: 'info',
          message: 'locked',
          file: null,
          line: null,
          column: null,
          endLine: null,
          endColumn: null,
          hint: null,
        },
        {
          id: 'codebook/duplicate-code',
          severity: 'error',
          message: 'the code `modal` already stands on line 5',
          file: 'codebooks/lokal.yaml',
          line: 12,
          column: 11,
          endLine: 12,
          endColumn: 16,
          hint: 'Rename one of the two.',
        },
        {
          id: 'codebook/no-example',
          severity: 'warning',
          message: 'there is no example',
          file: 'codebooks/lokal.yaml',
          line: 3,
          column: 5,
          endLine: null,
          endColumn: null,
          hint: null,
        },
      ],
      summary: { errors: 1, warnings: 1, infos: 1 },
    }));
});

describe('github', () => {
  it('is a workflow command a line', () =>
    expect(github([twice], en)).toBe(
      '::error file=codebooks/lokal.yaml,line=12,endLine=12,col=11,endColumn=15,title=codebook/duplicate-code::the code `modal` already stands on line 5%0ARename one of the two.\n',
    ));
  it('escapes what would end the command', () => {
    const place = { file: 'a,b:c%\n.yaml', line: 1 };
    const message = { id: '', en: '100%\r\n::error::no' };
    expect(github([{ id: 'a/b', severity: 'info', message, place }], en)).toBe(
      '::notice file=a%2Cb%3Ac%25 .yaml,line=1,title=a/b::100%25 ::error::no\n',
    );
  });
});

describe('sarif', () => {
  // The rules of the OASIS schema for the objects that are used: names, types, bounds, nothing else allowed.
  const message = z.strictObject({ text: z.string().min(1) });
  const level = z.enum(['none', 'note', 'warning', 'error']);
  const natural = z.int().min(1);
  const region = z.strictObject({
    startLine: natural,
    startColumn: natural.optional(),
    endLine: natural.optional(),
    endColumn: natural.optional(),
    snippet: message.optional(),
  });
  const uri = z.string().regex(/^[\w\-.~%/:]*$/);
  const log = z.strictObject({
    $schema: z.url(),
    version: z.literal('2.1.0'),
    runs: z.array(
      z.strictObject({
        tool: z.strictObject({
          driver: z.strictObject({
            name: z.string().min(1),
            version: z.string().optional(),
            semanticVersion: z.string().optional(),
            rules: z.array(
              z.strictObject({
                id: z.string(),
                fullDescription: message.optional(),
                help: message.optional(),
                defaultConfiguration: z.strictObject({ level }),
              }),
            ),
          }),
        }),
        columnKind: z.enum(['utf16CodeUnits', 'unicodeCodePoints']),
        results: z.array(
          z.strictObject({
            ruleId: z.string(),
            ruleIndex: z.int().min(0),
            level,
            message,
            locations: z
              .array(
                z.strictObject({
                  physicalLocation: z.strictObject({
                    artifactLocation: z.strictObject({ uri }),
                    region: region.optional(),
                  }),
                }),
              )
              .optional(),
          }),
        ),
      }),
    ),
  });
  it('keeps the rules of the schema', () => {
    const why = () => ({ id: 'penting', en: 'it matters' });
    const { runs } = log.parse(JSON.parse(sarif(all, { ...en, version: '0.1.0', why })));
    const run = runs[0]!;
    for (const result of run.results) expect(run.tool.driver.rules[result.ruleIndex]?.id).toBe(result.ruleId);
    expect(run.results.map((result) => result.level)).toEqual(['note', 'error', 'warning']);
  });
  it('nothing found is a run without results', () =>
    expect(log.parse(JSON.parse(sarif([], en))).runs[0]?.results).toEqual([]));
  it('any path is a URI', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1 }), (file) => {
        log.parse(JSON.parse(sarif([{ ...vague, place: { file, line: 1 } }], en)));
      }),
    );
  });
});

describe('junit', () => {
  it('is a suite a file and a case a diagnostic; warnings pass unless they fail the check', () => {
    expect(junit([twice, vague], en)).toContain(
      '<testsuite name="codebooks/lokal.yaml" tests="2" failures="1" errors="0"',
    );
    expect(junit([twice, vague], { ...en, failOn: 'warning' })).toContain('tests="2" failures="2"');
  });
  it('nothing found is one case that passes', () =>
    expect(junit([], en)).toContain('<testcase name="check" classname="daya" time="0"/>'));
  it('is well-formed whatever the words are', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (words) => {
        const shown = junit(
          [{ id: 'a/b', severity: 'error', message: { id: words, en: words }, place: { file: `x${words}` } }],
          en,
        );
        expect(shown).not.toMatch(/[\u0000-\u0008\u000b-\u001f\ufffe\uffff]|\p{Cs}/u);
        expect(shown.replace(/&(amp|lt|gt|quot|apos);/g, '')).not.toContain('&');
        expect(shown.match(/</g)).toHaveLength(9);
      }),
    );
  });
});

describe('every format', () => {
  it.each(diagnosticFormatIds.filter((id) => id !== 'pretty'))(
    '%s shows no line of a file unless asked',
    async (id) => {
      const format = await diagnosticFormat(id);
      expect(format(all, en)).not.toContain('malu');
      expect(format(all, { ...en, showText: true })).toContain('malu');
    },
  );
  it.each(diagnosticFormatIds)('%s gives the same bytes whatever the order', async (id) => {
    const format = await diagnosticFormat(id);
    expect(format([...all].reverse(), en)).toBe(format(all, en));
  });
});
