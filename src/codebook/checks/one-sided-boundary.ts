import { codebookCheck } from '../check.js';

/** A sends readers to B, and B says nothing about A. */
export const oneSidedBoundary = codebookCheck<{ code: string; other: string }>({
  id: 'codebook/one-sided-boundary',
  severity: 'info',
  title: { id: 'Batas yang dinyatakan satu pihak saja', en: 'A boundary that only one side states' },
  why: {
    id: 'Pengode yang membuka kode kedua lebih dulu tidak melihat batasnya.',
    en: 'A coder who opens the second code first does not see the boundary.',
  },
  message: ({ code, other }) => ({
    id: `\`${code}\` mengarahkan ke \`${other}\`, tetapi \`${other}\` tidak menyebut \`${code}\` di \`exclude\``,
    en: `\`${code}\` sends readers to \`${other}\`, but \`${other}\` does not name \`${code}\` in its \`exclude\``,
  }),
  hint: ({ code, other }) => ({
    id: `Tambahkan pada \`${other}\`: exclude: [{text: …, see: ${code}}].`,
    en: `Add to \`${other}\`: exclude: [{text: …, see: ${code}}].`,
  }),
  example: {
    yaml: `codebook: warung
codes:
  - code: modal
    label: Modal usaha
    exclude: [{text: Mesin, see: peralatan}]
  - code: peralatan
    label: Peralatan
`,
    at: [[5, 34, 43]],
  },
  look(subject, found) {
    for (const code of subject.living) {
      for (const { see, place } of code.exclude) {
        const other = see === undefined ? undefined : subject.index.find(see);
        if (other === undefined || other === code) continue;
        // A boundary with the parent, or with everything below it, is one with its children too.
        const answered = other.exclude.some(({ see: back }) => {
          const target = back === undefined ? undefined : subject.index.find(back);
          return target !== undefined && (target.path.includes(code.id) || code.path.includes(target.id));
        });
        const related = other.path.includes(code.id) || code.path.includes(other.id);
        if (!answered && !related)
          found(subject.line(code, place, 'exclude'), { code: code.id, other: other.id });
      }
    }
  },
});
