import stringWidth from 'string-width';
import { printable } from '../i18n/printable.js';

/** A row of a wrapped text: UTF-16 indices, without the blank or break that ends it. */
export interface WrappedRow {
  readonly start: number;
  readonly end: number;
}

const graphemes = new Intl.Segmenter('id', { granularity: 'grapheme' });
const plain = /^[\x20-\x7e]*$/;

/** Columns that a text takes in a terminal, after its control characters were written out. */
export function columnsOf(text: string): number {
  return plain.test(text) ? text.length : stringWidth(shownText(text));
}

/** The text as it may be sent to a terminal: control characters written out, blanks of every kind as spaces. */
export function shownText(text: string): string {
  return plain.test(text) ? text : printable(text.replace(/\s/gu, ' '));
}

/** The text cut to a width, with an ellipsis where something is missing. */
export function clip(text: string, width: number): string {
  const shown = shownText(text);
  if (columnsOf(shown) <= width) return shown;
  let cut = '';
  let used = 0;
  for (const { segment } of graphemes.segment(shown)) {
    const next = columnsOf(segment);
    if (used + next > width - 1) break;
    cut += segment;
    used += next;
  }
  return width < 1 ? '' : `${cut}…`;
}

/** As `clip`, filled up with spaces. */
export function padded(text: string, width: number): string {
  const cut = clip(text, width);
  return cut + ' '.repeat(Math.max(0, width - columnsOf(cut)));
}

/**
 * Wraps a text at its blanks; a word that is wider than a row is cut between graphemes. An empty line, and a line that
 * begins a list or table item, begins a row; other line breaks are blanks. At least one row.
 */
export function wrapText(text: string, width: number): WrappedRow[] {
  const rows: WrappedRow[] = [];
  for (const [from, to] of paragraphs(text)) wrapParagraph(text, from, to, Math.max(2, width), rows);
  return rows.length === 0 ? [{ start: 0, end: 0 }] : rows;
}

function* paragraphs(text: string): Generator<[number, number]> {
  let from = 0;
  for (const match of text.matchAll(/\n[^\S\n]*(?:\n\s*|(?=[-*•|]\s|\d{1,3}[.)]\s))/g)) {
    yield [from, match.index];
    from = match.index + match[0].length;
  }
  yield [from, text.length];
}

function wrapParagraph(text: string, from: number, to: number, width: number, rows: WrappedRow[]): void {
  let start = -1;
  let end = -1;
  let used = 0;
  for (const match of text.slice(from, to).matchAll(/\S+/g)) {
    const at = from + match.index;
    const word = match[0];
    const wide = columnsOf(word);
    const gap = start < 0 ? 0 : at - end;
    if (start >= 0 && used + gap + wide > width) {
      rows.push({ start, end });
      start = -1;
    }
    if (start >= 0) {
      used += gap + wide;
      end = at + word.length;
      continue;
    }
    start = at;
    used = 0;
    if (wide <= width) {
      used = wide;
      end = at + word.length;
      continue;
    }
    for (const { segment, index } of graphemes.segment(word)) {
      const next = columnsOf(segment);
      if (used > 0 && used + next > width) {
        rows.push({ start, end: at + index });
        start = at + index;
        used = 0;
      }
      used += next;
      end = at + index + segment.length;
    }
  }
  if (start >= 0) rows.push({ start, end });
}
