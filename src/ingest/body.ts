import { sameLabel } from '../text/units.js';
import { readLabelledLine } from './label-line.js';
import type { Piece } from './turns.js';

/**
 * The text of a body: one blank line between blocks, LF, a newline at the end. Lines that would be read as something
 * that they are not (a heading, a rule, a turn) are joined to the line before or get a backslash.
 */
export function writeBody(pieces: readonly Piece[], labels: ReadonlyMap<string, string>): string {
  const blocks = pieces.flatMap((piece): string[] => {
    switch (piece.kind) {
      case 'heading':
        return [`${'#'.repeat(piece.level)} ${piece.text}`.trimEnd()];
      case 'rule':
        return ['---'];
      case 'paragraph':
        return [safeLines(piece.lines, labels).join('\n')];
      default: {
        const head = `${piece.timestamp === undefined ? '' : `${piece.timestamp} `}${piece.label}:`;
        const [first = [], ...rest] = piece.paragraphs;
        const [words = '', ...more] = first;
        const opening = [`${head} ${words}`.trimEnd(), ...more];
        return [opening, ...rest].map((lines) => safeLines(lines, labels, lines === opening).join('\n'));
      }
    }
  });
  return `${blocks.filter((block) => block.trim() !== '').join('\n\n')}\n`.normalize('NFC');
}

function safeLines(lines: readonly string[], labels: ReadonlyMap<string, string>, headed = false): string[] {
  const safe: string[] = [];
  lines.forEach((line, i) => {
    if (line.trim() === '') return;
    if (headed && i === 0) safe.push(line);
    else if (!isMisread(line, labels)) safe.push(line.trimEnd());
    else if (safe.length > 0) safe[safe.length - 1] += ` ${line.trim()}`;
    else safe.push(`\\${line.trim()}`);
  });
  return safe;
}

function isMisread(line: string, labels: ReadonlyMap<string, string>): boolean {
  if (/^#{1,6}(?:\s|$)/.test(line) || /^\s{0,3}(?:-{3,}|\*{3,}|_{3,})\s*$/.test(line)) return true;
  const label = readLabelledLine({ text: line, line: 1 })?.label;
  return label !== undefined && labels.has(sameLabel(label));
}
