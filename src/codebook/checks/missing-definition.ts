import { codebookCheck } from '../check.js';

export const missingDefinition = codebookCheck<{ code: string; frozen: boolean }>({
  id: 'codebook/missing-definition',
  severity: 'warning',
  title: { id: 'Kode tanpa definisi', en: 'A code without a definition' },
  why: {
    id: 'Tanpa definisi, pengode kedua hanya dapat menebak dari label (MacQueen dkk. 1998). Untuk kode yang dibekukan ini galat.',
    en: 'Without a definition a second coder can only guess from the label (MacQueen et al. 1998). For a frozen code it is an error.',
  },
  message: ({ code, frozen }) =>
    frozen
      ? {
          id: `kode \`${code}\` dibekukan, tetapi belum punya definisi`,
          en: `the code \`${code}\` is frozen and has no definition`,
        }
      : { id: `kode \`${code}\` belum punya definisi`, en: `the code \`${code}\` has no definition` },
  hint: () => ({
    id: 'Tambahkan `definition:` satu atau dua kalimat.',
    en: 'Add a `definition:` of a sentence or two.',
  }),
  example: {
    yaml: 'codebook: warung\ncodes:\n  - code: modal\n    label: Modal usaha\n',
    at: [[3, 11, 16]],
  },
  look(subject, found) {
    for (const code of subject.living) {
      if (code.definition !== undefined) continue;
      const frozen = code.status === 'frozen';
      found(subject.at(code), { code: code.id, frozen }, frozen ? 'error' : undefined);
    }
  },
});
