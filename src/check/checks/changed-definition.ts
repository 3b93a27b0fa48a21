import { lastReadings } from '../activity.js';
import { placeOfCode, someOf } from '../code-place.js';
import { exampleLog } from '../example-log.js';
import { studyCheck } from '../study-check.js';

const codebook = `codebook: lokal
version: 1.0.0
facets: {dimension: {label: Dimensi, kind: dimension}}
codes:
  - {code: training, facet: dimension, label: Pelatihan, definition: Diajari sesuatu., date: 2025-12-01}
  - {code: equipment, facet: dimension, label: Alat, definition: Diberi alat.}
`;

/** A definition that was changed after people had coded by it. */
export const changedDefinition = studyCheck<{
  code: string;
  since: string;
  count: number;
  documents: readonly string[];
}>({
  id: 'codebook/changed-definition',
  severity: 'warning',
  title: { id: 'Definisi berubah setelah dipakai mengode', en: 'A definition changed after it was coded by' },
  why: {
    id: 'Koding lama dan baru memakai dua pengertian; jumlahnya mencampur keduanya.',
    en: 'Old and new codings mean two things; their counts mix the two.',
  },
  message: ({ code, since, count, documents }) => ({
    id: `${count} koding \`${code}\` dibuat sebelum definisinya berubah (${since}): ${someOf(documents)}.`,
    en: `${count} codings of \`${code}\` were made before its definition changed (${since}): ${someOf(documents)}.`,
  }),
  hint: () => ({
    id: 'Baca ulang dokumen itu dengan definisi yang baru, lalu catat dengan `daya codings read`.',
    en: 'Read those documents again by the new definition, then record it with `daya codings read`.',
  }),
  example: {
    files: {
      'codebooks/lokal.yaml': codebook,
      'codings/ani/w01.jsonl': exampleLog('ani', 'w01', ['mengemas kue', 'training']),
    },
    at: ['codebooks/lokal.yaml:5:12'],
  },
  look(context, report) {
    const { codings, index } = context;
    const readings = lastReadings(context.study);
    if (readings.size === 0) return;
    const history = context.codeHistory();
    const old = new Map<string, { since: string; count: number; documents: Set<string> }>();
    for (const { by, at, doc, code: reference } of codings) {
      const code = by === 'rules' || at === undefined ? undefined : index.find(reference);
      if (code === undefined || code.status === 'retired') continue;
      const since = history.get(code.ref)?.defined ?? code.date;
      if (since === undefined || at! >= since || (readings.get(doc) ?? '') >= since) continue;
      const entry = old.get(code.ref) ?? { since, count: 0, documents: new Set<string>() };
      entry.count++;
      entry.documents.add(doc);
      old.set(code.ref, entry);
    }
    for (const [ref, { since, count, documents }] of old) {
      const code = index.find(ref)!;
      const args = { code: code.id, since: since.slice(0, 10), count, documents: [...documents] };
      report(placeOfCode(context, code), args);
    }
  },
});
