import { RE2JS } from 're2js';
import { codebookCheck } from '../check.js';

/** Longer ones are programs, not indicators, and cost memory to compile. */
const longest = 1000;

/** A regular expression that the linear-time engine does not take. */
export const refusedRegex = codebookCheck<{ reason: string }>({
  id: 'codebook/refused-regex',
  severity: 'error',
  title: { id: 'Ekspresi reguler yang ditolak', en: 'A regular expression that is refused' },
  why: {
    id: 'Ekspresi reguler dijalankan mesin yang waktunya selalu sebanding dengan panjang teks; acuan balik dan lookaround tidak ada di sana, karena dapat membuat program berhenti selamanya.',
    en: 'Regular expressions run on an engine whose time always grows with the length of the text only; back references and look-around do not exist there, because they can hang a program.',
  },
  message: ({ reason }) => ({
    id: `ekspresi reguler ini ditolak: ${reason}`,
    en: `this regular expression is refused: ${reason}`,
  }),
  hint: () => ({
    id: 'Tulis ulang tanpa \\1, (?=…), (?!…), (?<=…); untuk pengecualian pakai `none`.',
    en: 'Write it without \\1, (?=…), (?!…), (?<=…); for exceptions use `none`.',
  }),
  example: {
    yaml: 'codebook: warung\ncodes:\n  - code: omzet\n    label: Omzet\n    indicators: [{regex: "omzet(?! turun)"}]\n',
    at: [[5, 18, 44]],
  },
  look(subject, found) {
    for (const code of subject.codebook.codes)
      for (const { pattern, place } of code.indicators) {
        const reason = pattern.kind === 'regex' ? refusal(pattern.source) : undefined;
        if (reason !== undefined) found(subject.line(code, place, 'indicators'), { reason });
      }
  },
});

function refusal(source: string): string | undefined {
  if (source.length > longest) return `> ${longest}`;
  try {
    RE2JS.compile(source);
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message.replace(/^error parsing regexp: /, '') : String(error);
  }
}
