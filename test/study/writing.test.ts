import { execFileSync, spawnSync } from 'node:child_process';
import { appendFileSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { Failure } from '../../src/model/failure.js';
import { appendLines, writeIfChanged, writeWhole } from '../../src/study/atomic.js';
import { initStudy } from '../../src/study/init.js';
import { asWriter } from '../../src/study/lock.js';
import { folderWith } from '../cli/run-daya.js';

const lockOf = (dir: string) => join(dir, '.daya-lock');

async function heldBy(dir: string): Promise<string> {
  try {
    await asWriter(dir, 'code', () => {});
    return 'nobody';
  } catch (error) {
    return (error as Failure).diagnostics[0]!.message.en;
  }
}

it('writes a file whole and leaves nothing else behind', () => {
  const dir = folderWith({ 'a.txt': 'old' });
  writeWhole(join(dir, 'a.txt'), 'new');
  expect(readFileSync(join(dir, 'a.txt'), 'utf8')).toBe('new');
  expect(readdirSync(dir)).toEqual(['a.txt']);
  expect(writeIfChanged(join(dir, 'a.txt'), 'new')).toBe(false);
});

it('keeps a torn last line away from the next record', () => {
  const dir = folderWith({ 'log.jsonl': '{"id":1}\n{"id":2' });
  appendLines(join(dir, 'log.jsonl'), ['{"id":3}']);
  expect(readFileSync(join(dir, 'log.jsonl'), 'utf8')).toBe('{"id":1}\n{"id":2\n{"id":3}\n');
});

it('lets one writer in, names it to the other, and lets go at the end', async () => {
  const dir = folderWith();
  await asWriter(dir, 'annotate', async () => {
    expect(await heldBy(dir)).toContain(`daya annotate\` (process ${process.pid}`);
  });
  expect(existsSync(lockOf(dir))).toBe(false);
  expect(await heldBy(dir)).toBe('nobody');
});

it('lets go when the work fails', async () => {
  const dir = folderWith();
  await expect(asWriter(dir, 'code', () => Promise.reject(new Error('disk')))).rejects.toThrow('disk');
  expect(existsSync(lockOf(dir))).toBe(false);
});

it('takes over the lock of a process that is dead', async () => {
  const dir = folderWith();
  const dead = {
    pid: 2 ** 22 + 1,
    host: hostname(),
    command: 'code',
    since: '2025-11-22T04:10:00Z',
    booted: 0,
  };
  writeFileSync(lockOf(dir), JSON.stringify(dead));
  expect(await heldBy(dir)).toBe('nobody');
});

it('takes over a lock from before the machine was started, though its process number lives again', async () => {
  const dir = folderWith();
  writeFileSync(
    lockOf(dir),
    JSON.stringify({ pid: process.pid, host: hostname(), command: 'code', since: '2020', booted: 1 }),
  );
  expect(await heldBy(dir)).toBe('nobody');
});

it('respects the lock of another machine', async () => {
  const dir = folderWith();
  writeFileSync(
    lockOf(dir),
    JSON.stringify({ pid: 1, host: 'laptop-lain', command: 'annotate', since: '2025', booted: 0 }),
  );
  expect(await heldBy(dir)).toContain('on laptop-lain');
});

it('takes over a lock that is not readable', async () => {
  const dir = folderWith();
  appendFileSync(lockOf(dir), '{');
  expect(await heldBy(dir)).toBe('nobody');
});

it('a new study keeps raw, private and out from git, and snapshots in it', () => {
  const dir = folderWith();
  initStudy(dir, 'id', false);
  execFileSync('git', ['init', '-q'], { cwd: dir });
  const ignored = (path: string) => spawnSync('git', ['check-ignore', '-q', path], { cwd: dir }).status === 0;
  const paths = [
    'raw/a.docx',
    'private/names.csv',
    'out/t.md',
    '.daya-lock',
    '.daya-lock.12',
    'snapshots/ujian.json',
  ];
  expect(paths.filter(ignored)).toEqual(paths.slice(0, -1));
  const text = execFileSync('git', ['check-attr', 'text', 'raw/a.txt', 'documents/w01.md'], {
    cwd: dir,
    encoding: 'utf8',
  });
  expect(text).toContain('raw/a.txt: text: unset');
});

it('a study in which nothing can be written is named, and not the lock', async () => {
  const gone = join(folderWith(), 'gone');
  const failure = await asWriter(gone, 'code', () => {}).catch((error: Failure) => error);
  expect(failure).toMatchObject({ diagnostics: [{ id: 'study/not-writable' }] });
  expect((failure as Failure).diagnostics[0]!.message.en).not.toContain('.daya-lock');
});

it.skipIf(!existsSync('/dev/full'))('an error of the disk names the file that was to be written', () => {
  expect(() => appendLines('/dev/full', ['{}'])).toThrow(expect.objectContaining({ path: '/dev/full' }));
});
