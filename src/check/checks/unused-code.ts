import { placeOfCodebook, someOf } from '../code-place.js';
import { exampleLog } from '../example-log.js';
import { studyCheck } from '../study-check.js';

/** Codes that nothing was coded with, nor with one below them. */
export const unusedCode = studyCheck<{ codebook: string; unused: readonly string[]; of: number }>({
  id: 'codings/unused-code',
  severity: 'info',
  title: { id: 'Kode yang belum pernah dipakai', en: 'Codes never used' },
  why: {
    id: 'Kode tanpa data bukan untuk dihapus: laporkan sebagai kebisuan, atau periksa apakah hal itu memang ditanyakan.',
    en: 'A code without data is not to be deleted: report it as silence, or see whether it was asked about at all.',
  },
  message: ({ codebook, unused, of }) => ({
    id: `${unused.length} dari ${of} kode \`${codebook}\` belum dipakai: ${someOf(unused)}.`,
    en: `${unused.length} of the ${of} codes of \`${codebook}\` are not used: ${someOf(unused)}.`,
  }),
  example: {
    files: { 'codings/ani/w01.jsonl': exampleLog('ani', 'w01', ['mengemas kue', 'training']) },
    at: ['daya.yaml:5:13'],
  },
  look(context, report) {
    const { study, segments, index } = context;
    if (segments.length === 0) return;
    const used = new Set(segments.flatMap(({ codebook, path }) => path.map((id) => `${codebook}:${id}`)));
    for (const codebook of study.codebooks) {
      const living = codebook.codes.filter(({ status, ref }) => status !== 'retired' && index.find(ref));
      const unused = living.filter(({ ref }) => !used.has(ref)).map(({ id }) => id);
      if (unused.length > 0)
        report(placeOfCodebook(context, codebook), { codebook: codebook.id, unused, of: living.length });
    }
  },
});
