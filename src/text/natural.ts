import { createRequire } from 'node:module';
import type * as PorterStemmer from 'natural/lib/natural/stemmers/porter_stemmer.js';
import { stripConfixes } from './confix-stripping.js';
import { lazy } from './data.js';
import { RootFilter } from './root-shape.js';

/**
 * The only door to the package `natural`. Sub-paths, because its root costs 0.3 s and loads everything; on first use,
 * because a run whose words are all in the cache needs no stemmer. Its word list is Sastrawi's (Kateglo,
 * CC-BY-NC-SA 3.0): asked, never copied.
 */
const require = createRequire(import.meta.url);

const roots = lazy(
  // Its last entry is empty.
  () =>
    new Set(
      (require('natural/lib/natural/stemmers/indonesian/data/kata-dasar.json') as string[]).filter(Boolean),
    ),
);

// Entries under three letters (particles, letters) are roots of nothing.
const filter = lazy(() => new RootFilter([...roots()].filter((root) => root.length >= 3)));

const porter = lazy(() => require('natural/lib/natural/stemmers/porter_stemmer.js') as typeof PorterStemmer);

/** Whether the word is a root of Sastrawi's list. */
export function isRoot(word: string): boolean {
  return roots().has(word);
}

/** Whether a root of the list may stand in the word: a word of which this is false is no Indonesian. */
export function mayBeIndonesian(word: string): boolean {
  return isRoot(word) || filter().mayHold(word);
}

/** The root of a word by the list; undefined where none is found, or one under three letters. */
export function stemIndonesian(word: string): string | undefined {
  if (isRoot(word)) return word;
  if (word.length > 40 && !word.includes('-')) return undefined;
  const root = stripConfixes(word, isRoot);
  return root !== word && root.length >= 3 ? root : undefined;
}

/** The Porter stem of an English word. */
export function stemEnglish(word: string): string {
  return porter().stem(word);
}
