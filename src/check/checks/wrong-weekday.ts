import {
  dayName,
  dayNumber,
  dayPattern,
  isoDate,
  monthNumber,
  monthPattern,
  weekdayOf,
} from '../../ingest/calendar.js';
import { placeInBody } from '../body-lines.js';
import { studyCheck } from '../study-check.js';

const written = new RegExp(
  String.raw`(?<!\p{L})(${dayPattern})(?!\p{L})\s*,?\s*(?:tanggal\s+|tgl\.?\s+|the\s+)?(\d{1,2})(?:st|nd|rd|th)?\s+(?:of\s+)?(${monthPattern})\s+(\d{4})(?!\d)`,
  'giu',
);

/** A weekday in the text of a document that is not that of its date. */
export const wrongWeekday = studyCheck<{ written: string; right: { id: string; en: string } }>({
  id: 'document/wrong-weekday',
  severity: 'warning',
  title: { id: 'Hari tidak cocok dengan tanggalnya', en: 'A weekday that does not fit its date' },
  why: {
    id: 'Salah satu dari hari dan tanggal keliru; penguji yang membuka kalender akan menemukannya.',
    en: 'Either the weekday or the date is wrong; an examiner with a calendar will find it.',
  },
  message: ({ written, right }) => ({
    id: `\`${written}\`: tanggal itu hari ${right.id}.`,
    en: `\`${written}\`: that date is a ${right.en}.`,
  }),
  hint: () => ({
    id: 'Periksa catatan lapangan, lalu perbaiki hari atau tanggalnya.',
    en: 'Look into the field notes, then mend weekday or date.',
  }),
  example: {
    files: {
      'documents/w02.md':
        '---\ntechnique: observation\n---\nPelatihan diadakan Kamis, 17 Oktober 2025 di balai.\n',
    },
    at: ['documents/w02.md:4:20'],
  },
  look({ study }, report) {
    for (const document of study.documents) {
      document.body.split('\n').forEach((line, i) => {
        for (const match of line.matchAll(written)) {
          const [text, day = '', date = '', month = '', year = ''] = match;
          const iso = isoDate(Number(year), monthNumber(month) ?? 0, Number(date));
          const named = dayNumber(day);
          if (iso === undefined || named === undefined || weekdayOf(iso) === named) continue;
          report(
            placeInBody(document, i, match.index, match.index + text.length),
            { written: text, right: dayName(weekdayOf(iso)) },
            line,
          );
        }
      });
    }
  },
});
