import { codebookCheck } from '../check.js';

export const missingExample = codebookCheck<{ code: string }>({
  id: 'codebook/missing-example',
  severity: 'warning',
  title: { id: 'Kode tanpa contoh', en: 'A code without an example' },
  why: {
    id: 'Contoh menunjukkan kepada pengode seperti apa definisi itu terdengar dalam wawancara (DeCuir-Gunby dkk. 2011).',
    en: 'An example shows coders what the definition sounds like in an interview (DeCuir-Gunby et al. 2011).',
  },
  message: ({ code }) => ({
    id: `kode \`${code}\` belum punya contoh`,
    en: `the code \`${code}\` has no example`,
  }),
  hint: () => ({
    id: 'Tambahkan `examples:` dengan kutipan dan alamatnya: {quote: "…", at: w01:12}.',
    en: 'Add `examples:` with a quote and its address: {quote: "…", at: w01:12}.',
  }),
  example: {
    yaml: 'codebook: warung\ncodes:\n  - code: modal\n    label: Modal usaha\n    examples: [{quote: modalnya habis, see: kurang-modal}]\n',
    at: [[3, 11, 16]],
  },
  look(subject, found) {
    for (const code of subject.living)
      if (!code.examples.some((example) => example.see === undefined))
        found(subject.at(code), { code: code.id });
  },
});
