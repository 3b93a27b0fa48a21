import type { Study } from '../model/study.js';

/** What a person does to a document only by reading it. Changes of offsets and of names of codes need no reading. */
const reading = new Set(['add', 'read', 'reject']);

/** Document → the last instant at which somebody coded it or marked it as read; ISO 8601. */
export function lastReadings(study: Study): Map<string, string> {
  const latest = new Map<string, string>();
  for (const { coder, doc, events } of study.logs) {
    if (coder === 'rules') continue;
    for (const { event } of events) {
      if (!reading.has(event.op) || event.at === undefined) continue;
      if (event.at > (latest.get(doc) ?? '')) latest.set(doc, event.at);
    }
  }
  return latest;
}

/** The people who have coded or read something. */
export function activePeople(study: Study): string[] {
  const active = study.logs.filter(
    ({ coder, events }) => coder !== 'rules' && events.some(({ event }) => reading.has(event.op)),
  );
  return [...new Set(active.map(({ coder }) => coder))];
}
