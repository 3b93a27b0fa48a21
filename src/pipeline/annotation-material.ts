import type {
  AnnotationMaterial,
  CodingMark,
  DocumentProgress,
  ReviewItem,
  TextPlace,
} from '../model/annotation.js';
import type { Coding, CodingEvent } from '../model/coding.js';
import type { StudyDocument } from '../model/document.js';
import type { CodingLog } from '../model/study.js';
import { inLanguage } from '../model/words.js';
import { CodingHistory } from '../study/coding-history.js';
import { type FoldedCodings, foldLogs } from '../study/fold.js';
import { withEvents } from '../study/record-acts.js';
import { findQuote } from '../text/anchors.js';
import { codePointsOf } from '../text/code-points.js';
import { placeCoding } from './effective-codings.js';
import type { OpenStudy } from './open-study.js';

/** What a session has worked out about one document. */
interface DocumentView {
  /** One's own codings and those of the rules, as if nobody else had been at work. */
  readonly folded: FoldedCodings;
  readonly progress: DocumentProgress;
}

/**
 * What a session shows, document by document, and what it looks up: each document is folded by itself, so that an act costs
 * no more in a large study than in a small one. Blind: the logs of others are not even read unless they are shown.
 */
export class AnnotationMaterials {
  readonly #open: OpenStudy;
  readonly #coder: string;
  #shown: readonly string[];
  readonly #asked: string | undefined;
  readonly #documents: ReadonlyMap<string, StudyDocument>;
  readonly #logs = new Map<string, readonly CodingLog[]>();
  readonly #views = new Map<string, DocumentView>();
  readonly #histories = new Map<string, CodingHistory>();
  #placed = new Map<string, Coding>();
  #last: { readonly doc: string; readonly material: AnnotationMaterial } | undefined;
  #reviewed: string | undefined;
  #items: readonly ReviewItem[] = [];

  constructor(open: OpenStudy, coder: string, shown: readonly string[], asked?: string) {
    this.#open = open;
    this.#coder = coder;
    this.#shown = shown;
    this.#asked = asked;
    this.#documents = new Map(open.study.documents.map((document) => [document.meta.id, document]));
    for (const log of open.study.logs) this.#logs.set(log.doc, [...(this.#logs.get(log.doc) ?? []), log]);
  }

  /** The same session on a study that was read again. */
  reloaded(open: OpenStudy): AnnotationMaterials {
    const next = new AnnotationMaterials(open, this.#coder, this.#shown, this.#asked);
    if (this.#reviewed !== undefined) next.review(open.index.find(this.#reviewed)?.ref ?? this.#reviewed);
    return next;
  }

  has(doc: string): boolean {
    return this.#documents.has(doc);
  }

  document(doc: string): StudyDocument {
    return this.#documents.get(doc)!;
  }

  /** The document to begin with: where the coder was last, unless it is done; else the first unread one. */
  beginWith(): string {
    const documents = this.#progress();
    const acts = documents.flatMap(({ id }) => this.lastAct(id) ?? []);
    const last = acts.reduce<CodingEvent | undefined>(
      (a, b) => (a && (a.at ?? '') >= (b.at ?? '') ? a : b),
      undefined,
    );
    const unread = documents.filter(({ read }) => !read);
    return (unread.find(({ id }) => id === last?.doc) ?? unread[0] ?? documents[0])?.id ?? '';
  }

  /** The last act of the coder in a document that is in force; changes of the codebook are taken back in the codebook. */
  lastAct(doc: string): CodingEvent | undefined {
    return this.history(doc).lastAct(this.#coder, doc);
  }

  /** Where the coder did something last in a document. */
  lastPlace(doc: string): (TextPlace & { mark: string }) | undefined {
    const last = this.lastAct(doc);
    return last && this.placeOf(doc, [last.id]);
  }

  /** The place of the coding that some events are about. */
  placeOf(doc: string, events: readonly string[]): (TextPlace & { mark: string }) | undefined {
    const history = this.history(doc);
    const named = events.flatMap((id) => {
      const event = history.event(id);
      const about = event?.op === 'undo' ? history.event(event.ref!) : event;
      return about ? [about.op === 'add' ? about.id : (about.ref ?? '')] : [];
    });
    for (const id of named) {
      const event = history.event(id);
      if (event?.op !== 'add') continue;
      const { start = 0, end = 0, quote = '', prefix = '', suffix = '' } = event;
      const now = this.#placed.get(id);
      const anchor = findQuote(codePointsOf(this.document(doc)), { start, end, quote, prefix, suffix });
      const place = now ?? (anchor.kind === 'orphaned' ? undefined : anchor);
      if (place) return { start: place.start, end: place.end, mark: id };
    }
    return undefined;
  }

  history(doc: string): CodingHistory {
    let history = this.#histories.get(doc);
    if (!history) {
      history = new CodingHistory(this.#logs.get(doc) ?? []);
      this.#histories.set(doc, history);
    }
    return history;
  }

  /** A coding of the document that was shown last, in its place. */
  coding(doc: string, id: string): Coding | undefined {
    const coding = this.#placed.get(id);
    return coding?.doc === doc ? coding : undefined;
  }

  /** Takes in events that were written. */
  take(doc: string, events: readonly CodingEvent[]): void {
    this.#logs.set(doc, withEvents(this.#logs.get(doc) ?? [], events));
    this.#views.delete(doc);
    this.#histories.delete(doc);
    this.#last = undefined;
    if (this.#reviewed !== undefined)
      this.#items = this.#inOrder([
        ...this.#items.filter((item) => item.doc !== doc),
        ...this.#reviewOf(doc, this.#reviewed),
      ]);
  }

  show(shown: readonly string[]): void {
    this.#shown = shown;
    this.#views.clear();
    this.#last = undefined;
    if (this.#reviewed !== undefined) this.review(this.#reviewed);
  }

  /** Begins the review of a code across all documents, or ends it. */
  review(code: string | undefined): readonly ReviewItem[] {
    const items = code === undefined ? [] : this.#progress().flatMap(({ id }) => this.#reviewOf(id, code));
    this.#reviewed = items.length === 0 ? undefined : code;
    this.#items = items;
    this.#last = undefined;
    return items;
  }

  /** What is shown of a document; worked out once for as long as nothing happens. */
  of(doc: string): AnnotationMaterial {
    if (this.#last?.doc !== doc) this.#last = { doc, material: this.#make(doc) };
    return this.#last.material;
  }

  #make(doc: string): AnnotationMaterial {
    const { study, index } = this.#open;
    const document = this.document(doc);
    const codings = this.#codings(doc);
    const marks = codings.flatMap((coding) => this.#mark(document, coding) ?? []);
    const own = codings.filter(({ by }) => by === this.#coder).length;
    const placedOwn = marks.filter(({ kind }) => kind === 'own').length;
    this.#placed = new Map(marks.map(({ coding }) => [coding.id, coding]));
    const shownMarks = marks
      .map(({ coding: _coding, ...mark }): CodingMark => mark)
      .sort((a, b) => a.start - b.start || b.end - a.end || (a.id < b.id ? -1 : 1));
    return {
      coder: this.#coder,
      document,
      marks: shownMarks,
      orphans: own - placedOwn,
      codes: index.codes,
      documents: this.#progress(),
      shown: this.#shown,
      colleagues: [...new Set(study.logs.map(({ coder }) => coder))].filter(
        (name) => name !== 'rules' && name !== this.#coder,
      ),
      ...(this.#reviewed !== undefined && { review: { code: this.#reviewed, items: this.#items } }),
    };
  }

  #mark(document: StudyDocument, coding: Coding): (CodingMark & { coding: Coding }) | undefined {
    const here = placeCoding(document, coding);
    if (!here) return undefined;
    const { id, start, end, by, stance, memo, confidence } = here;
    const kind = by === this.#coder ? 'own' : by === 'rules' ? 'suggestion' : 'other';
    return {
      id,
      start,
      end,
      code: this.#open.index.find(here.code)?.ref ?? here.code,
      by,
      kind,
      ...(stance && { stance }),
      ...(memo !== undefined && memo !== '' && { memo }),
      ...(confidence !== undefined && { confidence }),
      coding: here,
    };
  }

  /** The codings that are shown: one's own, open proposals where rules are shown, and those of colleagues who are. */
  #codings(doc: string): Coding[] {
    const { codings } = this.#view(doc).folded;
    const mine = codings.filter(({ by }) => by === this.#coder);
    const open = this.#shown.includes('rules') ? this.#openProposals(doc) : [];
    const people = this.#shown.filter((name) => name !== 'rules' && name !== this.#coder);
    const others =
      people.length === 0
        ? []
        : foldLogs((this.#logs.get(doc) ?? []).filter(({ coder }) => people.includes(coder))).codings;
    return [...mine, ...open, ...others];
  }

  /** Proposals of the rules that count and that the coder has neither accepted nor rejected. */
  #openProposals(doc: string): Coding[] {
    const { folded } = this.#view(doc);
    return this.#waiting(folded);
  }

  #waiting({ codings, accepted }: FoldedCodings): Coding[] {
    const { threshold } = this.#open.study.settings.rules;
    return codings.filter(
      ({ by, id, confidence }) => by === 'rules' && (confidence ?? 1) >= threshold && !accepted.has(id),
    );
  }

  #view(doc: string): DocumentView {
    let view = this.#views.get(doc);
    if (view) return view;
    const blind = this.#shown.includes('rules') ? [this.#coder, 'rules'] : [this.#coder];
    const folded = foldLogs((this.#logs.get(doc) ?? []).filter(({ coder }) => blind.includes(coder)));
    const { meta } = this.document(doc);
    view = {
      folded,
      progress: {
        id: doc,
        title: inLanguage(meta.title, this.#open.study.settings.language),
        read: folded.read.get(doc)?.includes(this.#coder) ?? false,
        own: folded.codings.filter(({ by }) => by === this.#coder).length,
        open: this.#waiting(folded).length,
      },
    };
    this.#views.set(doc, view);
    return view;
  }

  /** The documents of the coder; one that was asked for by name is among them. */
  #progress(): DocumentProgress[] {
    const { documents, settings } = this.#open.study;
    const assigned = settings.assign?.[this.#coder];
    return documents
      .filter(
        ({ meta }) => settings.assign === undefined || assigned?.includes(meta.id) || meta.id === this.#asked,
      )
      .map(({ meta }) => this.#view(meta.id).progress);
  }

  #reviewOf(doc: string, code: string): ReviewItem[] {
    const document = this.document(doc);
    return this.#codings(doc)
      .filter((coding) => (this.#open.index.find(coding.code)?.ref ?? coding.code) === code)
      .flatMap((coding) => placeCoding(document, coding) ?? [])
      .map(({ id, start }) => ({ doc, id, start }))
      .sort((a, b) => a.start - b.start || (a.id < b.id ? -1 : 1));
  }

  #inOrder(items: readonly ReviewItem[]): ReviewItem[] {
    const order = new Map([...this.#documents.keys()].map((id, i) => [id, i]));
    return [...items].sort((a, b) => order.get(a.doc)! - order.get(b.doc)! || a.start - b.start);
  }
}
