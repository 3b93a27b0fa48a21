/** A language that tables, reports and messages are printed in. */
export type Language = 'id' | 'en';

/** The language a document is spoken or written in. */
export type DocumentLanguage = Language | 'mixed';

/** Words of the tool: both languages, side by side. */
export interface Bilingual {
  readonly id: string;
  readonly en: string;
}

/** Words of the user: one text for every language, or a text for each of some languages. */
export type Localised = string | { readonly id?: string | undefined; readonly en?: string | undefined };

/** The words of `text` in `language`, or in the other language where that one is missing. */
export function inLanguage(text: Localised | undefined, language: Language): string {
  if (text === undefined) return '';
  if (typeof text === 'string') return text;
  const other = language === 'id' ? 'en' : 'id';
  return text[language] ?? text[other] ?? '';
}
