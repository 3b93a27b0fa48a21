import { describe, expect, it } from 'vitest';
import type { Condensation, ReductionRecord } from '../../src/model/reduction.js';
import { applyReduction, type EditedRow } from '../../src/reduce/apply-reduction.js';
import { reductionRows } from '../../src/reduce/reduction-rows.js';
import { coverageOf, reductionStatistics } from '../../src/reduce/reduction-statistics.js';
import { type Made, makeFacts, village } from './fixture.js';

const made: Made = {
  ...village,
  guide: [
    { id: 'Q1', codes: ['income'], rq: 'RQ1' },
    { id: 'Q2', codes: ['training'] },
  ],
};
const facts = makeFacts(made);
const record = (coding: string, given: Partial<ReductionRecord>): ReductionRecord => ({
  id: `${coding}-${given.at ?? ''}`,
  coding,
  doc: '',
  code: 'kampung:x',
  quote: '',
  by: 'ani',
  at: '2025-12-01T00:00:00Z',
  ...given,
});
const condensed = (records: readonly ReductionRecord[], more: Partial<Condensation> = {}): Condensation => ({
  records,
  categories: [],
  themes: [],
  summaries: [],
  ...more,
});
const rows = (records: readonly ReductionRecord[] = [], more: Partial<Condensation> = {}) =>
  reductionRows(facts, condensed(records, more));

describe('reductionRows', () => {
  it('stand in order of research question, code, informant and place', () => {
    expect(rows().map(({ evidence }) => `${evidence.code.id} ${evidence.segment.at}`)).toEqual([
      'income w01:4',
      'income w03:4',
      'training w01:2',
      'training w03:2',
      'training w04:2',
      'training w10:2',
      'equipment w03:2',
      'equipment o1:1',
      'network w01:2',
    ]);
  });

  it('carry what was written last, field by field', () => {
    const [first] = rows([
      record('c3', { paraphrase: 'Omzet naik', decision: 'keep' }),
      record('c3', { paraphrase: 'Omzet anggota naik', at: '2025-12-02T00:00:00Z' }),
    ]);
    expect(first).toMatchObject({ paraphrase: 'Omzet anggota naik', decision: 'keep' });
  });

  it('find a record again by its words where the id of the coding has changed', () => {
    const quote = 'Omzet anggota naik sesudah pelatihan.';
    const [first] = rows([record('old', { doc: 'w01', code: 'kampung:income', quote, paraphrase: 'Naik' })]);
    expect(first?.paraphrase).toBe('Naik');
  });

  it('lead to categories and themes', () => {
    const [first] = rows([], {
      categories: [{ id: 'K1', label: 'Ekonomi', codes: ['income'] }],
      themes: [{ id: 'T1', label: 'Perubahan', categories: ['K1'] }],
    });
    expect(first?.themes.map(({ id }) => id)).toEqual(['T1']);
  });

  it('count the second interview of an informant as its second session', () => {
    const speakers = { S: 'I01' };
    const twice = makeFacts({
      ...village,
      documents: {
        a: [{ speakers, informants: ['I01'], date: '2025-12-01' }, 'S: Naik.'],
        b: [{ speakers, informants: ['I01'], date: '2025-10-01' }, 'S: Turun.'],
      },
      codings: [['a', 'Naik.', 'income']],
    });
    expect(reductionRows(twice, condensed([]))[0]?.session).toBe(2);
  });
});

describe('reductionStatistics', () => {
  it('counts segments before and after, and how much is coded', () => {
    const found = rows([
      record('c3', { decision: 'keep' }),
      record('c6', { decision: 'merge', into: 'c3' }),
      record('c1', { decision: 'exclude', why: 'ulangan' }),
    ]);
    expect(reductionStatistics(facts, found, condensed([]))).toMatchObject({
      total: 9,
      kept: 1,
      merged: 1,
      excluded: 1,
      open: 6,
    });
    expect(coverageOf(facts).find(({ doc }) => doc === 'w01')).toMatchObject({ uncoded: [] });
  });
});

describe('applyReduction', () => {
  const before = rows();
  const sheet = (change: (cells: Record<string, string>) => void, which = 0): EditedRow[] =>
    before.map(({ no, evidence }, index) => {
      const cells = {
        no: String(no),
        id: evidence.segment.id,
        quote: evidence.segment.quote,
        paraphrase: '',
        generalisation: '',
        decision: '',
        why: '',
      };
      if (index === which) change(cells);
      return { cells, placeOf: () => ({ file: 'r.csv', line: index + 2 }) };
    });
  const apply = (change: (cells: Record<string, string>) => void) => applyReduction(before, sheet(change));
  const faults = (change: (cells: Record<string, string>) => void) =>
    apply(change).diagnostics.map(({ id }) => id);

  it('changes nothing where nothing was edited', () => {
    expect(apply(() => {})).toEqual({ changes: [], diagnostics: [] });
  });

  it('records what was typed', () => {
    const { changes } = apply((cells) =>
      Object.assign(cells, { paraphrase: 'Omzet naik', decision: 'gabung → 2' }),
    );
    expect(changes).toMatchObject([
      {
        coding: 'c3',
        doc: 'w01',
        code: 'kampung:income',
        paraphrase: 'Omzet naik',
        decision: 'merge',
        into: 'c6',
      },
    ]);
  });

  it.each([
    ['a changed quotation', { quote: 'Omzet anggota naik dua kali.' }, 'reduction/changed-quote'],
    ['a row of nobody', { id: 'zz' }, 'reduction/foreign-row'],
    ['a merge into itself', { decision: 'merge→1' }, 'reduction/bad-merge'],
    ['a merge into nothing', { decision: 'merge→99' }, 'reduction/bad-merge'],
    ['a decision that is none', { decision: 'mungkin' }, 'reduction/bad-decision'],
    ['an exclusion without a reason', { decision: 'tidak dipakai' }, 'reduction/no-reason'],
  ])('refuses %s', (_what, edit, id) => {
    expect(faults((cells) => Object.assign(cells, edit))).toContain(id);
  });

  it('refuses merges that go round in a circle', () => {
    const edited = sheet((cells) => Object.assign(cells, { decision: 'merge→2' }));
    Object.assign(edited[1]!.cells, { decision: 'merge→1' });
    expect(applyReduction(before, edited).diagnostics.map(({ id }) => id)).toEqual([
      'reduction/bad-merge',
      'reduction/bad-merge',
    ]);
  });

  it('takes a quotation that a spreadsheet was kept from reading as a formula', () => {
    expect(faults((cells) => Object.assign(cells, { quote: `  ${cells.quote}\n` }))).toEqual([]);
  });

  it('leaves the record of a missing row as it is, and says so', () => {
    const { changes, diagnostics } = applyReduction(before, sheet(() => {}).slice(1));
    expect(changes).toEqual([]);
    expect(diagnostics.map(({ id }) => id)).toEqual(['reduction/missing-rows']);
  });
});
