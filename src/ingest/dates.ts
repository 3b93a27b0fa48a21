import type { Bilingual } from '../model/words.js';
import { dayName, dayNumber, dayPattern, isoDate, monthNumber, monthPattern, weekdayOf } from './calendar.js';

/** Which number comes first in a date of numbers only, such as 03/04/2025. */
export type DayMonthOrder = 'dmy' | 'mdy';

/** A date found in a text. */
export interface FoundDate {
  /** ISO 8601; undefined where the calendar has no such day. */
  readonly iso: string | undefined;
  /** As it was written, without the weekday. */
  readonly written: string;
  /** The text without date and weekday, joints removed; empty where the text is nothing but a date. */
  readonly rest: string;
  /** The weekday that was written although the date falls on another one. */
  readonly wrongWeekday?: { readonly written: string; readonly right: Bilingual };
  /** Day and month could be exchanged, and nothing in the text says which is which. */
  readonly ambiguous: boolean;
  /** The text gives several days (`14–16 Oktober 2025`); `iso` is the last of them. */
  readonly range: boolean;
}

const year = String.raw`(\d{4}|['’]?\d{2})(?!\d)`;
const weekday = new RegExp(
  String.raw`(?<![\p{L}'’])(${dayPattern.replaceAll("'", "['’`]")})(?![\p{L}'’])\.?`,
  'iu',
);
const isoForm = /(?<!\d)(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?!\d)/u;
const dayFirst = new RegExp(
  String.raw`(?<!\d)(\d{1,2})(?:st|nd|rd|th)?(?:\s+of)?[\s/.-]+(${monthPattern})\.?,?[\s/.-]+${year}`,
  'iu',
);
const monthFirst = new RegExp(
  String.raw`(?<!\p{L})(${monthPattern})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+${year}`,
  'iu',
);
const numbersOnly = /(?<![\d.:])(\d{1,2})\s?([-/.])\s?(\d{1,2})\s?\2\s?(\d{4}|\d{2})(?![\d:])/u;

interface Match {
  readonly index: number;
  readonly length: number;
  readonly iso: string | undefined;
  readonly ambiguous: boolean;
}

/**
 * Finds the first date of a text in the ways people of both languages write it: `Selasa, 14 Oktober 2025`,
 * `14-10-2025`, `14/10/25`, `Oct 14, 2025`, `2025-10-14`. Where numbers alone leave day and month open, the weekday
 * decides, else `order`, else day first, marked as ambiguous. Two-digit years are of this century.
 */
export function findDate(text: string, order?: DayMonthOrder): FoundDate | undefined {
  const written = weekday.exec(text);
  const day = written ? dayNumber(written[1]!) : undefined;
  const match = matchWords(text) ?? matchIso(text) ?? matchNumbers(text, order, day);
  if (!match) return undefined;
  const before = text.slice(0, match.index);
  const after = text.slice(match.index + match.length);
  const wrong = day !== undefined && match.iso !== undefined && weekdayOf(match.iso) !== day;
  return {
    iso: match.iso,
    written: text.slice(match.index, match.index + match.length),
    rest: joints(`${before} ${after}`.replace(weekday, ' ')),
    ...(wrong && { wrongWeekday: { written: written![1]!, right: dayName(weekdayOf(match.iso!)) } }),
    ambiguous: match.ambiguous,
    range: /\d\s*(?:[-–—&,]|s\.?\/?d\.?|sampai|hingga|dan|and|to)\s*$/iu.test(before),
  };
}

/** The order that the unambiguous dates of a column share; undefined where none says it, `mixed` where they disagree. */
export function orderOfColumn(texts: Iterable<string>): DayMonthOrder | 'mixed' | undefined {
  let order: DayMonthOrder | undefined;
  for (const text of texts) {
    if (matchIso(text) || matchWords(text)) continue;
    const found = numbersOnly.exec(text);
    if (!found) continue;
    const [first, second] = [Number(found[1]), Number(found[3])];
    const own = first > 12 && second <= 12 ? 'dmy' : second > 12 && first <= 12 ? 'mdy' : undefined;
    if (own !== undefined && order !== undefined && own !== order) return 'mixed';
    order ??= own;
  }
  return order;
}

function matchIso(text: string): Match | undefined {
  const found = isoForm.exec(text);
  return found ? matched(found, isoDate(Number(found[1]), Number(found[3]), Number(found[4]))) : undefined;
}

function matchWords(text: string): Match | undefined {
  const day = dayFirst.exec(text);
  if (day) return matched(day, isoDate(fullYear(day[3]!), monthNumber(day[2]!)!, Number(day[1])));
  const month = monthFirst.exec(text);
  if (month) return matched(month, isoDate(fullYear(month[3]!), monthNumber(month[1]!)!, Number(month[2])));
  return undefined;
}

function matchNumbers(
  text: string,
  order: DayMonthOrder | undefined,
  day: number | undefined,
): Match | undefined {
  const found = numbersOnly.exec(text);
  if (!found) return undefined;
  const [first, second, inYear] = [Number(found[1]), Number(found[3]), fullYear(found[4]!)];
  const dmy = isoDate(inYear, second, first);
  const mdy = isoDate(inYear, first, second);
  if (dmy === undefined || mdy === undefined || dmy === mdy) return matched(found, dmy ?? mdy);
  if (day !== undefined && (weekdayOf(dmy) === day) !== (weekdayOf(mdy) === day))
    return matched(found, weekdayOf(dmy) === day ? dmy : mdy);
  return matched(found, order === 'mdy' ? mdy : dmy, order === undefined);
}

function matched(found: RegExpExecArray, iso: string | undefined, ambiguous = false): Match {
  return { index: found.index, length: found[0].length, iso, ambiguous };
}

function fullYear(written: string): number {
  const digits = written.replace(/\D/g, '');
  return digits.length === 2 ? 2000 + Number(digits) : Number(digits);
}

/** What is left of a text without the commas and slashes that tied the date to it. */
function joints(text: string): string {
  return text
    .replace(/\s+/gu, ' ')
    .replace(/^[\s,/;|()–—-]+|[\s,/;|()–—-]+$/gu, '')
    .trim();
}
