import type { Bilingual, Language, Localised } from '../model/words.js';

/** A text for comparison: small letters, no marks or punctuation, single spaces. */
export function foldText(text: string): string {
  return wordsIn(text).join(' ');
}

/** The words of a text, in small letters. */
export function wordsIn(text: string): string[] {
  return (
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+(?:[-'’][\p{L}\p{N}]+)*/gu) ?? []
  );
}

/** The texts of a localised text, each once, with the language where one is named. */
export function textsOf(
  text: Localised | undefined,
): { readonly language: Language | 'any'; readonly text: string }[] {
  if (text === undefined) return [];
  if (typeof text === 'string') return [{ language: 'any', text }];
  return (['id', 'en'] as const).flatMap((language) => {
    const words = text[language];
    return words === undefined ? [] : [{ language, text: words }];
  });
}

/** Keys of the parts of a code, in words. */
export const partNames: Readonly<Record<string, Bilingual>> = {
  include: { id: 'kapan dipakai (`include`)', en: 'when to use it (`include`)' },
  exclude: { id: 'kapan tidak dipakai (`exclude`)', en: 'when not to use it (`exclude`)' },
};

/** “a, b dan c”. */
export function joined(parts: readonly string[], language: Language): string {
  const and = language === 'id' ? ' dan ' : ' and ';
  return parts.length < 2 ? (parts[0] ?? '') : `${parts.slice(0, -1).join(', ')}${and}${parts.at(-1)}`;
}

/** The beginning of an indicator, enough to know it by. */
export function shortened(source: string): string {
  const characters = [...source];
  return characters.length <= 60 ? source : `${characters.slice(0, 59).join('')}…`;
}
