import { join } from 'node:path';
import type { Diagnostic } from '../model/diagnostic.js';
import { writeIfChanged } from './atomic.js';
import { type CsvColumns, formatCsv, type ParsedCsv, parseCsv } from './csv.js';
import { kindOfPath, readText } from './files.js';

/** Columns of plan.csv and raw/sources.csv, in their order. The last two are written by the program. */
export const sourcesHeader = [
  'file',
  'id',
  'as',
  'informant',
  'date',
  'wave',
  'site',
  'about',
  'title',
  'interviewer',
  'speaker',
  'language',
  'asked',
  'split',
  'table',
  'set',
  'informant-column',
  'answer-column',
  'date-column',
  'wave-column',
  'sha256',
  'documents',
] as const;

export type SourcesColumn = (typeof sourcesHeader)[number];

const columns: CsvColumns = { required: ['file'], known: sourcesHeader, closed: true };
const sourcesFile = 'raw/sources.csv';

/** Reads the text of a plan or of raw/sources.csv. */
export function parseSources(text: string, file: string): ParsedCsv {
  return parseCsv(text, file, columns);
}

/** Reads raw/sources.csv: how each raw file was ingested or is to be. No rows where it is missing. */
export function readSources(dir: string): { csv: ParsedCsv; diagnostics: readonly Diagnostic[] } {
  const path = join(dir, sourcesFile);
  if (kindOfPath(path) === 'missing') return { csv: parseSources('file\n', sourcesFile), diagnostics: [] };
  const text = readText(path, sourcesFile);
  if (text.diagnostic) return { csv: parseSources('file\n', sourcesFile), diagnostics: [text.diagnostic] };
  const csv = parseSources(text.value, sourcesFile);
  return { csv, diagnostics: csv.diagnostics };
}

/** Writes rows into raw/sources.csv: the row of the same file and id is replaced where it stands, others stay as they are. */
export function recordSources(
  dir: string,
  csv: ParsedCsv,
  recorded: readonly Readonly<Record<string, string>>[],
): void {
  if (recorded.length === 0) return;
  const keyOf = (row: Readonly<Record<string, string>>) => JSON.stringify([row.file, row.id]);
  const fresh = new Map(recorded.map((row) => [keyOf(row), row]));
  const rows = csv.rows.map(({ cells }) => {
    const row = fresh.get(keyOf(cells));
    fresh.delete(keyOf(cells));
    return row ?? cells;
  });
  writeIfChanged(join(dir, sourcesFile), formatCsv(sourcesHeader, [...rows, ...fresh.values()]));
}
