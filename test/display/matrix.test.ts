import { describe, expect, it } from 'vitest';
import type { DisplayOptions } from '../../src/display/context.js';
import { display } from '../../src/display/display.js';
import { Failure } from '../../src/model/failure.js';
import type { Table } from '../../src/model/table.js';
import { type Made, makeFacts, village } from '../reduce/fixture.js';

const matrix = (options: DisplayOptions = {}, made: Made = village): Table =>
  display('matrix', makeFacts(made), options, 'id');
const cell = (table: Table, row: string, col: string) =>
  table.cells.find((one) => one.row === row && one.col === col);
const keys = (table: Table) => ({
  rows: table.rows.map(({ key }) => key),
  cols: table.cols.map(({ key }) => key),
});
const faults = (options: DisplayOptions): string[] => {
  try {
    matrix(options);
    return [];
  } catch (error) {
    return error instanceof Failure ? error.diagnostics.map(({ id }) => id) : ['crash'];
  }
};

describe('display matrix', () => {
  it('crosses groups as daya.yaml lists them with codes in the order of the codebook', () => {
    expect(keys(matrix())).toEqual({
      rows: ['pengurus', 'anggota', 'dinas'],
      cols: ['empowering', 'training', 'equipment', 'social', 'network', 'income'],
    });
  });

  it('counts coded segments, a parent as the union of its children', () => {
    const table = matrix();
    expect(cell(table, 'anggota', 'training')?.value).toBe(2);
    expect(cell(table, 'anggota', 'equipment')?.value).toBe(1);
    expect(cell(table, 'anggota', 'empowering')?.value).toBe(2);
  });

  it('leads each cell back to its quotes and their addresses', () => {
    expect(cell(matrix(), 'anggota', 'training')).toMatchObject({
      refs: ['w03:2', 'w04:2'],
      quotes: [
        {
          at: 'w03:2',
          informant: 'I03',
          stance: 'supports',
          quote: 'Saya diajari merajut. Dapat benang juga.',
        },
        { at: 'w04:2', informant: 'I04', stance: 'contradicts' },
      ],
    });
  });

  it('totals distinct informants and never the sum of cells', () => {
    const { totals } = matrix();
    expect(totals?.rows).toEqual({ pengurus: 1, anggota: 2, dinas: 1 });
    expect(totals?.cols).toMatchObject({ training: 4, empowering: 4, income: 2 });
    expect(totals?.all).toBe(4);
  });

  it('totals segments or documents where they are asked for', () => {
    expect(matrix({ totals: 'segments' }).totals).toMatchObject({ all: 7, label: 'Total segmen' });
    expect(matrix({ totals: 'documents' }).totals?.rows).toMatchObject({ anggota: 2 });
    expect(matrix({ totals: 'none' }).totals).toBeUndefined();
    expect(faults({ totals: 'people' })).toEqual(['display/unknown-option']);
  });

  it('totals cases where documents are about them', () => {
    const visit = { technique: 'observation', about: 'K1' } as const;
    const table = matrix(
      { rows: 'case', cell: 'informants' },
      {
        cases: [
          ['K1', 'Warung Nasi'],
          ['K2', 'Penjahit'],
        ],
        documents: { v1: [visit, 'Warung ikut pelatihan.'], v2: [visit, 'Warung ikut pelatihan lagi.'] },
        codings: [
          ['v1', 'ikut pelatihan', 'training'],
          ['v2', 'ikut pelatihan', 'training'],
        ],
      },
    );
    expect(cell(table, 'K1', 'training')?.value).toBe(1);
    expect(table.totals?.all).toBe(1);
    expect(cell(table, 'K2', 'training')?.empty).toBe('no_data');
  });

  it('tells silence from a question that was not asked and from missing data', () => {
    const table = matrix({ rows: 'informant', cols: 'code' });
    expect(cell(table, 'I01', 'equipment')).toMatchObject({ value: 0, empty: 'not_asked' });
    expect(cell(table, 'I04', 'income')).toMatchObject({ value: 0, empty: 'not_asked' });
    expect(cell(table, 'I05', 'income')?.empty).toBe('no_data');
    expect(cell(table, 'I02', 'income')?.empty).toBe('no_data');
    const waves = matrix({ rows: 'informant', cols: 'facet:impact', where: { wave: '1' } });
    expect(cell(waves, 'I03', 'income')?.empty).toBeUndefined();
    expect(cell(matrix({}, { ...village, codings: [] }), 'pengurus', 'training')?.empty).toBe('silent');
  });

  it('takes the topmost codes of a facet, counting everything below them', () => {
    const table = matrix({ rows: 'technique', cols: 'facet:dimension' });
    expect(keys(table)).toEqual({
      rows: ['interview', 'observation', 'documentation'],
      cols: ['empowering', 'protecting'],
    });
    expect(cell(table, 'observation', 'empowering')?.value).toBe(1);
    expect(cell(table, 'documentation', 'empowering')?.empty).toBe('no_data');
  });

  it('sorts the values of an attribute the way people count, and says who has none', () => {
    const table = matrix({ rows: 'attribute:age', cols: 'facet:dimension' });
    expect(keys(table).rows).toEqual(['9', '35', '51']);
    expect(table.notes.some((note) => note.startsWith('2 segmen') && note.includes('usia'))).toBe(true);
  });

  it.each([
    ['informants', 2],
    ['documents', 2],
    ['presence', '✓'],
    ['percent', 100],
    ['stance', '+1 −1'],
  ] as const)('fills cells with %s', (kind, value) => {
    expect(cell(matrix({ cell: kind }), 'anggota', 'training')?.value).toBe(value);
  });

  it('gives the per cent of those who were heard', () => {
    expect(cell(matrix({ cell: 'percent' }), 'anggota', 'income')?.value).toBe(50);
    expect(cell(matrix({ cell: 'percent' }), 'pengurus', 'training')?.value).toBe(100);
  });

  it('prints quotes with their source, and says how many it leaves out', () => {
    const table = matrix({ cell: 'quotes', limit: 1 });
    expect(cell(table, 'anggota', 'training')?.value).toBe(
      '“Saya diajari merajut. Dapat benang juga.” (I03, w03:2)\n(+1)',
    );
    expect(cell(table, 'anggota', 'training')?.quotes).toHaveLength(2);
    expect(cell(table, 'dinas', 'income')?.value).toBeNull();
  });

  it('counts two codes together in the same turn, or where their segments overlap', () => {
    const apart: Made = {
      ...village,
      codings: [
        ['w01', 'Ada pelatihan merajut', 'training'],
        ['w01', 'Kenalan jadi banyak', 'network'],
      ],
    };
    const options = { rows: 'facet:dimension', cols: 'facet:impact' };
    expect(cell(matrix(options), 'empowering', 'social')?.value).toBe(1);
    expect(cell(matrix(options, apart), 'empowering', 'social')?.value).toBe(1);
    expect(cell(matrix({ ...options, within: 'segment' }, apart), 'empowering', 'social')?.value).toBe(0);
  });

  it('keeps what passes the filters and names them in the caption', () => {
    const table = matrix({ where: { group: 'anggota', gender: 'p' }, codes: ['training', 'income'] });
    expect(keys(table)).toEqual({ rows: ['anggota'], cols: ['training', 'income'] });
    expect(table.caption).toContain('Anggota');
    expect(table.totals?.all).toBe(2);
    expect(keys(matrix({ where: { group: 'anggota,dinas' } })).rows).toEqual(['anggota', 'dinas']);
  });

  it('says which share of rule codings nobody has reviewed', () => {
    const codings = [
      ['w01', 'Omzet anggota naik', 'income', 'supports', 'rules'],
      ['w03', 'segitu saja', 'income', 'contradicts', 'rules'],
    ] as const;
    const unreviewed = matrix({}, { ...village, codings });
    expect(unreviewed.provenance.reviewed).toEqual({ accepted: 0, total: 2 });
    expect(unreviewed.caption).toContain('2 dari 2');
    expect(matrix().caption).not.toContain('ditelaah');
  });

  it('gives the same digest for the same facts and another one for others', () => {
    expect(matrix().provenance.digest).toBe(matrix().provenance.digest);
    const fewer = { ...village, codings: village.codings!.slice(1) };
    expect(matrix({}, fewer).provenance.digest).not.toBe(matrix().provenance.digest);
  });

  it('leaves out words that are no evidence, and says so', () => {
    const table = matrix(
      {},
      {
        ...village,
        codings: [
          ['w01', 'Ada pelatihan?', 'training'],
          ['o1', 'saya kira kurang', 'training'],
        ],
      },
    );
    expect(table.totals?.all).toBe(0);
    expect(table.notes.some((note) => note.startsWith('2 koding'))).toBe(true);
  });

  it('marks a group that daya.yaml does not list, after those that it lists', () => {
    const stranger: Made = {
      ...village,
      informants: [...village.informants!.slice(0, 4), ['I05', 'Pak Hadi', 'bank']],
    };
    expect(matrix({}, stranger).rows.at(-1)).toEqual({ key: 'bank', label: 'bank*' });
  });

  it('retrieves codes that stand together', () => {
    const table = matrix({ codes: ['training AND network'] });
    expect(keys(table).cols).toEqual(['training', 'network']);
    expect(table.totals?.all).toBe(1);
    expect(table.caption).toContain('training AND network');
    expect(faults({ codes: ['training AND'] })).toEqual(['display/bad-query']);
  });

  it('carries the furniture of a thesis, its year from the documents', () => {
    const thesis = { chapter: 4, label: 'Matriks', source: { id: 'Sumber: Peneliti, {year}' } };
    expect(matrix({ number: 3 }, { ...village, settings: { thesis } }).furniture).toEqual({
      label: 'Matriks',
      chapter: '4',
      number: 3,
      source: 'Sumber: Peneliti, 2025',
    });
    expect(matrix().furniture).toBeUndefined();
  });

  it('speaks the terms of the study', () => {
    const terms = { informant: 'KPM', segment: 'Unit makna' };
    const table = matrix({}, { ...village, settings: { terms } });
    expect(table.totals?.label).toBe('Total KPM');
    expect(table.caption).toContain('jumlah unit makna berkode');
  });

  it('names every fault of its options at once', () => {
    expect(
      faults({
        rows: 'gruop',
        cols: 'attribute:agee',
        cell: 'counts',
        codes: ['trainng'],
        where: { wave: '7', colour: 'x' },
      }),
    ).toEqual([
      'display/unknown-value',
      'display/unknown-filter',
      'display/unknown-code',
      'display/unknown-axis',
      'display/unknown-attribute',
      'display/unknown-cell',
    ]);
    expect(faults({ rows: 'facet:dimenson' })).toEqual(['display/unknown-facet']);
  });
});
