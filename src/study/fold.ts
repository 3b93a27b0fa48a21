import { codingFaults } from '../i18n/faults/codings.js';
import type { Coding, CodingEvent } from '../model/coding.js';
import type { Diagnostic } from '../model/diagnostic.js';
import type { CodingLog } from '../model/study.js';

/** What the events of all logs amount to. */
export interface FoldedCodings {
  /** Living codings in order of document (as the logs are listed), place and id. Rejected and removed ones are not here. */
  readonly codings: readonly Coding[];
  /** Ids of `rules` codings that a person accepted → who did. */
  readonly accepted: ReadonlyMap<string, readonly string[]>;
  /** Ids of codings that a person rejected → who did. */
  readonly rejected: ReadonlyMap<string, readonly string[]>;
  /** Document → coders who marked it as read. */
  readonly read: ReadonlyMap<string, readonly string[]>;
  readonly diagnostics: readonly Diagnostic[];
}

interface Entry {
  readonly event: CodingEvent;
  readonly file: string;
  readonly line: number;
}

/**
 * Folds logs into codings. Events are a set keyed by `id`, so any union of two logs is a merge; of two events on one coding
 * the later `at`, then the greater id, wins. `undo` makes the event it names as if it had not been (an undone undo counts again).
 */
export function foldLogs(logs: readonly CodingLog[]): FoldedCodings {
  const diagnostics: Diagnostic[] = [];
  const events = eventSet(logs, diagnostics);
  const undone = undoneEvents(events);
  const living = [...events.values()].filter(({ event }) => event.op !== 'undo' && !undone.has(event.id));
  const changes = new Map<string, Entry[]>();
  for (const entry of living) {
    const { op, ref } = entry.event;
    if ((op === 'update' || op === 'remove' || op === 'reject') && ref !== undefined) {
      const list = changes.get(ref);
      if (list) list.push(entry);
      else changes.set(ref, [entry]);
    }
  }
  const codings: Coding[] = [];
  const accepted = new Map<string, string[]>();
  const rejected = new Map<string, string[]>();
  const read = new Map<string, string[]>();
  for (const entry of living) {
    const { event } = entry;
    if (event.op === 'read' && event.doc !== undefined) pushOnce(read, event.doc, event.by);
    if (event.op !== 'add') continue;
    const coding = foldCoding(entry, changes.get(event.id) ?? [], rejected);
    if (!coding) continue;
    codings.push(coding);
    if (coding.how.startsWith('accepted:'))
      pushOnce(accepted, coding.how.slice('accepted:'.length), coding.by);
  }
  return { codings, accepted, rejected, read, diagnostics };
}

/** The events by id; two different records with one id are named, and the later one counts. */
function eventSet(logs: readonly CodingLog[], diagnostics: Diagnostic[]): Map<string, Entry> {
  const events = new Map<string, Entry>();
  for (const { file, events: list } of logs) {
    for (const { event, line } of list) {
      const known = events.get(event.id);
      if (known && JSON.stringify(known.event) !== JSON.stringify(event)) {
        diagnostics.push(
          codingFaults.sameId.at({ file, line }, { id: event.id, file: known.file, line: known.line }),
        );
        if (!isLater(event, known.event)) continue;
      } else if (known) continue;
      events.set(event.id, { event, file, line });
    }
  }
  return events;
}

/** Ids of events that an undo in force names. An undo that is itself undone is not in force. */
function undoneEvents(events: ReadonlyMap<string, Entry>): ReadonlySet<string> {
  const undos = [...events.values()].map((entry) => entry.event).filter((event) => event.op === 'undo');
  const namedBy = new Map<string, CodingEvent[]>();
  for (const undo of undos) namedBy.set(undo.ref!, [...(namedBy.get(undo.ref!) ?? []), undo]);
  const inForce = new Map<string, boolean>();
  const isInForce = (id: string): boolean => {
    const known = inForce.get(id);
    if (known !== undefined) return known;
    inForce.set(id, true);
    const result = !(namedBy.get(id) ?? []).some((undo) => isInForce(undo.id));
    inForce.set(id, result);
    return result;
  };
  return new Set(undos.filter((undo) => isInForce(undo.id)).map((undo) => undo.ref!));
}

/** One coding after its changes; undefined where the last word on it is a removal or rejection. */
function foldCoding(
  entry: Entry,
  changes: readonly Entry[],
  rejected: Map<string, string[]>,
): Coding | undefined {
  const { event } = entry;
  if (changes.length === 0) return codingOf(event, entry);
  const latest = changes.reduce<CodingEvent | undefined>(
    (last, { event: change }) => (last && !isLater(change, last) ? last : change),
    undefined,
  );
  if (latest?.op === 'reject') {
    for (const change of changes)
      if (change.event.op === 'reject') pushOnce(rejected, event.id, change.event.by);
    return undefined;
  }
  if (latest?.op === 'remove') return undefined;
  let folded: CodingEvent = event;
  const updates = changes.map((change) => change.event).filter((change) => change.op === 'update');
  for (const update of updates.sort((a, b) => (isLater(a, b) ? 1 : -1))) {
    const { op: _op, id: _id, ref: _ref, by: _by, ...values } = update;
    folded = { ...folded, ...values };
  }
  return codingOf(folded, entry);
}

/** The coding that a record describes, with the id, coder and place of the record that added it. */
function codingOf(record: CodingEvent, { event, file, line }: Entry): Coding {
  const { stance, at, memo, confidence, because } = record;
  return {
    id: event.id,
    doc: record.doc!,
    start: record.start!,
    end: record.end!,
    quote: record.quote!,
    prefix: record.prefix ?? '',
    suffix: record.suffix ?? '',
    code: record.code!,
    by: event.by,
    how: record.how ?? 'manual',
    ...(stance && { stance }),
    ...(at !== undefined && { at }),
    ...(memo !== undefined && { memo }),
    ...(confidence !== undefined && { confidence }),
    ...(because && { because }),
    place: { file, line },
  };
}

/** Whether `a` has the last word over `b`: the later `at`, then the greater id. */
function isLater(a: CodingEvent, b: CodingEvent): boolean {
  const left = a.at ?? '';
  const right = b.at ?? '';
  return left === right ? a.id > b.id : left > right;
}

function pushOnce(map: Map<string, string[]>, key: string, value: string): void {
  const list = map.get(key);
  if (!list) map.set(key, [value]);
  else if (!list.includes(value)) list.push(value);
}
