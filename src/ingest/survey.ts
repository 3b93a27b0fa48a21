import { ingestHeadFaults } from '../i18n/faults/ingest-head.js';
import { ingestOptionFaults as faults } from '../i18n/faults/ingest-options.js';
import type { Diagnostic } from '../model/diagnostic.js';
import type { AttributeValue, SpeakerRole } from '../model/document.js';
import type { Informant } from '../model/register.js';
import type { CsvRow, ParsedCsv } from '../study/csv.js';
import { writeBody } from './body.js';
import { findDate, orderOfColumn } from './dates.js';
import { idOfFile } from './document-id.js';
import { type MetaDraft, mergeDrafts, typedValue } from './draft.js';
import { attributeName, fieldOf } from './head-keys.js';
import type { IngestOptions } from './options.js';
import { informantsNamed } from './roles.js';
import type { Piece } from './turns.js';

/** One row of a survey, ready to become a document. */
export interface Respondent {
  readonly id: string;
  readonly draft: MetaDraft;
  readonly speakers: Readonly<Record<string, SpeakerRole>>;
  readonly pieces: readonly Piece[];
  readonly body: string;
}

const labels = new Map([
  ['p', 'P'],
  ['n', 'N'],
]);

/** Which column is what. */
interface Columns {
  readonly informant: string | undefined;
  readonly date: string | undefined;
  readonly wave: string | undefined;
  readonly answers: readonly string[];
  readonly attributes: readonly string[];
}

/**
 * Makes a document of each row: the headers of its answers are the interviewer's turns, the answers the respondent's.
 * Columns of short texts become attributes. `base` is the id before the informant.
 */
export function readSurvey(
  csv: ParsedCsv,
  base: string,
  options: IngestOptions,
  register: readonly Informant[],
  file: string,
): { respondents: Respondent[]; diagnostics: Diagnostic[] } {
  const diagnostics: Diagnostic[] = [];
  const columns = chooseColumns(csv, options, register, diagnostics);
  if (columns.answers.length === 0) {
    if (!diagnostics.some(({ severity }) => severity === 'error'))
      diagnostics.push(faults.noAnswers.at({ file, line: 1 }, {}, csv.lineText(1)));
    return { respondents: [], diagnostics };
  }
  const dates = readDates(csv, columns.date, diagnostics);
  const ids = new Map<string, number>();
  const nameless = csv.rows.filter(
    (row) => columns.informant === undefined || row.cells[columns.informant] === '',
  );
  if (nameless.length > 0) {
    const args = { rows: nameless.length, column: columns.informant };
    diagnostics.push(faults.rowsWithoutInformant.at({ file, line: nameless[0]!.line }, args));
  }
  const respondents = csv.rows.flatMap((row, i): Respondent[] => {
    const pieces = conversation(row, columns.answers);
    if (pieces.length === 0) return [];
    const typed = columns.informant === undefined ? '' : (row.cells[columns.informant] ?? '');
    const named = informantsNamed(typed, register);
    const informant = named.length === 1 ? named[0]! : idOfFile(`${typed}.csv`);
    const own = typed === '' ? String(i + 1) : informant;
    const times = (ids.get(own) ?? 0) + 1;
    ids.set(own, times);
    const id = times === 1 ? `${base}-${own}` : `${base}-${own}-${times}`;
    if (times > 1)
      diagnostics.push(
        faults.repeatedInformant.at(
          row.placeOf(columns.informant),
          { informant, id },
          csv.lineText(row.line),
        ),
      );
    const wave = columns.wave === undefined ? '' : (row.cells[columns.wave] ?? '');
    const date = dates.get(row);
    const draft: MetaDraft = mergeDrafts({
      attributes: attributesOf(row, columns.attributes),
      ...(typed !== '' && { informants: [informant] }),
      ...(wave !== '' && { wave }),
      ...(date !== undefined && { date }),
    });
    const speakers = { P: 'interviewer', N: typed === '' ? 'unknown' : informant };
    return [{ id, draft, speakers, pieces, body: writeBody(pieces, labels) }];
  });
  return { respondents, diagnostics };
}

function chooseColumns(
  csv: ParsedCsv,
  options: IngestOptions,
  register: readonly Informant[],
  diagnostics: Diagnostic[],
): Columns {
  const named = (column: string | undefined): string | undefined => {
    if (column === undefined) return undefined;
    const found = csv.header.find((name) => name.toLowerCase() === column.toLowerCase());
    if (found === undefined)
      diagnostics.push(
        faults.noSuchColumn.at(
          csv.placeOf(csv.header[0] ?? ''),
          { column, columns: csv.header },
          csv.lineText(1),
        ),
      );
    return found;
  };
  const own = (option: string | undefined, fields: RegExp) =>
    option === undefined ? csv.header.find((name) => fields.test(fieldOf(name) ?? '')) : named(option);
  const informant =
    own(options.informantColumn, /^(?:id|informants)$/) ??
    csv.header.find((name) => namesInformants(csv, name, register));
  const date = own(options.dateColumn, /^date$/);
  const wave = own(options.waveColumn, /^wave$/);
  const left = csv.header.filter((name) => name !== informant && name !== date && name !== wave);
  const asked = options.answerColumns?.map(named).filter((name) => name !== undefined);
  const answers = asked ?? left.filter((name) => holdsSentences(csv, name));
  return { informant, date, wave, answers, attributes: left.filter((name) => !answers.includes(name)) };
}

/** Every filled cell is an informant's id or pseudonym. */
function namesInformants(csv: ParsedCsv, column: string, register: readonly Informant[]): boolean {
  const filled = csv.rows.map((row) => row.cells[column] ?? '').filter((cell) => cell !== '');
  return filled.length > 0 && filled.every((cell) => informantsNamed(cell, register).length === 1);
}

/** A quarter of the filled cells, or more, have at least four words. */
function holdsSentences(csv: ParsedCsv, column: string): boolean {
  const filled = csv.rows.map((row) => row.cells[column] ?? '').filter((cell) => cell !== '');
  const long = filled.filter((cell) => cell.split(/\s+/u).length >= 4);
  return long.length > 0 && long.length * 4 >= filled.length;
}

function conversation(row: CsvRow, answers: readonly string[]): Piece[] {
  return answers.flatMap((question): Piece[] => {
    const answer = row.cells[question] ?? '';
    if (answer === '') return [];
    const words = question.replace(/\s+/gu, ' ');
    const lines = answer
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean);
    return [
      { kind: 'turn', label: 'P', paragraphs: [[words]], line: 1 },
      { kind: 'turn', label: 'N', paragraphs: [lines], line: row.line },
    ];
  });
}

function attributesOf(row: CsvRow, columns: readonly string[]): Record<string, AttributeValue> {
  return Object.fromEntries(
    columns.flatMap((column): [string, AttributeValue][] => {
      const value = row.cells[column] ?? '';
      return value === '' ? [] : [[attributeName(column) || column, typedValue(value.replace(/\s+/gu, ' '))]];
    }),
  );
}

/** Dates of a column; which number is the day is settled by the whole of it. */
function readDates(
  csv: ParsedCsv,
  column: string | undefined,
  diagnostics: Diagnostic[],
): Map<CsvRow, string> {
  const dates = new Map<CsvRow, string>();
  if (column === undefined) return dates;
  const order = orderOfColumn(csv.rows.map((row) => row.cells[column] ?? ''));
  if (order === 'mixed')
    diagnostics.push(ingestHeadFaults.mixedDates.at(csv.placeOf(column), { column }, csv.lineText(1)));
  const open: { row: CsvRow; written: string; iso: string }[] = [];
  for (const row of csv.rows) {
    const text = row.cells[column] ?? '';
    if (text === '') continue;
    const [place, line] = [row.placeOf(column), csv.lineText(row.line)];
    const found = findDate(text, order === 'mixed' ? undefined : order);
    if (!found || found.range)
      diagnostics.push(ingestHeadFaults.unreadableDate.at(place, { written: text }, line));
    else if (found.iso === undefined)
      diagnostics.push(ingestHeadFaults.noSuchDate.at(place, { written: found.written }, line));
    else {
      const { iso, written, wrongWeekday } = found;
      dates.set(row, iso);
      if (wrongWeekday)
        diagnostics.push(
          ingestHeadFaults.wrongWeekday.at(
            place,
            { written: wrongWeekday.written, iso, right: wrongWeekday.right },
            line,
          ),
        );
      if (found.ambiguous) open.push({ row, written, iso });
    }
  }
  const [first] = open;
  if (first) {
    const args = { written: first.written, iso: first.iso, count: open.length };
    diagnostics.push(
      ingestHeadFaults.ambiguousDate.at(first.row.placeOf(column), args, csv.lineText(first.row.line)),
    );
  }
  return dates;
}
