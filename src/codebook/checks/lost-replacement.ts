import type { Bilingual } from '../../model/words.js';
import { codebookCheck } from '../check.js';

type Problem = 'missing' | 'retired' | 'circle' | 'living';

const words: Readonly<Record<Problem, (code: string, target: string) => Bilingual>> = {
  missing: (code, target) => ({
    id: `pengganti kode \`${code}\`, \`${target}\`, tidak ada`,
    en: `what replaces the code \`${code}\`, \`${target}\`, does not exist`,
  }),
  retired: (code, target) => ({
    id: `pengganti kode \`${code}\` berakhir di \`${target}\`, yang juga sudah tidak dipakai`,
    en: `what replaces the code \`${code}\` ends in \`${target}\`, which is retired too`,
  }),
  circle: (code) => ({
    id: `pengganti kode \`${code}\` berputar kembali ke kode itu`,
    en: `what replaces the code \`${code}\` leads back to it`,
  }),
  living: (code) => ({
    id: `kode \`${code}\` punya pengganti, tetapi statusnya bukan \`retired\``,
    en: `the code \`${code}\` has a replacement, but its status is not \`retired\``,
  }),
};

/** A chain of `replaced_by` that ends in nothing. */
export const lostReplacement = codebookCheck<{ code: string; target: string; problem: Problem }>({
  id: 'codebook/lost-replacement',
  severity: 'error',
  title: { id: 'Kode pengganti yang hilang', en: 'A replacement that is lost' },
  why: {
    id: 'Kode yang diganti harus sampai pada kode yang dipakai; kalau tidak, penggabungannya hilang.',
    en: 'A replaced code must lead to one that is in use, or the merge is lost.',
  },
  message: ({ code, target, problem }) => words[problem](code, target),
  hint: ({ problem }) =>
    problem === 'living'
      ? { id: 'Tambahkan `status: retired`.', en: 'Add `status: retired`.' }
      : { id: 'Tulis id kode yang dipakai sekarang.', en: 'Write the id of a code that is in use.' },
  example: {
    yaml: 'codebook: warung\ncodes:\n  - code: hibah\n    label: Hibah\n    status: retired\n    replaced_by: bantuan\n',
    at: [[6, 18, 25]],
  },
  look(subject, found) {
    for (const code of subject.codebook.codes) {
      if (code.replacedBy === undefined) continue;
      const place = () => subject.at(code, ['replaced_by']);
      if (code.status !== 'retired') {
        found(place(), { code: code.id, target: code.replacedBy, problem: 'living' }, 'warning');
        continue;
      }
      const way = new Set([code.id]);
      let target: string | undefined = code.replacedBy;
      while (target !== undefined) {
        if (subject.standing(target) === 'elsewhere') break;
        const next = subject.index.find(target);
        if (next === undefined) {
          if (subject.standing(target) === 'unknown')
            found(place(), { code: code.id, target, problem: 'missing' });
          break;
        }
        if (way.has(next.id)) {
          found(place(), { code: code.id, target, problem: 'circle' });
          break;
        }
        way.add(next.id);
        if (next.status === 'retired' && next.replacedBy === undefined)
          found(place(), { code: code.id, target, problem: 'retired' });
        target = next.status === 'retired' ? next.replacedBy : undefined;
      }
    }
  },
});
