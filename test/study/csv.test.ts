import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatCsv, parseCsv } from '../../src/study/csv.js';

const read = (text: string, columns = {}) => parseCsv(text, 'informants.csv', columns);
const ids = (text: string, columns = {}) => read(text, columns).diagnostics.map(({ id }) => id);
const cells = (text: string) => read(text).rows.map((row) => row.cells);

describe('reading', () => {
  test('rows are read by the names of their columns, with the line on which they begin', () => {
    const { header, rows } = read('id,pseudonym\nI01,Bu Ratna\n\nI02,Pak Danu\n');
    expect(header).toEqual(['id', 'pseudonym']);
    expect(rows.map((row) => row.cells)).toEqual([
      { id: 'I01', pseudonym: 'Bu Ratna' },
      { id: 'I02', pseudonym: 'Pak Danu' },
    ]);
    expect(rows.map((row) => row.line)).toEqual([2, 4]);
  });

  test('a quoted cell may hold commas, quotes and line breaks', () => {
    const { rows } = read('id,role\nI01,"Ketua, ""tetua""\nkelompok"\nI02,Anggota\n');
    expect(rows[0]!.cells.role).toBe('Ketua, "tetua"\nkelompok');
    expect(rows[1]!.line).toBe(4);
  });

  test.each([
    ['semicolons of Excel with Indonesian settings', 'id;role\nI01;Ketua, lama\n'],
    ['tabs', 'id\trole\nI01\tKetua, lama\n'],
    ['a declared separator', 'sep=;\nid;role\nI01;Ketua, lama\n'],
    ['a BOM and CRLF', '\uFEFFid,role\r\nI01,"Ketua, lama"\r\n'],
  ])('%s', (_name, text) => {
    expect(cells(text)).toEqual([{ id: 'I01', role: 'Ketua, lama' }]);
  });

  test('letters are composed', () => {
    expect(cells('id\nAndre\u0301\n')).toEqual([{ id: 'André' }]);
  });

  test('columns that Excel left empty at the end are passed over', () => {
    const result = read('id,role,,\nI01,Ketua,,\n');
    expect(result.header).toEqual(['id', 'role']);
    expect(result.diagnostics).toEqual([]);
  });

  test('a known column is known in any case', () => {
    expect(read('ID, Role\nI01,Ketua\n', { known: ['id', 'role'] }).header).toEqual(['id', 'role']);
  });

  test('a column named __proto__ is a column', () => {
    expect(Object.entries(cells('__proto__\nx\n')[0]!)).toEqual([['__proto__', 'x']]);
  });
});

describe('faults', () => {
  test('an empty file has no header', () => {
    expect(ids('')).toEqual(['csv/no-header']);
  });

  test('a file that begins with data has no header', () => {
    expect(ids('I01,Bu Ratna\n', { required: ['id', 'pseudonym'] })).toEqual(['csv/no-header']);
  });

  test('a missing column is named', () => {
    expect(ids('id,group\n', { required: ['id', 'pseudonym'] })).toEqual(['csv/missing-column']);
  });

  test('a repeated column points at the second', () => {
    const { diagnostics } = read('id,role,id\n');
    expect(diagnostics).toMatchObject([{ id: 'csv/duplicate-column', place: { line: 1, column: 9 } }]);
  });

  test('an unknown column names the nearest known one', () => {
    const { diagnostics } = read('file,infromant\n', { known: ['file', 'informant'], closed: true });
    expect(diagnostics[0]).toMatchObject({ id: 'csv/unknown-column', place: { line: 1, column: 6 } });
    expect(diagnostics[0]!.hint?.en).toContain('`informant`');
  });

  test('an attribute that is almost a missing column is a warning', () => {
    expect(read('id,pseudonim\nI01,Ratna\n', { known: ['id', 'pseudonym'] }).diagnostics).toMatchObject([
      { id: 'csv/misspelled-column', severity: 'warning' },
    ]);
  });

  test('a cell too many points at that cell', () => {
    const { diagnostics } = read('id,role\nI01,Ketua, lama\n');
    expect(diagnostics).toMatchObject([{ id: 'csv/too-many-cells', place: { line: 2, column: 11 } }]);
  });

  test('a short row is a warning and its other cells are empty', () => {
    const result = read('id,role,age\nI01,Ketua\n');
    expect(result.diagnostics).toMatchObject([{ id: 'csv/too-few-cells', severity: 'warning' }]);
    expect(result.rows[0]!.cells.age).toBe('');
  });

  test('a quote that is never closed points at itself', () => {
    const { diagnostics } = read('id,role\nI01,"Ketua\nI02,Anggota\n');
    expect(diagnostics[0]).toMatchObject({ id: 'csv/open-quote', place: { line: 2, column: 5 } });
  });

  test('text after a closing quote', () => {
    expect(ids('id,role\nI01,"Ketua" lama\n')).toEqual(['csv/stray-quote']);
  });

  test('data under a column without a name', () => {
    expect(ids('id,\nI01,Ketua\n')).toEqual(['csv/unnamed-column']);
  });

  test('a cell knows its place', () => {
    const { rows } = read('id,role\nI01,"Ketua, lama"\n');
    expect(rows[0]!.placeOf('role')).toMatchObject({ line: 2, column: 5, endColumn: 18 });
  });
});

describe('properties', () => {
  const cell = fc.string({ unit: 'grapheme' }).map((text) => text.normalize('NFC').replace(/\r/g, '').trim());

  test('what was written is read back', () => {
    fc.assert(
      fc.property(fc.array(fc.record({ id: cell, role: cell })), (rows) => {
        const filled = rows.filter((row) => row.id.trim() !== '' || row.role.trim() !== '');
        expect(cells(formatCsv(['id', 'role'], filled))).toEqual(filled);
      }),
    );
  });

  test('any text gives rows or faults, never a crash', () => {
    const text = fc.string({ unit: fc.constantFrom('"', ',', ';', '\t', '\n', '\r', 'a', ' ', '\uD83D') });
    fc.assert(fc.property(text, (content) => void read(content, { required: ['a'], closed: true })));
  });
});
