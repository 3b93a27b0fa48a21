import type { LabelledSpan } from '../agree/continuum.js';
import { agreeFaults } from '../i18n/faults/agree.js';
import type { Diagnostic } from '../model/diagnostic.js';
import { Failure } from '../model/failure.js';
import { type CsvRow, parseCsv } from '../study/csv.js';
import { FaultList } from './fault-list.js';

/** The columns of a table of spans. */
export const spanColumns = ['coder', 'start', 'end', 'value'] as const;

/** A table of spans as read. */
export interface SpanTable {
  /** In order of appearance. */
  readonly coders: readonly string[];
  /** Of each coder, in order of place, without overlaps. */
  readonly spans: readonly (readonly LabelledSpan[])[];
  readonly diagnostics: readonly Diagnostic[];
}

interface ReadSpan extends LabelledSpan {
  readonly row: CsvRow;
}

/**
 * Reads a table of spans: positions are whole numbers from 0, the end exclusive. A row with nothing but a coder says
 * that this coder marked nothing. A bad row is named and left out, the rest is used; a table without its columns fails.
 */
export function readSpans(text: string, file: string, length: number): SpanTable {
  const table = parseCsv(text, file, { required: spanColumns });
  if (spanColumns.some((column) => !table.header.includes(column))) throw new Failure(table.diagnostics, 1);
  const faults = new FaultList(file);
  for (const diagnostic of table.diagnostics) faults.add(() => diagnostic);
  const byCoder = new Map<string, ReadSpan[]>();
  for (const row of table.rows) {
    const line = () => table.lineText(row.line);
    const { coder = '', start = '', end = '', value = '' } = row.cells;
    if (coder === '') {
      faults.add(() => agreeFaults.noCoder.at(row.placeOf('coder'), {}, line()));
      continue;
    }
    const own = byCoder.get(coder) ?? [];
    byCoder.set(coder, own);
    if (start === '' && end === '' && value === '') continue;
    const [from, to] = [wholeNumber(start), wholeNumber(end)];
    if (from === undefined || to === undefined || from >= to) {
      const column = from === undefined ? 'start' : 'end';
      faults.add(() => agreeFaults.badSpan.at(row.placeOf(column), { start, end }, line()));
    } else if (to > length)
      faults.add(() => agreeFaults.beyondLength.at(row.placeOf('end'), { end: to, length }, line()));
    else if (value === '') faults.add(() => agreeFaults.noValue.at(row.placeOf('value'), {}, line()));
    else own.push({ start: from, end: to, value, row });
  }
  const spans = [...byCoder].map(([coder, own]) => {
    own.sort((a, b) => a.start - b.start || a.row.line - b.row.line);
    const kept: ReadSpan[] = [];
    for (const span of own) {
      const before = kept.at(-1);
      if (before && span.start < before.end)
        faults.add(() =>
          agreeFaults.overlappingSpans.at(
            span.row.placeOf('start'),
            { coder, line: before.row.line },
            table.lineText(span.row.line),
          ),
        );
      else kept.push(span);
    }
    return kept.map(({ start, end, value }) => ({ start, end, value }));
  });
  return { coders: [...byCoder.keys()], spans, diagnostics: faults.list };
}

function wholeNumber(text: string): number | undefined {
  const value = Number(text);
  return /^\d+$/.test(text) && Number.isSafeInteger(value) ? value : undefined;
}
