import { type Abbreviations, type Chunk, endsBetween, readChunk } from './chunk.js';

/** A range of a text, UTF-16 indices, end exclusive. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/**
 * The sentences of a text, trimmed, in one pass. A line break alone ends nothing (texts are wrapped); an empty line,
 * or the mark of a list item at the start of the next line, does. The pass (tokens.ts) uses the same rules.
 * @returns UTF-16 indices into `text`.
 */
export function splitSentences(text: string, abbreviations?: Abbreviations): Range[] {
  const sentences: Range[] = [];
  let start = -1;
  let end = -1;
  let before: Chunk | undefined;
  let opens = true;
  const close = (at: number) => {
    if (start >= 0 && at > start) sentences.push({ start, end: at });
    start = -1;
  };
  for (const { from, to, newlines, chunk } of chunksOf(text, abbreviations)) {
    if (before !== undefined && start >= 0 && endsBetween(before, chunk, newlines, opens)) close(end);
    opens = newlines > 0 || start < 0;
    if (start < 0) start = from;
    for (const word of chunk.words) {
      if (word.breakBefore === undefined) continue;
      close(from + word.breakBefore.at);
      start = from + word.breakBefore.at;
    }
    end = to;
    before = chunk;
  }
  close(end);
  return sentences;
}

function* chunksOf(text: string, abbreviations?: Abbreviations) {
  let newlines = 0;
  let i = 0;
  while (i < text.length) {
    if (text.charCodeAt(i) <= 32) {
      if (text.charCodeAt(i) === 10) newlines++;
      i++;
      continue;
    }
    const from = i;
    while (i < text.length && text.charCodeAt(i) > 32) i++;
    yield { from, to: i, newlines, chunk: readChunk(text.slice(from, i), abbreviations) };
    newlines = 0;
  }
}
