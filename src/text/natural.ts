import { createRequire } from 'node:module';
import type * as StemmerId from 'natural/lib/natural/stemmers/indonesian/stemmer_id.js';
import type * as PorterStemmer from 'natural/lib/natural/stemmers/porter_stemmer.js';
import { lazy } from './data.js';
import { RootFilter } from './root-shape.js';

/**
 * The only door to the package `natural`. Sub-paths, because its root costs 0.3 s and loads everything; on first use,
 * because a run whose words are all in the cache needs no stemmer. Its word list is Sastrawi's (Kateglo,
 * CC-BY-NC-SA 3.0): asked, never copied.
 */
const require = createRequire(import.meta.url);

const indonesian = lazy(() => {
  const stemmer = require('natural/lib/natural/stemmers/indonesian/stemmer_id.js') as typeof StemmerId;
  const roots = new Set(stemmer.dictionary);
  // Entries under three letters (particles, letters) are roots of nothing.
  return { stemmer, roots, filter: new RootFilter([...roots].filter((root) => root.length >= 3)) };
});

const porter = lazy(() => require('natural/lib/natural/stemmers/porter_stemmer.js') as typeof PorterStemmer);

/** Whether the word is a root of Sastrawi's list. */
export function isRoot(word: string): boolean {
  return indonesian().roots.has(word);
}

/** Whether a root of the list may stand in the word: a word of which this is false is no Indonesian. */
export function mayBeIndonesian(word: string): boolean {
  const { roots, filter } = indonesian();
  return roots.has(word) || filter.mayHold(word);
}

/** The root that StemmerId finds; undefined where it finds none, or one under three letters. */
export function stemIndonesian(word: string): string | undefined {
  const { stemmer, roots, filter } = indonesian();
  if (roots.has(word)) return word;
  if (!word.includes('-') && !filter.mayHold(word)) return undefined;
  const root = stemmer.stem(word);
  return root !== word && root.length >= 3 ? root : undefined;
}

/** The Porter stem of an English word. */
export function stemEnglish(word: string): string {
  return porter().stem(word);
}
