import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { checkIds, daya, folderWith, smallStudy } from './run-daya.js';

const changed = (path: string, from: string | RegExp, to: string): Record<string, string> => ({
  ...smallStudy,
  [path]: smallStudy[path]!.replace(from, to),
});

it('finds nothing in a study that is right', async () => {
  const dir = folderWith(smallStudy);
  expect(await checkIds(dir)).toEqual([]);
  expect((await daya(dir, 'check')).status).toBe(0);
});

it.each([
  ['a misspelled key', changed('daya.yaml', 'title:', 'titel:'), 'settings/unknown-key daya.yaml:2:1'],
  [
    'an unknown informant',
    changed('documents/w01.md', '[I01]', '[I10]'),
    'document/unknown-informant documents/w01.md:5:14',
  ],
  [
    'an unknown speaker id',
    changed('documents/w01.md', 'N: I01}', 'N: I09}'),
    'document/unknown-informant documents/w01.md:6:31',
  ],
  [
    'a label nobody named',
    changed('documents/w01.md', 'N: I01}', 'N: unknown}'),
    'document/unknown-speaker documents/w01.md:6:31',
  ],
  [
    'an unknown group',
    changed('informants.csv', 'anggota', 'angota'),
    'register/unknown-group informants.csv:3:14',
  ],
  ['one id twice', changed('informants.csv', 'I02', 'I01'), 'register/duplicate-id informants.csv:3:1'],
  [
    'a date that does not exist',
    changed('documents/w01.md', '2025-10-06', '2025-02-30'),
    'document/bad-date documents/w01.md:3:7',
  ],
  [
    'a missing technique',
    changed('documents/w01.md', 'technique: interview\n', ''),
    'document/missing-key documents/w01.md:2:1',
  ],
  [
    'front matter that is not closed',
    changed('documents/w01.md', /\n---\nP:/, '\nP:'),
    'document/unterminated-front-matter documents/w01.md:1:1',
  ],
  [
    'a repeated key',
    changed('documents/w01.md', 'wave: 1', 'date: 2025-10-06'),
    'yaml/duplicate-key documents/w01.md:4:1',
  ],
  [
    'one document id twice',
    {
      ...smallStudy,
      'documents/w03.md': `${smallStudy['documents/w02.md']}`.replace('technique', 'id: w01\ntechnique'),
    },
    'document/duplicate-id documents/w03.md:1',
  ],
  [
    'an item that the guide lacks',
    changed('documents/w01.md', '[Q1]', '[Q7]'),
    'document/unknown-item documents/w01.md:7:9',
  ],
  [
    'items in many documents, without a guide',
    { ...changed('documents/w02.md', 'wave: 1', 'asked: [Q1, Q2]\nwave: 1'), 'guide.yaml': '' },
    'document/no-guide documents/w01.md:7:8',
  ],
  [
    'a code that no codebook has',
    changed('guide.yaml', '[training]', '[trainning]'),
    'guide/unknown-code guide.yaml:2:38',
  ],
  [
    'a built-in codebook that does not exist',
    changed('daya.yaml', '[codebooks', '[builtin:empowermen, codebooks'),
    'settings/unknown-codebook daya.yaml:5:13',
  ],
  [
    'a codebook file that does not exist',
    changed('daya.yaml', 'lokal.yaml', 'lokale.yaml'),
    'files/missing codebooks/lokale.yaml',
  ],
  [
    'an empty document',
    changed('documents/w02.md', /P: Bantuan[\s\S]*$/, ''),
    'document/empty documents/w02.md:8',
  ],
  [
    'a display that does not exist',
    changed('daya.yaml', 'coders:', 'outputs: [{display: matriks}]\ncoders:'),
    'settings/unknown-output daya.yaml:6:21',
  ],
])('names %s with its place', async (_what, files, expected) => {
  const found = await checkIds(folderWith(files));
  expect(found).toContain(expected);
});

it('shows several faults together, each with its line, and ends with 1', async () => {
  const files = {
    ...changed('daya.yaml', 'title:', 'titel:'),
    'informants.csv': 'id,pseudonym,group,role\nI01,Tini,pengrus,Ketua\n',
  };
  const { status, stdout } = await daya(folderWith(files), 'check');
  expect(status).toBe(1);
  expect(stdout).toContain('daya.yaml:2:1');
  expect(stdout).toContain('2 │ titel: Studi kecil');
  expect(stdout).toContain('→ Did you mean `title`?');
  expect(stdout).toContain('→ Did you mean `pengurus`?');
});

it('does not wait for a pipe, follow a circular link or read a folder', async () => {
  if (process.platform === 'win32') return;
  const dir = folderWith(smallStudy);
  execFileSync('mkfifo', [join(dir, 'documents', 'w08.md')]);
  symlinkSync('w09.md', join(dir, 'documents', 'w09.md'));
  symlinkSync('..', join(dir, 'documents', 'lagi'));
  mkdirSync(join(dir, 'codebooks', 'folder.yaml'));
  const found = await checkIds(dir);
  expect(found.filter((line) => line.startsWith('files/'))).toEqual(
    expect.arrayContaining(['files/not-a-file documents/w08.md', 'files/not-a-file documents/w09.md']),
  );
});

it('prints names with escape sequences harmlessly', async () => {
  const dir = folderWith(changed('documents/w01.md', '[I01]', '["I\\e[31m01"]'));
  const { stdout } = await daya(dir, 'check');
  expect(stdout).toContain('document/unknown-informant');
  expect(stdout.includes('\x1b')).toBe(false);
});

it('never prints lines of the data for CI unless asked', async () => {
  const dir = folderWith(changed('informants.csv', 'anggota,Pemilik', 'angota,Rahasia Negara'));
  for (const format of ['github', 'sarif', 'junit']) {
    expect((await daya(dir, 'check', '--format', format)).stdout).not.toContain('Rahasia');
  }
});

it('says where no study is', async () => {
  const { status, stderr } = await daya(folderWith(), 'check');
  expect(status).toBe(2);
  expect(stderr).toContain('study/not-found');
});
