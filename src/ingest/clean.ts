/** A text fit for a body, and how many characters that cannot be printed were taken out of it. */
export interface Cleaned {
  readonly text: string;
  readonly removed: number;
  /** Line of the first one that was removed, from 1. */
  readonly line: number;
}

/** Escape sequences of terminals: CSI, OSC, and those of two characters. */
const escapes = /\u001b(?:\[[0-?]*[ -/]*[@-~]|\][^\u0007\u001b\n]*(?:\u0007|\u001b\\)?|[@-Z\\-_])?/g;
/** Controls save tab, line feed and form feed; marks of direction; noncharacters. */
const controls =
  /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufffe\uffff]/g;
/** Characters that nobody sees and that only split words: soft hyphen, zero-width space, BOM in mid-text. */
const invisible = /[\u00ad\u200b\u2060\ufeff]/g;

/**
 * Makes a text fit for a body: LF, NFC, no control characters and no escape sequences. A form feed (new page) becomes a
 * blank, or stays with `pages` for whoever takes the feet of pages out; vertical tabs and Unicode's line separators,
 * which Word writes, become line breaks.
 */
export function cleanText(text: string, { pages = false } = {}): Cleaned {
  const lines = text.replace(/\r\n?|[\u000b\u0085\u2028\u2029]/g, '\n');
  let removed = 0;
  let line = 1;
  const drop = (match: string, offset: number, whole: string) => {
    if (removed === 0) line = countLines(whole, offset);
    removed += match.length;
    return '';
  };
  const flat = pages ? lines : lines.replaceAll('\f', ' ');
  const clean = flat.replace(escapes, drop).replace(controls, drop).replace(invisible, '');
  return { text: clean.replace(/\p{Surrogate}/gu, '\ufffd').normalize('NFC'), removed, line };
}

function countLines(text: string, end: number): number {
  let lines = 1;
  for (let at = text.indexOf('\n'); at !== -1 && at < end; at = text.indexOf('\n', at + 1)) lines++;
  return lines;
}
