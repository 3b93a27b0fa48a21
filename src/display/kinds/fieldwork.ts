import { dayWords } from '../../i18n/date-words.js';
import { axisWords, fieldWords } from '../../i18n/tables.js';
import type { DocumentMeta } from '../../model/document.js';
import { minuteOfDay, minutesOf } from '../../reduce/minutes.js';
import type { DisplayContext } from '../context.js';
import { documentsShown } from '../documents-shown.js';
import type { Kind } from '../kind.js';
import { listBody } from '../list.js';
import { informantLabel, techniqueLabel, waveLabel } from '../people-axes.js';

/** When, where and how long data were collected, in order of time; below it the days and hours at each place. */
export const fieldwork: Kind = {
  id: 'fieldwork',
  title: { id: 'Pelaksanaan pengumpulan data', en: 'Data collection' },
  takes: ['where'],
  build(context) {
    const { words, facts } = context;
    const fields = [
      { key: 'date', label: words.say({ id: 'Hari, tanggal', en: 'Day, date' }) },
      { key: 'time', label: words.say({ id: 'Waktu', en: 'Time' }) },
      { key: 'minutes', label: words.say({ id: 'Lama (menit)', en: 'Minutes' }) },
      { key: 'technique', label: words.say(axisWords.technique) },
      { key: 'who', label: words.say({ id: '{Informant} atau sasaran', en: '{Informant} or object' }) },
      { key: 'site', label: words.say({ id: 'Tempat', en: 'Place' }) },
      { key: 'collector', label: words.say({ id: 'Pengumpul data', en: 'Collected by' }) },
      { key: 'wave', label: words.say(axisWords.wave) },
      { key: 'document', label: words.say(fieldWords.documents) },
    ];
    const documents = documentsShown(context)
      .map(({ meta }) => meta)
      .sort((a, b) => compare(whenOf(a), whenOf(b)));
    const items = documents.map((meta) => ({
      key: meta.id,
      values: {
        date: meta.date === undefined ? null : dayWords(meta.date, words.language),
        time: [meta.start, meta.end].filter((time) => time !== undefined).join('–') || null,
        minutes: minutesOf(meta),
        technique: techniqueLabel(context, meta.technique),
        who:
          meta.informants.map((id) => informantLabel(facts.study, id)).join('\n') ||
          meta.about ||
          meta.title ||
          null,
        site: meta.site,
        collector: meta.interviewer ?? meta.observer,
        wave: meta.wave === undefined ? null : waveLabel(context, meta.wave),
        document: meta.id,
      },
    }));
    return { ...listBody(fields, items, words), decisions: [], notes: placeNotes(context, documents) };
  },
};

/** Days and hours at each place. */
function placeNotes({ words }: DisplayContext, documents: readonly DocumentMeta[]): string[] {
  const places = new Map<string, { days: Set<string>; minutes: number }>();
  for (const meta of documents) {
    if (meta.site === undefined || meta.date === undefined) continue;
    const place = places.get(meta.site) ?? { days: new Set<string>(), minutes: 0 };
    place.days.add(meta.date);
    place.minutes += minutesOf(meta) ?? 0;
    places.set(meta.site, place);
  }
  return [...places].map(([site, { days, minutes }]) => {
    const stayed = words.say(days.size === 1 ? dayWord : daysWord, { n: days.size });
    const hours = words.say(hoursWord, { n: Math.round(minutes / 6) / 10 });
    return `${site}: ${minutes === 0 ? stayed : words.list([stayed, hours])}.`;
  });
}

const dayWord = { id: '{n} hari', en: '{n} day' };
const daysWord = { id: '{n} hari', en: '{n} days' };
const hoursWord = { id: '{n} jam tercatat', en: '{n} hours on record' };

/** Undated documents stand last. */
function whenOf(meta: DocumentMeta): string {
  return `${meta.date ?? '9999'} ${String(minuteOfDay(meta.start) ?? 0).padStart(4, '0')}`;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
