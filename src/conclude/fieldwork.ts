import type { Study } from '../model/study.js';
import { minutesOf } from '../reduce/minutes.js';

/** Median, least and most of some durations; null of none. */
export function spread(minutes: readonly number[]): { median: number; least: number; most: number } | null {
  if (minutes.length === 0) return null;
  const sorted = [...minutes].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const median = sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
  return { median, least: sorted[0]!, most: sorted.at(-1)! };
}

/** First and last day of fieldwork; null where none is dated. Documents that were only read have dates of their own and do not count. */
export function period(study: Study): { from: string; to: string } | null {
  const collected = study.documents.filter(({ meta }) => meta.technique !== 'documentation');
  const dates = collected.flatMap(({ meta }) => meta.date ?? []).sort();
  const [from] = dates;
  return from === undefined ? null : { from, to: dates.at(-1)! };
}

/** Days and minutes on record at each site, in order of first appearance. */
export function siteTimes(study: Study): { site: string; days: number; minutes: number }[] {
  const sites = new Map<string, { days: Set<string>; minutes: number }>();
  for (const { meta } of study.documents) {
    if (meta.site === undefined) continue;
    const entry = sites.get(meta.site) ?? { days: new Set<string>(), minutes: 0 };
    if (meta.date !== undefined) entry.days.add(meta.date);
    entry.minutes += minutesOf(meta) ?? 0;
    sites.set(meta.site, entry);
  }
  return [...sites].map(([site, { days, minutes }]) => ({ site, days: days.size, minutes }));
}

/** Informants of whom the study holds more than one interview, with how many. */
export function repeatInterviews(study: Study): { informant: string; times: number }[] {
  const times = new Map<string, number>();
  for (const { meta } of study.documents)
    if (meta.technique === 'interview')
      for (const id of meta.informants) times.set(id, (times.get(id) ?? 0) + 1);
  return [...times].filter(([, n]) => n > 1).map(([informant, n]) => ({ informant, times: n }));
}
