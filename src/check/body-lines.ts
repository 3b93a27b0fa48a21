import type { Place } from '../model/diagnostic.js';
import type { StudyDocument } from '../model/document.js';

/** The place of a find in a document's body, by line of the body (from 0) and UTF-16 indices within it. */
export function placeInBody(document: StudyDocument, line: number, from: number, to: number): Place {
  const text = document.body.split('\n')[line] ?? '';
  const column = [...text.slice(0, from)].length + 1;
  const number = document.bodyLine + line;
  return {
    file: document.file,
    line: number,
    column,
    endLine: number,
    endColumn: column + [...text.slice(from, to)].length,
  };
}
