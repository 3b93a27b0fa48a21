import { codebookCheck } from '../check.js';

export const onlyChild = codebookCheck<{ code: string; child: string }>({
  id: 'codebook/only-child',
  severity: 'info',
  title: { id: 'Kode induk dengan satu anak saja', en: 'A parent code with a single child' },
  why: {
    id: 'Tingkat yang hanya berisi satu kode tidak membedakan apa pun.',
    en: 'A level that holds one code tells nothing apart.',
  },
  message: ({ code, child }) => ({
    id: `kode \`${code}\` hanya punya satu anak, \`${child}\``,
    en: `the code \`${code}\` has one child only, \`${child}\``,
  }),
  hint: () => ({
    id: 'Satukan keduanya, atau tambahkan kode saudaranya.',
    en: 'Make the two one, or add what stands beside the child.',
  }),
  example: {
    yaml: 'codebook: warung\ncodes:\n  - code: modal\n    label: Modal usaha\n    codes:\n      - {code: pinjaman, label: Pinjaman}\n',
    at: [[3, 11, 16]],
  },
  look(subject, found) {
    for (const code of subject.living)
      if (code.children.length === 1) found(subject.at(code), { code: code.id, child: code.children[0]! });
  },
});
