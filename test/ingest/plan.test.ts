import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type IngestOptions, readOptions } from '../../src/ingest/options.js';
import { planCells, readPlan } from '../../src/ingest/plan.js';
import { formatCsv } from '../../src/study/csv.js';
import { parseSources, sourcesHeader } from '../../src/study/sources.js';

const plan = (text: string) => readPlan(parseSources(text, 'plan.csv'));
const typed = (options: Parameters<typeof readOptions>[0]) =>
  readOptions(options, { name: (option) => `--${option}` });

test('a row says what flags say', () => {
  const { files, diagnostics } = plan(
    'file,id,as,informant,date,speaker,asked,split,table,set\n' +
      'Wawancara 1.docx,w01,wawancara,I01;I02,14 Oktober 2025,P=interviewer;N=I01,Q1;Q2,heading:2,"question=2,answer=3",usia=45;kampung=Tumbuh\n',
  );
  expect(diagnostics).toEqual([]);
  expect(files[0]).toMatchObject({
    file: 'Wawancara 1.docx',
    options: {
      id: 'w01',
      as: 'interview',
      informants: ['I01', 'I02'],
      date: '2025-10-14',
      speakers: { P: 'interviewer', N: 'I01' },
      asked: ['Q1', 'Q2'],
      split: { heading: 2 },
      table: { question: 2, answer: 3 },
      set: { usia: 45, kampung: 'Tumbuh' },
    },
  });
});

test('the column of dates settles which number is the day', () => {
  const { files, diagnostics } = plan('file,date\na.txt,03/04/2025\nb.txt,03/14/2025\n');
  expect(files.map(({ options }) => options.date)).toEqual(['2025-03-04', '2025-03-14']);
  expect(diagnostics).toEqual([]);
});

test('a fault points at its cell', () => {
  const { diagnostics } = plan('file,as,date\na.txt,intervew,31/11/2025\n');
  expect(diagnostics).toMatchObject([
    { id: 'ingest/bad-option', place: { file: 'plan.csv', line: 2, column: 7 } },
    { id: 'ingest/no-such-date', place: { line: 2, column: 16 } },
  ]);
  expect(diagnostics[0]!.hint?.en).toContain('`interview`');
});

describe('typed options', () => {
  test.each([
    [{ speaker: ['P'] }],
    [{ speaker: ['=I01'] }],
    [{ set: ['usia'] }],
    [{ split: 'heading:9' }],
    [{ table: 'question=2' }],
    [{ table: 'question=2,answer=2' }],
    [{ language: 'jawa' }],
    [{ date: 'kemarin' }],
    [{ date: '14-16 Oktober 2025' }],
    [{ id: '../w01' }],
    [{ as: 'obsrvation' }],
  ])('%j is refused', (options) => {
    const result = typed(options);
    expect(result.diagnostics).toMatchObject([{ id: 'ingest/bad-option', severity: 'error' }]);
  });

  test('a technique of the study’s own is taken as it is', () => {
    expect(typed({ as: 'photovoice' })).toMatchObject({ options: { as: 'photovoice' }, diagnostics: [] });
  });

  test('several faults are reported together', () => {
    expect(typed({ date: 'kemarin', language: 'jawa', table: 'x' }).diagnostics).toHaveLength(3);
  });
});

test('what is written to raw/sources.csv is read back', () => {
  const id = fc
    .stringMatching(/^[A-Za-z][\w-]{0,8}$/)
    .filter((word) => !/^(?:con|prn|aux|nul|com\d|lpt\d)$/i.test(word));
  const words = fc
    .stringMatching(/^[A-Za-z][\p{L} ;,"'|]{0,18}[A-Za-z]$/u)
    .map((text) => text.normalize('NFC').replace(/ {2,}/g, ' '));
  const options: fc.Arbitrary<IngestOptions> = fc.record(
    {
      id,
      as: fc.constantFrom('interview', 'observation', 'documentation', 'fgd', 'survey'),
      informants: fc.uniqueArray(id, { minLength: 1, maxLength: 3 }),
      date: fc.constantFrom('2025-10-14', '2024-02-29'),
      site: words,
      title: words,
      interviewer: words,
      speakers: fc.dictionary(fc.stringMatching(/^[A-Z][A-Za-z]{0,7}$/), id, { minKeys: 1, maxKeys: 3 }),
      language: fc.constantFrom('id', 'en', 'mixed'),
      asked: fc.uniqueArray(id, { minLength: 1, maxLength: 3 }),
      set: fc.dictionary(id, fc.oneof(fc.integer(), fc.boolean(), words), { minKeys: 1, maxKeys: 3 }),
      split: fc.oneof(
        words.map((regex) => ({ regex })),
        fc.integer({ min: 1, max: 6 }).map((heading) => ({ heading })),
      ),
      table: fc.constant({ question: 2, answer: 3 }),
      informantColumn: words,
      answerColumns: fc.uniqueArray(words, { minLength: 1, maxLength: 3 }),
      dateColumn: words,
      waveColumn: words,
    },
    { requiredKeys: [] },
  );
  fc.assert(
    fc.property(options, (said) => {
      const text = formatCsv(sourcesHeader, [planCells('a.txt', said)]);
      const { files, diagnostics } = plan(text);
      expect(diagnostics).toEqual([]);
      expect(files[0]!.options).toEqual(said);
    }),
  );
});
