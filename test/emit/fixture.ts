import type { Table } from '../../src/model/table.js';

/** A table of one row and two columns around the given words; the second column is empty for the given reason. */
export function tableOf(value: string | number, words: Partial<Table> = {}): Table {
  return {
    kind: 'matrix',
    title: 'Matriks',
    caption: 'Sel: kutipan.',
    corner: 'Kelompok',
    rows: [{ key: 'anggota', label: 'Anggota' }],
    cols: [
      { key: 'training', label: 'Pelatihan' },
      { key: 'income', label: 'Pendapatan' },
    ],
    cells: [
      { row: 'anggota', col: 'training', value, refs: ['w03:2'], quotes: [] },
      { row: 'anggota', col: 'income', value: 0, empty: 'silent', refs: [], quotes: [] },
    ],
    totals: { rows: { anggota: 2 }, cols: { training: 2, income: 0 }, all: 2, label: 'Total informan' },
    notes: ['– ditanyakan.'],
    provenance: {
      tool: 'daya test',
      study: 'Kampung Rajut',
      codebooks: { kampung: '1.2.0' },
      coders: ['ani'],
      reviewed: { accepted: 0, total: 0 },
      digest: '00',
    },
    ...words,
  };
}
