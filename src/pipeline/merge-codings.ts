import { actFaults } from '../i18n/faults/coding-acts.js';
import { studyFaults } from '../i18n/faults/study.js';
import type { CodingEvent } from '../model/coding.js';
import type { Diagnostic } from '../model/diagnostic.js';
import type { CodingLog } from '../model/study.js';
import { isSafeId } from '../study/documents.js';
import { foldLogs } from '../study/fold.js';
import { logFileOf } from '../study/record-acts.js';
import { placeCoding } from './effective-codings.js';
import type { OpenStudy } from './open-study.js';

/** What another copy's logs bring. */
export interface Merge {
  /** Records that the study lacks, in the order of their files. */
  readonly events: readonly CodingEvent[];
  /** Records that it has already. */
  readonly known: number;
  /** Codings among them whose words are not certain in the texts of this study. */
  readonly orphans: number;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * The union of a study's records and those of another copy, by id. A record that differs from the study's own of the same
 * id is named and left out: which of the two is right is not for the program to say. Records of the rules are left out
 * too, since every copy makes its own.
 */
export function planMerge(open: OpenStudy, logs: readonly CodingLog[]): Merge {
  const own = new Map<string, { event: CodingEvent; file: string; line: number }>();
  for (const log of open.study.logs)
    for (const { event, line } of log.events)
      if (!own.has(event.id)) own.set(event.id, { event, file: log.file, line });
  const diagnostics: Diagnostic[] = [];
  const documents = open.study.documents.map(({ meta }) => meta.id);
  const people = Object.keys(open.study.settings.coders);
  const unknown = { coders: new Set<string>(), documents: new Set<string>() };
  const fresh = new Map<string, CodingEvent>();
  let known = 0;
  for (const { file, doc, events } of logs) {
    for (const { event: read, line } of events) {
      if (read.by === 'rules') continue;
      const place = { file, line };
      const event: CodingEvent = read.doc === undefined ? { ...read, doc } : read;
      if (!isSafeId(event.by) || !isSafeId(event.doc!)) {
        diagnostics.push(
          actFaults.unsafeName.at(place, { name: isSafeId(event.by) ? event.doc! : event.by }),
        );
        continue;
      }
      const there = own.get(event.id) ?? fresh.get(event.id);
      if (there !== undefined) {
        const other = 'event' in there ? there : { event: there, file: logFileOf(there), line: 0 };
        if (sameRecord(other.event, event)) known++;
        else
          diagnostics.push(
            actFaults.mergeConflict.at(place, { id: event.id, file: other.file, line: other.line }),
          );
        continue;
      }
      if (!people.includes(event.by) && !unknown.coders.has(event.by)) {
        unknown.coders.add(event.by);
        diagnostics.push({
          ...studyFaults.unknownCoder.at(place, { coder: event.by, known: people }),
          severity: 'warning',
        });
      }
      if (!documents.includes(event.doc!) && !unknown.documents.has(event.doc!)) {
        unknown.documents.add(event.doc!);
        diagnostics.push({
          ...studyFaults.unknownDocument.at(place, { doc: event.doc!, known: documents }),
          severity: 'warning',
        });
      }
      fresh.set(event.id, event);
    }
  }
  const events = [...fresh.values()];
  return { events, known, orphans: orphansAmong(open, logs, fresh), diagnostics };
}

/** Whether two records say the same, in whatever order of keys; a missing `doc` is that of the file. */
function sameRecord(a: CodingEvent, b: CodingEvent): boolean {
  const { doc: left = b.doc, ...first } = a;
  const { doc: right = a.doc, ...second } = b;
  return left === right && canonical(first) === canonical(second);
}

function canonical(value: object): string {
  return JSON.stringify(
    Object.entries(value)
      .filter(([, entry]) => entry !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}

function orphansAmong(
  open: OpenStudy,
  logs: readonly CodingLog[],
  fresh: ReadonlyMap<string, CodingEvent>,
): number {
  const documents = new Map(open.study.documents.map((document) => [document.meta.id, document]));
  const { codings } = foldLogs([...open.study.logs, ...logs]);
  return codings
    .filter(({ id }) => fresh.has(id))
    .filter((coding) => placeCoding(documents.get(coding.doc), coding) === undefined).length;
}
