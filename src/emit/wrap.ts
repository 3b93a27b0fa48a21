import stringWidth from 'string-width';

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** Columns that text takes on a terminal; wide characters take two, combining marks none. */
export function widthOf(text: string): number {
  return /^[\x20-\x7e]*$/.test(text) ? text.length : stringWidth(text);
}

/** Columns of the widest word. */
export function widestWord(text: string): number {
  return Math.max(0, ...text.split(/\s+/).map(widthOf));
}

/** Lines of at most `width` columns, broken at blanks; a longer word is broken between characters, never inside one. */
export function wrap(text: string, width: number): string[] {
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
