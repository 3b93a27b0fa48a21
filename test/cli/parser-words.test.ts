import { expect, it } from 'vitest';
import { indonesianError } from '../../src/cli/parser-words.js';
import { daya, folderWith } from './run-daya.js';

it('speaks Indonesian in its help, headings and choices too', async () => {
  const { stdout } = await daya(folderWith(), 'display', '--help', '--language', 'id');
  expect(stdout).toContain('Pemakaian: daya display');
  expect(stdout).toContain('Opsi:');
  expect(stdout).toContain('pilihan: table, csv');
  expect(stdout).not.toMatch(/Usage|Options|choices|default/);
});

it.each([
  ['display', '--formt', 'csv'],
  ['display', '--format', 'bukan'],
  ['codebook', 'show'],
  ['snapshot', 'a', 'b', 'c'],
  ['display', '--format'],
])('says in Indonesian what is wrong with `%s %s`', async (...args) => {
  const { stderr, status } = await daya(folderWith(), ...args, '--language', 'id');
  expect(stderr).toMatch(/^galat: /);
  expect(stderr).not.toMatch(/missing|unknown|allowed|expected|invalid|required|did you mean/i);
  expect(status).toBe(2);
});

it('leaves a message that it does not know as it is', () => {
  expect(indonesianError('something new')).toBe('something new');
});

it('shows a few of many indicators, and all of them when asked', async () => {
  const [few, all] = [
    await daya(folderWith(), 'codebook', 'show', 'builtin:empowerment', 'training'),
    await daya(folderWith(), 'codebook', 'show', 'builtin:empowerment', 'training', '--verbose'),
  ].map(({ stdout }) => stdout.split('\n').length);
  expect(few).toBeLessThan(60);
  expect(all).toBeGreaterThan(few! * 2);
});
