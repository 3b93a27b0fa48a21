import type { Language, Localised } from '../../model/words.js';
import { codebookCheck } from '../check.js';

const languageNames = {
  id: { id: 'Indonesia', en: 'Indonesian' },
  en: { id: 'Inggris', en: 'English' },
} as const;

/** In a codebook of two languages, a text of one. */
export const missingTranslation = codebookCheck<{ code: string; key: string; language: Language }>({
  id: 'codebook/missing-translation',
  severity: 'info',
  title: { id: 'Teks yang hanya ada dalam satu bahasa', en: 'A text in one language only' },
  why: {
    id: 'Tabel dalam bahasa yang lain akan memakai teks bahasa ini.',
    en: 'Tables in the other language will show the text of this one.',
  },
  message: ({ code, key, language }) => ({
    id: `\`${key}\` kode \`${code}\` belum ada dalam bahasa ${languageNames[language].id}`,
    en: `\`${key}\` of the code \`${code}\` is missing in ${languageNames[language].en}`,
  }),
  hint: ({ language }) => ({ id: `Tambahkan \`${language}: …\`.`, en: `Add \`${language}: …\`.` }),
  example: {
    yaml: 'codebook: warung\ncodes:\n  - code: modal\n    label: {id: Modal usaha, en: Capital}\n    definition: {id: Uang untuk memulai usaha.}\n',
    at: [[5, 5, 15]],
  },
  look(subject, found) {
    const bilingual = (text: Localised | undefined) =>
      typeof text === 'object' && text.id !== undefined && text.en !== undefined;
    if (!subject.codebook.codes.some((code) => bilingual(code.label) || bilingual(code.definition))) return;
    for (const code of subject.living) {
      const texts: [key: string, text: Localised | undefined][] = [
        ['label', code.label],
        ['definition', code.definition],
        ['claim', code.claim],
        ...code.include.map((text) => ['include', text] as [string, Localised]),
        ...code.exclude.map(({ text }) => ['exclude', text] as [string, Localised]),
      ];
      // One report a code and key: the rest of the list is usually missing too.
      const reported = new Set<string>();
      for (const [key, text] of texts) {
        if (typeof text !== 'object' || bilingual(text) || reported.has(key)) continue;
        reported.add(key);
        found(subject.at(code, [key], 'key'), {
          code: code.id,
          key,
          language: text.id === undefined ? 'id' : 'en',
        });
      }
    }
  },
});
