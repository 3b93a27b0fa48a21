import { placeOfCode } from '../code-place.js';
import { exampleLog } from '../example-log.js';
import { studyCheck } from '../study-check.js';

/** Share of all coded segments from which on a code says too little (a convention). */
const most = 0.4;
/** Below so many segments a share says nothing. */
const least = 5;

const words = ['Kami', 'diajari', 'mengemas', 'kue', 'Enak', 'sekali'] as const;

/** A code that stands on a great part of everything that was coded. */
export const broadCode = studyCheck<{ code: string; count: number; of: number }>({
  id: 'codings/broad-code',
  severity: 'warning',
  title: { id: 'Kode yang terlalu luas', en: 'A code that is too broad' },
  why: {
    id: 'Kode yang menempel pada hampir setengah data tidak lagi memilah apa pun; biasanya perlu dipecah.',
    en: 'A code that stands on nearly half of the data no longer sorts anything; usually it wants splitting.',
  },
  message: ({ code, count, of }) => ({
    id: `\`${code}\` menempel pada ${count} dari ${of} segmen (${Math.round((100 * count) / of)}%).`,
    en: `\`${code}\` stands on ${count} of ${of} segments (${Math.round((100 * count) / of)}%).`,
  }),
  hint: () => ({
    id: 'Pecah dengan `daya codebook split`, atau persempit definisinya.',
    en: 'Split it with `daya codebook split`, or narrow its definition.',
  }),
  example: {
    files: {
      'codings/ani/w01.jsonl': exampleLog(
        'ani',
        'w01',
        ...words.map((word, i) => [word, i < 4 ? 'training' : 'equipment'] as const),
      ),
    },
    at: ['codebooks/lokal.yaml:5:11'],
  },
  look(context, report) {
    const { segments, index } = context;
    const all = new Set<string>();
    const byCode = new Map<string, Set<string>>();
    for (const { doc, start, end, codebook, code } of segments) {
      if (start === null) continue;
      const place = `${doc}:${start}-${end}`;
      all.add(place);
      const ref = `${codebook}:${code}`;
      const places = byCode.get(ref);
      if (places) places.add(place);
      else byCode.set(ref, new Set([place]));
    }
    if (all.size < least || byCode.size < 2) return;
    for (const code of index.codes) {
      const count = byCode.get(code.ref)?.size ?? 0;
      if (count > most * all.size) report(placeOfCode(context, code), { code: code.id, count, of: all.size });
    }
  },
});
