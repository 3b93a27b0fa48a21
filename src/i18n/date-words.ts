import type { Language } from '../model/words.js';

/** January to December. */
export const monthNames: Readonly<Record<Language, readonly string[]>> = {
  id: [
    'Januari',
    'Februari',
    'Maret',
    'April',
    'Mei',
    'Juni',
    'Juli',
    'Agustus',
    'September',
    'Oktober',
    'November',
    'Desember',
  ],
  en: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
};

const weekdayNames: Readonly<Record<Language, readonly string[]>> = {
  id: ['Minggu', 'Senin', 'Selasa', 'Rabu', 'Kamis', 'Jumat', 'Sabtu'],
  en: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
};

/** `2025-10` or `2025-10-04` as people write it: *Oktober 2025*, *4 Oktober 2025*. Anything else as it stands. */
export function dateWords(date: string, language: Language): string {
  const found = /^(\d{4})-(\d{2})(?:-(\d{2}))?$/.exec(date);
  const month = found && monthNames[language][Number(found[2]) - 1];
  if (!found || month === undefined) return date;
  return `${found[3] === undefined ? '' : `${Number(found[3])} `}${month} ${found[1]}`;
}

/** A date with its weekday: *Sabtu, 4 Oktober 2025*. */
export function dayWords(date: string, language: Language): string {
  const time = Date.parse(`${date}T00:00:00Z`);
  if (Number.isNaN(time)) return date;
  return `${weekdayNames[language][new Date(time).getUTCDay()]}, ${dateWords(date, language)}`;
}
