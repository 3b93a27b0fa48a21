import { emptyMarks } from '../i18n/tables.js';
import type { Table, TableCell } from '../model/table.js';
import { clean, cleanLine } from './clean.js';

/** What stands in one place of a printed table. */
export type Printed = string | number;

/** A table as lines and columns of printed values, the way every format but JSON shows it. */
export interface Grid {
  readonly title: string;
  readonly caption: string;
  /** The corner, the columns, and the head of the totals where there are totals. */
  readonly head: readonly string[];
  /** Each line begins with the label of its row. */
  readonly lines: readonly (readonly Printed[])[];
  /** The line of totals; missing where there are none. */
  readonly foot?: readonly Printed[];
  readonly notes: readonly string[];
}

/** Lays a table out; text is free of control characters, empty cells carry their mark. */
export function gridOf(table: Table): Grid {
  const cells = new Map<string, Map<string, TableCell>>();
  for (const cell of table.cells) {
    let line = cells.get(cell.row);
    if (line === undefined) {
      line = new Map();
      cells.set(cell.row, line);
    }
    line.set(cell.col, cell);
  }
  const { totals } = table;
  const totalsHead = totals ? [cleanLine(totals.label)] : [];
  const lines = table.rows.map(({ key, label }) => [
    cleanLine(label),
    ...table.cols.map((col) => printed(cells.get(key)?.get(col.key))),
    ...(totals ? [totals.rows[key] ?? 0] : []),
  ]);
  return {
    title: cleanLine(table.title),
    caption: cleanLine(table.caption),
    head: [cleanLine(table.corner ?? ''), ...table.cols.map(({ label }) => cleanLine(label)), ...totalsHead],
    lines,
    ...(totals && {
      foot: [...totalsHead, ...table.cols.map(({ key }) => totals.cols[key] ?? 0), totals.all],
    }),
    notes: table.notes.map(cleanLine),
  };
}

function printed(cell: TableCell | undefined): Printed {
  if (cell === undefined) return '';
  if (cell.empty) return emptyMarks[cell.empty];
  if (typeof cell.value === 'number') return cell.value;
  return cell.value === null ? '' : clean(cell.value).trim();
}
