import { codebookCheck } from '../check.js';

/** Ids that are equal, or equal but for capitals. */
export const duplicateCode = codebookCheck<{ code: string; other: string; line: number }>({
  id: 'codebook/duplicate-code',
  severity: 'error',
  title: { id: 'Dua kode dengan id yang sama', en: 'Two codes with the same id' },
  why: {
    id: 'Satu id harus menunjuk satu kode; kalau tidak, koding menjadi rancu. Huruf besar tidak membedakan: berkas dan lembar kerja pun tidak membedakannya.',
    en: 'One id must mean one code, or codings become ambiguous. Capitals do not tell ids apart: file systems and spreadsheets do not either.',
  },
  message: ({ code, other, line }) =>
    code === other
      ? {
          id: `kode \`${code}\` sudah ada di baris ${line}`,
          en: `the code \`${code}\` already stands on line ${line}`,
        }
      : {
          id: `kode \`${code}\` hanya berbeda huruf besar dari \`${other}\` di baris ${line}`,
          en: `the code \`${code}\` differs from \`${other}\` on line ${line} in capitals only`,
        },
  hint: () => ({
    id: 'Ganti nama salah satunya, atau gabungkan keduanya.',
    en: 'Rename one of them, or merge the two.',
  }),
  example: {
    yaml: 'codebook: warung\ncodes:\n  - code: modal\n    label: Modal usaha\n  - code: Modal\n    label: Pinjaman\n',
    at: [[5, 11, 16]],
  },
  look(subject, found) {
    const seen = new Map<string, (typeof subject.codebook.codes)[number]>();
    for (const code of subject.codebook.codes) {
      const key = code.id.normalize('NFKC').toLowerCase();
      const first = seen.get(key);
      if (first === undefined) seen.set(key, code);
      else found(subject.at(code), { code: code.id, other: first.id, line: first.place.line ?? 0 });
    }
  },
});
