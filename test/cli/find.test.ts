import { expect, it } from 'vitest';
import { daya, folderWith, smallStudy } from './run-daya.js';

const find = async (...args: string[]) => {
  const { stdout } = await daya(folderWith(smallStudy), 'find', ...args, '--format', 'json');
  return (JSON.parse(stdout) as { at: string; keyword: string }[]).map(
    ({ at, keyword }) => `${at} ${keyword}`,
  );
};

it('finds inflected forms, families, and words as written', async () => {
  expect(await find('pelajaran')).toEqual([]);
  expect(await find('mengajari')).toEqual(['w01:2 diajari']);
  expect(await find('ajar~')).toEqual(['w01:2 diajari']);
  expect(await find('Kami', '--exact')).toEqual(['w01:2 Kami']);
  expect(await find('kami', '--exact')).toEqual([]);
});

it('looks at what informants say, and at other voices when asked', async () => {
  expect(await find('alat')).toEqual([]);
  expect(await find('alat', '--all')).toEqual(['w02:1 alat']);
});

it('keeps to a group, a document, and a second pattern in the same sentence', async () => {
  expect(await find('saya|kami', '--group', 'anggota')).toEqual(['w02:2 Saya']);
  expect(await find('saya|kami', '--where', 'document=w01')).toEqual(['w01:2 Kami']);
  expect(await find('kami', '--and', 'kue')).toHaveLength(1);
  expect(await find('kami', '--and', 'enak')).toEqual([]);
});

it('looks inside coded segments only', async () => {
  const dir = folderWith(smallStudy);
  await daya(dir, 'code');
  const inside = async (code: string) =>
    (await daya(dir, 'find', 'kue|oven', '--code', code)).stdout.trim().split('\n').filter(Boolean).length;
  expect(await inside('training')).toBe(1);
  expect(await inside('equipment')).toBe(1);
});

it.each([[['']], [['...']], [['kue', '--code', 'modal']], [['kue', '--where', 'umur=3']]])(
  'refuses %j with a word on what to do',
  async (args) => {
    const { status, stderr } = await daya(folderWith(smallStudy), 'find', ...args);
    expect(status).toBe(2);
    expect(stderr).toContain('→');
  },
);
