import { createRequire } from 'node:module';
import type * as StemmerId from 'natural/lib/natural/stemmers/indonesian/stemmer_id.js';
import type * as PorterStemmer from 'natural/lib/natural/stemmers/porter_stemmer.js';
import { lazy } from './data.js';

/**
 * The only door to the package `natural`. Sub-paths, because its root costs 0.3 s and loads everything; on first use,
 * because a run whose words are all in the cache needs no stemmer. Its word list is Sastrawi's (Kateglo,
 * CC-BY-NC-SA 3.0): asked, never copied.
 */
const require = createRequire(import.meta.url);

const indonesian = lazy(() => {
  const stemmer = require('natural/lib/natural/stemmers/indonesian/stemmer_id.js') as typeof StemmerId;
  return { stemmer, roots: new Set(stemmer.dictionary) };
});

const porter = lazy(() => require('natural/lib/natural/stemmers/porter_stemmer.js') as typeof PorterStemmer);

/** Whether the word is a root of Sastrawi's list. */
export function isRoot(word: string): boolean {
  return indonesian().roots.has(word);
}

/** The root that StemmerId finds; undefined where it finds none, or one under three letters. */
export function stemIndonesian(word: string): string | undefined {
  const { stemmer, roots } = indonesian();
  if (roots.has(word)) return word;
  const root = stemmer.stem(word);
  return root !== word && root.length >= 3 ? root : undefined;
}

/** The Porter stem of an English word. */
export function stemEnglish(word: string): string {
  return porter().stem(word);
}
