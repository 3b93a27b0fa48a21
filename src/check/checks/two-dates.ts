import type { StudyDocument } from '../../model/document.js';
import { studyCheck } from '../study-check.js';

/** One event that two documents date differently. */
export const twoDates = studyCheck<{ event: string; date: string; other: string; otherDate: string }>({
  id: 'document/two-dates',
  severity: 'warning',
  title: { id: 'Satu peristiwa dengan dua tanggal', en: 'One event with two dates' },
  why: {
    id: 'Urutan peristiwa dan matriks waktu menjadi bergantung pada dokumen mana yang dibaca.',
    en: 'The order of events and the time matrices would depend on which document is read.',
  },
  message: ({ event, date, other, otherDate }) => ({
    id: `\`${event}\` bertanggal ${date} di sini, tetapi ${otherDate} di \`${other}\`.`,
    en: `\`${event}\` is dated ${date} here, but ${otherDate} in \`${other}\`.`,
  }),
  hint: () => ({
    id: 'Perbaiki salah satunya, atau beri `event:` yang berbeda bila memang dua peristiwa.',
    en: 'Mend one of them, or give different `event:` where there were two.',
  }),
  example: {
    files: {
      'documents/w02.md':
        '---\ntechnique: observation\ndate: 2025-10-07\nevent: Pelatihan kemasan\n---\nRamai.\n',
      'documents/w03.md':
        '---\ntechnique: documentation\ndate: 2025-10-08\nevent: Pelatihan kemasan\n---\nDaftar hadir.\n',
    },
    at: ['documents/w03.md:3:7'],
  },
  look(context, report) {
    const first = new Map<string, StudyDocument>();
    for (const document of context.study.documents) {
      const { id, date } = document.meta;
      const event = eventOf(document);
      if (event === undefined || date === undefined) continue;
      const key = event.toLowerCase().replace(/\s+/gu, ' ').trim();
      const other = first.get(key);
      if (!other) first.set(key, document);
      else if (other.meta.date !== undefined && other.meta.date !== date) {
        const place = context.place(id, ['date']);
        report(
          place,
          { event, date, other: other.meta.id, otherDate: other.meta.date },
          context.lineText(id, place),
        );
      }
    }
  },
});

/** The event that a document says it is about (`event:` of its front matter). */
function eventOf({ meta }: StudyDocument): string | undefined {
  const event = meta.attributes.event ?? meta.attributes.peristiwa;
  return event === undefined ? undefined : String(event);
}
