import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openStudy } from '../../src/pipeline/open-study.js';
import { studyFolder } from '../ui/session-of.js';
import { daya } from './run-daya.js';

/** A study with the proposals r1 and r2 of the rules, and a file of these lines. */
function studyWith(...lines: readonly (object | string)[]): string {
  const text = lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n');
  return studyFolder({ 'in.jsonl': text });
}
const accept = (dir: string, ...more: string[]) =>
  daya(dir, 'codings', 'accept', '--from', 'in.jsonl', ...more);
/** `code stance by` of the codings of people. */
const own = (dir: string) =>
  openStudy(dir)
    .folded.codings.filter(({ by }) => by !== 'rules')
    .map(({ code, stance, by }) => `${code} ${stance} ${by}`);

it('accepts what the lines name, each with its changes and in the name it gives', async () => {
  const dir = studyWith(
    { id: 'r1', stance: 'mixed', why: 'jelas' },
    { id: 'r2', code: 'training', coder: 'budi' },
  );
  const { status, stdout } = await accept(dir, '--coder', 'ani');
  expect([status, stdout.trim().split('\n').length]).toEqual([0, 2]);
  expect(own(dir)).toEqual(['lokal:training mixed ani', 'lokal:training neutral budi']);
  expect(openStudy(dir).study.logs.find(({ coder }) => coder === 'ani')?.events[0]?.event.why).toBe('jelas');
});

it('may run twice: what was accepted is left alone', async () => {
  const dir = studyWith({ id: 'r1' });
  await accept(dir, '--coder', 'ani');
  expect(await accept(dir, '--coder', 'ani')).toMatchObject({ status: 0, stdout: '' });
  expect(own(dir)).toHaveLength(1);
});

it('writes nothing where one line is wrong, and names every bad one', async () => {
  const dir = studyWith(
    { id: 'r1' },
    { id: 'nix' },
    { id: 'r2', stance: 'yes' },
    'no json',
    { id: 'r1', stance: 'mixed' },
    { stance: 'mixed' },
    { id: 'r2', coder: 'cici' },
    { id: 'r2', Stance: 'mixed' },
  );
  const { status, stderr } = await accept(dir, '--coder', 'ani');
  expect(status).toBe(1);
  expect([...stderr.matchAll(/in\.jsonl:(\d+)/g)].map((match) => match[1])).toEqual([...'2345678']);
  expect(own(dir)).toEqual([]);
});

it('rejects from a file, and refuses what only accepting may change', async () => {
  const dir = studyWith({ id: 'r1', why: 'bukan pelatihan' }, { id: 'r2' });
  const rejected = await daya(dir, 'codings', 'reject', '--from', 'in.jsonl', '--coder', 'ani');
  expect(rejected.status).toBe(0);
  expect([...openStudy(dir).folded.rejected.keys()].sort()).toEqual(['r1', 'r2']);
  writeFileSync(join(dir, 'in.jsonl'), '{"id":"r1","stance":"mixed"}\n');
  expect(await daya(dir, 'codings', 'reject', '--from', 'in.jsonl', '--coder', 'ani')).toMatchObject({
    status: 1,
    stderr: expect.stringContaining('acts/bad-line'),
  });
});

it('writes nothing with --dry-run', async () => {
  const dir = studyWith({ id: 'r1' });
  expect(await accept(dir, '--coder', 'ani', '--dry-run')).toMatchObject({ status: 0, stdout: '' });
  expect(own(dir)).toEqual([]);
});

it('needs ids or a file, and not both', async () => {
  const dir = studyWith({ id: 'r1' });
  expect((await daya(dir, 'codings', 'accept', '--coder', 'ani')).status).toBe(2);
  expect((await accept(dir, 'r2', '--coder', 'ani')).status).toBe(2);
  expect((await accept(dir, '--stance', 'mixed', '--coder', 'ani')).status).toBe(2);
});

it('accepts an id that is named twice once', async () => {
  const dir = studyWith();
  await daya(dir, 'codings', 'accept', 'r1', 'r1', '--coder', 'ani');
  expect(own(dir)).toHaveLength(1);
});

it('leaves no log half written where the log of a later document cannot be', async () => {
  const dir = studyWith({ id: 'r1' }, { id: 'r2', coder: 'budi' });
  mkdirSync(join(dir, 'codings/budi/w01.jsonl'), { recursive: true });
  expect((await accept(dir, '--coder', 'ani')).status).toBe(2);
  expect(existsSync(join(dir, 'codings/ani/w01.jsonl'))).toBe(false);
});
