import type { Code } from '../../model/codebook.js';
import { codebookCheck } from '../check.js';
import { textsOf, wordsIn } from '../folded.js';
import { similarSets } from '../similar-sets.js';

/** Jaccard index of the words from which on two definitions are taken for one (methods: a convention). */
const alike = 0.8;

export const similarDefinition = codebookCheck<{ code: string; other: string; line: number }>({
  id: 'codebook/similar-definition',
  severity: 'warning',
  title: { id: 'Dua definisi yang hampir sama', en: 'Two definitions that are nearly the same' },
  why: {
    id: 'Dua kode dengan definisi yang sama tidak dapat dibedakan pengode; biasanya keduanya perlu digabung.',
    en: 'Coders cannot tell two codes of one definition apart; usually the two want merging.',
  },
  message: ({ code, other, line }) => ({
    id: `definisi kode \`${code}\` hampir sama dengan definisi \`${other}\` di baris ${line}`,
    en: `the definition of the code \`${code}\` is nearly that of \`${other}\` on line ${line}`,
  }),
  hint: () => ({
    id: 'Gabungkan kedua kode, atau tulis dalam definisi apa yang membedakannya.',
    en: 'Merge the two codes, or write into the definitions what sets them apart.',
  }),
  example: {
    yaml: `codebook: warung
codes:
  - code: hibah
    label: Hibah
    definition: Uang atau barang yang diberikan program kepada anggota tanpa dikembalikan.
  - code: bantuan
    label: Bantuan
    definition: Uang atau barang yang diberikan program kepada para anggota tanpa dikembalikan.
`,
    at: [[8, 17, 96]],
  },
  look(subject, found) {
    const reported = new Set<Code>();
    for (const language of ['id', 'en'] as const) {
      const lists = subject.living.map((code) => {
        const text = textsOf(code.definition).find(
          (each) => each.language === language || each.language === 'any',
        );
        return text === undefined ? [] : wordsIn(text.text);
      });
      for (const [i, j] of similarSets(lists, alike)) {
        const code = subject.living[i]!;
        if (reported.has(code)) continue;
        reported.add(code);
        const keys = typeof code.definition === 'string' ? ['definition'] : ['definition', language];
        const other = subject.living[j]!;
        found(subject.at(code, keys), { code: code.id, other: other.id, line: other.place.line ?? 0 });
      }
    }
  },
});
