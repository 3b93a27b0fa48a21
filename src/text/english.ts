import { lazy, wordMap, wordSet } from './data.js';
import { stemEnglish } from './natural.js';
import type { WordAnalysis } from './words.js';

const data = lazy(() => ({ irregular: wordMap('english.txt'), keep: wordSet('english-keep.txt') }));

/**
 * English words on two levels: the form is the dictionary word of an inflection (trainings, trained → train), the
 * family the Porter stem. Without a word list the final e of a verb must be guessed (making → make, opening → open):
 * the rules below follow spelling, the table has the rest.
 * @param word folded (normalise.ts).
 */
export function analyseEnglish(word: string): WordAnalysis {
  const bare = word.replace(/'s?$/, '');
  return { form: lemma(bare), family: stemEnglish(data().irregular.get(bare) ?? bare), known: false };
}

function lemma(word: string): string {
  const { irregular, keep } = data();
  const known = irregular.get(word);
  if (known !== undefined) return known;
  if (keep.has(word) || word.length < 4 || !/^[a-z-]+$/.test(word)) return word;
  if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}y`;
  if (/(?:s|x|z|ch|sh)es$/.test(word)) {
    // "classes", "boxes" lose -es; "houses", "purchases" lose -s.
    return /(?:ss|x|zz|ch|sh)es$/.test(word) ? word.slice(0, -2) : lemma(word.slice(0, -1));
  }
  if (/[^su]s$/.test(word) && !word.endsWith('is')) return lemma(word.slice(0, -1));
  if (word.endsWith('ied') && word.length > 4) return `${word.slice(0, -3)}y`;
  if (/[aeiouy].*ed$/.test(word) && !word.endsWith('eed')) return withoutEnding(word.slice(0, -2));
  if (/[aeiouy].*ing$/.test(word)) return withoutEnding(word.slice(0, -3));
  return word;
}

/** What is left after -ed or -ing, as the dictionary writes it. */
function withoutEnding(stem: string): string {
  const known = data().irregular.get(stem);
  if (known !== undefined) return known;
  if (stem.length < 2) return stem;
  if (/([bdgklmnprt])\1$/.test(stem))
    return /(?:ll)$/.test(stem) && !/(?:roll|avell|ell[eo]d|trol)l?$/.test(stem) ? stem : stem.slice(0, -1);
  return wantsE.test(stem) ? `${stem}e` : stem;
}

/** Stems that lost an e: by their last letters, or one syllable that would have doubled its consonant otherwise. */
const wantsE = new RegExp(
  [
    '[cvu]$',
    '[^su]s$',
    '[^aeiou]z$|[aeiou]z$',
    '(?:dg|rg|lg|[aeiou]g)$',
    '(?:.{2}ang|eng)$',
    '[bdfgkptz]l$',
    '[^eo]at$',
    '(?:un|inv|exc|c|wr)it$',
    '[^ao]id$|[^aou]ud$|[^eao]ad$',
    '[^aeo]ar$|[^ao]ir$|[^oa]ur$',
    '(?:pl|st|ign|ad|sc)or$',
    '(?:pl|mpl|d?el)et$',
    '(?:m|v|n|qu)ot$',
    '[^o]ut$',
    '[^aoe]in$',
    'um$',
    '^[^aeiou]*[aeiou][^aeiouwxy]$',
  ].join('|'),
);
