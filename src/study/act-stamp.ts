import { randomInt } from 'node:crypto';

/** Who acts, when, and why: what every event of a log says. */
export interface Actor {
  /** Id of the coder. */
  readonly by: string;
  /** The present, in milliseconds since 1970. */
  readonly now?: number;
  /** Why, in the coder's words; kept for the audit trail. */
  readonly why?: string | undefined;
}

/** The handle of an event and its instant. */
export interface Stamp {
  readonly id: string;
  /** ISO 8601, to the millisecond. */
  readonly at: string;
}

let last = 0;
let serial = 0;

/**
 * A fresh id, whose order is that of time, and the instant that goes with it: never before `after`, because the later
 * event has the last word and the clock of another machine may have run ahead. Acts of one millisecond are told apart by a
 * serial number, those of two machines by chance.
 */
export function stampAct(actor: Pick<Actor, 'now'>, after = ''): Stamp {
  const floor = after === '' ? Number.NaN : Date.parse(after);
  const now = actor.now ?? Date.now();
  const time = Number.isNaN(floor) || now > floor ? now : floor + 1;
  serial = time === last ? serial + 1 : 0;
  last = time;
  const chance = randomInt(36 ** 5);
  return {
    id: [base36(time, 9), base36(serial, 3), base36(chance, 5)].join(''),
    at: new Date(time).toISOString(),
  };
}

function base36(value: number, width: number): string {
  return value.toString(36).padStart(width, '0');
}
