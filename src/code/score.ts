import type { Indicator, Phrase } from '../model/codebook.js';

/**
 * How much a hit of an indicator says, before its weight: a plain word 1, its whole family 0.8 (roots join words that
 * mean different things), longer phrases and combinations more, because less of them is chance.
 */
export function specificity({ pattern }: Indicator): number {
  switch (pattern.kind) {
    case 'phrase':
      return ofPhrase(pattern.phrase);
    case 'near':
    case 'all':
      return Math.min(2, 0.3 + pattern.phrases.reduce((sum, phrase) => sum + 0.6 * ofPhrase(phrase), 0));
    case 'exact':
    case 'regex':
      return 1.1;
  }
}

function ofPhrase(phrase: Phrase): number {
  const words = phrase.filter((token) => token.kind === 'word');
  const family = words.some((token) => token.options.some((option) => option.family));
  return Math.min(2, (words.length === 1 ? 1 : 0.8 + 0.3 * words.length) * (family ? 0.8 : 1));
}

/**
 * Confidence of a code in a unit, 0 to 1: one plain word of weight 1 gives 0.6; each independent indicator takes
 * its share of what is left (1 − 0.4^Σ), hits of the same indicator again a tenth of it.
 * @param strengths weight × specificity of each indicator that hit, with its number of hits.
 */
export function confidence(
  strengths: readonly { readonly strength: number; readonly hits: number }[],
): number {
  const sum = strengths.reduce(
    (total, { strength, hits }) => total + strength * (1 + 0.1 * Math.min(4, hits - 1)),
    0,
  );
  return Math.round((1 - 0.4 ** Math.max(0, sum)) * 1000) / 1000;
}
