import type { DocumentLanguage } from '../model/words.js';
import { lazy, sections } from './data.js';

const functionWords = lazy(() => {
  const lists = sections('function-words.txt');
  const words = (name: string) => new Set((lists.get(name) ?? []).flatMap((line) => line.split(/\s+/)));
  const id = words('id');
  const en = words('en');
  return { id, en };
});

/** Whether a small-letter word is a function word of either language. */
export function isFunctionWord(word: string): boolean {
  const { id, en } = functionWords();
  return id.has(word) || en.has(word);
}

/**
 * The language of a text by a vote of its function words: one language with at least 85 % of the votes, else `mixed`;
 * undefined where fewer than two words vote. Long texts are sampled evenly: 40 pieces of 1,000 characters.
 */
export function voteLanguage(text: string): DocumentLanguage | undefined {
  const { id, en } = functionWords();
  let forId = 0;
  let forEn = 0;
  for (const piece of samples(text)) {
    for (const match of piece.toLowerCase().matchAll(/\p{L}+(?:['’]\p{L}+)?/gu)) {
      const word = match[0].replace('’', "'");
      if (id.has(word)) forId++;
      else if (en.has(word)) forEn++;
    }
  }
  const votes = forId + forEn;
  if (votes < 2) return undefined;
  if (forId >= votes * 0.85) return 'id';
  return forEn >= votes * 0.85 ? 'en' : 'mixed';
}

function* samples(text: string): Generator<string> {
  const size = 1_000;
  const most = 40;
  if (text.length <= size * most) {
    yield text;
    return;
  }
  const step = Math.floor(text.length / most);
  for (let i = 0; i < most; i++) yield text.slice(i * step, i * step + size);
}
