import { reductionFaults } from '../i18n/faults/reduction.js';
import type { Diagnostic, Place } from '../model/diagnostic.js';
import { Failure } from '../model/failure.js';
import { parseCsv } from './csv.js';
import { readBytes, readText } from './files.js';

/** A table that a person edited in a spreadsheet: rows by the heads of their columns. */
export interface EditedSheet {
  readonly file: string;
  readonly header: readonly string[];
  readonly rows: readonly {
    readonly cells: Readonly<Record<string, string>>;
    placeOf(column?: string): Place;
  }[];
  readonly diagnostics: readonly Diagnostic[];
  placeOf(column: string): Place;
}

/** Reads a CSV file, or the first sheet of a workbook. Throws a `Failure` where the file cannot be read at all. */
export async function readEditedSheet(path: string, file: string): Promise<EditedSheet> {
  if (/\.xlsx$/i.test(file)) return readWorkbook(path, file);
  const text = readText(path, file);
  if (text.diagnostic) throw new Failure([text.diagnostic]);
  const { header, rows, diagnostics, placeOf } = parseCsv(text.value, file);
  return { file, header, rows, diagnostics, placeOf };
}

async function readWorkbook(path: string, file: string): Promise<EditedSheet> {
  const bytes = readBytes(path, file);
  if (bytes.diagnostic) throw new Failure([bytes.diagnostic]);
  const { readSheet } = await import('read-excel-file/node');
  let data: readonly (readonly unknown[])[];
  try {
    data = await readSheet(Buffer.from(bytes.value));
  } catch {
    throw new Failure([reductionFaults.notWorkbook.at({ file }, {})], 1);
  }
  const [head = [], ...body] = data;
  const header = head.map((cell) => textOf(cell));
  const place = (line: number, column: string | undefined): Place => {
    const index = column === undefined ? -1 : header.indexOf(column);
    return index < 0 ? { file, line } : { file, line, column: index + 1 };
  };
  return {
    file,
    header: header.filter((name) => name !== ''),
    rows: body
      .map((cells, index) => ({
        cells: Object.fromEntries(header.map((name, x) => [name, textOf(cells[x])])),
        placeOf: (column?: string) => place(index + 2, column),
      }))
      .filter(({ cells }) => Object.values(cells).some((text) => text !== '')),
    diagnostics: [],
    placeOf: (column) => place(1, column),
  };
}

/** A cell as text; whole numbers without a point. */
function textOf(cell: unknown): string {
  if (cell === null || cell === undefined) return '';
  return (cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell)).trim();
}
