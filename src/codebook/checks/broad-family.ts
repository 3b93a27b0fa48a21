import { codebookCheck } from '../check.js';

/** Roots whose families hold words that mean different things; each with two of them. */
const roots: ReadonlyMap<string, readonly [string, string]> = new Map([
  ['dapat', ['pendapatan', 'pendapat']],
  ['alam', ['pengalaman', 'alam']],
  ['perintah', ['pemerintah', 'perintah']],
  ['usaha', ['perusahaan', 'berusaha']],
  ['tuju', ['setuju', 'tujuan']],
  ['nyata', ['pernyataan', 'kenyataan']],
  ['duduk', ['penduduk', 'kedudukan']],
  ['temu', ['pertemuan', 'penemuan']],
  ['kata', ['perkataan', 'katanya']],
  ['satu', ['persatuan', 'bersatu']],
  ['bangun', ['bangunan', 'pembangunan']],
  ['hasil', ['penghasilan', 'berhasil']],
  ['ada', ['keadaan', 'pengadaan']],
  ['jadi', ['kejadian', 'menjadi']],
]);

/** A word family that joins words a codebook must keep apart. */
export const broadFamily = codebookCheck<{ root: string; words: readonly [string, string] }>({
  id: 'codebook/broad-family',
  severity: 'warning',
  title: { id: 'Keluarga kata yang terlalu luas', en: 'A word family that is too wide' },
  why: {
    id: 'Tanda ~ mencari semua kata dari satu akar, dan beberapa akar menyatukan kata yang maknanya jauh berbeda.',
    en: 'The sign ~ looks for every word of a root, and some roots join words that mean quite different things.',
  },
  message: ({ root, words }) => ({
    id: `\`${root}~\` menyatukan *${words[0]}* dan *${words[1]}*`,
    en: `\`${root}~\` joins *${words[0]}* and *${words[1]}*`,
  }),
  hint: ({ words }) => ({
    id: `Tulis kata yang dimaksud tanpa ~, misalnya \`${words[0]}\`.`,
    en: `Write the words that are meant without ~, such as \`${words[0]}\`.`,
  }),
  example: {
    yaml: 'codebook: warung\ncodes:\n  - code: omzet\n    label: Omzet\n    indicators: {id: [dapat~ naik]}\n',
    at: [[5, 23, 34]],
  },
  look(subject, found) {
    for (const code of subject.living)
      for (const { pattern, place, language } of code.indicators) {
        if (language === 'en' || pattern.kind === 'exact' || pattern.kind === 'regex') continue;
        const phrases = pattern.kind === 'phrase' ? [pattern.phrase] : pattern.phrases;
        const root = phrases
          .flat()
          .flatMap((token) => (token.kind === 'word' ? token.options : []))
          .find(({ word, family }) => family && roots.has(word.toLowerCase()))
          ?.word.toLowerCase();
        if (root !== undefined)
          found(subject.line(code, place, 'indicators'), { root, words: roots.get(root)! });
      }
  },
});
