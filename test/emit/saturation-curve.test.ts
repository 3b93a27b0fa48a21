import { expect, it } from 'vitest';
import { saturationCurve } from '../../src/emit/pictures/saturation-curve.js';
import type { Table } from '../../src/model/table.js';

const values: Readonly<Record<string, readonly [fresh: number, cumulative: number, expected: number]>> = {
  w01: [4, 4, 3],
  w02: [1, 5, 5],
};
const table: Table = {
  kind: 'saturation',
  title: 'Kejenuhan <data>',
  caption: '',
  rows: Object.keys(values).map((key) => ({ key, label: key })),
  cols: [
    { key: 'fresh', label: 'Kode baru' },
    { key: 'cumulative', label: 'Kumulatif' },
    { key: 'expected', label: 'Diharapkan' },
  ],
  cells: Object.entries(values).flatMap(([row, numbers]) =>
    ['fresh', 'cumulative', 'expected'].map((col, n) => ({
      row,
      col,
      value: numbers[n]!,
      refs: [],
      quotes: [],
    })),
  ),
  notes: [],
  provenance: {
    tool: '',
    study: '',
    codebooks: {},
    coders: [],
    reviewed: { accepted: 0, total: 0 },
    digest: '',
  },
};

it('draws both curves and says the numbers in words', () => {
  const svg = saturationCurve(table);
  expect(svg.match(/<path /g)).toHaveLength(2);
  expect(svg).toContain('w01: Kode baru 4, Kumulatif 4; w02: Kode baru 1, Kumulatif 5.');
  expect(svg).toContain('Kejenuhan &lt;data&gt;');
});

it('stands on its own without a document', () => {
  expect(saturationCurve({ ...table, rows: [], cells: [] })).toContain('</svg>');
});
