import type { Grid } from '../grid.js';
import { bold, textWidth, widestPiece } from './measure.js';
import { pageRoom } from './page.js';

/** How a table is laid out on the page. */
export interface TableLayout {
  /** Whether the page lies on its side. */
  readonly wide: boolean;
  /** Size of the letters in points. */
  readonly size: number;
  /** Widths of the columns in twentieths of a point; together as wide as the page. */
  readonly widths: readonly number[];
  /** How many lines each row takes, about. */
  readonly lines: readonly number[];
}

/** Both ways in which a table may lie, and whether the upright one holds every word whole. */
export interface TableLayouts {
  readonly upright: TableLayout;
  readonly wide: TableLayout;
  readonly fitsUpright: boolean;
}

/** Left and right of the words in a cell, borders included. */
const padding = 190;
const sizes = [10, 9, 8] as const;
/** A word longer than this is parted rather than given the page: web addresses, digests. */
const longestWord = 3400;
/** A column of running text narrower than this makes rows as long as pages. */
const readable = 1300;
/** What a column for handwriting is given where there is room. */
const roomToWrite = 2200;

/**
 * Lays a table out: no column is narrower than its longest word nor wider than its longest line, and what room there is
 * goes where the sum of the squared heights of the cells becomes least. Letters shrink before words are parted; they are
 * `breadth` times as wide as those of Times New Roman.
 */
export function layoutsOf(grid: Grid, breadth = 1): TableLayouts {
  const measured = measure(grid, breadth);
  return {
    upright: layOut(measured, false),
    wide: layOut(measured, true),
    fitsUpright: fits(measured, pageRoom(false).width, sizes[0]),
  };
}

/**
 * The layouts of tables with the same columns. A table lies on its side where a word would not fit otherwise; the others
 * lie all alike, on their sides only where that clearly saves pages.
 */
export function chooseLayouts(all: readonly TableLayouts[]): TableLayout[] {
  const free = all.filter(({ fitsUpright }) => fitsUpright);
  const pages = (layouts: readonly TableLayout[]): number =>
    layouts.reduce((sum, layout) => sum + pagesOf(layout), 0);
  const upright = pages(free.map((one) => one.upright));
  const wide = pages(free.map((one) => one.wide));
  // Turning the page leaves the rest of one blank, so it has to save more than that.
  const turn = upright - wide > 1 && wide < upright * 0.8;
  return all.map((one) => (one.fitsUpright && !turn ? one.upright : one.wide));
}

function pagesOf({ wide, size, lines }: TableLayout): number {
  const height = lines.reduce((sum, count) => sum + count, 0) * size * 23;
  return Math.max(1, height / pageRoom(wide).height);
}

/** What was measured in letters of ten points; all of it grows with the size. */
interface Measured {
  /** The longest word of each column, and its longest line. */
  readonly words: readonly number[];
  readonly longest: readonly number[];
  /** Which columns are left blank for the pen. */
  readonly blank: readonly boolean[];
  /** Row by row, the widths of the lines of text in each cell. */
  readonly texts: readonly (readonly (readonly number[])[])[];
}

function measure({ head, lines, foot }: Grid, breadth: number): Measured {
  const size = 10 * breadth;
  const rows = [head, ...lines, ...(foot ? [foot] : [])];
  const sizeOf = (line: readonly unknown[]): number => (line === head || line === foot ? size * bold : size);
  const texts = rows.map((line) =>
    head.map((_, x) =>
      String(line[x] ?? '')
        .split('\n')
        .map((text) => textWidth(text, sizeOf(line))),
    ),
  );
  return {
    words: head.map((_, x) =>
      Math.min(
        longestWord,
        Math.max(...rows.map((line) => widestPiece(String(line[x] ?? ''), sizeOf(line)))),
      ),
    ),
    longest: head.map((_, x) => Math.max(...texts.map((line) => Math.max(...line[x]!)))),
    blank: head.map((_, x) => lines.length > 0 && lines.every((line) => (line[x] ?? '') === '')),
    texts,
  };
}

/** The least width at which each column of a grid reads well, in letters of nine points. */
export function comfortableWidths(grid: Grid, breadth: number): number[] {
  const { words, longest } = measure(grid, breadth);
  return words.map((width, x) => Math.max(width, Math.min(longest[x]!, readable)) * 0.9 + padding);
}

function fits({ words }: Measured, room: number, size: number): boolean {
  return words.reduce((sum, width) => sum + (width * size) / 10 + padding, 0) <= room;
}

function layOut(measured: Measured, wide: boolean): TableLayout {
  const room = pageRoom(wide).width;
  const size = sizes.find((one) => fits(measured, room, one)) ?? sizes.at(-1)!;
  const scale = size / 10;
  const least = measured.words.map((width) => width * scale + padding);
  const most = measured.longest.map((width, x) =>
    Math.max(width * scale + padding, least[x]!, measured.blank[x] ? roomToWrite : 0),
  );
  const widths = share(room, least, most, weightsOf(measured));
  const lines = measured.texts.map((line) =>
    Math.max(
      1,
      ...line.map((cell, x) =>
        cell.reduce(
          (sum, width) => sum + Math.max(1, Math.ceil((width * scale) / Math.max(1, widths[x]! - padding))),
          0,
        ),
      ),
    ),
  );
  return { wide, size, widths, lines };
}

/** With these weights Σ (text ÷ width)² over all cells is least for a given sum of widths. */
function weightsOf({ texts, words, blank }: Measured): number[] {
  const weights = words.map((_, x) => {
    const squares = texts.reduce((sum, line) => {
      const text = line[x]!.reduce((all, width) => all + width, 0);
      return sum + text * text;
    }, 0);
    return Math.cbrt(squares);
  });
  const usual = weights.reduce((sum, weight) => sum + weight, 0) / weights.length;
  return weights.map((weight, x) => (blank[x] ? usual : weight));
}

/** Shares room out by weight between bounds; where the bounds leave too much or too little, in proportion to them. */
function share(
  room: number,
  least: readonly number[],
  most: readonly number[],
  weights: readonly number[],
): number[] {
  const sum = (widths: readonly number[]): number => widths.reduce((total, width) => total + width, 0);
  const stretched = (widths: readonly number[]): number[] => {
    const all = sum(widths);
    return widths.map((width) => Math.floor((room * width) / all));
  };
  if (sum(most) <= room) return stretched(most);
  if (sum(least) >= room) return stretched(least);
  const at = (factor: number): number[] =>
    weights.map((weight, x) => Math.min(most[x]!, Math.max(least[x]!, weight * factor)));
  let low = 0;
  let high = room / Math.min(...weights.filter((weight) => weight > 0));
  for (let step = 0; step < 60; step++) {
    const middle = (low + high) / 2;
    if (sum(at(middle)) > room) high = middle;
    else low = middle;
  }
  return at(low).map(Math.floor);
}
