import type { AnnotationMaterial, CodingMark } from '../model/annotation.js';
import type { StudyDocument, Unit } from '../model/document.js';
import { addressNumber } from '../text/addresses.js';
import { codePointsOf } from '../text/code-points.js';
import { unitIndexAt } from './pieces.js';
import { type WrappedRow, wrapText } from './wrap.js';

/** Size of the terminal. */
export interface Size {
  readonly columns: number;
  readonly rows: number;
}

/** Widths of the columns of the text, left to right: number and label, words, codes. */
export interface Widths {
  readonly number: number;
  readonly label: number;
  readonly text: number;
  readonly margin: number;
}

/** A block laid out: rows of words (code points of the body), and as many rows as its codes in the margin need. */
export interface UnitLayout {
  readonly unit: Unit;
  readonly rows: readonly { readonly start: number; readonly end: number }[];
  readonly height: number;
  /** Codings that touch the block, in order of place. */
  readonly marks: readonly CodingMark[];
  /** What stands in the margin of each row: a coding that begins there, or is listed there for want of room. */
  readonly margin: readonly (CodingMark | undefined)[];
}

/** Under this the screen only says that it is too small. */
export const leastSize: Size = { columns: 40, rows: 10 };
/** Rows that codes may add to a block that is shorter than their list. */
const mostExtraRows = 6;

/** How a terminal of that width is divided. */
export function widthsOf(document: StudyDocument, columns: number): Widths {
  const number = numberWidth(document);
  const label = columns >= 60 ? 5 : 3;
  const margin = columns >= 100 ? 32 : columns >= 70 ? 23 : columns >= 55 ? 16 : 8;
  return { number, label, margin, text: Math.max(8, columns - number - label - margin - 4) };
}

const numberWidths = new WeakMap<StudyDocument, number>();

/** Columns of the longest address; a frozen one that was split (`12a`) may be longer than the last. */
function numberWidth(document: StudyDocument): number {
  let width = numberWidths.get(document);
  if (width === undefined) {
    width = document.units.reduce(
      (most, unit) => (unit.n > 0 ? Math.max(most, addressNumber(unit).length) : most),
      3,
    );
    numberWidths.set(document, width);
  }
  return width;
}

/** Rows that are left for the text. */
export function bodyHeight({ rows }: Size): number {
  return Math.max(1, rows - 1 - 5);
}

/** Items of an open list that are seen at once; above them at least three rows of the text stay. */
export function listHeight({ rows }: Size): number {
  return Math.max(2, Math.min(9, rows - 10));
}

interface WrapCache {
  readonly width: number;
  readonly rows: Map<number, readonly WrappedRow[]>;
}
const wraps = new WeakMap<StudyDocument, WrapCache>();
const marksByUnit = new WeakMap<readonly CodingMark[], ReadonlyMap<number, CodingMark[]>>();

/** Lays out one block; only blocks that are seen are ever asked for. */
export function layoutUnit(material: AnnotationMaterial, index: number, width: number): UnitLayout {
  const { document } = material;
  const unit = document.units[index]!;
  const points = codePointsOf(document);
  const from = points.toIndex(unit.textStart);
  const rows = wrapped(document, index, width).map(({ start, end }) => ({
    start: points.fromIndex(from + start),
    end: points.fromIndex(from + end),
  }));
  const marks = marksOf(material).get(index) ?? [];
  const margin: (CodingMark | undefined)[] = [];
  let row = 0;
  for (const mark of marks.filter(
    ({ start }) => start >= unit.start || unitIndexAt(document, start) === index,
  )) {
    const own = rows.findLastIndex(({ start }) => start <= mark.start);
    row = Math.max(row, own);
    if (row >= rows.length + mostExtraRows) break;
    margin[row++] = mark;
  }
  return { unit, rows, marks, margin, height: Math.max(rows.length, row) };
}

function wrapped(document: StudyDocument, index: number, width: number): readonly WrappedRow[] {
  let cache = wraps.get(document);
  if (cache?.width !== width) {
    cache = { width, rows: new Map() };
    wraps.set(document, cache);
  }
  let rows = cache.rows.get(index);
  if (rows === undefined) {
    const unit = document.units[index]!;
    rows = wrapText(codePointsOf(document).slice(unit.textStart, unit.end), width);
    cache.rows.set(index, rows);
  }
  return rows;
}

/** The codings that touch each block, by its index. */
function marksOf({ document, marks }: AnnotationMaterial): ReadonlyMap<number, CodingMark[]> {
  const known = marksByUnit.get(marks);
  if (known) return known;
  const byUnit = new Map<number, CodingMark[]>();
  for (const mark of marks) {
    for (let i = unitIndexAt(document, mark.start); i < document.units.length; i++) {
      if (document.units[i]!.start >= mark.end) break;
      const list = byUnit.get(i);
      if (list) list.push(mark);
      else byUnit.set(i, [mark]);
    }
  }
  marksByUnit.set(marks, byUnit);
  return byUnit;
}
