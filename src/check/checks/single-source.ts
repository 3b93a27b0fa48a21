import { placeOfCodebook, someOf } from '../code-place.js';
import { exampleLog } from '../example-log.js';
import { studyCheck } from '../study-check.js';

/** Codings of one code from which on it is worth asking who else says so. */
const least = 2;

/** Codes that one informant alone, or one document alone, gave rise to. */
export const singleSource = studyCheck<{ codebook: string; codes: readonly string[] }>({
  id: 'codings/single-source',
  severity: 'info',
  title: { id: 'Kode dari satu sumber saja', en: 'Codes of one source alone' },
  why: {
    id: 'Yang hanya dikatakan satu orang belum dapat ditriangulasi, dan menunjukkan bahwa kode itu belum jenuh.',
    en: 'What one person alone says cannot be triangulated, and shows that the code is not saturated.',
  },
  message: ({ codebook, codes }) => ({
    id: `Kode \`${codebook}\` yang hanya muncul pada satu informan atau satu dokumen: ${someOf(codes)}.`,
    en: `Codes of \`${codebook}\` that one informant or one document alone has: ${someOf(codes)}.`,
  }),
  example: {
    files: {
      'codings/ani/w01.jsonl': exampleLog(
        'ani',
        'w01',
        ['mengemas kue', 'training'],
        ['diajari', 'training'],
      ),
      'codings/ani/w02.jsonl': exampleLog('ani', 'w02', ['oven', 'equipment']),
    },
    at: ['daya.yaml:5:13'],
  },
  look(context, report) {
    const { study, segments } = context;
    if (new Set(segments.map(({ doc }) => doc)).size < 2) return;
    const sources = new Map<string, { count: number; documents: Set<string>; witnesses: Set<string> }>();
    for (const { codebook, code, doc, informant } of segments) {
      const ref = `${codebook}:${code}`;
      const entry = sources.get(ref) ?? { count: 0, documents: new Set(), witnesses: new Set() };
      entry.count++;
      entry.documents.add(doc);
      entry.witnesses.add(informant ?? `:${doc}`);
      sources.set(ref, entry);
    }
    for (const codebook of study.codebooks) {
      const codes = codebook.codes.flatMap(({ ref, id }) => {
        const entry = sources.get(ref);
        const single =
          entry && entry.count >= least && (entry.documents.size === 1 || entry.witnesses.size === 1);
        return single ? [id] : [];
      });
      if (codes.length > 0) report(placeOfCodebook(context, codebook), { codebook: codebook.id, codes });
    }
  },
});
