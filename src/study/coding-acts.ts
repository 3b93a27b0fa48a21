import type { Coding, CodingEvent, Stance } from '../model/coding.js';
import type { StudyDocument } from '../model/document.js';
import { quoteOf } from '../text/anchors.js';
import { codePointsOf } from '../text/code-points.js';
import { type Actor, stampAct } from './act-stamp.js';
import type { CodingHistory } from './coding-history.js';

/** A range of a document and the code it is given. Offsets are code points into the body, the end is exclusive. */
export interface NewCoding {
  readonly start: number;
  readonly end: number;
  /** `codebook:id`. */
  readonly code: string;
  readonly stance?: Stance | undefined;
  readonly memo?: string | undefined;
  /** How it came about; `manual` where nothing is said. */
  readonly how?: string | undefined;
}

/** What may change about a coding. */
export type CodingChange = Partial<Omit<NewCoding, 'how'>>;

/**
 * The acts of people. Each gives the events to append to the actor's log, in order; nothing is written here. Whether a
 * person may do it, and whether code and document exist, is settled by who calls.
 */
export function addCoding(document: StudyDocument, wanted: NewCoding, actor: Actor): CodingEvent[] {
  const { start, end, code, stance, memo, how = 'manual' } = wanted;
  const { id, at } = stampAct(actor);
  return [
    {
      op: 'add',
      id,
      doc: document.meta.id,
      ...quoteOf(codePointsOf(document), start, end),
      code,
      ...(stance !== undefined && { stance }),
      by: actor.by,
      how,
      at,
      ...(memo !== undefined && memo !== '' && { memo }),
      ...because(actor),
    },
  ];
}

/** Changes range, code, stance or memo of a coding; what stays as it is makes no event. `document` is that of the coding. */
export function updateCoding(
  coding: Coding,
  change: CodingChange,
  document: StudyDocument,
  history: CodingHistory,
  actor: Actor,
): CodingEvent[] {
  const { start = coding.start, end = coding.end, code, stance, memo } = change;
  const moved = start !== coding.start || end !== coding.end;
  const values = {
    ...(moved && quoteOf(codePointsOf(document), start, end)),
    ...(code !== undefined && code !== coding.code && { code }),
    ...(stance !== undefined && stance !== coding.stance && { stance }),
    ...(memo !== undefined && memo !== (coding.memo ?? '') && { memo }),
  };
  if (Object.keys(values).length === 0) return [];
  const { id, at } = stampAct(actor, history.latest(coding.id));
  return [
    { op: 'update', id, ref: coding.id, doc: coding.doc, ...values, by: actor.by, at, ...because(actor) },
  ];
}

/** Takes a coding back. */
export function removeCoding(coding: Coding, history: CodingHistory, actor: Actor): CodingEvent[] {
  return [about('remove', coding, history, actor)];
}

/**
 * Makes a proposal of the rules, or a colleague's coding, one's own, as it is or with changes. An own earlier rejection of
 * it is taken back. Nothing happens where one has accepted it already and changes nothing.
 */
export function acceptCoding(
  proposal: Coding,
  change: CodingChange,
  document: StudyDocument,
  history: CodingHistory,
  actor: Actor,
): CodingEvent[] {
  const own = ownReviews(proposal.id, history, actor.by);
  const { start = proposal.start, end = proposal.end, code = proposal.code, stance, memo } = change;
  const judged = stance ?? proposal.stance;
  const undone = own.rejections.map((event) => undoing(event, history, actor));
  const same = own.acceptances.some(
    (event) =>
      event.start === start &&
      event.end === end &&
      event.code === code &&
      event.stance === judged &&
      (memo === undefined || memo === event.memo),
  );
  if (same) return undone;
  const how = `accepted:${proposal.id}`;
  return [...undone, ...addCoding(document, { start, end, code, stance: judged, memo, how }, actor)];
}

/** Says that a proposal of the rules is wrong: it leaves every table. Codings made by accepting it are taken back. */
export function rejectCoding(proposal: Coding, history: CodingHistory, actor: Actor): CodingEvent[] {
  const own = ownReviews(proposal.id, history, actor.by);
  const taken = own.acceptances.map((event) => about('remove', event, history, actor));
  return own.rejections.length > 0 ? taken : [...taken, about('reject', proposal, history, actor)];
}

/** Makes an event as if it had not been; of an undo, makes the event it names count again. */
export function undoAct(event: CodingEvent, history: CodingHistory, actor: Actor): CodingEvent[] {
  return [undoing(event, history, actor)];
}

/** Says that a person has read a document, so that silence about it means something. */
export function markRead(doc: string, actor: Actor): CodingEvent[] {
  const { id, at } = stampAct(actor);
  return [{ op: 'read', id, doc, by: actor.by, at, ...because(actor) }];
}

/** What a person has said of a proposal and has not taken back. */
function ownReviews(
  proposal: string,
  history: CodingHistory,
  by: string,
): { rejections: CodingEvent[]; acceptances: CodingEvent[] } {
  const rejections = history
    .about(proposal)
    .filter((event) => event.op === 'reject' && event.by === by && !history.isUndone(event.id));
  const acceptances = history
    .accepting(proposal)
    .filter(
      (event) =>
        event.by === by &&
        !history.isUndone(event.id) &&
        !history.about(event.id).some((each) => each.op === 'remove' && !history.isUndone(each.id)),
    );
  return { rejections, acceptances };
}

function undoing(event: CodingEvent, history: CodingHistory, actor: Actor): CodingEvent {
  return about('undo', event, history, actor);
}

function about(
  op: 'remove' | 'reject' | 'undo',
  what: { readonly id: string; readonly doc?: string },
  history: CodingHistory,
  actor: Actor,
): CodingEvent {
  const { id, at } = stampAct(actor, history.latest(what.id));
  return {
    op,
    id,
    ref: what.id,
    ...(what.doc !== undefined && { doc: what.doc }),
    by: actor.by,
    at,
    ...because(actor),
  };
}

function because({ why }: Actor): { why?: string } {
  return why === undefined || why === '' ? {} : { why };
}
