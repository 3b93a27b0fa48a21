import { expect, it } from 'vitest';
import { daya, folderWith, smallStudy } from './run-daya.js';

it('says that it needs a terminal, and leaves no lock behind', async () => {
  const dir = folderWith(smallStudy);
  const { status, stderr } = await daya(dir, 'annotate', 'w01');
  expect([status, stderr.includes('annotate/no-terminal')]).toEqual([2, true]);
  expect((await daya(dir, 'codings', 'read', 'w01')).status).toBe(0);
});

it.each([
  ['acts/unknown-document', ['annotate', 'w09']],
  ['acts/unknown-coder', ['annotate', '--coder', 'citra']],
  ['study/unknown-coder', ['annotate', '--show', 'rules,citra']],
  ['acts/unknown-code', ['annotate', '--code', 'trainign']],
])('names what it does not know: %s', async (id, words) => {
  const { status, stderr } = await daya(folderWith(smallStudy), ...words);
  expect([status, stderr.includes(id)]).toEqual([2, true]);
});

it('asks whose session it is where daya.yaml has several coders', async () => {
  const yaml = smallStudy['daya.yaml']!.replace(
    '{ani: {name: Ani}}',
    '{ani: {name: Ani}, budi: {name: Budi}}',
  );
  const { status, stderr } = await daya(folderWith({ ...smallStudy, 'daya.yaml': yaml }), 'annotate');
  expect([status, stderr.includes('acts/unknown-coder')]).toEqual([2, true]);
});
