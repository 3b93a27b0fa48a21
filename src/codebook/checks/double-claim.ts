import type { Bilingual } from '../../model/words.js';
import { codebookCheck } from '../check.js';
import { textsOf, wordsIn } from '../folded.js';

type Problem = 'double' | 'vague' | 'negated';

const problems: Readonly<
  Record<Problem, { readonly words: ReadonlySet<string>; readonly least: number; readonly says: Bilingual }>
> = {
  double: {
    words: new Set(['dan', 'serta', 'maupun', 'and']),
    least: 1,
    says: { id: 'menyatakan dua hal sekaligus', en: 'claims two things at once' },
  },
  negated: {
    words: new Set(['tidak', 'bukan', 'belum', 'tanpa', 'nggak', 'not', 'no', 'never', 'without']),
    least: 2,
    says: { id: 'dua kali menyangkal', en: 'is negated twice' },
  },
  vague: {
    words: new Set([
      'mungkin',
      'barangkali',
      'kadang',
      'kadang-kadang',
      'cenderung',
      'kurang-lebih',
      'dll',
      'dsb',
      'maybe',
      'perhaps',
      'sometimes',
      'somehow',
      'etc',
    ]),
    least: 1,
    says: { id: 'tidak pasti', en: 'is vague' },
  },
};

/** A claim towards which nobody could take one stance. */
export const doubleClaim = codebookCheck<{ code: string; problem: Problem }>({
  id: 'codebook/double-claim',
  severity: 'warning',
  title: { id: 'Klaim yang tidak dapat dinilai', en: 'A claim that cannot be judged' },
  why: {
    id: 'Sikap mendukung atau menyangkal hanya dapat diberikan kepada satu pernyataan yang jelas.',
    en: 'Support or contradiction can be given to one clear statement only.',
  },
  message: ({ code, problem }) => ({
    id: `klaim kode \`${code}\` ${problems[problem].says.id}`,
    en: `the claim of the code \`${code}\` ${problems[problem].says.en}`,
  }),
  hint: () => ({
    id: 'Tulis satu pernyataan yang benar atau salah; bagi kodenya kalau perlu.',
    en: 'Write one statement that is true or false; split the code where needed.',
  }),
  example: {
    yaml: 'codebook: warung\ncodes:\n  - code: hasil\n    label: Hasil usaha\n    claim: Omzet naik dan pasar meluas.\n',
    at: [[5, 12, 40]],
  },
  look(subject, found) {
    for (const code of subject.living) {
      for (const { language, text } of textsOf(code.claim)) {
        const words = wordsIn(text);
        const problem = (Object.keys(problems) as Problem[]).find(
          (each) => words.filter((word) => problems[each].words.has(word)).length >= problems[each].least,
        );
        if (problem === undefined) continue;
        found(subject.at(code, language === 'any' ? ['claim'] : ['claim', language]), {
          code: code.id,
          problem,
        });
        break;
      }
    }
  },
});
