import type { Coding } from '../../model/coding.js';
import { exampleLog } from '../example-log.js';
import { studyCheck } from '../study-check.js';

const codebook = `codebook: lokal
version: 1.0.0
facets: {dimension: {label: Dimensi, kind: dimension}}
codes:
  - {code: training, facet: dimension, label: Pelatihan, definition: Diajari sesuatu.}
  - {code: equipment, facet: dimension, label: Alat, definition: Diberi alat., status: retired, replaced_by: training}
`;

/** Codings with a code that is no longer in use. */
export const retiredCode = studyCheck<{ code: string; count: number; instead: string | undefined }>({
  id: 'codings/retired-code',
  severity: 'error',
  title: { id: 'Koding dengan kode yang sudah dipensiunkan', en: 'Codings with a retired code' },
  why: {
    id: 'Kode yang dipensiunkan tidak lagi diperiksa; koding lamanya tertinggal dan tidak ikut hasil yang sekarang.',
    en: 'A retired code is no longer looked at; its old codings are left behind and take no part in what holds today.',
  },
  message: ({ code, count }) => ({
    id: `${count} koding memakai \`${code}\`, kode yang sudah dipensiunkan.`,
    en: `${count} codings use \`${code}\`, a retired code.`,
  }),
  hint: ({ instead }) =>
    instead === undefined
      ? {
          id: 'Kode ulang, atau aktifkan kode itu lagi.',
          en: 'Code them anew, or take the code back into use.',
        }
      : {
          id: `Pindahkan ke \`${instead}\`: daya codings update ID --code ${instead}.`,
          en: `Move them to \`${instead}\`: daya codings update ID --code ${instead}.`,
        },
  example: {
    files: {
      'codebooks/lokal.yaml': codebook,
      'codings/ani/w01.jsonl': exampleLog('ani', 'w01', ['mengemas', 'equipment'], ['kue', 'equipment']),
    },
    at: ['codings/ani/w01.jsonl:1'],
  },
  look({ codings, index }, report) {
    const found = new Map<string, { first: Coding; count: number; instead: string | undefined }>();
    for (const coding of codings) {
      const code = coding.by === 'rules' ? undefined : index.find(coding.code);
      if (code?.status !== 'retired') continue;
      const entry = found.get(code.id);
      if (entry) entry.count++;
      else found.set(code.id, { first: coding, count: 1, instead: code.replacedBy });
    }
    for (const [code, { first, count, instead }] of found) report(first.place, { code, count, instead });
  },
});
