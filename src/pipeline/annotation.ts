import { annotateNotices } from '../i18n/annotate.js';
import { annotateChanges } from '../i18n/annotate-changes.js';
import { printable } from '../i18n/printable.js';
import { systemWords } from '../i18n/system-words.js';
import type {
  AnnotationAct,
  AnnotationAnswer,
  AnnotationMaterial,
  MarkChange,
  TextPlace,
} from '../model/annotation.js';
import type { Coding, CodingEvent } from '../model/coding.js';
import { Failure } from '../model/failure.js';
import { type Bilingual, inLanguage } from '../model/words.js';
import { unitAt } from '../reduce/locate.js';
import {
  acceptCoding,
  addCoding,
  type CodingChange,
  markRead,
  rejectCoding,
  removeCoding,
  updateCoding,
} from '../study/coding-acts.js';
import type { CodingHistory } from '../study/coding-history.js';
import { newFile } from '../study/file-change.js';
import { errorCode } from '../study/files.js';
import { appendEvents } from '../study/record-acts.js';
import { writeMemo } from '../study/write-memo.js';
import { unitAtAddress } from '../text/addresses.js';
import {
  type CodebookStep,
  mergeInSession,
  newCodeInSession,
  renameInSession,
  splitInSession,
} from './annotation-codebook.js';
import { AnnotationMaterials } from './annotation-material.js';
import { obstacleTo, type Step, takeBack } from './annotation-steps.js';
import { type OpenStudy, openStudy } from './open-study.js';

/** Whose session it is, and what it begins with. */
export interface AnnotationOptions {
  readonly coder: string;
  /** `rules` and colleagues whose codings are shown; blind without. */
  readonly shown: readonly string[];
  readonly doc?: string | undefined;
  /** `codebook:id` of the code to be reviewed across all documents. */
  readonly review?: string | undefined;
}

type Focus = TextPlace & { readonly mark?: string };

/**
 * A session of `annotate` on an open study: does the acts of its screen and writes each to the disk before it answers.
 * Whoever makes one holds the writer's lock as long as it lives.
 */
export class AnnotationSession {
  readonly #options: AnnotationOptions;
  #open: OpenStudy;
  #materials: AnnotationMaterials;
  #doc: string;
  readonly #done: Step[] = [];
  readonly #undone: Step[] = [];

  constructor(open: OpenStudy, options: AnnotationOptions) {
    this.#open = open;
    this.#options = options;
    this.#materials = new AnnotationMaterials(open, options.coder, options.shown, options.doc);
    this.#doc = options.doc ?? this.#materials.beginWith();
  }

  /** Whether there is anything to show. */
  get hasDocuments(): boolean {
    return this.#materials.has(this.#doc);
  }

  /** What the screen shows first. */
  begin(): AnnotationAnswer {
    const { review } = this.#options;
    if (review !== undefined) return this.#review(review);
    const last = this.#materials.lastPlace(this.#doc);
    return { material: this.#material(), done: true, ...(last && { focus: last }) };
  }

  /** Does an act. What cannot be done, or cannot be written, is said, and nothing is changed. */
  readonly perform = (act: AnnotationAct): AnnotationAnswer => {
    try {
      return this.#perform(act);
    } catch (error) {
      const words = error instanceof Failure ? wordsOf(error) : unsaved(error);
      return { material: this.#material(), done: false, notice: words };
    }
  };

  #perform(act: AnnotationAct): AnnotationAnswer {
    switch (act.kind) {
      case 'add':
        return this.#add(act.range, act.code, 'manual');
      case 'update':
        return this.#about(
          act.id,
          (coding, history) =>
            updateCoding(coding, changeOf(act.change), this.#document(), history, this.#actor),
          annotateNotices.changed,
        );
      case 'accept':
        return this.#about(
          act.id,
          (coding, history) =>
            acceptCoding(coding, changeOf(act.change), this.#document(), history, this.#actor),
          annotateNotices.accepted,
        );
      case 'remove':
        return this.#about(
          act.id,
          (coding, history) => removeCoding(coding, history, this.#actor),
          annotateNotices.removed,
        );
      case 'reject':
        return this.#about(
          act.id,
          (coding, history) => rejectCoding(coding, history, this.#actor),
          annotateNotices.rejected,
        );
      case 'read':
        return this.#read();
      case 'undo':
        return this.#undo();
      case 'redo':
        return this.#redo();
      case 'open':
        return this.#openDocument(act);
      case 'show':
        return this.#show(act.whom);
      case 'review':
        return this.#review(act.code);
      case 'new-code':
        return this.#newCode(act);
      case 'memo':
        return this.#memo(act.about, act.text);
      case 'rename':
        return this.#codebook((open) => renameInSession(open, act.code, act.to));
      case 'merge':
        return this.#codebook((open) => mergeInSession(open, act.code, act.into));
      case 'split':
        return this.#codebook((open) => splitInSession(open, act.code, act.into));
    }
  }

  get #actor() {
    return { by: this.#options.coder };
  }

  #document() {
    return this.#materials.document(this.#doc);
  }

  #material(): AnnotationMaterial {
    return this.#materials.of(this.#doc);
  }

  #answer(done: boolean, notice?: Bilingual, focus?: Focus): AnnotationAnswer {
    return { material: this.#material(), done, ...(notice && { notice }), ...(focus && { focus }) };
  }

  /** Writes events to the disk, then takes them in; remembers them for undo. */
  #did(events: readonly CodingEvent[]): void {
    appendEvents(this.#open.study.dir, events);
    this.#materials.take(this.#doc, events);
    this.#remember({ events, files: [], what: whatOf(events) });
  }

  #remember(step: Omit<Step, 'doc'>): void {
    this.#done.push({ doc: this.#doc, ...step });
    this.#undone.length = 0;
  }

  #add(range: TextPlace, code: string, how: string): AnnotationAnswer {
    const there = this.#material().marks.find(
      (mark) =>
        mark.kind === 'own' && mark.code === code && mark.start === range.start && mark.end === range.end,
    );
    if (there) return this.#answer(false, annotateNotices.alreadyCoded, { ...range, mark: there.id });
    const events = addCoding(this.#document(), { ...range, code, how }, this.#actor);
    this.#did(events);
    const name = this.#open.index.find(code)?.label;
    const label = { id: inLanguage(name, 'id'), en: inLanguage(name, 'en') };
    const evidence = unitAt(this.#document(), range.start)?.standing === 'evidence';
    const notice = evidence ? annotateNotices.coded(label) : annotateNotices.codedNoEvidence(label);
    return this.#answer(true, notice, { ...range, mark: events[0]!.id });
  }

  #about(
    id: string,
    act: (coding: Coding, history: CodingHistory) => readonly CodingEvent[],
    notice: Bilingual,
  ): AnnotationAnswer {
    const coding = this.#materials.coding(this.#doc, id);
    if (!coding) return this.#answer(false, annotateNotices.noMark);
    const events = act(coding, this.#materials.history(this.#doc));
    if (events.length === 0) return this.#answer(true, annotateNotices.unchanged);
    this.#did(events);
    const own = events.find(({ op }) => op === 'add')?.id ?? id;
    const now = this.#material().marks.find((mark) => mark.id === own);
    return this.#answer(true, notice, now && { start: now.start, end: now.end, mark: now.id });
  }

  #memo(about: string, text: string): AnnotationAnswer {
    const date = new Date().toISOString().slice(0, 10);
    const wanted = `${date}-${about.replace(/[^\p{L}\p{N}]+/gu, '-')}`;
    const { dir } = this.#open.study;
    const { file } = writeMemo(dir, wanted, { about, text, by: this.#options.coder, date });
    this.#remember({ events: [], files: [newFile(dir, file)], ...annotateChanges.memo(file) });
    return this.#answer(true, annotateNotices.memoWritten(file));
  }

  #read(): AnnotationAnswer {
    const entry = this.#material().documents.find(({ id }) => id === this.#doc);
    if (entry?.read) return this.#answer(true, annotateNotices.readBefore);
    this.#did(markRead(this.#doc, this.#actor));
    return this.#answer(true, annotateNotices.read);
  }

  /** Takes back what was done at one key, in this session or, where that is used up, before it in this document. */
  #undo(): AnnotationAnswer {
    const earlier = this.#done.length > 0 ? undefined : this.#materials.lastAct(this.#doc);
    if (earlier) this.#done.push({ doc: this.#doc, events: [earlier], files: [], what: whatOf([earlier]) });
    return this.#revert(this.#done, this.#undone) ?? this.#answer(false, annotateNotices.nothingToUndo);
  }

  #redo(): AnnotationAnswer {
    return this.#revert(this.#undone, this.#done) ?? this.#answer(false, annotateNotices.nothingToRedo);
  }

  /** Takes back the last step of one list and puts what does it again onto the other; undefined where the list is empty. */
  #revert(from: Step[], onto: Step[]): AnnotationAnswer | undefined {
    const step = from.at(-1);
    if (!step) return undefined;
    const { doc, events, what, back = false } = step;
    if (step.codes) this.#reload();
    const obstacle = obstacleTo(step, this.#open);
    if (obstacle !== undefined) {
      // What was done before it can still be taken back.
      from.pop();
      return this.#answer(false, annotateNotices.cannotUndo(what, obstacle, step.byHand));
    }
    try {
      const again = takeBack(step, this.#open.study.dir, (each) => this.#materials.history(each));
      from.pop();
      onto.push(again);
      if (!step.codes) this.#materials.take(doc, again.events);
    } finally {
      if (step.codes) this.#reload();
    }
    this.#doc = doc;
    const ids = events.map(({ id }) => id);
    const notice = back ? annotateNotices.redone(what) : annotateNotices.undone(what);
    return this.#answer(true, notice, this.#materials.placeOf(doc, ids));
  }

  #openDocument({ doc, mark, at }: Extract<AnnotationAct, { kind: 'open' }>): AnnotationAnswer {
    if (!this.#materials.has(doc)) return this.#answer(false);
    if (at !== undefined) return this.#openAt(doc, at);
    this.#doc = doc;
    const material = this.#material();
    const there = material.marks.find(({ id }) => id === mark);
    return {
      material,
      done: true,
      ...(there && { focus: { start: there.start, end: there.end, mark: there.id } }),
    };
  }

  #openAt(doc: string, at: string): AnnotationAnswer {
    const unit = unitAtAddress(this.#materials.document(doc), at);
    if (!unit) return this.#answer(false, annotateNotices.noAddress(`${doc}:${at}`));
    this.#doc = doc;
    return { material: this.#material(), done: true, focus: { start: unit.textStart, end: unit.end } };
  }

  #show(whom: 'rules' | 'colleagues'): AnnotationAnswer {
    const before = this.#material();
    const names = whom === 'rules' ? ['rules'] : before.colleagues;
    if (names.length === 0) return this.#answer(false, annotateNotices.noColleagues);
    const visible = names.every((name) => before.shown.includes(name));
    const shown = before.shown.filter((name) => !names.includes(name));
    this.#materials.show(visible ? shown : [...shown, ...names]);
    if (whom === 'rules')
      return this.#answer(true, visible ? annotateNotices.rulesHidden : annotateNotices.rulesShown);
    return this.#answer(
      true,
      visible ? annotateNotices.colleaguesHidden : annotateNotices.colleaguesShown(names.join(', ')),
    );
  }

  #review(code: string | undefined): AnnotationAnswer {
    const items = this.#materials.review(code);
    if (code === undefined) return this.#answer(true, annotateNotices.reviewEnds);
    const first = items.find(({ doc }) => doc === this.#options.doc) ?? items[0];
    if (!first) return this.#answer(false, annotateNotices.reviewEmpty);
    return {
      ...this.#openDocument({ kind: 'open', doc: first.doc, mark: first.id }),
      notice: annotateNotices.reviewStarts(items.length),
    };
  }

  #newCode({ label, range, inVivo }: Extract<AnnotationAct, { kind: 'new-code' }>): AnnotationAnswer {
    const step = newCodeInSession(this.#open, label, this.#doc);
    this.#remember(step);
    this.#reload();
    const notice = annotateNotices.newCode(step.code.replace(/^.*:/, ''), step.file);
    if (!range) return this.#answer(true, notice);
    const answer = this.#add(range, step.code, inVivo ? 'in-vivo' : 'manual');
    // The code and its first coding came with one key.
    const coding = this.#done.pop();
    this.#done.pop();
    this.#remember({ ...step, events: [...step.events, ...(coding?.events ?? [])] });
    return { ...answer, notice };
  }

  #codebook(act: (open: OpenStudy) => CodebookStep): AnnotationAnswer {
    // The codings as they are on the disk now: those of this session follow their code too.
    this.#reload();
    const step = act(this.#open);
    this.#remember(step);
    this.#reload();
    return this.#answer(
      true,
      annotateNotices.codebookChanged(step.files.at(-1)!.file, step.events.length, step.left),
    );
  }

  #reload(): void {
    this.#open = openStudy(this.#open.study.dir);
    this.#materials = this.#materials.reloaded(this.#open);
  }
}

const opWords: Readonly<Record<CodingEvent['op'], Bilingual>> = {
  add: { id: 'koding', en: 'a coding' },
  update: { id: 'perubahan', en: 'a change' },
  remove: { id: 'penghapusan', en: 'a removal' },
  reject: { id: 'penolakan', en: 'a rejection' },
  read: { id: 'tanda dibaca', en: 'the mark as read' },
  undo: { id: 'pembatalan', en: 'an undo' },
};

/** What a person would call the events of one key. */
function whatOf(events: readonly CodingEvent[]): Bilingual {
  return opWords[events.findLast(({ op }) => op !== 'undo')?.op ?? 'undo'];
}

function changeOf({ code, stance, memo, range }: MarkChange): CodingChange {
  return {
    ...(code !== undefined && { code }),
    ...(stance !== undefined && { stance }),
    ...(memo !== undefined && { memo }),
    ...(range && { start: range.start, end: range.end }),
  };
}

function wordsOf({ diagnostics }: Failure): Bilingual {
  const { message, hint } = diagnostics[0]!;
  return { id: joined(message.id, hint?.id), en: joined(message.en, hint?.en) };
}

function joined(message: string, hint: string | undefined): string {
  return printable(hint === undefined ? message : `${message} – ${hint}`);
}

function unsaved(error: unknown): Bilingual {
  const { id, en } = annotateNotices.notSaved;
  const system = systemWords(errorCode(error));
  const why = printable(error instanceof Error ? error.message : String(error));
  return {
    id: `${id}: ${joined(system?.words.id ?? why, system?.hint?.id)}`,
    en: `${en}: ${joined(system?.words.en ?? why, system?.hint?.en)}`,
  };
}
