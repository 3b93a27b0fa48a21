import type { Coding } from '../../model/coding.js';
import { exampleLog } from '../example-log.js';
import { studyCheck } from '../study-check.js';

const codebook = `codebook: lokal
version: 1.0.0
facets: {dimension: {label: Dimensi, kind: dimension}}
codes:
  - code: training
    facet: dimension
    label: Pelatihan
    definition: Diajari sesuatu.
    codes:
      - {code: packing, label: Mengemas, definition: Belajar mengemas.}
      - {code: accounts, label: Pembukuan, definition: Belajar mencatat.}
`;

/** A code with codes below it that people use by itself. */
export const parentCoded = studyCheck<{ code: string; count: number }>({
  id: 'codings/parent-coded',
  severity: 'warning',
  title: { id: 'Kode induk dipakai langsung', en: 'A parent code used by itself' },
  why: {
    id: 'Sebagian koding berada di induk dan sebagian di anaknya; jumlah per kode lalu tidak dapat dibandingkan.',
    en: 'Some codings stand at the parent and some at its children; counts by code can then not be compared.',
  },
  message: ({ code, count }) => ({
    id: `${count} koding memakai \`${code}\` langsung, padahal ada kode di bawahnya.`,
    en: `${count} codings use \`${code}\` itself, although there are codes below it.`,
  }),
  hint: () => ({
    id: 'Pindahkan ke kode anak, atau buat anak “lainnya”.',
    en: 'Move them to a code below, or make one for “other”.',
  }),
  example: {
    files: {
      'codebooks/lokal.yaml': codebook,
      'codings/ani/w01.jsonl': exampleLog('ani', 'w01', ['mengemas kue', 'packing'], ['diajari', 'training']),
    },
    at: ['codings/ani/w01.jsonl:2'],
  },
  look({ codings, index }, report) {
    const found = new Map<string, { first: Coding; count: number }>();
    for (const coding of codings) {
      if (coding.by === 'rules') continue;
      const code = index.find(coding.code);
      if (code === undefined || code.children.length === 0) continue;
      const entry = found.get(code.id);
      if (entry) entry.count++;
      else found.set(code.id, { first: coding, count: 1 });
    }
    for (const [code, { first, count }] of found) report(first.place, { code, count });
  },
});
