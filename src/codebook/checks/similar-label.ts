import type { Code } from '../../model/codebook.js';
import { codebookCheck } from '../check.js';
import { foldText, textsOf } from '../folded.js';
import { nearEqual } from '../near-equal.js';

/** Labels that are equal, or nearly. */
export const similarLabel = codebookCheck<{ label: string; other: string; code: string; line: number }>({
  id: 'codebook/similar-label',
  severity: 'warning',
  title: { id: 'Dua kode dengan label yang hampir sama', en: 'Two codes with nearly the same label' },
  why: {
    id: 'Pengode yang melihat dua label mirip membagi satu gagasan ke dua kode, dan kesepakatan antarpengode turun.',
    en: 'Coders who see two labels alike split one idea over two codes, and agreement between them falls.',
  },
  message: ({ label, other, code, line }) => ({
    id: `label “${label}” hampir sama dengan “${other}” milik kode \`${code}\` di baris ${line}`,
    en: `the label “${label}” is nearly that of the code \`${code}\`, “${other}”, on line ${line}`,
  }),
  hint: () => ({
    id: 'Gabungkan kedua kode, atau beri label yang menunjukkan bedanya.',
    en: 'Merge the two codes, or give labels that show how they differ.',
  }),
  example: {
    yaml: 'codebook: warung\ncodes:\n  - code: pasar\n    label: Akses pasar\n  - code: jual\n    label: Akses pasar.\n',
    at: [[6, 12, 24]],
  },
  look(subject, found) {
    const reported = new Set<Code>();
    for (const language of ['id', 'en'] as const) {
      const labels = subject.living.map(
        (code) =>
          textsOf(code.label).find((each) => each.language === language || each.language === 'any')?.text ??
          '',
      );
      const folded = labels.map(foldText);
      for (const [i, j] of nearEqual(folded)) {
        const code = subject.living[i]!;
        const other = subject.living[j]!;
        if (folded[i] === '' || reported.has(code)) continue;
        reported.add(code);
        const keys = typeof code.label === 'string' ? ['label'] : ['label', language];
        found(subject.at(code, keys), {
          label: labels[i]!,
          other: labels[j]!,
          code: other.id,
          line: other.place.line ?? 0,
        });
      }
    }
  },
});
