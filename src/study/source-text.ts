import type { Place } from '../model/diagnostic.js';
import { CodePoints } from '../text/code-points.js';

/** The text of a file, able to say on which line and column an index of it stands. A BOM is not counted. */
export class SourceText {
  readonly text: string;
  /** UTF-16 index at which each line begins. */
  readonly #lineStarts: number[] = [0];
  readonly #points: CodePoints;

  /** `firstLine` is the number of the text's first line within its file, where the text is a part of it. */
  constructor(
    text: string,
    readonly file: string,
    readonly firstLine = 1,
  ) {
    this.text = text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
    this.#points = new CodePoints(this.text);
    for (let at = this.text.indexOf('\n'); at !== -1; at = this.text.indexOf('\n', at + 1))
      this.#lineStarts.push(at + 1);
  }

  /** Number of the last line, as the file counts it. */
  get lastLine(): number {
    return this.#lineStarts.length - 1 + this.firstLine;
  }

  /** Number of the line that holds the UTF-16 index, as the file counts it. */
  lineAt(index: number): number {
    return this.#row(index) + this.firstLine;
  }

  /**
   * The place of a range of UTF-16 indices. A range over several lines is cut at the end of its first: a caret
   * under one line says where to look, a frame over half of a file says nothing.
   */
  place(start: number, end: number): Place {
    const row = this.#row(Math.min(start, this.text.length));
    const lineStart = this.#lineStarts[row]!;
    const lineEnd = lineStart + this.#line(row).length;
    const from = Math.min(Math.max(start, lineStart), lineEnd);
    const to = Math.max(from, Math.min(end, lineEnd));
    const line = row + this.firstLine;
    const column = this.#column(lineStart, from);
    return {
      file: this.file,
      line,
      column,
      endLine: line,
      endColumn: Math.max(column + 1, this.#column(lineStart, to)),
    };
  }

  /** The line with that number, without its line break; empty where there is none. */
  lineText(line: number): string {
    return this.#line(line - this.firstLine);
  }

  #line(row: number): string {
    const start = this.#lineStarts[row];
    if (start === undefined) return '';
    const next = this.#lineStarts[row + 1];
    const end = next === undefined ? this.text.length : next - 1;
    return this.text.slice(start, this.text[end - 1] === '\r' && end > start ? end - 1 : end);
  }

  #column(lineStart: number, index: number): number {
    return this.#points.fromIndex(index) - this.#points.fromIndex(lineStart) + 1;
  }

  #row(index: number): number {
    let low = 0;
    let high = this.#lineStarts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.#lineStarts[middle]! <= index) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}
