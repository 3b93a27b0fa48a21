import { codebookCheck } from '../check.js';

const deepest = 4;

export const deepTree = codebookCheck<{ code: string; depth: number }>({
  id: 'codebook/deep-tree',
  severity: 'warning',
  title: { id: 'Pohon kode yang terlalu dalam', en: 'A tree of codes that is too deep' },
  why: {
    id: 'Lebih dari empat tingkat tidak dapat diingat pengode dan tidak muat dalam matriks.',
    en: 'More than four levels are more than coders keep in mind, and fit into no matrix.',
  },
  message: ({ code, depth }) => ({
    id: `kode \`${code}\` berada di tingkat ${depth}`,
    en: `the code \`${code}\` stands on level ${depth}`,
  }),
  hint: () => ({ id: 'Gabungkan dua tingkat.', en: 'Make two levels one.' }),
  example: {
    yaml: `codebook: warung
codes:
  - {code: usaha, label: Usaha}
  - {code: produksi, label: Produksi, parent: usaha}
  - {code: mutu, label: Mutu, parent: produksi}
  - {code: kemasan, label: Kemasan, parent: mutu}
  - {code: warna, label: Warna kemasan, parent: kemasan}
`,
    at: [[7, 12, 17]],
  },
  look(subject, found) {
    for (const code of subject.codebook.codes)
      if (code.path.length === deepest + 1)
        found(subject.at(code), { code: code.id, depth: code.path.length });
  },
});
