import { expect, it } from 'vitest';
import type { Grid, Printed } from '../../src/emit/grid.js';
import { chooseLayouts, layoutsOf } from '../../src/emit/word/layout.js';
import { textWidth, widestPiece } from '../../src/emit/word/measure.js';
import { pageRoom } from '../../src/emit/word/page.js';
import { laidOutTogether } from '../../src/emit/word/parts.js';

const gridWith = (head: readonly string[], ...lines: (readonly Printed[])[]): Grid => ({
  title: '',
  caption: '',
  head,
  lines,
  numeric: head.map(() => false),
  notes: [],
});
const laidOut = (grid: Grid) => chooseLayouts([layoutsOf(grid)])[0]!;
const sum = (widths: readonly number[]) => widths.reduce((all, width) => all + width, 0);
const long = 'Kami diajari mengemas kue dan menghitung ongkos gas. '.repeat(12);

it('gives every column room for its longest word, in the head too', () => {
  const grid = gridWith(['Kelompok', 'Pendampingan', 'Isi'], ['a', 'b', long], ['a', 'kewirausahaan', long]);
  const { widths, size } = laidOut(grid);
  [...grid.lines, grid.head].forEach((line) => {
    line.forEach((cell, x) => {
      expect(widths[x]!).toBeGreaterThan(widestPiece(String(cell), size));
    });
  });
});

it('fills the page and gives long text the room that short text leaves', () => {
  const { widths } = laidOut(gridWith(['No', 'Isi', 'Kode'], [1, long, 'x']));
  expect(sum(widths)).toBeGreaterThan(pageRoom(false).width - 5);
  expect(sum(widths)).toBeLessThanOrEqual(pageRoom(false).width);
  expect(widths[1]!).toBeGreaterThan(10 * widths[0]!);
});

it('turns the page before words are parted, and shrinks letters after that', () => {
  const heads = (count: number) => Array.from({ length: count }, (_, n) => `Pendampingan${n}`);
  expect(laidOut(gridWith(heads(4)))).toMatchObject({ wide: false, size: 10 });
  expect(laidOut(gridWith(heads(8)))).toMatchObject({ wide: true, size: 10 });
  expect(laidOut(gridWith(heads(9)))).toMatchObject({ wide: true, size: 9 });
  expect(laidOut(gridWith(heads(40)))).toMatchObject({ wide: true, size: 8 });
});

it('leaves room to write in a column that is blank', () => {
  const { widths } = laidOut(gridWith(['Butir', 'Catatan'], [long, ''], [long, '']));
  expect(widths[1]!).toBeGreaterThan(2 * textWidth('Catatan', 10));
});

it('lays tables of the same columns alike, except one that needs the room', () => {
  const heads = Array.from({ length: 12 }, () => 'Pendampingan');
  const [a, b, c] = chooseLayouts(
    [gridWith(['Isi'], [long]), gridWith(heads), gridWith(['Isi', 'Kode'], [long, 'x'])].map(layoutsOf),
  );
  expect([a!.wide, b!.wide, c!.wide]).toEqual([false, true, false]);
});

it('knows of a table without rows and of one without words', () => {
  expect(sum(laidOut(gridWith(['', ''])).widths)).toBeGreaterThan(0);
  expect(laidOut(gridWith(['A'])).lines).toEqual([1]);
});

it('parts a table that fits no page, and says in each part what its lines are', () => {
  const heads = ['Informan', ...Array.from({ length: 14 }, (_, n) => `Kode${n}`)];
  const [parts] = laidOutTogether([gridWith(heads, ['I01', ...heads.slice(1).map(() => long)])]);
  expect(parts!.length).toBeGreaterThan(1);
  expect(parts!.map(({ grid }) => grid.head[0])).toEqual(parts!.map(() => 'Informan'));
  expect(parts!.flatMap(({ grid }) => grid.head.slice(1))).toEqual(heads.slice(1));
  for (const { grid, layout } of parts!) {
    expect(layout.wide).toBe(true);
    expect(grid.lines[0]![0]).toBe('I01');
    expect(sum(layout.widths)).toBeLessThanOrEqual(pageRoom(true).width);
  }
});

it('keeps a box to tick beside its word', () => {
  const { widths, size } = laidOut(gridWith(['Isi', 'Jawaban'], [long, '☐ Sesuai\n☐ Tidak\n☐ Koreksi']));
  expect(widths[1]!).toBeGreaterThan(textWidth('☐ Koreksi', size));
});
