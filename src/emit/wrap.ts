import stringWidth from 'string-width';

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** Text of which every character takes one column: Latin letters, punctuation. */
const plain = /^[\x20-\x7e\u00a0-\u00ac\u00ae-\u02ff\u2010-\u2027\u2030-\u205e]*$/;

/** Columns that text takes on a terminal; wide characters take two, combining marks none. */
export function widthOf(text: string): number {
  return plain.test(text) ? text.length : stringWidth(text);
}

/** Columns of the widest word. */
export function widestWord(text: string): number {
  let widest = 0;
  for (const word of text.split(/\s+/))
    if (word.length * 2 > widest) widest = Math.max(widest, widthOf(word));
  return widest;
}

/** Lines of at most `width` columns, broken at blanks; a longer word is broken between characters, never inside one. */
export function wrap(text: string, width: number): string[] {
  if (text.length <= width && plain.test(text) && !/\u00a0|^ | $| {2}/.test(text)) return [text];
  return text.split('\n').flatMap((paragraph) => wrapLine(paragraph, Math.max(1, width)));
}

function wrapLine(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  let used = 0;
  for (const word of text.split(/[ \u00a0]+/).filter((word) => word !== '')) {
    let rest = word;
    let wide = widthOf(rest);
    if (line !== '' && used + 1 + wide <= width) {
      line += ` ${rest}`;
      used += 1 + wide;
      continue;
    }
    if (line !== '') lines.push(line);
    while (wide > width) {
      const head = headOf(rest, width);
      if (head.length >= rest.length) break;
      lines.push(head);
      rest = rest.slice(head.length);
      wide = widthOf(rest);
    }
    line = rest;
    used = wide;
  }
  lines.push(line);
  return lines;
}

/** As many whole characters as fit, but at least one. */
function headOf(word: string, width: number): string {
  let head = '';
  let used = 0;
  for (const { segment } of graphemes.segment(word)) {
    used += widthOf(segment);
    if (head !== '' && used > width) break;
    head += segment;
  }
  return head;
}

/** Text filled up with blanks to a width. */
export function pad(text: string, width: number, right: boolean): string {
  const blanks = ' '.repeat(Math.max(0, width - widthOf(text)));
  return right ? blanks + text : text + blanks;
}
