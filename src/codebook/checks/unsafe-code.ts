import type { Bilingual } from '../../model/words.js';
import { codebookCheck } from '../check.js';

type Problem = 'characters' | 'start' | 'reserved';

const words: Readonly<Record<Problem, (code: string) => Bilingual>> = {
  characters: (code) => ({
    id: `id \`${code}\` berisi tanda selain huruf, angka, - dan _`,
    en: `the id \`${code}\` holds signs other than letters, digits, - and _`,
  }),
  start: (code) => ({ id: `id \`${code}\` dimulai dengan -`, en: `the id \`${code}\` begins with -` }),
  reserved: (code) => ({
    id: `\`${code}\` adalah nama yang dipakai komputer untuk hal lain`,
    en: `\`${code}\` is a name that computers use for something else`,
  }),
};

/** Device names of Windows, and words that other programs read as values. */
const reserved =
  /^(?:con|prn|aux|nul|com\d|lpt\d|true|false|null|undefined|nan|constructor|prototype|__proto__|tostring|valueof|hasownproperty)$/i;

/** Ids that would not survive as file names, columns of a spreadsheet, or references. */
export const unsafeCode = codebookCheck<{ code: string; problem: Problem }>({
  id: 'codebook/unsafe-code',
  severity: 'error',
  title: { id: 'Id kode yang tidak aman', en: 'A code id that is not safe' },
  why: {
    id: 'Id kode menjadi nama kolom, nama berkas, dan acuan `buku:kode`; tanda lain merusaknya saat diekspor.',
    en: 'The id of a code becomes a column, a file name and a reference `codebook:code`; other signs break it on export.',
  },
  message: ({ code, problem }) => words[problem](code),
  hint: () => ({
    id: 'Pakai id pendek seperti `pelatihan` atau `akses-pasar`; nama lengkap ditulis di `label`.',
    en: 'Use a short id such as `training` or `market-access`; the full name goes into `label`.',
  }),
  example: {
    yaml: 'codebook: warung\ncodes:\n  - code: akses pasar\n    label: Akses pasar\n  - code: nul\n    label: Tanpa modal\n',
    at: [
      [3, 11, 22],
      [5, 11, 14],
    ],
  },
  look(subject, found) {
    const top = problemOf(subject.codebook.id);
    if (top) found(subject.atTop(['codebook']), { code: subject.codebook.id, problem: top });
    for (const code of subject.codebook.codes) {
      const problem = problemOf(code.id);
      if (problem) found(subject.at(code), { code: code.id, problem });
    }
  },
});

function problemOf(id: string): Problem | undefined {
  if (!/^[\p{L}\p{M}\p{N}_-]+$/u.test(id)) return 'characters';
  if (id.startsWith('-')) return 'start';
  return reserved.test(id) ? 'reserved' : undefined;
}
