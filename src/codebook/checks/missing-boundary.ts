import { codebookCheck } from '../check.js';
import { joined, partNames } from '../folded.js';

/** No `include` or no `exclude`. */
export const missingBoundary = codebookCheck<{ code: string; parts: readonly ('include' | 'exclude')[] }>({
  id: 'codebook/missing-boundary',
  severity: 'warning',
  title: { id: 'Kode tanpa batas', en: 'A code without boundaries' },
  why: {
    id: 'Kapan dipakai dan kapan tidak dipakai adalah bagian wajib sebuah buku kode (MacQueen dkk. 1998): di batas itulah pengode berbeda pendapat.',
    en: 'When to use a code and when not are required parts of a codebook (MacQueen et al. 1998): it is at the boundary that coders disagree.',
  },
  message: ({ code, parts }) => ({
    id: `kode \`${code}\` belum mengatakan ${joined(
      parts.map((part) => partNames[part]!.id),
      'id',
    )}`,
    en: `the code \`${code}\` does not say ${joined(
      parts.map((part) => partNames[part]!.en),
      'en',
    )}`,
  }),
  hint: ({ parts }) => ({
    id: `Tambahkan ${joined(
      parts.map((part) => `\`${part}:\``),
      'id',
    )}; pada exclude, sebut kode yang benar dengan \`see\`.`,
    en: `Add ${joined(
      parts.map((part) => `\`${part}:\``),
      'en',
    )}; in exclude, name the right code with \`see\`.`,
  }),
  example: {
    yaml: 'codebook: warung\ncodes:\n  - code: modal\n    label: Modal usaha\n    include: [Uang untuk memulai usaha]\n',
    at: [[3, 11, 16]],
  },
  look(subject, found) {
    for (const code of subject.living) {
      const parts = (['include', 'exclude'] as const).filter((part) => code[part].length === 0);
      if (parts.length > 0) found(subject.at(code), { code: code.id, parts });
    }
  },
});
