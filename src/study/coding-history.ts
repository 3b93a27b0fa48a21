import type { CodingEvent } from '../model/coding.js';
import type { CodingLog } from '../model/study.js';

/** What was done, in the order in which it was done: the audit trail, and what an undo looks at. */
export class CodingHistory {
  /** Every event once, by time and id; those of the rules, which have no time, stand first. */
  readonly events: readonly CodingEvent[];
  readonly #byId = new Map<string, CodingEvent>();
  readonly #about = new Map<string, CodingEvent[]>();
  readonly #accepting = new Map<string, CodingEvent[]>();
  readonly #undone = new Map<string, boolean>();

  constructor(logs: readonly CodingLog[]) {
    for (const log of logs) {
      for (const { event } of log.events) {
        const known = this.#byId.get(event.id);
        if (known === undefined || byTime(event, known) > 0) this.#byId.set(event.id, event);
      }
    }
    this.events = [...this.#byId.values()].sort(byTime);
    for (const event of this.events) {
      if (event.ref !== undefined) push(this.#about, event.ref, event);
      if (event.op === 'add' && event.how?.startsWith('accepted:'))
        push(this.#accepting, event.how.slice('accepted:'.length), event);
    }
  }

  event(id: string): CodingEvent | undefined {
    return this.#byId.get(id);
  }

  /** The events that name a coding or an event, in order of time. */
  about(id: string): readonly CodingEvent[] {
    return this.#about.get(id) ?? [];
  }

  /** The records that were made by accepting a coding, in order of time. */
  accepting(id: string): readonly CodingEvent[] {
    return this.#accepting.get(id) ?? [];
  }

  /** Whether an undo in force names the event; an undo that was undone is not in force. */
  isUndone(id: string): boolean {
    const known = this.#undone.get(id);
    if (known !== undefined) return known;
    // Two undos that name each other cannot be made by the program; a hand-made pair must not go round for ever.
    this.#undone.set(id, false);
    const undone = this.about(id).some((event) => event.op === 'undo' && !this.isUndone(event.id));
    this.#undone.set(id, undone);
    return undone;
  }

  /** The latest instant at which anything happened to a coding, its own record included; '' where nothing has a time. */
  latest(id: string): string {
    const times = [this.event(id), ...this.about(id)].map((event) => event?.at ?? '');
    return times.reduce((a, b) => (b > a ? b : a), '');
  }

  /**
   * The last act of a coder that is in force and is no undo: what `undo` without an id takes back. What a change of a codebook
   * wrote is passed over: it is taken back in the codebook.
   */
  lastAct(coder: string, doc?: string): CodingEvent | undefined {
    return this.events.findLast(
      (event) =>
        event.by === coder &&
        event.op !== 'undo' &&
        !isOfCodebook(event) &&
        (doc === undefined || event.doc === doc) &&
        !this.isUndone(event.id),
    );
  }

  /** The last undo of a coder that is in force: what `undo --redo` takes back. */
  lastUndo(coder: string, doc?: string): CodingEvent | undefined {
    return this.events.findLast(
      (event) =>
        event.by === coder &&
        event.op === 'undo' &&
        !isOfCodebook(event) &&
        (doc === undefined || event.doc === doc) &&
        !this.isUndone(event.id) &&
        this.event(event.ref!)?.op !== 'undo',
    );
  }
}

/** Whether a change of a codebook wrote the event, or an undo of such a change. */
function isOfCodebook({ why }: CodingEvent): boolean {
  return why?.startsWith('codebook ') ?? false;
}

function push(map: Map<string, CodingEvent[]>, key: string, event: CodingEvent): void {
  const list = map.get(key);
  if (list) list.push(event);
  else map.set(key, [event]);
}

function byTime(a: CodingEvent, b: CodingEvent): number {
  const [left, right] = [a.at ?? '', b.at ?? ''];
  if (left !== right) return left < right ? -1 : 1;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}
