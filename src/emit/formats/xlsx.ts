import writeExcelFile, { type Cell } from 'write-excel-file/node';
import type { Table } from '../../model/table.js';
import { clean, cleanLine } from '../clean.js';
import type { Format } from '../format.js';
import { type Grid, gridOf, type Printed } from '../grid.js';
import { repack } from '../repack.js';

/** Characters that a cell of a spreadsheet can hold. */
const mostCharacters = 32_767;

/**
 * A workbook of two sheets: the table with a frozen head and real numbers, and what stands around it. Text is written
 * as text and can never become a formula.
 */
export const xlsx: Format = {
  id: 'xlsx',
  async emit(table, { language }) {
    const grid = gridOf(table);
    const lines = [...grid.lines, ...(grid.foot ? [grid.foot] : [])];
    const buffer = await writeExcelFile([
      {
        sheet: sheetName(table.title),
        stickyRowsCount: 1,
        stickyColumnsCount: 1,
        ...(grid.head.length > 6 && { orientation: 'landscape' as const }),
        columns: grid.head.map((_, x) => ({ width: widthOf(grid, x) })),
        data: [
          grid.head.map(
            (text): Cell => ({ ...textCell(text), fontWeight: 'bold', bottomBorderStyle: 'thin' }),
          ),
          ...lines.map((line) => line.map(cellOf)),
        ],
      },
      {
        sheet: language === 'id' ? 'Keterangan' : 'About',
        columns: [{ width: 110 }],
        data: around(table, grid).map((text): Cell[] => [{ ...textCell(text), wrap: true }]),
      },
    ]).toBuffer();
    return repack(new Uint8Array(buffer));
  },
};

function cellOf(value: Printed): Cell {
  if (typeof value === 'number') return { type: Number, value, alignVertical: 'top' };
  return value === '' ? null : { ...textCell(value), wrap: true, alignVertical: 'top' };
}

function textCell(text: string): { type: StringConstructor; value: string } {
  const rest = text.length - mostCharacters;
  return { type: String, value: rest > 0 ? `${text.slice(0, mostCharacters - 20)} … (+${rest + 20})` : text };
}

/** Title, caption, source and notes, and where the table comes from. */
function around({ provenance }: Table, grid: Grid): string[] {
  const { tool, study, codebooks, digest } = provenance;
  const books = Object.entries(codebooks).map(([id, version]) => `${id} ${version}`);
  return [
    grid.title,
    grid.caption,
    grid.source ?? '',
    ...grid.notes,
    `${tool} · ${study} · ${books.join(', ')} · ${digest}`,
  ]
    .map(clean)
    .filter((text) => text !== '');
}

/** Characters wide; long text wraps. */
function widthOf({ head, lines }: Grid, x: number): number {
  const longest = Math.max(
    ...[head, ...lines].map((line) =>
      Math.max(
        ...String(line[x] ?? '')
          .split('\n')
          .map((part) => part.length),
      ),
    ),
  );
  return Math.min(60, Math.max(6, longest + 2));
}

/** A name that spreadsheets accept: at most 31 characters, none of `[]:*?/\`, no apostrophe at an end. */
function sheetName(title: string): string {
  const name = cleanLine(title)
    .replace(/[[\]:*?/\\]/g, ' ')
    .replace(/\s+/g, ' ')
    .slice(0, 31)
    .replace(/^'+|'+$/g, '')
    .trim();
  return name === '' ? 'Daya' : name;
}
