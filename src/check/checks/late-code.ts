import type { Code } from '../../model/codebook.js';
import { lastReadings } from '../activity.js';
import { placeOfCode, someOf } from '../code-place.js';
import type { CheckContext } from '../context.js';
import { exampleLog } from '../example-log.js';
import { studyCheck } from '../study-check.js';

const codebook = `codebook: lokal
version: 1.0.0
facets: {dimension: {label: Dimensi, kind: dimension}}
codes:
  - {code: training, facet: dimension, label: Pelatihan, definition: Diajari sesuatu.}
  - {code: equipment, facet: dimension, label: Alat, definition: Diberi alat., origin: {kind: inductive, document: w02}}
`;

/** A code that was made when documents had been coded already, and nobody went back to them. */
export const lateCode = studyCheck<{
  codes: readonly string[];
  since: string;
  documents: readonly string[];
}>({
  id: 'codebook/late-code',
  severity: 'warning',
  title: {
    id: 'Kode baru, dokumen lama belum dibaca ulang',
    en: 'A late code, and earlier documents not read again',
  },
  why: {
    id: 'Kebisuan dokumen yang dibaca sebelum kode itu ada bukan bukti bahwa hal itu tidak terjadi.',
    en: 'The silence of documents that were read before the code existed is no evidence that it did not happen.',
  },
  message: ({ codes, since, documents }) => ({
    id: `Baru ada sejak ${since}: ${someOf(codes)}. Belum dibaca ulang: ${someOf(documents)}.`,
    en: `Exists since ${since} only: ${someOf(codes)}. Not read again since: ${someOf(documents)}.`,
  }),
  hint: ({ documents }) => ({
    id: `Baca ulang (daya annotate), lalu catat: daya codings read ${documents[0]}.`,
    en: `Read them again (daya annotate), then record it: daya codings read ${documents[0]}.`,
  }),
  example: {
    files: {
      'codebooks/lokal.yaml': codebook,
      'codings/ani/w01.jsonl': exampleLog('ani', 'w01', ['mengemas kue', 'training']),
      'codings/ani/w02.jsonl': exampleLog('ani', 'w02', [
        'oven',
        'equipment',
        { at: '2025-11-25T01:00:00Z' },
      ]),
    },
    at: ['codebooks/lokal.yaml:6:12'],
  },
  look(context, report) {
    const readings = lastReadings(context.study);
    if (readings.size === 0) return;
    const late = new Map<string, { codes: Code[]; since: string; documents: readonly string[] }>();
    for (const code of context.index.codes) {
      if (code.status === 'retired') continue;
      const since = bornAt(code, context);
      if (since === undefined) continue;
      const documents = context.study.documents
        .map(({ meta }) => meta.id)
        .filter((doc) => readings.has(doc) && readings.get(doc)! < since);
      if (documents.length === 0) continue;
      // Codes that miss the same documents are mended by the same reading: they are one finding.
      const key = [code.ref.split(':')[0], ...documents].join('\n');
      const entry = late.get(key) ?? { codes: [], since, documents };
      late.set(key, {
        ...entry,
        codes: [...entry.codes, code],
        since: since < entry.since ? since : entry.since,
      });
    }
    for (const { codes, since, documents } of late.values()) {
      const args = { codes: codes.map(({ id }) => id), since: since.slice(0, 10), documents };
      report(placeOfCode(context, codes[0]!), args);
    }
  },
});

/**
 * When a code came to be: as the history of its file tells; of an inductive code, which coding gave rise to, its date or
 * its first coding. Undefined for a code that was there from the beginning.
 */
function bornAt(code: Code, { codings, index, codeHistory }: CheckContext): string | undefined {
  const { added } = codeHistory().get(code.ref) ?? {};
  if (added !== undefined || code.origin?.kind !== 'inductive') return added;
  if (code.date !== undefined) return code.date;
  const times = codings.flatMap(({ by, at, code: ref }) =>
    by !== 'rules' && at !== undefined && index.find(ref) === code ? [at] : [],
  );
  return times.length === 0 ? undefined : times.reduce((a, b) => (b < a ? b : a));
}
