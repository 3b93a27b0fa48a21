import type { Coding, CodingEvent } from '../model/coding.js';
import type { StudyDocument } from '../model/document.js';
import type { Table } from '../model/table.js';
import type { Language } from '../model/words.js';
import { addressOf, unitAt } from '../reduce/locate.js';
import { stampAct } from '../study/act-stamp.js';
import { CodingHistory } from '../study/coding-history.js';
import { anchorCandidates } from '../text/anchor-candidates.js';
import { quoteOf } from '../text/anchors.js';
import { codePointsOf } from '../text/code-points.js';
import type { TextRange } from '../text/quote-search.js';
import { placeCoding } from './effective-codings.js';
import type { OpenStudy } from './open-study.js';
import { type Field, plainList } from './plain-list.js';

/** A coding whose words stand elsewhere than its record says. */
export interface MovedCoding {
  readonly coding: Coding;
  readonly to: TextRange;
  readonly at: string;
}

/** A coding that has lost its place, and where it may belong. */
export interface OrphanedCoding {
  readonly coding: Coding;
  readonly candidates: readonly (TextRange & { readonly at: string; readonly quote: string })[];
}

/** What the edited documents mean for the codings of people. Those of the rules are made anew by the next pass. */
export interface Repair {
  readonly moved: readonly MovedCoding[];
  readonly orphans: readonly OrphanedCoding[];
  /** Codings that stay, but beside other words than before. */
  readonly refreshed: readonly Coding[];
}

/** Looks where the codings of people stand in the present texts; only those of `coder` where one is named. */
export function planRepair(open: OpenStudy, coder?: string): Repair {
  const documents = new Map(open.study.documents.map((document) => [document.meta.id, document]));
  const moved: MovedCoding[] = [];
  const orphans: OrphanedCoding[] = [];
  const refreshed: Coding[] = [];
  for (const coding of open.folded.codings) {
    if (coding.by === 'rules' || (coder !== undefined && coding.by !== coder)) continue;
    const document = documents.get(coding.doc);
    const here = placeCoding(document, coding);
    if (document === undefined || here === undefined) {
      orphans.push({ coding, candidates: document === undefined ? [] : candidatesOf(document, coding) });
    } else if (here !== coding) {
      moved.push({ coding, to: { start: here.start, end: here.end }, at: addressAt(document, here.start) });
    } else if (contextChanged(document, coding)) refreshed.push(coding);
  }
  return { moved, orphans, refreshed };
}

/**
 * The events that write a repair down: new offsets, and the words that now stand around a coding, so that the next edit
 * finds it too. They stand in the log of whose coding it is.
 */
export function repairEvents(open: OpenStudy, { moved, refreshed }: Repair): CodingEvent[] {
  const documents = new Map(open.study.documents.map((document) => [document.meta.id, document]));
  const history = new CodingHistory(open.study.logs);
  const places = [
    ...moved.map(({ coding, to }) => ({ coding, to })),
    ...refreshed.map((coding) => ({ coding, to: coding })),
  ];
  return places.map(({ coding, to }) => {
    const points = codePointsOf(documents.get(coding.doc)!);
    const { id, at } = stampAct({}, history.latest(coding.id));
    const place = quoteOf(points, to.start, to.end);
    return {
      op: 'update',
      id,
      ref: coding.id,
      doc: coding.doc,
      ...place,
      by: coding.by,
      at,
      why: 'codings repair',
    };
  });
}

function candidatesOf(document: StudyDocument, coding: Coding): OrphanedCoding['candidates'] {
  const points = codePointsOf(document);
  return anchorCandidates(document, coding).map(({ start, end }) => ({
    start,
    end,
    at: addressAt(document, start),
    quote: points.slice(start, end),
  }));
}

function contextChanged(document: StudyDocument, { start, end, prefix, suffix }: Coding): boolean {
  const here = quoteOf(codePointsOf(document), start, end);
  return here.prefix !== prefix || here.suffix !== suffix;
}

function addressAt(document: StudyDocument, offset: number): string {
  const unit = unitAt(document, offset);
  return unit === undefined ? document.meta.id : addressOf(document, unit);
}

const fields: readonly Field[] = [
  { key: 'state', label: { id: 'Keadaan', en: 'State' } },
  { key: 'coder', label: { id: 'Koder', en: 'Coder' } },
  { key: 'at', label: { id: 'Rujukan', en: 'Reference' } },
  { key: 'code', label: { id: 'Kode', en: 'Code' } },
  { key: 'quote', label: { id: 'Kutipan', en: 'Quotation' } },
  { key: 'from', label: { id: 'Dari', en: 'From' } },
  { key: 'to', label: { id: 'Ke', en: 'To' } },
  { key: 'candidates', label: { id: 'Calon tempat', en: 'Candidates' } },
  { key: 'id', label: { id: 'Id', en: 'Id' } },
];

/** What moved and what was lost, a row each; a candidate is an address, a range and its words. */
export function repairTable({ moved, orphans }: Repair, language: Language, tool: string): Table {
  const title = { id: 'Koding yang berpindah atau hilang', en: 'Codings that moved or were lost' };
  const state = { moved: { id: 'pindah', en: 'moved' }, lost: { id: 'hilang', en: 'lost' } };
  const common = ({ coding }: { coding: Coding }) => ({
    coder: coding.by,
    code: coding.code,
    quote: oneLine(coding.quote),
    from: `${coding.start}-${coding.end}`,
    id: coding.id,
  });
  const items = [
    ...orphans.map((orphan) => ({
      key: orphan.coding.id,
      values: {
        ...common(orphan),
        state: state.lost[language],
        at: orphan.coding.doc,
        candidates: orphan.candidates
          .map(({ at, start, end, quote }) => `${at} (${start}-${end}) “${oneLine(quote)}”`)
          .join('\n'),
      },
    })),
    ...moved.map((each) => ({
      key: each.coding.id,
      values: {
        ...common(each),
        state: state.moved[language],
        at: each.at,
        to: `${each.to.start}-${each.to.end}`,
      },
      refs: [each.at],
    })),
  ];
  const notes =
    orphans.length === 0
      ? []
      : [
          {
            id: 'Yang hilang diberi tempat dengan `daya codings update ID --range AWAL-AKHIR`, atau dihapus dengan `daya codings remove ID`.',
            en: 'Give what was lost a place with `daya codings update ID --range START-END`, or take it back with `daya codings remove ID`.',
          },
        ];
  return plainList({ kind: 'repair', title, language, tool }, fields, items, notes);
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
