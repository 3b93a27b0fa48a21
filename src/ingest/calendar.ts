import type { Bilingual } from '../model/words.js';

/** Month names and abbreviations of both languages, as people type them → 1 to 12. */
const monthNames: readonly (readonly string[])[] = [
  ['januari', 'january', 'jan'],
  ['februari', 'pebruari', 'february', 'feb', 'peb'],
  ['maret', 'march', 'mar', 'mrt'],
  ['april', 'apr'],
  ['mei', 'may'],
  ['juni', 'june', 'jun'],
  ['juli', 'july', 'jul'],
  ['agustus', 'august', 'agust', 'agt', 'ags', 'agu', 'aug'],
  ['september', 'sept', 'sep'],
  ['oktober', 'october', 'okt', 'oct'],
  ['november', 'nopember', 'nov', 'nop'],
  ['desember', 'december', 'des', 'dec'],
];

/** Names and abbreviations of the days, Sunday first. */
const dayNames: readonly (readonly string[])[] = [
  ['minggu', 'ahad', 'sunday', 'min', 'sun'],
  ['senin', 'monday', 'sen', 'mon'],
  ['selasa', 'tuesday', 'sel', 'tues', 'tue'],
  ['rabu', 'wednesday', 'rab', 'wed'],
  ['kamis', 'thursday', 'kam', 'thurs', 'thur', 'thu'],
  ["jum'at", 'jumat', 'friday', 'jum', 'fri'],
  ['sabtu', 'saturday', 'sab', 'sat'],
];

const days: readonly Bilingual[] = [
  { id: 'Minggu', en: 'Sunday' },
  { id: 'Senin', en: 'Monday' },
  { id: 'Selasa', en: 'Tuesday' },
  { id: 'Rabu', en: 'Wednesday' },
  { id: 'Kamis', en: 'Thursday' },
  { id: 'Jumat', en: 'Friday' },
  { id: 'Sabtu', en: 'Saturday' },
];

const monthNumbers = new Map(monthNames.flatMap((names, i) => names.map((name) => [name, i + 1] as const)));
const dayNumbers = new Map(dayNames.flatMap((names, i) => names.map((name) => [name, i] as const)));

/** Alternatives for a regular expression, longest first so that `sept` is not read as `sep`. */
const alternatives = (names: Iterable<string>) => [...names].sort((a, b) => b.length - a.length).join('|');
export const monthPattern = alternatives(monthNumbers.keys());
export const dayPattern = alternatives(dayNumbers.keys());

/** 1 to 12. */
export function monthNumber(name: string): number | undefined {
  return monthNumbers.get(name.toLowerCase());
}

/** 0 for Sunday to 6. */
export function dayNumber(name: string): number | undefined {
  return dayNumbers.get(name.toLowerCase().replace(/[’`]/gu, "'"));
}

/** The day of the week of an ISO date, 0 for Sunday. */
export function weekdayOf(iso: string): number {
  return new Date(`${iso}T00:00:00Z`).getUTCDay();
}

/** The name of a day of the week, 0 for Sunday. */
export function dayName(day: number): Bilingual {
  return days[day]!;
}

/** The date as ISO 8601, or undefined where the calendar has no such day. */
export function isoDate(year: number, month: number, day: number): string | undefined {
  if (month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) return undefined;
  const pad = (n: number, width: number) => String(n).padStart(width, '0');
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
}

function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}
