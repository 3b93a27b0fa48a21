import type { StudyDocument, Unit } from '../model/document.js';
import { addressOf } from '../reduce/locate.js';
import { type CodePoints, codePointsOf } from '../text/code-points.js';
import { splitSentences } from '../text/sentences.js';

/** What is rated as one: a turn (a paragraph outside turns), a paragraph also inside turns, or a sentence. */
export type UnitKind = 'turn' | 'paragraph' | 'sentence';

export const unitKinds: readonly UnitKind[] = ['turn', 'paragraph', 'sentence'];

/** A stretch of a document; code points, the end exclusive. */
export interface FixedUnit {
  /** Address of the turn or paragraph that holds it. */
  readonly at: string;
  readonly start: number;
  readonly end: number;
}

/** The units of a block of a document, without label and timestamp. */
export function unitsOfBlock(
  document: StudyDocument,
  block: Unit,
  kind: UnitKind,
  abbreviations?: ReadonlySet<string>,
): FixedUnit[] {
  const at = addressOf(document, block);
  if (kind === 'turn') return [{ at, start: block.textStart, end: block.end }];
  const points = codePointsOf(document);
  const text = points.slice(block.textStart, block.end);
  const from = points.toIndex(block.textStart);
  const ranges = kind === 'sentence' ? splitSentences(text, abbreviations) : paragraphs(text);
  return ranges
    .filter(({ start, end }) => hasWords(text.slice(start, end)))
    .map(({ start, end }) => ({
      at,
      start: points.fromIndex(from + start),
      end: points.fromIndex(from + end),
    }));
}

/** Runs of lines between blank lines; UTF-16 indices, trimmed. */
function paragraphs(text: string): { start: number; end: number }[] {
  return [...text.matchAll(/\S(?:(?!\n[^\S\n]*\n)[\s\S])*/g)].map((match) => ({
    start: match.index,
    end: match.index + match[0].trimEnd().length,
  }));
}

/** Whether a text says anything; a coding that reaches over by a blank or a full stop has not marked the next unit. */
export function hasWords(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}

/** Whether two ranges share words. */
export function shareWords(
  points: CodePoints,
  a: { readonly start: number; readonly end: number },
  b: { readonly start: number; readonly end: number },
): boolean {
  const start = Math.max(a.start, b.start);
  const end = Math.min(a.end, b.end);
  return start < end && hasWords(points.slice(start, end));
}
