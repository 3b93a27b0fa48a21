import type { Coding } from '../../model/coding.js';
import { exampleLog } from '../example-log.js';
import { studyCheck } from '../study-check.js';

/** Codings in a document that `assign:` gives to others. */
export const notAssigned = studyCheck<{ coder: string; doc: string; count: number }>({
  id: 'codings/not-assigned',
  severity: 'warning',
  title: { id: 'Koding di luar tugas', en: 'Codings in a document not assigned' },
  why: {
    id: 'Konsensus dan kesepakatan dihitung atas dokumen yang ditugaskan; koding ini tidak ikut.',
    en: 'Consensus and agreement are counted over the documents assigned; these codings take no part.',
  },
  message: ({ coder, doc, count }) => ({
    id: `\`${coder}\` punya ${count} koding di \`${doc}\`, yang tidak ditugaskan kepadanya.`,
    en: `\`${coder}\` has ${count} codings in \`${doc}\`, which is not assigned to them.`,
  }),
  hint: ({ coder, doc }) => ({
    id: `Tambahkan \`${doc}\` di assign: {${coder}: […]}, atau biarkan bila memang hanya catatan.`,
    en: `Add \`${doc}\` to assign: {${coder}: […]}, or leave it where it is only a note.`,
  }),
  example: {
    files: {
      'daya.yaml':
        'daya: 1\ngroups: {pengurus: Pengurus, anggota: Anggota}\nwaves: {1: Oktober 2025}\ncodebooks: [codebooks/lokal.yaml]\ncoders: {ani: {name: Ani}}\nuse: ani\nassign: {ani: [w01]}\n',
      'codings/ani/w02.jsonl': exampleLog('ani', 'w02', ['oven', 'equipment']),
    },
    at: ['codings/ani/w02.jsonl:1'],
  },
  look({ study, codings }, report) {
    const { assign } = study.settings;
    if (assign === undefined) return;
    const found = new Map<string, { first: Coding; count: number }>();
    for (const coding of codings) {
      const { by, doc } = coding;
      if (by === 'rules' || assign[by]?.includes(doc) === true) continue;
      const entry = found.get(`${by}\n${doc}`);
      if (entry) entry.count++;
      else found.set(`${by}\n${doc}`, { first: coding, count: 1 });
    }
    for (const { first, count } of found.values())
      report(first.place, { coder: first.by, doc: first.doc, count });
  },
});
