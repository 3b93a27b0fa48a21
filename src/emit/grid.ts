import { emptyMarks } from '../i18n/tables.js';
import type { Table, TableCell, TableFurniture, TablePicture } from '../model/table.js';
import type { Language } from '../model/words.js';
import { clean, cleanLine } from './clean.js';
import type { DrawnPicture } from './drawn-picture.js';

/** What stands in one place of a printed table. */
export type Printed = string | number;

/** A table as lines and columns of printed values, the way every format but JSON shows it. */
export interface Grid<Picture extends TablePicture = DrawnPicture> {
  readonly title: string;
  readonly caption: string;
  /** The corner, the columns, and the head of the totals where there are totals. */
  readonly head: readonly string[];
  /** Each line begins with the label of its row. */
  readonly lines: readonly (readonly Printed[])[];
  /** The line of totals; missing where there are none. */
  readonly foot?: readonly Printed[];
  /** Which columns hold numbers. */
  readonly numeric: readonly boolean[];
  readonly notes: readonly string[];
  /** Pictures below the text of a place, by `placeOf`. */
  readonly pictures?: ReadonlyMap<string, readonly Picture[]>;
  /** Where the data come from, as a thesis says it under a table. */
  readonly source?: string;
}

/** Every picture of a grid, in order of lines. */
export function picturesOf<Picture extends TablePicture>({ pictures }: Grid<Picture>): Picture[] {
  return [...(pictures?.values() ?? [])].flat();
}

/** The key of a line and a column in `Grid.pictures`, both from 0; column 0 holds the labels. */
export function placeOf(y: number, x: number): string {
  return `${y}:${x}`;
}

/**
 * Lays a table out; text is free of control characters, empty cells carry their mark. Pictures that `draw` gives back
 * stand apart; of all others the path stands in the text.
 */
export function gridOf<Picture extends TablePicture = DrawnPicture>(
  table: Table,
  draw: (picture: TablePicture) => Picture | undefined = () => undefined,
): Grid<Picture> {
  const pictures = new Map<string, readonly Picture[]>();
  const cellAt = cellsOf(table);
  const { totals } = table;
  const totalsHead = totals ? [cleanLine(totals.label)] : [];
  const lines = table.rows.map(({ key, label }, y) => [
    cleanLine(label),
    ...table.cols.map((_, x) => {
      const cell = cellAt(y, x);
      if (!cell?.pictures) return printed(cell);
      const tried = cell.pictures.map((picture) => ({ picture, drawn: draw(picture) }));
      pictures.set(
        placeOf(y, x + 1),
        tried.flatMap(({ drawn }) => drawn ?? []),
      );
      const named = tried.flatMap(({ picture, drawn }) => (drawn ? [] : [cleanLine(picture.path)]));
      return [printed(cell), ...named].filter((text) => text !== '').join('\n');
    }),
    ...(totals ? [totals.rows[key] ?? 0] : []),
  ]);
  return {
    title: titleOf(table),
    caption: cleanLine(table.caption),
    head: [cleanLine(table.corner ?? ''), ...table.cols.map(({ label }) => cleanLine(label)), ...totalsHead],
    lines,
    ...(totals && {
      foot: [...totalsHead, ...table.cols.map(({ key }) => totals.cols[key] ?? ''), totals.all],
    }),
    numeric: ['', ...table.cols, ...totalsHead].map((_, x) =>
      lines.some((line) => typeof line[x] === 'number'),
    ),
    notes: table.notes.map(cleanLine),
    ...(pictures.size > 0 && { pictures }),
    ...(table.furniture?.source && { source: cleanLine(table.furniture.source) }),
  };
}

/** *Tabel 4.3 Matriks dampak*; the bare title where the number is not known. */
function titleOf({ title, furniture }: Table): string {
  const number = furniture && numberOf(furniture);
  return cleanLine(number === undefined ? title : `${furniture!.label} ${number} ${title}`);
}

/** `4.3`, `3` without a chapter, undefined without a number. */
export function numberOf({ chapter, number }: TableFurniture): string | undefined {
  if (number === undefined) return undefined;
  return chapter === undefined ? String(number) : `${chapter}.${number}`;
}

/** Finds the cell in a line and a column of cells, counted from 0. */
export function cellsOf(table: Table): (y: number, x: number) => TableCell | undefined {
  const { rows, cols, cells } = table;
  let index: Map<string, Map<string, TableCell>> | undefined;
  return (y, x) => {
    const row = rows[y]?.key;
    const col = cols[x]?.key;
    if (row === undefined || col === undefined) return undefined;
    // Tables come line by line; an index is built only for one that does not.
    const expected = cells[y * cols.length + x];
    if (expected?.row === row && expected.col === col) return expected;
    index ??= indexOf(cells);
    return index.get(row)?.get(col);
  };
}

function indexOf(cells: readonly TableCell[]): Map<string, Map<string, TableCell>> {
  const index = new Map<string, Map<string, TableCell>>();
  for (const cell of cells) {
    let line = index.get(cell.row);
    if (line === undefined) {
      line = new Map();
      index.set(cell.row, line);
    }
    line.set(cell.col, cell);
  }
  return index;
}

function printed(cell: TableCell | undefined): Printed {
  if (cell === undefined) return '';
  if (cell.empty) return emptyMarks[cell.empty];
  if (typeof cell.value === 'number') return cell.value;
  return cell.value === null ? '' : clean(cell.value).trim();
}

/** The grid with its numbers written as the language writes them: 66,7 in Indonesian. For formats that people read. */
export function spoken<Picture extends TablePicture>(grid: Grid<Picture>, language: Language): Grid<Picture> {
  if (language !== 'id') return grid;
  const isFraction = (value: Printed): boolean => typeof value === 'number' && !Number.isInteger(value);
  const say = (value: Printed): Printed => (isFraction(value) ? String(value).replace('.', ',') : value);
  return {
    ...grid,
    lines: grid.lines.map((line) => (line.some(isFraction) ? line.map(say) : line)),
    ...(grid.foot && { foot: grid.foot.map(say) }),
  };
}
