import { activePeople } from '../activity.js';
import { someOf } from '../code-place.js';
import { exampleLog } from '../example-log.js';
import { studyCheck } from '../study-check.js';

/** Documents that a person who has begun was given and has neither coded nor marked as read. */
export const unreadDocument = studyCheck<{ coder: string; documents: readonly string[] }>({
  id: 'codings/unread-document',
  severity: 'warning',
  title: { id: 'Dokumen yang belum dibaca', en: 'Documents not read' },
  why: {
    id: 'Dokumen tanpa koding bisa berarti tidak ada apa-apa di dalamnya, atau belum dibaca; tabel dan kesepakatan memperlakukannya sebagai yang pertama.',
    en: 'A document without codings may have nothing in it, or may not have been read; tables and agreement take it for the first.',
  },
  message: ({ coder, documents }) => ({
    id: `\`${coder}\` belum membaca ${documents.length} dokumen: ${someOf(documents)}.`,
    en: `\`${coder}\` has not read ${documents.length} documents: ${someOf(documents)}.`,
  }),
  hint: ({ coder, documents }) => ({
    id: `Yang sudah dibaca dicatat dengan \`daya codings read ${documents[0]} --coder ${coder}\`; yang bukan tugasnya tidak ditulis di \`assign:\`.`,
    en: `Record what was read with \`daya codings read ${documents[0]} --coder ${coder}\`; leave out of \`assign:\` what is not theirs.`,
  }),
  example: {
    files: { 'codings/ani/w01.jsonl': exampleLog('ani', 'w01', ['mengemas kue', 'training']) },
    at: ['daya.yaml:6:10'],
  },
  look(context, report) {
    const { study, codings, readBy } = context;
    const { assign, coders } = study.settings;
    const coded = new Set(codings.map(({ by, doc }) => `${by}\n${doc}`));
    for (const coder of activePeople(study)) {
      if (coders[coder] === undefined) continue;
      const given = assign === undefined ? undefined : (assign[coder] ?? []);
      const documents = study.documents
        .map(({ meta }) => meta.id)
        .filter((doc) => given === undefined || given.includes(doc))
        .filter((doc) => !coded.has(`${coder}\n${doc}`) && readBy.get(doc)?.includes(coder) !== true);
      if (documents.length === 0) continue;
      const place = context.place('daya.yaml', [given ? 'assign' : 'coders', coder], 'key');
      report(place, { coder, documents }, context.lineText('daya.yaml', place));
    }
  },
});
