import type { CodingEvent } from '../model/coding.js';
import type { Bilingual } from '../model/words.js';
import { undoAct } from '../study/coding-acts.js';
import type { CodingHistory } from '../study/coding-history.js';
import { type FileChange, makeChange, reversed, stillHolds } from '../study/file-change.js';
import { appendEvents } from '../study/record-acts.js';
import type { OpenStudy } from './open-study.js';

/** What was done at one key, to be taken back together. */
export interface Step {
  /** The document that was open. */
  readonly doc: string;
  /** What was written to logs, in order; a change of a codebook writes to those of everybody. */
  readonly events: readonly CodingEvent[];
  /** Other files that were written, in order: a memo, a codebook, daya.yaml. */
  readonly files: readonly FileChange[];
  /** `codebook:id` of codes that it made; there where codebooks changed, so that the study is read again. */
  readonly codes?: readonly string[];
  readonly what: Bilingual;
  /** How to take it back where undo cannot. */
  readonly byHand?: Bilingual;
  /** Whether the step itself took something back. */
  readonly back?: boolean;
}

/**
 * What keeps a step from being taken back safely: a file of it that somebody else changed since, or codings that are not part
 * of it and have a code that would go. Undefined where nothing does. `open` is the study as it is now.
 */
export function obstacleTo(step: Step, open: OpenStudy): string | undefined {
  const changed = step.files.find((each) => !stillHolds(each));
  if (changed) return changed.file;
  if (step.back || step.codes === undefined || step.codes.length === 0) return undefined;
  const own = new Set(step.events.map((event) => (event.op === 'add' ? event.id : event.ref)));
  const codes = new Set(step.codes);
  const other = open.folded.codings.find(
    (coding) =>
      coding.by !== 'rules' && !own.has(coding.id) && codes.has(open.index.find(coding.code)?.ref ?? ''),
  );
  return other?.code;
}

/**
 * Takes a step back and gives the step that does it again. Codings leave a code before it goes and get it after it came, so
 * that a kill between the two leaves no coding without its code. Needs the writer's lock.
 */
export function takeBack(step: Step, dir: string, historyOf: (doc: string) => CodingHistory): Step {
  const events = [...step.events].reverse().flatMap((event) => {
    const history = historyOf(event.doc!);
    return history.isUndone(event.id) ? [] : undoAct(event, history, { by: event.by, why: event.why });
  });
  const files = [...step.files].reverse().map(reversed);
  if (!step.back) appendEvents(dir, events);
  files.forEach(makeChange);
  if (step.back) appendEvents(dir, events);
  return { ...step, events, files, back: !step.back };
}
