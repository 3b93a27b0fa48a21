/**
 * Widths of the letters of Times New Roman in thousandths of its size, from the metrics that Adobe published for
 * Times-Roman (the two are metric twins): code points 32 to 126.
 */
const times =
  '250 333 408 500 500 833 778 180 333 333 500 564 250 333 250 278 500 500 500 500 500 500 500 500 500 500 278 278 564 564 564 444 921 722 667 667 722 611 556 722 722 333 389 722 611 889 722 722 556 722 667 556 611 722 722 944 722 722 611 333 278 333 469 500 333 444 500 444 500 444 333 500 500 278 278 500 278 778 500 500 500 500 333 389 278 500 500 722 500 500 444 480 200 480 541'
    .split(' ')
    .map(Number);

/** Programs round letters up to the grid of their screen or printer. */
const reserve = 1.02;

/** How much wider bold letters are, about. */
export const bold = 1.08;

/** The width of a text on one line in twentieths of a point, in letters of `size` points; with a little in reserve. */
export function textWidth(text: string, size: number): number {
  let sum = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    sum += code >= 32 && code < 127 ? times[code - 32]! : widthOfOther(code);
  }
  return (sum / 1000) * size * 20 * reserve;
}

/** Curly quotation marks and dashes as they are in Times; signs and letters of other scripts as wide as they are high. */
function widthOfOther(code: number): number {
  if (code < 0x20) return 0;
  if (code >= 0x2e80 || (code >= 0x2190 && code < 0x2c00)) return 1000;
  return code === 0x2026 || code === 0x2014 ? 1000 : 500;
}

/** The width of the longest piece of a text that no line break may part, as `textWidth`. */
export function widestPiece(text: string, size: number): number {
  let widest = 0;
  for (const line of text.split('\n')) {
    const words = line.length <= keptWhole ? [line] : line.split(/\s+/);
    for (const word of words) {
      const pieces = word.length > unparted ? word.split(/(?<=[-–—])/) : [word];
      for (const piece of pieces) widest = Math.max(widest, textWidth(piece, size));
    }
  }
  return widest;
}

/** Letters up to which a line of several words is kept whole: a box to tick and its word, a number and its unit. */
const keptWhole = 10;
/** Letters up to which a word with a hyphen is kept on one line: an address (`w07-2:14`) should not be parted. */
const unparted = 12;
