import { RE2JS } from 're2js';
import { codebookCheck } from '../check.js';

/** A regular expression that finds something where there is nothing. */
export const emptyMatch = codebookCheck<{ source: string }>({
  id: 'codebook/empty-match',
  severity: 'warning',
  title: { id: 'Indikator yang cocok dengan teks kosong', en: 'An indicator that matches the empty text' },
  why: {
    id: 'Indikator yang cocok dengan teks kosong biasanya lupa satu bagian wajib, dan menemukan lebih banyak dari yang dimaksud.',
    en: 'An indicator that matches the empty text has usually lost a part that must be there, and finds more than was meant.',
  },
  message: ({ source }) => ({
    id: `\`${source}\` cocok dengan teks kosong`,
    en: `\`${source}\` matches the empty text`,
  }),
  hint: () => ({
    id: 'Pakai + di tempat *, atau tambahkan bagian yang harus ada.',
    en: 'Use + in place of *, or add a part that must be there.',
  }),
  example: {
    yaml: 'codebook: warung\ncodes:\n  - code: omzet\n    label: Omzet\n    indicators: [{regex: "(?:omzet)?"}]\n',
    at: [[5, 18, 39]],
  },
  look(subject, found) {
    for (const code of subject.codebook.codes)
      for (const { pattern, place } of code.indicators)
        if (pattern.kind === 'regex' && matchesEmpty(pattern.source))
          found(subject.line(code, place, 'indicators'), { source: pattern.source });
  },
});

function matchesEmpty(source: string): boolean {
  try {
    return RE2JS.compile(source).matcher('').matches();
  } catch {
    return false;
  }
}
