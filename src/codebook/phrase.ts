import type { Phrase, PhraseToken } from '../model/codebook.js';

/** What is wrong with a phrase. */
export type PhraseFault = 'empty' | 'gap-at-edge' | 'only-wildcards' | 'not-a-word';

/** `...` stands for none to so many words. */
export const widestGap = 3;

const wordPattern = /^[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}'’.&/@%+-]*[\p{L}\p{M}\p{N}%+])?$/u;

/**
 * Parses the words of an indicator: `pelatihan` (a word in its inflected forms), `latih~` (its whole family),
 * `ikut|hadir` (either), `*` (any one word), `...` (none to three words).
 */
export function parsePhrase(text: string): Phrase | { readonly fault: PhraseFault; readonly word: string } {
  const tokens: PhraseToken[] = [];
  for (const part of text.normalize('NFC').split(/\s+/u)) {
    if (part === '') continue;
    if (part === '*') tokens.push({ kind: 'any' });
    else if (part === '...' || part === '…') tokens.push({ kind: 'gap', most: widestGap });
    else {
      const options = part.split('|').map((option) => {
        const family = option.endsWith('~');
        return { word: family ? option.slice(0, -1) : option, family };
      });
      const bad = options.find(({ word }) => !wordPattern.test(word));
      if (bad) return { fault: 'not-a-word', word: bad.word || part };
      tokens.push({ kind: 'word', options });
    }
  }
  if (tokens.length === 0) return { fault: 'empty', word: '' };
  if (tokens.every((token) => token.kind !== 'word')) return { fault: 'only-wildcards', word: text.trim() };
  if (tokens[0]!.kind === 'gap' || tokens.at(-1)!.kind === 'gap')
    return { fault: 'gap-at-edge', word: '...' };
  return tokens;
}
