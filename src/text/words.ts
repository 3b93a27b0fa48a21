import type { DocumentLanguage, Language } from '../model/words.js';
import { analyseEnglish } from './english.js';
import { analyseIndonesian, type Loans } from './indonesian.js';
import { foldWord } from './normalise.js';

/** A word on two levels. */
export interface WordAnalysis {
  /** Shared by all inflected forms of one word. */
  readonly form: string;
  /** Shared by all words of one root. */
  readonly family: string;
  /** Whether a list knows the word or its root. */
  readonly known: boolean;
  /** The word denies its root: ketidakadilan = tidak + adil. */
  readonly negated?: boolean;
}

/** Languages whose words may stand in a document of that language. */
export function languagesOf(language: DocumentLanguage): readonly Language[] {
  return language === 'mixed' ? ['id', 'en'] : [language];
}

/**
 * A word as written → its form and family in a language.
 * Over 64 letters, or 40 without a hyphen, it is no word of a language (a link, noise) and is only equal to itself:
 * this bounds the work on a word that somebody made to be hard.
 */
export function analyseWord(word: string, language: Language, loans?: Loans): WordAnalysis {
  const folded = foldWord(word);
  if (folded.length > 64 || (folded.length > 40 && !folded.includes('-')))
    return { form: folded, family: folded, known: false };
  return language === 'id' ? analyseIndonesian(folded, loans) : analyseEnglish(folded);
}
