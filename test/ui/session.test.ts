import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openStudy } from '../../src/pipeline/open-study.js';
import { currentMark } from '../../src/ui/state.js';
import { smallStudy } from '../cli/run-daya.js';
import { Driven, proposals, studyFolder } from './session-of.js';

it('codes the words under the cursor with the code that typing finds, and has it on the disk at once', () => {
  const session = new Driven(studyFolder()).press('j', 'c', 'pela', 'enter');
  expect(session.log()).toMatchObject([
    {
      op: 'add',
      doc: 'w01',
      quote: 'Kami diajari mengemas kue. Enak sekali.',
      code: 'lokal:training',
      by: 'ani',
      how: 'manual',
    },
  ]);
  expect(currentMark(session.state)).toMatchObject({ code: 'lokal:training', kind: 'own' });
});

it('marks any range: from one word to another, then a letter more', () => {
  const session = new Driven(studyFolder()).press('j', 'right', 'right', ' ', 'right', 'right');
  expect(session.words).toBe('diajari mengemas kue');
  expect(session.press(']').words).toBe('diajari mengemas kue.');
});

it('gives a stance and a memo to the coding that was just made', () => {
  const session = new Driven(studyFolder()).press('j', 'c', 'alat', 'enter', '-', 'e', 'ragu', 'enter');
  expect(session.log().slice(1)).toMatchObject([
    { op: 'update', stance: 'contradicts' },
    { op: 'update', memo: 'ragu' },
  ]);
});

it('is blind: the rules and colleagues are not shown unless asked for', () => {
  const budi = { ...proposals[0], id: 'b1', by: 'budi', how: 'manual' };
  const dir = studyFolder({ 'codings/budi/w01.jsonl': `${JSON.stringify(budi)}\n` });
  const session = new Driven(dir);
  expect(session.state.material.marks).toEqual([]);
  expect(session.press('v').state.material.marks.map(({ kind }) => kind)).toEqual([
    'suggestion',
    'suggestion',
  ]);
  expect(session.press('v', 'V').state.material.marks.map(({ by }) => by)).toEqual(['budi']);
});

it("keeps a proposal that a colleague rejected: one's own judgement is not theirs", () => {
  const reject = {
    op: 'reject',
    id: 'x1',
    ref: 'r1',
    doc: 'w01',
    by: 'budi',
    at: '2026-01-01T00:00:00.000Z',
  };
  const dir = studyFolder({ 'codings/budi/w01.jsonl': `${JSON.stringify(reject)}\n` });
  expect(new Driven(dir, { shown: ['rules'] }).state.material.marks.map(({ id }) => id)).toEqual([
    'r1',
    'r2',
  ]);
});

it('accepts a suggestion with one key and goes to the next, which a stance accepts with a change', () => {
  const session = new Driven(studyFolder(), { shown: ['rules'] }).press('n', 'a');
  expect(currentMark(session.state)?.id).toBe('r2');
  session.press('+');
  expect(session.log()).toMatchObject([
    { op: 'add', how: 'accepted:r1', stance: 'supports' },
    { op: 'add', how: 'accepted:r2', stance: 'supports' },
  ]);
  expect(session.state.material.marks.filter(({ kind }) => kind === 'suggestion')).toEqual([]);
});

it('rejects a suggestion with one key and goes to the next', () => {
  const session = new Driven(studyFolder(), { shown: ['rules'] }).press('n', 'r');
  expect(session.log()).toMatchObject([{ op: 'reject', ref: 'r1' }]);
  expect(currentMark(session.state)?.id).toBe('r2');
});

it('accepts a suggestion under another code', () => {
  const session = new Driven(studyFolder(), { shown: ['rules'] }).press('n', 'o', 'alat', 'enter');
  expect(session.log()).toMatchObject([{ op: 'add', how: 'accepted:r1', code: 'lokal:equipment' }]);
});

it('undoes and redoes what each key did, and a new session undoes what an old one did', () => {
  const dir = studyFolder();
  const session = new Driven(dir, { shown: ['rules'] }).press('n', 'a', 'u');
  expect(session.state.material.marks.map(({ kind }) => kind)).toEqual(['suggestion', 'suggestion']);
  session.press('U');
  expect(session.state.material.marks.filter(({ kind }) => kind === 'own')).toHaveLength(1);
  expect(new Driven(dir).press('u').state.material.marks).toEqual([]);
  expect(openStudy(dir).folded.codings.filter(({ by }) => by === 'ani')).toEqual([]);
});

it('makes an in-vivo code of the marked words in the own codebook and codes them with it', () => {
  const session = new Driven(studyFolder()).press('j', 'right', 'right', 'i', 'enter');
  expect(session.read('codebooks/lokal.yaml')).toContain(
    '- code: diajari\n    label: diajari\n    status: proposed',
  );
  expect(session.log()).toMatchObject([{ quote: 'diajari', code: 'lokal:diajari', how: 'in-vivo' }]);
});

it('gives a study without a codebook of its own one, and keeps the other lines of daya.yaml', () => {
  const yaml = smallStudy['daya.yaml']!.replace('[codebooks/lokal.yaml]', '[builtin:empowerment] # dua dulu');
  const session = new Driven(studyFolder({ 'daya.yaml': yaml })).press(
    'j',
    'c',
    'Rasa bangga',
    'enter',
    'enter',
  );
  expect(session.state.notice?.tone).toBe('info');
  expect(session.log()).toMatchObject([{ code: 'lokal:rasa-bangga' }]);
});

it('renames, splits and merges codes without leaving; codings follow', () => {
  const session = new Driven(studyFolder()).press('j', 'c', 'pela', 'enter');
  session.press('b', 'enter', 'r', 'ctrl-u', 'belajar', 'enter');
  expect(session.state.material.marks.map(({ code }) => code)).toEqual(['lokal:belajar']);
  session.press('b', 'enter', 's', 'kelas, praktik', 'enter');
  expect(session.state.material.codes.map(({ id }) => id)).toEqual([
    'belajar',
    'kelas',
    'praktik',
    'equipment',
  ]);
  session.press('b', 'praktik', 'enter', 'm', 'kelas', 'enter');
  expect(session.state.material.codes.find(({ id }) => id === 'praktik')).toMatchObject({
    status: 'retired',
    replacedBy: 'kelas',
  });
});

it('says why a built-in codebook cannot be changed, and goes on', () => {
  const yaml = smallStudy['daya.yaml']!.replace('[codebooks/lokal.yaml]', '[builtin:empowerment]');
  const session = new Driven(studyFolder({ 'daya.yaml': yaml })).press('b', 'enter', 'r', 'x', 'enter');
  expect(session.state.notice).toMatchObject({ tone: 'error' });
});

it('shows nothing as done that could not be written', () => {
  const dir = studyFolder();
  mkdirSync(join(dir, 'codings/ani/w01.jsonl'), { recursive: true });
  const session = new Driven(dir).press('j', 'c', 'pela', 'enter');
  expect(session.state.notice?.words.en).toMatch(/^NOT SAVED/);
  expect(session.state.material.marks).toEqual([]);
});

it('reviews one code across all documents', () => {
  const body = 'P: Bantuan alat?\n\nN: Saya nggak pernah dapat oven.\n';
  const quote = 'Saya nggak pernah dapat oven.';
  const start = body.indexOf(quote);
  const place = { start, end: start + quote.length, quote, prefix: body.slice(0, start), suffix: '\n' };
  const own = { ...proposals[0], by: 'ani', how: 'manual' };
  const dir = studyFolder({
    'codings/ani/w01.jsonl': `${JSON.stringify({ ...own, id: 'a1' })}\n`,
    'codings/ani/w02.jsonl': `${JSON.stringify({ ...own, id: 'a2', doc: 'w02', ...place })}\n`,
  });
  const session = new Driven(dir, { doc: undefined, review: 'lokal:training' });
  expect(session.state.material.review?.items.map(({ id }) => id)).toEqual(['a1', 'a2']);
  expect(session.state.mark).toBe('a1');
  session.press('n');
  expect([session.state.material.document.meta.id, session.state.mark]).toEqual(['w02', 'a2']);
  expect(session.press('p').state.material.document.meta.id).toBe('w01');
});

it('marks a document as read, once, and counts it', () => {
  const session = new Driven(studyFolder()).press('d', 'd');
  expect(session.log()).toMatchObject([{ op: 'read', doc: 'w01' }]);
  expect(session.state.material.documents.map(({ read }) => read)).toEqual([true, false]);
});

it('begins where the coder was, else with the first unread document', () => {
  const dir = studyFolder();
  new Driven(dir).press('d');
  expect(new Driven(dir, { doc: undefined }).state.material.document.meta.id).toBe('w02');
});

it('opens another document from the list', () => {
  const session = new Driven(studyFolder()).press('D', 'w02', 'enter');
  expect(session.state.material.document.meta.id).toBe('w02');
});

it('writes memos about the turn under the cursor and about a code', () => {
  const session = new Driven(studyFolder()).press('j', 'M', 'Baru kali ini disebut.', 'enter');
  session.press('b', 'enter', 'e', 'Terlalu luas?', 'enter');
  expect(openStudy(session.dir).study.memos).toMatchObject([
    { about: 'lokal:training', text: 'Terlalu luas?', by: 'ani' },
    { about: 'w01:2', text: 'Baru kali ini disebut.', by: 'ani' },
  ]);
});
