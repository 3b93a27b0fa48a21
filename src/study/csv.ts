import { nearest } from '../i18n/fault.js';
import { csvFaults } from '../i18n/faults/csv.js';
import type { Diagnostic, Place } from '../model/diagnostic.js';
import { type CsvCell, scanCsv } from './csv-scan.js';
import { SourceText } from './source-text.js';

/** A row of a CSV file by the names of its columns. */
export interface CsvRow {
  /** Column → cell, outer blanks removed. Every column of the header is there. */
  readonly cells: Readonly<Record<string, string>>;
  /** Number of the row's first line in the file, from 1. */
  readonly line: number;
  /** Where a cell (or, without a name, the row) stands. */
  placeOf(column?: string): Place;
}

export interface ParsedCsv {
  /** Names of the columns in their order; columns without name and data are left out. */
  readonly header: readonly string[];
  /** Rows that are not blank. */
  readonly rows: readonly CsvRow[];
  readonly diagnostics: readonly Diagnostic[];
  /** Where the name of a column stands. */
  placeOf(column: string): Place;
  /** The line with that number, for the frame of a diagnostic. */
  lineText(line: number): string;
}

export interface CsvColumns {
  /** Names that have a meaning; a column that differs from one only in case or outer blanks gets its name. */
  readonly known?: readonly string[];
  /** Names that must be there. */
  readonly required?: readonly string[];
  /** Other names than known and required ones are faults; otherwise they are attributes. */
  readonly closed?: boolean;
}

/**
 * Reads a CSV text (RFC 4180) whose first line names the columns. Commas, semicolons (Excel with Indonesian settings)
 * and tabs are told apart by the first line; BOM and `sep=;` are passed over. Never throws: faults carry line and
 * column, and what can be read is returned. Hand-written, because a fault must name the column of its cell.
 */
export function parseCsv(text: string, file: string, columns: CsvColumns = {}): ParsedCsv {
  const source = new SourceText(text.replace(/\r\n?/g, '\n').normalize('NFC'), file);
  const diagnostics: Diagnostic[] = [];
  const { records, delimiter, faults } = scanCsv(source.text);
  for (const { kind, index } of faults) {
    const place = source.place(index, index + 1);
    const open = kind === 'open' ? csvFaults.openQuote : csvFaults.strayQuote;
    diagnostics.push(open.at(place, {}, source.lineText(place.line!)));
  }
  const [head, ...body] = records;
  const names = head ? readHeader(head, body, columns, source, diagnostics) : [];
  if (!head) diagnostics.push(csvFaults.empty.at({ file, line: 1 }, {}));
  const used = [...names.entries()].flatMap(([i, name]) => (name === undefined ? [] : [{ i, name }]));
  const rows = body.map((record): CsvRow => {
    const line = source.lineAt(record[0]!.start);
    checkLength(record, head!.length, delimiter, source, diagnostics);
    return {
      cells: Object.fromEntries(used.map(({ i, name }) => [name, record[i]?.text.trim() ?? ''])),
      line,
      placeOf(column) {
        const cell = record[column === undefined ? 0 : names.indexOf(column)];
        return cell && column !== undefined ? source.place(cell.start, cell.end) : { file, line };
      },
    };
  });
  return {
    header: used.map(({ name }) => name),
    rows,
    diagnostics,
    placeOf(column) {
      const cell = head?.[names.indexOf(column)];
      return cell ? source.place(cell.start, cell.end) : { file, line: 1 };
    },
    lineText: (line) => source.lineText(line),
  };
}

/** The name of each column; undefined where it has none or is a repetition. */
function readHeader(
  head: readonly CsvCell[],
  body: readonly (readonly CsvCell[])[],
  columns: CsvColumns,
  source: SourceText,
  diagnostics: Diagnostic[],
): (string | undefined)[] {
  const required = columns.required ?? [];
  const known = [...new Set([...required, ...(columns.known ?? [])])];
  const line = source.lineAt(head[0]!.start);
  const text = source.lineText(line);
  const place = (cell: CsvCell) => source.place(cell.start, cell.end);
  const canonical = new Map(known.map((name) => [name.toLowerCase(), name]));
  const typed = head.map((cell) => {
    const name = cell.text.replace(/\s+/gu, ' ').trim();
    return canonical.get(name.toLowerCase()) ?? name;
  });
  if (required.length > 0 && !typed.some((name) => known.includes(name) || nearest(name, known))) {
    diagnostics.push(csvFaults.noHeader.at({ file: source.file, line }, { required }, text));
    return typed.map(() => undefined);
  }
  const missing = known.filter((name) => !typed.includes(name));
  const names = typed.map((name, i): string | undefined => {
    const cell = head[i]!;
    if (name === '') {
      const filled = body.some((record) => (record[i]?.text.trim() ?? '') !== '');
      if (filled) diagnostics.push(csvFaults.unnamedColumn.at(place(cell), { number: i + 1 }, text));
      return undefined;
    }
    if (typed.indexOf(name) < i) {
      diagnostics.push(csvFaults.duplicateColumn.at(place(cell), { column: name }, text));
      return undefined;
    }
    if (!known.includes(name)) {
      if (columns.closed)
        diagnostics.push(csvFaults.unknownColumn.at(place(cell), { column: name, known }, text));
      else if (nearest(name, missing))
        diagnostics.push(csvFaults.likelyMisspelled.at(place(cell), { column: name, known: missing }, text));
    }
    return name;
  });
  for (const column of required)
    if (!names.includes(column))
      diagnostics.push(csvFaults.missingColumn.at({ file: source.file, line }, { column }, text));
  return names;
}

function checkLength(
  record: readonly CsvCell[],
  columns: number,
  delimiter: string,
  source: SourceText,
  diagnostics: Diagnostic[],
): void {
  const extra = record.find((cell, i) => i >= columns && cell.text.trim() !== '');
  if (extra) {
    const place = source.place(extra.start, extra.end);
    const args = { cells: record.length, columns, delimiter };
    diagnostics.push(csvFaults.tooManyCells.at(place, args, source.lineText(place.line!)));
  } else if (record.length < columns) {
    const place = source.place(record.at(-1)!.end, record.at(-1)!.end);
    const args = { cells: record.length, columns };
    diagnostics.push(csvFaults.tooFewCells.at(place, args, source.lineText(place.line!)));
  }
}

/**
 * A CSV text of RFC 4180, but with LF: cells with a comma, quote, line break or outer blank stand in quotes.
 * `parseCsv` reads back what was written, save outer blanks.
 */
export function formatCsv(
  header: readonly string[],
  rows: readonly Readonly<Record<string, string>>[],
): string {
  const line = (cells: readonly string[]) => `${cells.join(',')}\n`;
  // By the signs of its first line a reader tells commas from semicolons and tabs: there these stand in quotes.
  const first = line(header.map((name) => quoteCell(name, /[;\t]/)));
  return first + rows.map((row) => line(header.map((name) => quoteCell(row[name] ?? '')))).join('');
}

function quoteCell(text: string, also?: RegExp): string {
  const bare = !/[",\n\r]|^\s|\s$/u.test(text) && !also?.test(text);
  return bare ? text : `"${text.replaceAll('"', '""')}"`;
}
