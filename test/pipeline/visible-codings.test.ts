import { expect, it } from 'vitest';
import type { CodingEvent } from '../../src/model/coding.js';
import type { CodingLog } from '../../src/model/study.js';
import { assignedDocuments, visibleCodings } from '../../src/pipeline/visible-codings.js';
import { readDocument } from '../../src/study/documents.js';
import { withEvents } from '../../src/study/record-acts.js';
import { readSettings } from '../../src/study/settings.js';

const body = 'Kami diajari mengemas kue, lalu dapat oven.\n';
const documents = ['w01', 'w02'].map(
  (id) => readDocument(`---\ntechnique: interview\n---\n${body}`, `documents/${id}.md`).document!,
);
const studyWith = (yaml = '') => ({
  settings: readSettings(`daya: 1\ncoders: {ani: {name: Ani}, budi: {name: Budi}}\n${yaml}`).settings,
  documents,
});

function event(by: string, id: string, quote: string, more: Partial<CodingEvent> = {}): CodingEvent {
  const start = body.indexOf(quote);
  return {
    op: 'add',
    id,
    doc: 'w01',
    start,
    end: start + quote.length,
    quote,
    prefix: '',
    suffix: '',
    code: 'e:training',
    by,
    ...more,
  };
}

const logs: CodingLog[] = withEvents(
  [],
  [
    event('rules', 'r1', 'diajari', { confidence: 0.9 }),
    event('rules', 'r2', 'mengemas', { confidence: 0.9 }),
    event('rules', 'r3', 'oven', { confidence: 0.2 }),
    event('ani', 'a1', 'diajari', { how: 'accepted:r1' }),
    { op: 'reject', id: 'a2', ref: 'r2', doc: 'w01', by: 'ani' },
    event('budi', 'b1', 'kue'),
    { op: 'read', id: 'b2', doc: 'w01', by: 'budi' },
  ],
);

const seenBy = (coder: string, ...sight: Parameters<typeof visibleCodings>[4][]) =>
  visibleCodings(studyWith(), logs, coder, 'w01', sight[0]).codings.map(({ id }) => id);

it('shows a coder the own codings and nothing else', () => {
  expect(seenBy('ani')).toEqual(['a1']);
  expect(seenBy('budi')).toEqual(['b1']);
});

it('shows proposals that are asked for, less those that the coder has judged', () => {
  expect(seenBy('ani', { rules: true })).toEqual(['a1']);
  expect(seenBy('ani', { rules: true, suggestions: true })).toEqual(['a1', 'r3']);
});

it('does not betray that a colleague rejected or accepted a proposal', () => {
  expect(seenBy('budi', { rules: true })).toEqual(['r1', 'r2', 'b1']);
});

it('shows codings of others that are asked for', () => {
  expect(seenBy('ani', { others: ['budi'] })).toEqual(['a1', 'b1']);
});

it('knows who has read the document', () => {
  const read = (coder: string) => visibleCodings(studyWith(), logs, coder, 'w01').read;
  expect([read('ani'), read('budi')]).toEqual([false, true]);
});

it('gives a coder the documents of `assign`, or all of them', () => {
  expect(assignedDocuments(studyWith(), 'ani')).toEqual(['w01', 'w02']);
  expect(assignedDocuments(studyWith('assign: {budi: [w02]}\n'), 'budi')).toEqual(['w02']);
  expect(assignedDocuments(studyWith('assign: {budi: [w02]}\n'), 'ani')).toEqual([]);
});
