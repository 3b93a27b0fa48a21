import { describe, expect, it } from 'vitest';
import { reductionLayouts } from '../../src/display/reduction-layouts.js';
import { reductionTable } from '../../src/display/reduction-table.js';
import type { Condensation } from '../../src/model/reduction.js';
import { makeFacts, village } from '../reduce/fixture.js';

const condensation: Condensation = {
  records: [
    {
      id: 'r1',
      coding: 'c3',
      doc: 'w01',
      code: 'kampung:income',
      quote: 'Omzet anggota naik sesudah pelatihan.',
      paraphrase: 'Omzet naik',
      generalisation: 'Pendapatan bertambah',
      decision: 'merge',
      into: 'c6',
      by: 'ani',
      at: '2025-12-01T00:00:00Z',
    },
  ],
  categories: [{ id: 'K1', label: 'Ekonomi', codes: ['income'] }],
  themes: [{ id: 'T1', label: 'Perubahan', statement: 'Hidup berubah.', categories: ['K1'] }],
  summaries: [],
};
const table = (layout?: string, where = {}) =>
  reductionTable(makeFacts(village), condensation, { ...(layout && { layout }), where }, 'id');
const value = (made: ReturnType<typeof table>, row: string, col: string) =>
  made.cells.find((cell) => cell.row === row && cell.col === col)?.value;

describe('the reduction table', () => {
  it("sets the researcher's words beside the quotation and its reference", () => {
    const made = table();
    expect(value(made, 'c3', 'ref')).toBe('CHW: I01, 1, 4 (w01:4)');
    expect(value(made, 'c9', 'ref')).toBe('CHO: balai, 1, 1 (o1:1)');
    expect(value(made, 'c3', 'paraphrase')).toBe('Omzet naik');
    expect(value(made, 'c3', 'category')).toBe('Ekonomi › Perubahan');
    expect(value(made, 'c3', 'decision')).toMatch(/^gabung→\d$/);
    expect(made.caption).toContain('1 digabung');
    expect(made.caption).toContain('Ani');
  });

  it('keeps its numbers under a filter', () => {
    const all = table();
    const some = table(undefined, { group: 'anggota' });
    for (const { key, label } of some.rows)
      expect(all.rows.find((row) => row.key === key)?.label).toBe(label);
  });

  it.each(Object.keys(reductionLayouts))('has the projection %s', (layout) => {
    const made = table(layout);
    expect(made.rows.length).toBeGreaterThan(0);
    expect(made.cells).toHaveLength(made.rows.length * made.cols.length);
  });

  it('shows the question before the answer', () => {
    expect(value(table('b'), 'c3', 'question')).toBe('Hasilnya?');
  });

  it('says where the chain from segment to theme is not complete', () => {
    const made = table('rantai');
    expect(value(made, 'kampung:income', 'theme')).toBe('Perubahan');
    expect(made.notes[0]).toMatch(/training/);
    expect(made.notes[0]).not.toMatch(/income/);
  });

  it('suggests a projection that is misspelled', () => {
    expect(() => table('mayrink')).toThrow();
  });
});
