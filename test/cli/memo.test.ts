import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { daya, folderWith, smallStudy } from './run-daya.js';

const study = {
  ...smallStudy,
  'documents/o1.md':
    '---\ntechnique: observation\nobserver: rina\ndate: 2025-10-08\n---\nOven menyala.\n\nCR: Pemiliknya tampak bangga.\n',
  'findings.yaml': 'findings: [{finding: F1, claim: Pelatihan berguna., codes: [training]}]\n',
};

/** Kind, subject and text of the memos that are listed. */
async function listed(dir: string, ...args: string[]): Promise<string[]> {
  const { stdout } = await daya(dir, 'memo', 'list', ...args, '--format', 'json', '--language', 'en');
  const { rows, cells } = JSON.parse(stdout) as {
    rows: { key: string }[];
    cells: { row: string; col: string; value: string | null }[];
  };
  const cell = (key: string, field: string) =>
    cells.find(({ row, col }) => row === key && col === field)?.value;
  return rows.map(({ key }) => [cell(key, 'subject'), cell(key, 'about'), cell(key, 'text')].join(' | '));
}

it('adds memos about documents, segments, codes and findings, and lists them with notes and codings', async () => {
  const dir = folderWith(study);
  for (const [about, text] of [
    ['w01', 'Wawancara singkat.'],
    ['w01:2', 'Nada ragu.'],
    ['training', 'Pisahkan kursus dan magang?'],
    ['F1', 'Cari kasus negatif.'],
  ])
    expect((await daya(dir, 'memo', 'add', about!, '--text', text!)).status).toBe(0);
  const at = ['w01', '--quote', 'mengemas kue', '--code', 'training'];
  const coding = (await daya(dir, 'codings', 'add', ...at, '--memo', 'Keterampilan pertama.')).stdout.trim();
  expect((await listed(dir)).sort()).toEqual(
    [
      'document | w01 | Wawancara singkat.',
      'segment | w01:2 | Nada ragu.',
      'code | training | Pisahkan kursus dan magang?',
      'finding | F1 | Cari kasus negatif.',
      'segment | o1:2 | CR: Pemiliknya tampak bangga.',
      `coding | ${coding} | Keterampilan pertama.`,
    ].sort(),
  );
  expect(await listed(dir, 'w01')).toEqual([
    'segment | w01:2 | Nada ragu.',
    'document | w01 | Wawancara singkat.',
    `coding | ${coding} | Keterampilan pertama.`,
  ]);
});

it('writes a file that a person can go on with, and never over another', async () => {
  const dir = folderWith(study);
  const first = (
    await daya(dir, 'memo', 'add', 'w01:2', '--text', 'Nada: ragu?', '--id', 'nada')
  ).stdout.trim();
  const second = (await daya(dir, 'memo', 'add', 'w01:2', '--id', 'nada')).stdout.trim();
  expect([first, second]).toEqual(['nada', 'nada-2']);
  expect(readFileSync(join(dir, 'memos/nada.md'), 'utf8')).toMatch(
    /^---\nabout: w01:2\nby: ani\ndate: \d{4}-\d\d-\d\d\n---\nNada: ragu\?\n$/,
  );
  expect((await daya(dir, 'memo', 'show', 'nada')).stdout).toContain('Nada: ragu?');
});

it.each([
  ['memo/about-nothing', ['add', 'w09', '--text', 'x']],
  ['memo/unsafe-name', ['add', 'w01', '--text', 'x', '--id', '../x']],
  ['memo/unknown', ['show', 'nada']],
  ['usage/not-together', ['add', 'w01', '--text', 'x', '--from', 'y']],
])('refuses with %s', async (fault, args) => {
  const { status, stderr } = await daya(folderWith(study), 'memo', ...args);
  expect([status, stderr.includes(fault)]).toEqual([2, true]);
});
