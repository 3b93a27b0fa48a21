import { nearest } from '../i18n/fault.js';
import { actFaults } from '../i18n/faults/coding-acts.js';
import { usageFaults } from '../i18n/faults/usage.js';
import type { Coding, CodingEvent } from '../model/coding.js';
import type { Diagnostic } from '../model/diagnostic.js';
import type { StudyDocument } from '../model/document.js';
import type { Actor } from '../study/act-stamp.js';
import {
  acceptCoding,
  addCoding,
  type CodingChange,
  rejectCoding,
  removeCoding,
  undoAct,
  updateCoding,
} from '../study/coding-acts.js';
import { CodingHistory } from '../study/coding-history.js';
import {
  codeAsked,
  type RequestFaults,
  type ResolvedRequest,
  stanceAsked,
  type WordsWanted,
  wordsAsked,
} from './coding-requests.js';
import { placeCoding } from './effective-codings.js';
import type { OpenStudy } from './open-study.js';

/** The events that an act comes to, and what is to be said of it; nothing is written while `diagnostics` has an error. */
export interface Acted {
  readonly events: readonly CodingEvent[];
  readonly diagnostics: readonly Diagnostic[];
  /** Wanted things that were so already. */
  readonly unchanged: number;
}

/** A request with where it stands, for faults. */
export interface PlacedRequest {
  readonly resolved: ResolvedRequest;
  readonly faults: RequestFaults;
}

/**
 * Adds codings. What is there already (same person, code and words) is counted and left alone, so that a script may run
 * twice; where stance or memo differ it is a fault, because two codings of one code on the same words count twice.
 */
export function addCodings(
  open: OpenStudy,
  requests: readonly PlacedRequest[],
  actor: Omit<Actor, 'by'>,
): Acted {
  const known = new KnownCodings(open);
  const events: CodingEvent[] = [];
  const diagnostics: Diagnostic[] = [];
  let unchanged = 0;
  for (const { resolved, faults } of requests) {
    const { document, coding, coder } = resolved;
    const there = known.find(document, coder, coding);
    if (there === undefined) {
      const added = addCoding(document, coding, { ...actor, by: coder });
      events.push(...added);
      for (const event of added) known.add(event);
    } else if (
      (coding.stance ?? there.stance) === there.stance &&
      (coding.memo ?? there.memo) === there.memo
    ) {
      unchanged++;
    } else {
      const { place, text } = faults;
      diagnostics.push(actFaults.alreadyCoded.at(place, { id: there.id, code: coding.code }, text));
    }
  }
  return { events, diagnostics, unchanged };
}

type Known = Pick<Coding, 'id' | 'start' | 'end' | 'stance' | 'memo'>;

/** The living codings by person, document and code. */
class KnownCodings {
  readonly #codings = new Map<string, Coding[]>();
  readonly #placed = new Map<string, Known[]>();

  constructor(open: OpenStudy) {
    for (const coding of open.folded.codings) {
      const key = keyOf(coding.by, coding.doc, open.index.find(coding.code)?.ref ?? coding.code);
      const list = this.#codings.get(key);
      if (list) list.push(coding);
      else this.#codings.set(key, [coding]);
    }
  }

  find(
    document: StudyDocument,
    coder: string,
    { code, start, end }: { readonly code: string; readonly start: number; readonly end: number },
  ): Known | undefined {
    const key = keyOf(coder, document.meta.id, code);
    let placed = this.#placed.get(key);
    if (placed === undefined) {
      placed = (this.#codings.get(key) ?? []).flatMap((coding) => placeCoding(document, coding) ?? []);
      this.#placed.set(key, placed);
    }
    return placed.find((coding) => coding.start === start && coding.end === end);
  }

  add({ id, by, doc, code, start, end, stance, memo }: CodingEvent): void {
    const known: Known = { id, start: start!, end: end!, ...(stance && { stance }), ...(memo && { memo }) };
    this.#placed.get(keyOf(by, doc!, code!))!.push(known);
  }
}

function keyOf(coder: string, doc: string, code: string): string {
  return `${coder}\n${doc}\n${code}`;
}

/** What a person wants changed about a coding, as typed. */
export interface ChangeWanted extends WordsWanted {
  readonly code?: string | undefined;
  readonly stance?: string | undefined;
  readonly memo?: string | undefined;
}

/** The acts on codings that are there, each by its id; the person is settled. */
export class ActsOnCodings {
  readonly history: CodingHistory;
  readonly #byId: ReadonlyMap<string, Coding>;
  readonly #documents: ReadonlyMap<string, StudyDocument>;
  /** Codings that nobody knows get a hint while they are few: looking for the nearest of all ids takes its time. */
  #hints = 5;

  constructor(
    readonly open: OpenStudy,
    readonly actor: Actor,
  ) {
    this.history = new CodingHistory(open.study.logs);
    this.#byId = new Map(open.folded.codings.map((coding) => [coding.id, coding]));
    this.#documents = new Map(open.study.documents.map((document) => [document.meta.id, document]));
  }

  /** Changes an own coding. */
  update(id: string, wanted: ChangeWanted): Acted {
    return this.#own(id, (coding, faults) => {
      const document = this.#documents.get(coding.doc);
      if (document === undefined) return this.#orphaned(coding, faults);
      const here = placeCoding(document, coding) ?? coding;
      const change = this.#change(document, wanted, faults);
      return change ? updateCoding(here, change, document, this.history, this.actor) : [];
    });
  }

  /** Takes back an own coding. */
  remove(id: string): Acted {
    return this.#own(id, (coding) => removeCoding(coding, this.history, this.actor));
  }

  /** Makes a proposal of the rules, or a colleague's coding, one's own. A rejected one is one of these too. */
  accept(id: string, wanted: ChangeWanted, why = this.actor.why): Acted {
    return this.#about(id, (coding, faults) => {
      if (coding.by === this.actor.by) return this.#notAProposal(coding, 'accept', faults);
      const document = this.#documents.get(coding.doc);
      const here = placeCoding(document, coding);
      if (document === undefined || here === undefined) return this.#orphaned(coding, faults);
      const change = this.#change(document, wanted, faults);
      return change ? acceptCoding(here, change, document, this.history, { ...this.actor, why }) : [];
    });
  }

  /** Says that a proposal of the rules is wrong. */
  reject(id: string, why = this.actor.why): Acted {
    return this.#about(id, (coding, faults) => {
      if (coding.by !== 'rules') return this.#notAProposal(coding, 'reject', faults);
      return rejectCoding(coding, this.history, { ...this.actor, why });
    });
  }

  /** Undoes an own act by its id, or the last one; `redo` undoes the last undo. */
  undo(
    id: string | undefined,
    { redo = false, doc }: { redo?: boolean; doc?: string | undefined } = {},
  ): Acted {
    const { history } = this;
    const { by } = this.actor;
    const found: Diagnostic[] = [];
    const last = redo ? history.lastUndo(by, doc) : history.lastAct(by, doc);
    const event = id === undefined ? last : history.event(id);
    if (event === undefined) {
      found.push(
        id === undefined
          ? actFaults.nothingToUndo.at(undefined, { coder: by, redo })
          : actFaults.unknownEvent.at(undefined, { id }),
      );
    } else if (event.by !== by) {
      found.push(actFaults.notYours.at(undefined, { id: event.id, by: event.by, coder: by }));
    } else if (history.isUndone(event.id)) {
      found.push(actFaults.alreadyUndone.at(undefined, { id: event.id }));
    } else return acted(undoAct(event, history, this.actor), found);
    return acted([], found);
  }

  #change(document: StudyDocument, wanted: ChangeWanted, faults: RequestFaults): CodingChange | undefined {
    const before = faults.found.length;
    const { quote, range, at, code, stance, memo } = wanted;
    const words = (quote ?? range ?? at) === undefined ? undefined : wordsAsked(document, wanted, faults);
    const ref = code === undefined ? undefined : codeAsked(this.open.index, code, faults);
    const judged = stanceAsked(stance, faults);
    if (faults.found.length > before) return undefined;
    return {
      ...words,
      ...(ref && { code: ref }),
      ...(judged && { stance: judged }),
      ...(memo !== undefined && { memo }),
    };
  }

  #own(id: string, act: (coding: Coding, faults: RequestFaults) => readonly CodingEvent[]): Acted {
    return this.#about(id, (coding, faults) => {
      if (coding.by === this.actor.by) return act(coding, faults);
      faults.found.push(actFaults.notYours.at(undefined, { id, by: coding.by, coder: this.actor.by }));
      return [];
    });
  }

  #about(id: string, act: (coding: Coding, faults: RequestFaults) => readonly CodingEvent[]): Acted {
    const coding = this.#byId.get(id) ?? this.#rejected(id);
    if (coding === undefined) {
      const fault = usageFaults.unknownCoding.at(undefined, { word: id });
      const near = this.#hints-- > 0 ? nearest(id, [...this.#byId.keys()]) : undefined;
      const hint = near && { id: `Maksud Anda \`${near}\`?`, en: `Did you mean \`${near}\`?` };
      return acted([], [hint ? { ...fault, hint } : fault]);
    }
    const found: Diagnostic[] = [];
    return acted(act(coding, { found }), found);
  }

  /** A coding that was rejected or removed is not among the living, but may be accepted after all. */
  #rejected(id: string): Coding | undefined {
    const event = this.history.event(id);
    if (event?.op !== 'add' || event.by === this.actor.by || !this.open.folded.rejected.has(id))
      return undefined;
    const { doc, start, end, quote, prefix = '', suffix = '', code, stance, by, how = 'manual' } = event;
    return {
      id,
      doc: doc!,
      start: start!,
      end: end!,
      quote: quote!,
      prefix,
      suffix,
      code: code!,
      ...(stance && { stance }),
      by,
      how,
      place: { file: '' },
    };
  }

  #orphaned({ id, doc }: Coding, { found }: RequestFaults): CodingEvent[] {
    found.push(actFaults.orphaned.at(undefined, { id, doc }));
    return [];
  }

  #notAProposal({ id, by }: Coding, act: 'accept' | 'reject', { found }: RequestFaults): CodingEvent[] {
    found.push(actFaults.notAProposal.at(undefined, { id, by, act, own: by === this.actor.by }));
    return [];
  }
}

function acted(events: readonly CodingEvent[], diagnostics: readonly Diagnostic[]): Acted {
  const failed = diagnostics.some(({ severity }) => severity === 'error');
  return { events: failed ? [] : events, diagnostics, unchanged: failed || events.length > 0 ? 0 : 1 };
}
