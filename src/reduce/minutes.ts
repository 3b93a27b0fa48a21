import type { DocumentMeta } from '../model/document.js';

/** Minutes of a document from its start to its end, over midnight where the end is earlier; null where either is missing or no time of day. */
export function minutesOf({ start, end }: DocumentMeta): number | null {
  const from = minuteOfDay(start);
  const to = minuteOfDay(end);
  if (from === null || to === null) return null;
  return to >= from ? to - from : to + 24 * 60 - from;
}

/** Minutes since midnight of a time of day, `09.10` or `9:10`; null where there is none. */
export function minuteOfDay(time: string | undefined): number | null {
  const found = /(\d{1,2})[.:](\d{2})/.exec(time ?? '');
  return found ? Number(found[1]) * 60 + Number(found[2]) : null;
}
