import { didYouMean } from '../../i18n/fault.js';
import { codebookCheck } from '../check.js';

/** `see`, `answers` and `yields` that lead to no code. */
export const unknownReference = codebookCheck<{ reference: string; known: readonly string[] }>({
  id: 'codebook/unknown-reference',
  severity: 'error',
  title: { id: 'Acuan ke kode yang tidak ada', en: 'A reference to a code that does not exist' },
  why: {
    id: 'Aturan “pakai kode itu saja” yang menunjuk ke kekosongan membuat pengode kembali menebak.',
    en: 'A rule “use that code instead” that points to nothing leaves coders guessing again.',
  },
  message: ({ reference }) => ({
    id: `kode \`${reference}\` tidak ada`,
    en: `there is no code \`${reference}\``,
  }),
  hint: ({ reference, known }) =>
    didYouMean(reference, known) ?? {
      id: 'Tulis id kode di buku ini, atau `buku:kode` untuk buku kode lain.',
      en: 'Write the id of a code of this codebook, or `codebook:code` for another one.',
    },
  example: {
    yaml: `codebook: warung
codes:
  - code: modal
    label: Modal usaha
    exclude:
      - {text: Mesin dan perkakas, see: peralaten}
  - code: peralatan
    label: Peralatan
    answers: [kurang-alat]
`,
    at: [
      [6, 41, 50],
      [9, 15, 26],
    ],
  },
  look(subject, found) {
    const known = [...new Set(subject.codebook.codes.map((code) => code.id))];
    for (const code of subject.codebook.codes) {
      for (const { see, place } of [...code.exclude, ...code.examples])
        if (see !== undefined && subject.standing(see) === 'unknown')
          found(subject.line(code, place, 'exclude'), { reference: see, known });
      for (const key of ['answers', 'yields'] as const)
        (code[key] ?? []).forEach((reference, i) => {
          if (subject.standing(reference) !== 'unknown') return;
          const keys = Array.isArray(subject.raw(code)[key]) ? [key, i] : [key];
          found(subject.at(code, keys), { reference, known });
        });
    }
  },
});
