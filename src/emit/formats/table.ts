import type { Table } from '../../model/table.js';
import type { Format } from '../format.js';
import { type Grid, gridOf, type Printed, spoken } from '../grid.js';
import { pad, widestWord, widthOf, wrap } from '../wrap.js';

/** Columns of a terminal that does not say how wide it is. */
const defaultWidth = 100;
/** A column of text is not made narrower than this while another could give way; below it words break too often. */
const comfortable = 8;
const gap = 2;
/** Words wider than this may be broken. */
const widestKept = 20;

/** A plain table for the terminal: fits its width, wraps cells, and goes on below where the columns do not fit beside each other. */
export const table: Format = {
  id: 'table',
  emit(source, { width = defaultWidth, language, bars = false }) {
    const plain = spoken(gridOf(source), language);
    const grid = bars ? withBars(plain, source) : plain;
    const room = Math.max(20, width);
    const blocks = blocksOf(grid, room).map((columns) => block(grid, columns, room));
    const parts = [
      wrap(grid.title, room).join('\n'),
      wrap(grid.caption, room).join('\n'),
      ...blocks,
      [...grid.notes, ...(grid.source ? [grid.source] : [])].flatMap((note) => wrap(note, room)).join('\n'),
    ];
    return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
  },
};

/** A blank as wide as a digit, at which no line breaks. */
const figureSpace = '\u2007';

/** Columns of a full bar. */
const fullBar = 8;

/** A bar beside each number of the cells, as long as the number is large among all cells. */
function withBars(grid: Grid, source: Table): Grid {
  const cells = source.cols.length;
  const numbers = grid.lines.flatMap((line) => line.slice(1, cells + 1).map(amount));
  const most = Math.max(...numbers, 0);
  if (most === 0) return grid;
  const digits = Math.max(
    ...grid.lines.flatMap((line) => line.slice(1, cells + 1).map((value) => String(value).length)),
  );
  const drawn = (value: Printed): Printed =>
    isNumber(value)
      ? `${String(value).padStart(digits, figureSpace)} ${barOf((amount(value) / most) * fullBar)}`.trimEnd()
      : value;
  return {
    ...grid,
    numeric: grid.numeric.map((numeric, x) => numeric && (x === 0 || x > cells)),
    lines: grid.lines.map((line) => line.map((value, x) => (x > 0 && x <= cells ? drawn(value) : value))),
  };
}

/** A bar of so many columns, to an eighth. */
function barOf(length: number): string {
  const eighths = Math.round(length * 8);
  return '█'.repeat(Math.floor(eighths / 8)) + ['', '▏', '▎', '▍', '▌', '▋', '▊', '▉'][eighths % 8]!;
}

function isNumber(value: Printed): boolean {
  return typeof value === 'number' || /^\d+,\d+$/.test(value);
}

function amount(value: Printed): number {
  return isNumber(value) ? Number(String(value).replace(',', '.')) : 0;
}

/** Groups of columns that fit beside the column of labels, each at least comfortably wide. */
function blocksOf(grid: Grid, room: number): number[][] {
  const label = Math.min(leastWidth(grid, 0), Math.max(2, Math.floor(room / 3)));
  const blocks: number[][] = [];
  let used = Infinity;
  for (let column = 1; column < grid.head.length; column++) {
    const least = leastWidth(grid, column);
    if (used + gap + least > room) {
      blocks.push([]);
      used = label;
    }
    blocks.at(-1)!.push(column);
    used += gap + least;
  }
  return blocks.length === 0 ? [[]] : blocks;
}

function block(grid: Grid, columns: readonly number[], room: number): string {
  const shown = [0, ...columns];
  const widths = widthsFor(grid, shown, room);
  const right = shown.map((column) => column > 0 && isNumeric(grid, column));
  let airy = false;
  const between = ' '.repeat(gap);
  const draw = (line: readonly Printed[]): string => {
    const cells = shown.map((column, n) => wrap(String(line[column] ?? ''), widths[n]!));
    const height = cells.reduce((most, cell) => Math.max(most, cell.length), 1);
    let text = '';
    for (let y = 0; y < height; y++) {
      let drawn = '';
      for (let n = 0; n < cells.length; n++)
        drawn += (n > 0 ? between : '') + pad(cells[n]![y] ?? '', widths[n]!, right[n]!);
      text += (y > 0 ? '\n' : '') + drawn.trimEnd();
    }
    return text;
  };
  const rule = '─'.repeat(widths.reduce((sum, width) => sum + width, gap * (widths.length - 1)));
  const body = grid.lines.map((line) => {
    const drawn = draw(line);
    airy ||= drawn.includes('\n');
    return drawn;
  });
  return [
    draw(grid.head),
    rule,
    ...(body.length > 0 ? [body.join(airy ? '\n\n' : '\n')] : []),
    ...(grid.foot ? [rule, draw(grid.foot)] : []),
  ].join('\n');
}

/** Widths that fit the room: every column what it wants, and where that is too much the widest give way first, though not below their words. */
function widthsFor(grid: Grid, columns: readonly number[], room: number): number[] {
  const wanted = columns.map((column) => columnWidth(grid, column));
  const available = Math.max(columns.length, room - gap * (columns.length - 1));
  let least = columns.map((column) => leastWidth(grid, column));
  if (sum(least) > available) least = columns.map(() => 1);
  const under = (limit: number): number[] =>
    wanted.map((width, n) => Math.max(least[n]!, Math.min(width, limit)));
  let low = 1;
  let high = Math.max(1, ...wanted);
  while (low < high) {
    const limit = Math.ceil((low + high) / 2);
    if (sum(under(limit)) <= available) low = limit;
    else high = limit - 1;
  }
  const widths = under(low);
  let spare = available - sum(widths);
  for (let n = 0; n < widths.length && spare > 0; n++) {
    if (widths[n]! < wanted[n]!) {
      widths[n]!++;
      spare--;
    }
  }
  return widths;
}

function sum(widths: readonly number[]): number {
  return widths.reduce((total, width) => total + width, 0);
}

/** The widest line and the widest word of a column. */
interface Measured {
  readonly line: number;
  readonly word: number;
}

const measuredColumns = new WeakMap<Grid, Measured[]>();

/** Measures every cell of a grid once; values that come again (codes, groups) are measured once too. */
function measured(grid: Grid, column: number): Measured {
  let columns = measuredColumns.get(grid);
  if (columns === undefined) {
    columns = grid.head.map((_, x) => measureColumn(cellsOf(grid, x)));
    measuredColumns.set(grid, columns);
  }
  return columns[column] ?? { line: 1, word: 1 };
}

function measureColumn(texts: readonly string[]): Measured {
  let line = 1;
  let word = 1;
  for (const text of new Set(texts)) {
    for (const part of text.includes('\n') ? text.split('\n') : [text])
      if (part.length * 2 > line) line = Math.max(line, widthOf(part));
    // Words beyond this make no column wider.
    if (word < widestKept) word = Math.max(word, widestWord(text));
  }
  return { line, word };
}

function columnWidth(grid: Grid, column: number): number {
  return measured(grid, column).line;
}

/** What a column needs so that its words stay whole (those that are not very long), but no more than it wants. */
function leastWidth(grid: Grid, column: number): number {
  const words = Math.min(widestKept, measured(grid, column).word);
  return Math.min(columnWidth(grid, column), Math.max(comfortable, words));
}

function cellsOf(grid: Grid, column: number): string[] {
  const lines = [grid.head, ...grid.lines, ...(grid.foot ? [grid.foot] : [])];
  return lines.map((line) => String(line[column] ?? ''));
}

function isNumeric(grid: Grid, column: number): boolean {
  return grid.numeric[column] === true;
}
