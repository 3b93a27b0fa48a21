import { ingestOptionFaults } from '../i18n/faults/ingest-options.js';
import type { Diagnostic } from '../model/diagnostic.js';
import type { CsvRow, ParsedCsv } from '../study/csv.js';
import type { SourcesColumn } from '../study/sources.js';
import { orderOfColumn } from './dates.js';
import { type IngestOptions, readOptions, type TypedOptions } from './options.js';

/** What one row of a plan says. */
export interface PlannedFile {
  readonly file: string;
  readonly options: IngestOptions;
  /** SHA-256 of the raw file when it was ingested, in hexadecimal. */
  readonly sha256?: string;
  /** Documents that were made of it. */
  readonly documents: readonly string[];
  readonly row: CsvRow;
}

const columnOf: Readonly<Record<keyof TypedOptions, SourcesColumn>> = {
  id: 'id',
  as: 'as',
  informant: 'informant',
  date: 'date',
  wave: 'wave',
  site: 'site',
  about: 'about',
  title: 'title',
  interviewer: 'interviewer',
  speaker: 'speaker',
  language: 'language',
  asked: 'asked',
  set: 'set',
  split: 'split',
  table: 'table',
  informantColumn: 'informant-column',
  answerColumn: 'answer-column',
  dateColumn: 'date-column',
  waveColumn: 'wave-column',
};

/** Reads the rows of a plan or of raw/sources.csv; the dates of the column settle together which number is the day. */
export function readPlan(csv: ParsedCsv): { files: PlannedFile[]; diagnostics: Diagnostic[] } {
  const order = orderOfColumn(csv.rows.map((row) => row.cells.date ?? ''));
  const diagnostics: Diagnostic[] = [];
  const files = csv.rows.map((row): PlannedFile => {
    const { options, diagnostics: faults } = readOptions(typedOf(row.cells), {
      name: (option) => columnOf[option],
      place: (option) => row.placeOf(columnOf[option]),
      ...(order !== undefined && order !== 'mixed' && { order }),
    });
    diagnostics.push(
      ...faults.map((fault) => ({ ...fault, text: csv.lineText(fault.place?.line ?? row.line) })),
    );
    const { file: typed = '', sha256 = '', documents = '' } = row.cells;
    const file = typed.replaceAll('\\', '/');
    if (file === '') diagnostics.push(nameless(row, csv));
    return { file, options, documents: severalOf(documents), row, ...(sha256 !== '' && { sha256 }) };
  });
  return { files, diagnostics };
}

function nameless(row: CsvRow, csv: ParsedCsv): Diagnostic {
  const args = { option: 'file', value: '', expected: { id: 'nama berkas', en: 'the name of a file' } };
  return ingestOptionFaults.badOption.at({ ...row.placeOf(), column: 1 }, args, csv.lineText(row.line));
}

function typedOf(cells: Readonly<Record<string, string>>): TypedOptions {
  const one = (column: string) => cells[column] || undefined;
  const several = (column: string) => severalOf(cells[column] ?? '');
  return {
    id: one('id'),
    as: one('as'),
    informant: several('informant'),
    date: one('date'),
    wave: one('wave'),
    site: one('site'),
    about: one('about'),
    title: one('title'),
    interviewer: one('interviewer'),
    speaker: several('speaker'),
    language: one('language'),
    asked: several('asked'),
    set: several('set'),
    split: one('split'),
    table: one('table'),
    informantColumn: one('informant-column'),
    answerColumn: several('answer-column'),
    dateColumn: one('date-column'),
    waveColumn: one('wave-column'),
  };
}

/** Values of a cell that holds several, parted by `;`. A semicolon inside a value is written `\;`. */
function severalOf(cell: string): string[] {
  return (cell.match(/(?:\\;|[^;])+/g) ?? [])
    .map((part) => part.replaceAll('\\;', ';').trim())
    .filter(Boolean);
}

const joined = (values: Iterable<string>) =>
  [...values].map((value) => value.replaceAll(';', '\\;')).join(';');

/** The cells of a row that says the same as `options`: the inverse of reading it. */
export function planCells(file: string, options: IngestOptions): Record<string, string> {
  const { split, table } = options;
  const cells: Record<string, string | undefined> = {
    file,
    id: options.id,
    as: options.as,
    informant: joined(options.informants ?? []),
    date: options.date,
    wave: options.wave,
    site: options.site,
    about: options.about,
    title: options.title,
    interviewer: options.interviewer,
    speaker: joined(Object.entries(options.speakers ?? {}).map(([label, role]) => `${label}=${role}`)),
    language: options.language,
    asked: joined(options.asked ?? []),
    split: split && ('regex' in split ? split.regex : `heading:${split.heading}`),
    table: table && `question=${table.question},answer=${table.answer}`,
    set: joined(Object.entries(options.set ?? {}).map(([key, value]) => `${key}=${value}`)),
    'informant-column': options.informantColumn,
    'answer-column': joined(options.answerColumns ?? []),
    'date-column': options.dateColumn,
    'wave-column': options.waveColumn,
  };
  return Object.fromEntries(Object.entries(cells).map(([column, value]) => [column, value ?? '']));
}
