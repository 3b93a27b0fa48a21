import type { Format } from '../format.js';
import { gridOf } from '../grid.js';
import { harmless } from './csv.js';

/** Tab-separated values: a line a row; line breaks inside a cell become blanks, since the format has no way to write them. */
export const tsv: Format = {
  id: 'tsv',
  emit(table) {
    const { head, lines, foot } = gridOf(table);
    return [head, ...lines, ...(foot ? [foot] : [])]
      .map((line) =>
        line
          .map((value) => (typeof value === 'number' ? String(value) : harmless(value.replace(/\s+/gu, ' '))))
          .join('\t'),
      )
      .map((line) => `${line}\n`)
      .join('');
  },
};
