import { monthNames } from '../i18n/date-words.js';
import type { Evidence } from './evidence.js';

const months = new Map(
  Object.values(monthNames).flatMap((names) => names.map((name, index) => [name, index + 1] as const)),
);
const month = `(${[...months.keys()].join('|')})`;
const year = String.raw`(?:\s+(\d{4})(?!\d))?`;

/** `17 Oktober`, `21 dan 24 Oktober 2025` (the first of them), with or without the year. */
const days = new RegExp(
  String.raw`(?<![\d.,:])(\d{1,2})(?:(?:,\s+|\s*(?:dan|sampai|hingga|and|to|-|–)\s*)\d{1,2})*\s+${month}(?!\p{L})${year}`,
  'gu',
);
/** `awal Oktober`, `bulan Maret 2025`, `in May`: only behind a word that makes it a time. */
const wholeMonths = new RegExp(
  String.raw`(?<!\p{L})(?:[Aa]wal|[Pp]ertengahan|[Aa]khir|[Bb]ulan|[Pp]ada|[Ss]ejak|[Dd]i|[Ii]n|[Ss]ince|[Ee]arly|[Ll]ate|[Mm]id)[\s-]+${month}(?!\p{L})${year}`,
  'gu',
);

/** Months back that a date without a year may lie in the year before. */
const farthest = 6;

/**
 * When what a passage tells of happened: the one date that its words name, else `event_date` of the document, else the
 * document's date. A date later than the document is a plan and not taken; several dates decide nothing. ISO 8601, the day
 * left out where only a month is named; null where nothing is known.
 */
export function eventDate({ segment, document }: Evidence): string | null {
  const told = dateTold(segment.quote, segment.date);
  if (told !== undefined) return told;
  const { event_date: given } = document.meta.attributes;
  return typeof given === 'string' && /^\d{4}-\d{2}(?:-\d{2})?$/.test(given) ? given : segment.date;
}

function dateTold(words: string, told: string | null): string | undefined {
  if (told === null) return undefined;
  const byDay = [...words.matchAll(days)].map(([, day, name, said]) => ({ day, name, said }));
  const byMonth = [...words.matchAll(wholeMonths)].map(([, name, said]) => ({ day: undefined, name, said }));
  const [only, ...others] = byDay.length > 0 ? byDay : byMonth;
  if (only === undefined || others.length > 0) return undefined;
  const number = months.get(only.name ?? '') ?? 0;
  const day = only.day === undefined ? undefined : Number(only.day);
  if (day !== undefined && (day < 1 || day > 31)) return undefined;
  const dateIn = (wanted: number): string =>
    [String(wanted), pad(number), ...(day === undefined ? [] : [pad(day)])].join('-');
  const isPast = (date: string): boolean => date <= told.slice(0, date.length);
  if (only.said !== undefined)
    return isPast(dateIn(Number(only.said))) ? dateIn(Number(only.said)) : undefined;
  const thisYear = Number(told.slice(0, 4));
  if (isPast(dateIn(thisYear))) return dateIn(thisYear);
  const back = Number(told.slice(5, 7)) + 12 - number;
  return back <= farthest ? dateIn(thisYear - 1) : undefined;
}

function pad(value: number): string {
  return String(value).padStart(2, '0');
}
