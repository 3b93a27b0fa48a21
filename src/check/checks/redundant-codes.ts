import { placeOfCode } from '../code-place.js';
import { coincidingPairs } from '../coinciding.js';
import { exampleLog } from '../example-log.js';
import { studyCheck } from '../study-check.js';

/** Share of the codings of both codes that must coincide (a convention). */
const share = 0.9;
/** Codings of each code from which on that is no chance. */
const least = 3;

const words = ['Kami', 'diajari', 'mengemas'] as const;

/** Two codes that nearly always stand on the same words. */
export const redundantCodes = studyCheck<{ code: string; other: string; percent: number }>({
  id: 'codings/redundant-codes',
  severity: 'warning',
  title: { id: 'Dua kode yang selalu bersama', en: 'Two codes that always stand together' },
  why: {
    id: 'Dua kode yang selalu menempel pada kata-kata yang sama adalah satu kode dengan dua nama, atau batasnya belum jelas.',
    en: 'Two codes that always stand on the same words are one code with two names, or their boundary is not clear.',
  },
  message: ({ code, other, percent }) => ({
    id: `\`${code}\` dan \`${other}\` menempel bersama pada ${percent}% koding keduanya.`,
    en: `\`${code}\` and \`${other}\` stand together in ${percent}% of the codings of both.`,
  }),
  hint: () => ({
    id: 'Gabungkan dengan `daya codebook merge`, atau tulis dalam definisi apa yang membedakannya.',
    en: 'Merge them with `daya codebook merge`, or write into the definitions what sets them apart.',
  }),
  example: {
    files: {
      'codings/ani/w01.jsonl': exampleLog(
        'ani',
        'w01',
        ...words.flatMap((word) => [[word, 'training'] as const, [word, 'equipment'] as const]),
      ),
    },
    at: ['codebooks/lokal.yaml:13:11'],
  },
  look(context, report) {
    const { index } = context;
    const codings = context.placed.filter(({ by }) => by !== 'rules');
    const counts = new Map<string, number>();
    for (const { code } of codings) {
      const ref = index.find(code)?.ref;
      if (ref !== undefined) counts.set(ref, (counts.get(ref) ?? 0) + 1);
    }
    const together = new Map<string, { a: Set<string>; b: Set<string> }>();
    for (const [one, two] of coincidingPairs(codings)) {
      const [first, second] = [index.find(one.code), index.find(two.code)];
      if (!first || !second || first === second) continue;
      const swap = index.codes.indexOf(first) > index.codes.indexOf(second);
      const [a, b] = swap ? [two, one] : [one, two];
      const key = swap ? `${second.ref}\n${first.ref}` : `${first.ref}\n${second.ref}`;
      const entry = together.get(key) ?? { a: new Set(), b: new Set() };
      entry.a.add(a.id);
      entry.b.add(b.id);
      together.set(key, entry);
    }
    for (const [key, { a, b }] of together) {
      const [first, second] = key.split('\n').map((ref) => index.find(ref)!) as [
        (typeof index.codes)[number],
        (typeof index.codes)[number],
      ];
      const [ofFirst, ofSecond] = [counts.get(first.ref)!, counts.get(second.ref)!];
      // A parent and its child may stand together by design; that is what parent-coded is about.
      if (first.path.includes(second.id) || second.path.includes(first.id)) continue;
      const both = Math.min(a.size / ofFirst, b.size / ofSecond);
      if (Math.min(ofFirst, ofSecond) >= least && both >= share)
        report(placeOfCode(context, second), {
          code: second.id,
          other: first.id,
          percent: Math.round(100 * both),
        });
    }
  },
});
