import { hashText } from '../text/hash.js';

/** What stands under an exported comment: the coding, and a fingerprint of what the comment says. */
export interface ReviewMark {
  readonly coding: string;
  readonly print: string;
}

/** The last line of an exported comment, by which it is known when it comes back: `[0mwr… ·3fa91c02]`. */
export function reviewMark(coding: string, lines: readonly string[]): string {
  return `[${coding} ·${printOf(lines.join('\n'))}]`;
}

const markAtEnd = /\s*\[(\S+) ·([0-9a-f]{8})\]\s*$/;

/** The mark of a comment, and what it says above it; no mark where it is not one of ours. */
export function readReviewMark(text: string): { readonly mark?: ReviewMark; readonly text: string } {
  const match = markAtEnd.exec(text);
  if (match === null) return { text: text.trim() };
  return { mark: { coding: match[1]!, print: match[2]! }, text: text.slice(0, match.index).trim() };
}

/** Whether the comment still says what was exported; Word may have broken its lines anew. */
export function isUntouched(mark: ReviewMark, text: string): boolean {
  return mark.print === printOf(text);
}

function printOf(text: string): string {
  return hashText(text.replace(/\s+/gu, ' ').trim()).slice(0, 8);
}
