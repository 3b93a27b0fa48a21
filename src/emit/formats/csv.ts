import type { Format } from '../format.js';
import { gridOf, type Printed } from '../grid.js';

/**
 * Comma-separated values (RFC 4180): the lines of the table and nothing else, CRLF, quoted where needed. Text that a
 * spreadsheet would read as a formula gets an apostrophe in front; numbers stay numbers.
 */
export const csv: Format = {
  id: 'csv',
  emit(table) {
    const { head, lines, foot } = gridOf(table);
    return [head, ...lines, ...(foot ? [foot] : [])]
      .map((line) => `${line.map(field).join(',')}\r\n`)
      .join('');
  },
};

function field(value: Printed): string {
  if (typeof value === 'number') return String(value);
  const text = harmless(value);
  return /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** The text with an apostrophe before a sign that begins a formula, also after blanks or as a full-width sign. */
export function harmless(text: string): string {
  return /^[\s'"]*[=+\-@＝＋－＠]/u.test(text) ? `'${text}` : text;
}
