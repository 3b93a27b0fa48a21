import type { Continuum } from '../../src/agree/continuum.js';
import { missing, type Ratings } from '../../src/agree/ratings.js';

/** Ratings of coders written as one row of single characters each; `.` is missing. */
export function byCoder(...rows: readonly string[]): Ratings {
  const columns = rows.map((row) => row.replaceAll(' ', ''));
  const units = Array.from(columns[0]!, (_, u) => columns.map((row) => row[u]!).join(''));
  return byUnit(units.join(' '));
}

/** Ratings of units written as one word of single characters each, a character a coder. */
export function byUnit(words: string): Ratings {
  const units = words.split(' ');
  const categories = [...new Set(units.join('').replaceAll('.', ''))].sort();
  return {
    coders: Array.from(units[0]!, (_, i) => `coder ${i + 1}`),
    categories,
    numbers: Float64Array.from(categories, Number),
    values: Int32Array.from(
      [...units.join('')].map((one) => (one === '.' ? missing : categories.indexOf(one))),
    ),
  };
}

/** Ratings of two coders with this table of counts, rows the first coder's. */
export function fromTable(...table: readonly (readonly number[])[]): Ratings {
  const values: number[] = [];
  table.forEach((row, a) => {
    row.forEach((count, b) => {
      for (let n = 0; n < count; n++) values.push(a, b);
    });
  });
  return { coders: ['A', 'B'], categories: table.map((_, k) => String(k)), values: Int32Array.from(values) };
}

/** Krippendorff 2019, figure 12.11: three coders on sixty positions. */
export const figure1211: Continuum & { readonly values: readonly string[] } = {
  length: 60,
  values: ['φ', '1', '2', '3', '4', '5', '6', '7'],
  spans: [
    spans('1-7:1 8-13:2 31-32:5 33-37:6 38-44:6 45-60:7'),
    spans('1-7:1 8-13:3 14-21:5 33-44:6'),
    spans('1-7:1 8-13:4 14-21:5 33-37:6 38-41:6 42-44:6'),
  ],
};

/** Spans as the book writes them: first and last position, from 1, and the value. */
function spans(text: string): { start: number; end: number; value: number }[] {
  return text.split(' ').map((one) => {
    const [start, end, value] = one.split(/[-:]/).map(Number);
    return { start: start! - 1, end: end!, value: value! };
  });
}
