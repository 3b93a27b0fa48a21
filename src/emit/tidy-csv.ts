import type { Table } from '../model/table.js';
import { cleanLine } from './clean.js';
import { harmless } from './formats/csv.js';

type Value = string | number | boolean | null | undefined;

/** Records as CSV (RFC 4180): a header, then a line a record; text can become no formula, a missing value is empty. */
export function tidyCsv(columns: readonly string[], records: readonly (readonly Value[])[]): string {
  return [columns, ...records].map((record) => `${record.map(field).join(',')}\r\n`).join('');
}

/** A table with a line a cell, for statistics programs: keys and labels of row and column, value, why it is empty, addresses. */
export function tidyTable(table: Table): string {
  const rows = new Map(table.rows.map(({ key, label }) => [key, label]));
  const cols = new Map(table.cols.map(({ key, label }) => [key, label]));
  return tidyCsv(
    ['row', 'row_label', 'col', 'col_label', 'value', 'empty', 'refs'],
    table.cells.map(({ row, col, value, empty, refs }) => [
      row,
      rows.get(row),
      col,
      cols.get(col),
      value,
      empty,
      refs.join(';'),
    ]),
  );
}

function field(value: Value): string {
  if (value === null || value === undefined) return '';
  if (typeof value !== 'string') return String(value);
  const text = harmless(cleanLine(value));
  return /[",]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
