import { foldWord } from '../../text/normalise.js';

/** A word with its place in the text, in UTF-16 indices. */
export interface QuoteWord {
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

const word = /[\p{L}\p{N}\p{M}](?:[\p{L}\p{N}\p{M}\u00AD\u200B-\u200D]|['’‘ʼ\-‐‑](?=[\p{L}\p{N}]))*/gu;
/** What the writer put in, or the transcriber noted: [in brackets], (a few words). */
const aside = /\[[^\]]*\]|\((?:[^\s()]+\s+){0,3}[^\s()]+\)/g;
/** Where words were left out. */
const gap = /[[(]?\s*(?:…|\.\s?\.\s?\.+)\s*[\])]?/;

/** The words that are compared: punctuation, capitals, blanks, and what stands in brackets do not count. */
export function wordsOf(text: string): QuoteWord[] {
  const bare = text.replace(aside, (match) => ' '.repeat(match.length));
  return [...bare.matchAll(word)].map(({ 0: found, index }) => ({
    word: foldWord(found),
    start: index,
    end: index + found.length,
  }));
}

/** The parts of a quotation between its ellipses, each as its words; parts without words are left out. */
export function partsOf(text: string): string[][] {
  // `[k]ami`: a letter changed to fit the sentence belongs to its word.
  return text
    .replace(/\[(\p{L}{1,3})\](?=\p{L})/gu, '$1')
    .split(gap)
    .map((part) => wordsOf(part).map((each) => each.word))
    .filter((part) => part.length > 0);
}
