import { sourceOf, verdictExplanations } from '../i18n/verdict-explanations.js';
import type { Bilingual } from '../model/words.js';

/** A verdict as `daya explain` tells it: its word, what it means, where it comes from. */
export interface VerdictEntry {
  readonly id: string;
  readonly severity: 'verdict';
  readonly title: Bilingual;
  readonly why: Bilingual;
}

/** Every verdict, in the shape of the other explanations. */
export function verdictEntries(): VerdictEntry[] {
  return verdictExplanations.map((entry) => ({
    id: entry.id,
    severity: 'verdict',
    title: { id: capitalised(entry.word.id), en: capitalised(entry.word.en) },
    why: {
      id: `${entry.text.id}\n\nSumber: ${sourceOf(entry, 'id')}`,
      en: `${entry.text.en}\n\nSource: ${sourceOf(entry, 'en')}`,
    },
  }));
}

function capitalised(text: string): string {
  return `${text[0]!.toUpperCase()}${text.slice(1)}`;
}
