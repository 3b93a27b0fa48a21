import type { Place } from '../model/diagnostic.js';
import type { Block } from './blocks.js';

/** The lines of a raw file by number, so that a fault can show and point at the words it is about. */
export class FileLines {
  readonly #texts = new Map<number, string>();

  constructor(
    readonly file: string,
    blocks: Iterable<Block>,
  ) {
    for (const block of blocks) {
      if (block.kind === 'text') for (const { line, text } of block.lines) this.#add(line, text);
      else if (block.kind === 'cue' || block.kind === 'heading') this.#add(block.line, block.text);
    }
  }

  /** The line, where it is known. A paragraph of Word with several lines gives the first. */
  text(line: number): string | undefined {
    return this.#texts.get(line);
  }

  /** The place of a word in a line; the whole line where the word does not stand in it as written. */
  place(line: number, word: string): Place {
    return placeOfWord(this.file, line, this.text(line) ?? '', word);
  }

  #add(line: number, text: string): void {
    if (!this.#texts.has(line)) this.#texts.set(line, text);
  }
}

/** The place of a word in the text of a line, columns in code points. */
export function placeOfWord(file: string, line: number, text: string, word: string): Place {
  const index = word === '' ? -1 : text.indexOf(word);
  if (index === -1) return { file, line };
  const column = [...text.slice(0, index)].length + 1;
  return { file, line, column, endLine: line, endColumn: column + [...word].length };
}
