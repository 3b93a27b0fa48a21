import { placeOfCode } from '../code-place.js';
import { exampleLog } from '../example-log.js';
import { studyCheck } from '../study-check.js';

/** Share of the segments of one code in which the rules see another (a convention). */
const share = 0.3;
/** Such segments from which on that is no chance. */
const least = 3;

const words = ['Kami', 'diajari', 'mengemas'] as const;

/** Words of one code's indicators stand again and again where a person coded another code. */
export const boundaryDrift = studyCheck<{
  code: string;
  other: string;
  count: number;
  of: number;
  by: string;
}>({
  id: 'codings/boundary-drift',
  severity: 'info',
  title: { id: 'Batas dua kode bergeser', en: 'The boundary of two codes drifts' },
  why: {
    id: 'Kalau indikator satu kode sering muncul pada segmen kode lain, pengode memakai batas yang berbeda dari buku kode.',
    en: 'Where the indicators of one code are frequent in segments of another, the coder uses another boundary than the codebook.',
  },
  message: ({ code, other, count, of, by }) => ({
    id: `Dalam ${count} dari ${of} segmen yang oleh \`${by}\` dikode \`${code}\`, indikator menunjuk \`${other}\`.`,
    en: `In ${count} of the ${of} segments that \`${by}\` coded \`${code}\`, indicators point to \`${other}\`.`,
  }),
  hint: ({ code, other }) => ({
    id: `Baca lagi kedua definisi; tulis di \`exclude:\` mana yang ${code} dan mana yang ${other}.`,
    en: `Read both definitions again; say under \`exclude:\` what is ${code} and what is ${other}.`,
  }),
  example: {
    files: {
      'codings/ani/w01.jsonl': exampleLog('ani', 'w01', ...words.map((word) => [word, 'equipment'] as const)),
      'codings/rules/w01.jsonl': exampleLog('rules', 'w01', ['Kami diajari mengemas', 'training']),
    },
    at: ['codebooks/lokal.yaml:13:11'],
  },
  look(context, report) {
    const { placed, index } = context;
    const proposals = new Map<string, { start: number; end: number; code: string }[]>();
    for (const { by, doc, start, end, code } of placed) {
      if (by !== 'rules') continue;
      const list = proposals.get(doc) ?? [];
      list.push({ start, end, code: index.find(code)?.ref ?? code });
      proposals.set(doc, list);
    }
    if (proposals.size === 0) return;
    const own = new Map<string, { start: number; end: number; ref: string }[]>();
    const people = placed.filter(({ by }) => by !== 'rules');
    for (const { by, doc, start, end, code } of people) {
      const key = `${by}\n${doc}`;
      const list = own.get(key) ?? [];
      list.push({ start, end, ref: index.find(code)?.ref ?? code });
      own.set(key, list);
    }
    const counts = new Map<string, { of: number; others: Map<string, number> }>();
    for (const { by, doc, start, end, code } of people) {
      const ref = index.find(code)?.ref ?? code;
      const entry = counts.get(`${by}\n${ref}`) ?? { of: 0, others: new Map<string, number>() };
      counts.set(`${by}\n${ref}`, entry);
      entry.of++;
      const around = (each: { start: number; end: number }) => each.start < end && each.end > start;
      const said = new Set((own.get(`${by}\n${doc}`) ?? []).filter(around).map((each) => each.ref));
      const seen = new Set((proposals.get(doc) ?? []).filter(around).map((each) => each.code));
      // Where the rules see the code itself too, the words fit both; drift is where they see only the other.
      if (seen.has(ref)) continue;
      for (const other of seen)
        if (!said.has(other)) entry.others.set(other, (entry.others.get(other) ?? 0) + 1);
    }
    for (const [key, { of, others }] of counts) {
      const [by, ref] = key.split('\n') as [string, string];
      const code = index.find(ref);
      if (code === undefined) continue;
      for (const [otherRef, count] of others) {
        const other = index.find(otherRef);
        // Codes of different facets are made to stand on the same words.
        if (other === undefined || other.facet !== code.facet || count < least || count < share * of)
          continue;
        report(placeOfCode(context, code), { code: code.id, other: other.id, count, of, by });
      }
    }
  },
});
