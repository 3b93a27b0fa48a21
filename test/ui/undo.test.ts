import { appendFileSync, existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openStudy } from '../../src/pipeline/open-study.js';
import { daya, smallStudy } from '../cli/run-daya.js';
import { Driven, studyFolder } from './session-of.js';

const codebook = 'codebooks/lokal.yaml';
const before = smallStudy[codebook]!;
/** The codes of the living codings on the disk. */
const codes = (dir: string): string[] =>
  openStudy(dir)
    .folded.codings.filter(({ by }) => by === 'ani')
    .map(({ code }) => code);

it('takes a memo back, and writes it again', () => {
  const session = new Driven(studyFolder()).press('M', 'baru', 'enter');
  const memos = () => openStudy(session.dir).study.memos.map(({ text }) => text);
  expect(memos()).toEqual(['baru']);
  session.press('u');
  expect(memos()).toEqual([]);
  session.press('U');
  expect(memos()).toEqual(['baru']);
});

it('leaves a memo alone that was edited since, and says which file', () => {
  const session = new Driven(studyFolder()).press('j', 'c', 'pela', 'enter', 'M', 'baru', 'enter');
  const [memo] = readdirSync(join(session.dir, 'memos'));
  appendFileSync(join(session.dir, 'memos', memo!), 'dan lagi\n');
  session.press('u');
  expect(session.state.notice).toMatchObject({
    tone: 'error',
    words: { en: expect.stringContaining(memo!) },
  });
  expect(existsSync(join(session.dir, 'memos', memo!))).toBe(true);
  // What was done before it can still be taken back.
  expect(session.press('u').state.material.marks).toEqual([]);
});

it('takes a new code back together with its first coding, byte for byte', () => {
  const session = new Driven(studyFolder()).press('j', 'right', 'right', 'i', 'enter', 'u');
  expect(session.read(codebook)).toBe(before);
  expect(codes(session.dir)).toEqual([]);
  session.press('U');
  expect(session.read(codebook)).toContain('code: diajari');
  expect(codes(session.dir)).toEqual(['lokal:diajari']);
});

it('takes back the codebook that the first own code of a study made', () => {
  const yaml = smallStudy['daya.yaml']!.replace('[codebooks/lokal.yaml]', '[] # belum ada');
  const dir = studyFolder({ 'daya.yaml': yaml });
  rmSync(join(dir, codebook));
  const session = new Driven(dir).press('j', 'c', 'Rasa bangga', 'enter', 'enter');
  expect(codes(dir)).toEqual(['lokal:rasa-bangga']);
  session.press('u');
  expect([session.read('daya.yaml'), existsSync(join(dir, codebook))]).toEqual([yaml, false]);
  session.press('U');
  expect(codes(dir)).toEqual(['lokal:rasa-bangga']);
});

it('takes a renaming back with its codings, and what was done before it', () => {
  const session = new Driven(studyFolder()).press('j', 'c', 'pela', 'enter');
  session.press('b', 'enter', 'r', 'ctrl-u', 'belajar', 'enter');
  expect(codes(session.dir)).toEqual(['lokal:belajar']);
  session.press('u');
  expect([session.read(codebook), codes(session.dir)]).toEqual([before, ['lokal:training']]);
  session.press('U');
  expect(codes(session.dir)).toEqual(['lokal:belajar']);
  session.press('u', 'u');
  expect(codes(session.dir)).toEqual([]);
  expect(session.state.material.marks).toEqual([]);
});

it('takes a merging back: the codings return to the code that went', () => {
  const session = new Driven(studyFolder()).press('j', 'c', 'pela', 'enter');
  session.press('b', 'pelatihan', 'enter', 'm', 'alat', 'enter');
  expect(codes(session.dir)).toEqual(['lokal:equipment']);
  session.press('u');
  expect([session.read(codebook), codes(session.dir)]).toEqual([before, ['lokal:training']]);
});

it('takes a splitting back', () => {
  const session = new Driven(studyFolder()).press('b', 'enter', 's', 'kelas, praktik', 'enter', 'u');
  expect(session.read(codebook)).toBe(before);
  expect(session.state.material.codes.map(({ id }) => id)).toEqual(['training', 'equipment']);
});

it('does not take a renaming back once somebody edited the codebook, and names the opposite command', () => {
  const session = new Driven(studyFolder()).press('b', 'enter', 'r', 'ctrl-u', 'belajar', 'enter');
  appendFileSync(join(session.dir, codebook), '# catatan\n');
  session.press('u');
  expect(session.state.notice).toMatchObject({
    tone: 'error',
    words: { en: expect.stringContaining('daya codebook rename belajar training') },
  });
  expect(session.read(codebook)).toContain('# catatan');
});

it('does not take a code away that codings from elsewhere have', async () => {
  const session = new Driven(studyFolder()).press('b', 'enter', 's', 'kelas', 'enter');
  await daya(session.dir, 'codings', 'add', 'w02', '--at', 'w02:2', '--code', 'kelas', '--coder', 'budi');
  expect(session.press('u').state.notice?.tone).toBe('error');
  expect(session.read(codebook)).toContain('code: kelas');
});

it('leaves to the codebook what a change of it wrote to the log: codings undo passes over it', async () => {
  const session = new Driven(studyFolder()).press('j', 'c', 'pela', 'enter');
  session.press('b', 'enter', 'r', 'ctrl-u', 'belajar', 'enter');
  await daya(session.dir, 'codings', 'undo', '--coder', 'ani');
  expect(codes(session.dir)).toEqual([]);
  expect(session.log().at(-1)).toMatchObject({ op: 'undo', ref: session.log()[0]!.id });
});
