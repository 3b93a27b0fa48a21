import type { Indicator, Phrase, PhraseToken } from '../model/codebook.js';
import type { Language } from '../model/words.js';
import { analyseWord, languagesOf } from '../text/words.js';

/** A word position as the set of forms and families that it asks for; `*` and gaps as signs. */
export interface Position {
  readonly sign: 'word' | 'any' | 'gap';
  /** `id form pelatihan`, `id family latih`, … sorted. */
  readonly asks: readonly string[];
  /** What every word matched there is part of: its form's family, for each option and language. */
  readonly families: readonly string[];
}

const known = new Map<string, { form: string; family: string }>();

function analyse(word: string, language: Language): { form: string; family: string } {
  const key = `${language} ${word}`;
  let analysis = known.get(key);
  if (analysis === undefined) {
    const { form, family } = analyseWord(word, language);
    analysis = { form: `${language} form ${form}`, family: `${language} family ${family}` };
    // A process that checks many codebooks meets the same words again, but must not grow without end.
    if (known.size > 200_000) known.clear();
    known.set(key, analysis);
  }
  return analysis;
}

/** The positions of a phrase as the language of its indicator reads them. */
export function positionsOf(phrase: Phrase, language: Indicator['language']): Position[] {
  const languages = language === 'any' ? languagesOf('mixed') : [language];
  return phrase.map((token) => positionOf(token, languages));
}

function positionOf(token: PhraseToken, languages: readonly Language[]): Position {
  if (token.kind !== 'word') return { sign: token.kind, asks: [], families: [] };
  const asks = new Set<string>();
  const families = new Set<string>();
  for (const { word, family } of token.options)
    for (const language of languages) {
      const analysis = analyse(word, language);
      asks.add(family ? analysis.family : analysis.form);
      families.add(analysis.family);
    }
  return { sign: 'word', asks: [...asks].sort(), families: [...families] };
}

/** Whether every word that matches `narrow` matches `wide` too. */
export function covers(wide: Position, narrow: Position): boolean {
  if (wide.sign === 'any') return narrow.sign !== 'gap';
  if (wide.sign === 'gap' || narrow.sign !== 'word') return wide.sign === narrow.sign;
  const asked = new Set(wide.asks);
  return narrow.asks.every((ask) => asked.has(ask)) || narrow.families.every((family) => asked.has(family));
}

/** What an indicator looks for, as a key that is equal for indicators that match the same words. */
export function keyOfIndicator({ pattern, language, none, in: scope }: Indicator): string {
  const phraseKey = (phrase: Phrase) =>
    positionsOf(phrase, language)
      .map((position) => (position.sign === 'word' ? position.asks.join('|') : position.sign))
      .join(' + ');
  const sorted = (phrases: readonly Phrase[]) => phrases.map(phraseKey).sort().join(' & ');
  const but = none.length === 0 ? '' : ` but ${sorted(none)} in ${scope}`;
  switch (pattern.kind) {
    case 'phrase':
      return `phrase ${phraseKey(pattern.phrase)}${but}`;
    case 'near':
      return `near ${pattern.within} ${sorted(pattern.phrases)}${but}`;
    case 'all':
      return `all ${scope} ${sorted(pattern.phrases)}${but}`;
    case 'exact':
      return `exact ${pattern.text}${but}`;
    case 'regex':
      return `regex ${pattern.source}${but}`;
  }
}
