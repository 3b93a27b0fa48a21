import { type MemoSubject, type MemoWorld, memoSubject } from '../check/memo-subject.js';
import type { Memo } from '../model/study.js';
import type { Table } from '../model/table.js';
import type { Bilingual, Language } from '../model/words.js';
import { reflectiveMemos } from '../study/memos.js';
import type { OpenStudy } from './open-study.js';
import { type Field, plainList } from './plain-list.js';

/** A memo with what it is about; undefined where that is not there. */
export interface ListedMemo extends Memo {
  readonly subject: MemoSubject | undefined;
}

/** The names of a study as memos use them. */
export function memoWorld({ study, index, findings, folded }: OpenStudy): MemoWorld {
  return { study, index, findings, codings: folded.codings };
}

/** The researcher's memos of every kind: files, reflective notes inside documents, and what was noted at codings. */
export function memoList(open: OpenStudy, about?: string): ListedMemo[] {
  const { study, folded } = open;
  const atCodings = folded.codings.flatMap(({ id, memo, by, at, place }): Memo[] =>
    memo === undefined || memo === '' || by === 'rules'
      ? []
      : [
          {
            id,
            about: id,
            text: memo,
            by,
            file: place.file,
            ...(at !== undefined && { date: at.slice(0, 10) }),
          },
        ],
  );
  const world = memoWorld(open);
  const own = new Set(folded.codings.filter(({ doc }) => doc === about).map(({ id }) => id));
  return [...study.memos, ...study.documents.flatMap(reflectiveMemos), ...atCodings]
    .filter(
      (memo) =>
        about === undefined ||
        memo.about === about ||
        memo.about.startsWith(`${about}:`) ||
        own.has(memo.about),
    )
    .map((memo) => ({ ...memo, subject: memoSubject(memo.about, world) }));
}

/** Words for what a memo is about. */
export const subjectWords: Readonly<Record<MemoSubject, Bilingual>> = {
  study: { id: 'studi', en: 'study' },
  document: { id: 'dokumen', en: 'document' },
  segment: { id: 'segmen', en: 'segment' },
  code: { id: 'kode', en: 'code' },
  finding: { id: 'temuan', en: 'finding' },
  coding: { id: 'koding', en: 'coding' },
  question: { id: 'rumusan masalah', en: 'research question' },
  informant: { id: 'informan', en: 'informant' },
  case: { id: 'kasus', en: 'case' },
};

const fields: readonly Field[] = [
  { key: 'subject', label: { id: 'Jenis', en: 'Kind' } },
  { key: 'about', label: { id: 'Tentang', en: 'About' } },
  { key: 'text', label: { id: 'Isi', en: 'Text' } },
  { key: 'by', label: { id: 'Oleh', en: 'By' } },
  { key: 'date', label: { id: 'Tanggal', en: 'Date' } },
  { key: 'id', label: { id: 'Id', en: 'Id' } },
];

/** The list as a table; the text on one line. */
export function memoTable(memos: readonly ListedMemo[], language: Language, tool: string): Table {
  const items = memos.map(({ id, subject, about, text, by, date }) => ({
    key: id,
    values: {
      subject: subject === undefined ? '?' : subjectWords[subject][language],
      about,
      text: text.replace(/\s+/g, ' ').trim(),
      by,
      date,
      id,
    },
    refs: subject === 'segment' ? [about] : [],
  }));
  return plainList({ kind: 'memos', title: { id: 'Memo', en: 'Memos' }, language, tool }, fields, items);
}
