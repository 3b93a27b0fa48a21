import { join } from 'node:path';
import type { CodingEvent } from '../model/coding.js';
import type { CodingLog } from '../model/study.js';
import { appendToAll } from './atomic.js';
import { asWriter } from './lock.js';

/** The log that an event belongs to, within the study: that of who did it, about the document it names. */
export function logFileOf(event: Pick<CodingEvent, 'by' | 'doc'>): string {
  return `codings/${event.by}/${event.doc}.jsonl`;
}

/** Appends events to the logs of those who did them and flushes them to the disk: all or none. Needs the writer's lock. */
export function appendEvents(dir: string, events: readonly CodingEvent[]): void {
  const lines = new Map<string, string[]>();
  for (const event of events) {
    const path = join(dir, logFileOf(event));
    const list = lines.get(path);
    if (list) list.push(JSON.stringify(event));
    else lines.set(path, [JSON.stringify(event)]);
  }
  appendToAll(lines);
}

/** As `appendEvents`, as the only writer of the study; another living writer is named in a Failure. */
export async function recordEvents(
  dir: string,
  command: string,
  events: readonly CodingEvent[],
): Promise<void> {
  if (events.length > 0) await asWriter(dir, command, () => appendEvents(dir, events));
}

/** The logs as they read after the events were appended, so that a session need not read the study again. */
export function withEvents(logs: readonly CodingLog[], events: readonly CodingEvent[]): CodingLog[] {
  const added = new Map<string, CodingEvent[]>();
  for (const event of events) added.set(logFileOf(event), [...(added.get(logFileOf(event)) ?? []), event]);
  const known = logs.map((log) => {
    const more = added.get(log.file);
    added.delete(log.file);
    return more === undefined ? log : { ...log, events: [...log.events, ...numbered(log, more)] };
  });
  const fresh = [...added].map(([file, list]): CodingLog => {
    const { by, doc = '' } = list[0]!;
    return { coder: by, doc, file, events: numbered(undefined, list) };
  });
  return [...known, ...fresh];
}

function numbered(log: CodingLog | undefined, events: readonly CodingEvent[]): CodingLog['events'] {
  const last = log?.events.at(-1)?.line ?? 0;
  return events.map((event, i) => ({ event, line: last + 1 + i }));
}
