import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { frameOf } from '../../src/ui/frame.js';
import type { State } from '../../src/ui/state.js';
import { daya } from '../cli/run-daya.js';
import { Driven, studyFolder } from './session-of.js';

/** A study whose addresses were frozen before the answer of w01 was split by a question: 1, 2a, 2b, 2c. */
async function splitAfterFreezing(): Promise<string> {
  const dir = studyFolder();
  await daya(dir, 'documents', 'freeze');
  const path = join(dir, 'documents/w01.md');
  const body = readFileSync(path, 'utf8').replace('kue. Enak', 'kue.\n\nP: Rasanya?\n\nN: Enak');
  writeFileSync(path, body);
  return dir;
}

const lines = (state: State): string[] => frameOf(state).map((line) => line.map(({ text }) => text).join(''));

it('shows frozen addresses before the text and in the head line', async () => {
  const session = new Driven(await splitAfterFreezing()).press('j');
  const shown = lines(session.state);
  expect(shown.flatMap((line) => /^ +(\w+) [NP] /.exec(line)?.[1] ?? [])).toEqual(['1', '2a', '2b', '2c']);
  expect(shown[0]).toContain('2a/2c');
});

it('makes room for an address that is longer than the number of blocks', () => {
  const { material } = new Driven(studyFolder()).state;
  const units = material.document.units.map((unit) => ({ ...unit, address: '1234ab' }));
  const state = { ...new Driven(studyFolder()).state };
  const wide = { ...state, material: { ...material, document: { ...material.document, units } } };
  expect(lines(wide)[1]).toMatch(/^1234ab P {5}\(Q1\)/);
});

it('goes to the address that is typed, in whatever case, and to the first piece of one that was split', async () => {
  const session = new Driven(await splitAfterFreezing());
  expect(session.press(':', '2C', 'enter').words).toBe('Enak sekali.');
  expect(session.press(':', 'w01:2', 'enter').words).toBe('Kami diajari mengemas kue.');
});

it('goes to an address of another document', () => {
  const session = new Driven(studyFolder()).press(':', 'w02:2', 'enter');
  expect(session.state.material.document.meta.id).toBe('w02');
  expect(session.words).toBe('Saya nggak pernah dapat oven.');
});

it('says which address there is none of, and stays where it was', () => {
  const session = new Driven(studyFolder()).press('j', ':', '99', 'enter');
  expect(session.state.notice).toMatchObject({ tone: 'error', words: { en: expect.stringContaining('99') } });
  expect(session.words).toBe('Kami diajari mengemas kue. Enak sekali.');
  expect(session.press(':', 'w02:99', 'enter').state.notice?.tone).toBe('error');
  expect(session.state.material.document.meta.id).toBe('w01');
});

it('writes a memo about the frozen address', async () => {
  const dir = await splitAfterFreezing();
  new Driven(dir).press(':', '2b', 'enter', 'M', 'kenapa ditanya', 'enter');
  const { stdout } = await daya(dir, 'memo', 'list', '--format', 'json');
  expect(stdout).toContain('"w01:2b"');
  expect((await daya(dir, 'check')).stdout).not.toContain('memo/');
});
