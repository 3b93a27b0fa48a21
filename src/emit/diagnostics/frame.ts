import stringWidth from 'string-width';
import { onOneLine } from './words.js';

/** No frame is wider; counted as a terminal shows it (a wide character is two columns). */
export const frameWidth = 80;

/**
 * A line of a file with its number and a caret under columns `from` to `to` (code points, from 1, end exclusive). A
 * long line is cut around the caret; control characters are written out.
 */
export function frame(
  text: string,
  line: number,
  from: number,
  to: number,
): { source: string; caret: string; gutter: string } {
  const gutter = String(line).padStart(4);
  const room = frameWidth - gutter.length - 3;
  const cells = [...text].map((character) => {
    const shown = onOneLine(character);
    return { shown, width: stringWidth(shown) };
  });
  const start = Math.min(Math.max(0, from - 1), cells.length);
  const end = Math.min(Math.max(start + 1, to - 1), Math.max(cells.length, start + 1));
  const { first, last } = windowAround(cells, start, room);
  const before = first > 0 ? '…' : '';
  const after = last < cells.length ? '…' : '';
  const widthOf = (a: number, b: number) => cells.slice(a, b).reduce((sum, cell) => sum + cell.width, 0);
  const source =
    before +
    cells
      .slice(first, last)
      .map((cell) => cell.shown)
      .join('') +
    after;
  const indent = before.length + widthOf(first, start);
  const marks = Math.max(1, widthOf(start, Math.min(end, last)));
  return { source, caret: ' '.repeat(indent) + '^'.repeat(Math.min(marks, room - indent)), gutter };
}

/** The range of cells to show: all of them, or a window with the caret a third from its left. */
function windowAround(
  cells: readonly { width: number }[],
  start: number,
  room: number,
): { first: number; last: number } {
  const total = cells.reduce((sum, cell) => sum + cell.width, 0);
  if (total <= room) return { first: 0, last: cells.length };
  const inner = room - 2;
  let first = start;
  let width = 0;
  const wanted = Math.floor(inner / 3);
  while (first > 0 && width + cells[first - 1]!.width <= wanted) width += cells[--first]!.width;
  let last = start;
  while (last < cells.length && width + cells[last]!.width <= inner) width += cells[last++]!.width;
  // A caret near the end leaves room on the right: give it to the left.
  while (first > 0 && last === cells.length && width + cells[first - 1]!.width <= inner)
    width += cells[--first]!.width;
  return { first, last: Math.max(last, start) };
}

/** The text in lines of at most `width` columns, broken at spaces; a longer word is broken where it must be. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of onOneLine(text).split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (stringWidth(longer) <= width) {
      line = longer;
      continue;
    }
    if (line !== '') lines.push(line);
    line = word;
    while (stringWidth(line) > width) {
      const part = cut(line, width);
      lines.push(part);
      line = line.slice(part.length);
    }
  }
  lines.push(line);
  return lines;
}

function cut(word: string, width: number): string {
  let part = '';
  for (const character of word) {
    if (part !== '' && stringWidth(part + character) > width) break;
    part += character;
  }
  return part;
}
