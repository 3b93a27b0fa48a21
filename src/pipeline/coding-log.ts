import type { CodingEvent } from '../model/coding.js';
import type { StudyDocument } from '../model/document.js';
import type { Table } from '../model/table.js';
import type { Bilingual, Language } from '../model/words.js';
import { addressOf, unitAt } from '../reduce/locate.js';
import { CodingHistory } from '../study/coding-history.js';
import { findQuote } from '../text/anchors.js';
import { codePointsOf } from '../text/code-points.js';
import type { OpenStudy } from './open-study.js';
import { type Field, plainList } from './plain-list.js';

/** What is wanted of the audit trail. */
export interface LogWanted {
  readonly doc?: string | undefined;
  /** `rules` shows the proposals of the program too, which have no time. */
  readonly coder?: string | undefined;
  /** Only what concerns this coding or act. */
  readonly id?: string | undefined;
}

const fields: readonly Field[] = [
  { key: 'at', label: { id: 'Kapan', en: 'When' } },
  { key: 'by', label: { id: 'Siapa', en: 'Who' } },
  { key: 'act', label: { id: 'Perbuatan', en: 'Act' } },
  { key: 'place', label: { id: 'Rujukan', en: 'Reference' } },
  { key: 'code', label: { id: 'Kode', en: 'Code' } },
  { key: 'quote', label: { id: 'Kutipan', en: 'Quotation' } },
  { key: 'change', label: { id: 'Perubahan', en: 'Change' } },
  { key: 'why', label: { id: 'Alasan', en: 'Why' } },
  { key: 'undone', label: { id: 'Dibatalkan', en: 'Undone' } },
  { key: 'id', label: { id: 'Id', en: 'Id' } },
];

const acts: Readonly<Record<CodingEvent['op'] | 'accept' | 'redo', Bilingual>> = {
  add: { id: 'mengode', en: 'coded' },
  accept: { id: 'menerima usulan', en: 'accepted' },
  update: { id: 'mengubah', en: 'changed' },
  remove: { id: 'menghapus', en: 'took back' },
  reject: { id: 'menolak usulan', en: 'rejected' },
  undo: { id: 'membatalkan', en: 'undid' },
  redo: { id: 'mengulangi', en: 'redid' },
  read: { id: 'membaca', en: 'read' },
};

/** Who did what when and why, in the order in which it was done: the audit trail of the coding. */
export function codingLogTable(open: OpenStudy, wanted: LogWanted, language: Language, tool: string): Table {
  const history = new CodingHistory(open.study.logs);
  const documents = new Map(open.study.documents.map((document) => [document.meta.id, document]));
  const shown = history.events.filter((event) => {
    const { coding, doc = event.doc } = subjectOf(event, history);
    return (
      (wanted.coder === undefined ? event.by !== 'rules' : event.by === wanted.coder) &&
      (wanted.doc === undefined || doc === wanted.doc) &&
      (wanted.id === undefined || [event.id, event.ref, coding?.id, acceptedBy(coding)].includes(wanted.id))
    );
  });
  const items = shown.map((event) => {
    const { coding, doc = event.doc } = subjectOf(event, history);
    const at = coding && addressIn(documents.get(coding.doc ?? ''), coding);
    return {
      key: event.id,
      values: {
        at: event.at ?? null,
        by: event.by,
        act: acts[actOf(event, history)][language],
        place: at ?? doc ?? null,
        code: coding?.code ?? null,
        quote: coding?.quote?.replace(/\s+/g, ' ') ?? null,
        change: changeOf(event, history, language),
        why: event.why ?? event.memo ?? null,
        undone: event.op !== 'undo' && history.isUndone(event.id) ? { id: 'ya', en: 'yes' }[language] : null,
        id: event.id,
      },
      refs: at === undefined ? [] : [at],
    };
  });
  const title = { id: 'Jejak audit pengodean', en: 'Audit trail of the coding' };
  return plainList({ kind: 'log', title, language, tool }, fields, items);
}

function actOf(event: CodingEvent, history: CodingHistory): keyof typeof acts {
  if (event.op === 'add' && event.how?.startsWith('accepted:')) return 'accept';
  if (event.op === 'undo' && history.event(event.ref ?? '')?.op === 'undo') return 'redo';
  return event.op;
}

/** The record that an event is about in the end, and its document. */
function subjectOf(event: CodingEvent, history: CodingHistory): { coding?: CodingEvent; doc?: string } {
  let at: CodingEvent | undefined = event;
  for (let steps = 0; at?.ref !== undefined && steps < 1000; steps++) at = history.event(at.ref);
  const doc = at?.doc ?? event.doc;
  return { ...(at?.op === 'add' && { coding: at }), ...(doc !== undefined && { doc }) };
}

function acceptedBy(coding: CodingEvent | undefined): string | undefined {
  return coding?.how?.startsWith('accepted:') ? coding.how.slice('accepted:'.length) : undefined;
}

function addressIn(document: StudyDocument | undefined, coding: CodingEvent): string | undefined {
  if (document === undefined) return undefined;
  const { start = 0, end = 0, quote = '', prefix = '', suffix = '' } = coding;
  const anchor = findQuote(codePointsOf(document), { start, end, quote, prefix, suffix });
  const unit = anchor.kind === 'orphaned' ? undefined : unitAt(document, anchor.start);
  return unit && addressOf(document, unit);
}

/** What a change changed; what an undo undid. */
function changeOf(event: CodingEvent, history: CodingHistory, language: Language): string | null {
  if (event.op === 'undo') {
    const undone = history.event(event.ref ?? '');
    return undone === undefined ? null : `${acts[actOf(undone, history)][language]} (${undone.id})`;
  }
  const { start, end, code, stance, memo } = event;
  if (event.op === 'add') return stance ?? null;
  const parts = [
    ...(code === undefined ? [] : [`→ ${code}`]),
    ...(stance === undefined ? [] : [`→ ${stance}`]),
    ...(start === undefined ? [] : [`→ ${start}-${end}`]),
    ...(memo === undefined ? [] : ['memo']),
  ];
  return parts.length === 0 ? null : parts.join(', ');
}
