import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { CodingEvent } from '../../src/model/coding.js';
import { daya, folderWith, smallStudy } from './run-daya.js';

const twoCoders = {
  ...smallStudy,
  'daya.yaml': smallStudy['daya.yaml']!.replace(
    'coders: {ani: {name: Ani}}',
    'coders: {ani: {name: Ani}, budi: {name: Budi}}\nuse: ani',
  ),
};

/** The records of a log. */
function logOf(dir: string, file: string): CodingEvent[] {
  const text = readFileSync(join(dir, 'codings', file), 'utf8');
  return text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as CodingEvent);
}

/** What the tables get of a coder: place, code and stance. */
async function codingsOf(dir: string, coder: string): Promise<string[]> {
  const { stdout } = await daya(dir, 'codings', 'list', '--coder', coder, '--format', 'json');
  const list = JSON.parse(stdout) as { at: string; quote: string; code: string; stance: string | null }[];
  return list.map(({ at, quote, code, stance }) => `${at} “${quote}” ${code} ${stance}`);
}

/** Ids of the faults of a failing command, as `--format json` has them, and its status. */
async function faultOf(dir: string, ...args: string[]): Promise<[number, string[]]> {
  const { status, stderr } = await daya(dir, ...args);
  return [
    status,
    [...stderr.matchAll(/^(?:.*\s)?((?:acts|usage|lock|files)\/[a-z-]+)/gm)].map((match) => match[1]!),
  ];
}

it('adds a coding by the words, with context, and says its id', async () => {
  const dir = folderWith(twoCoders);
  const { status, stdout } = await daya(
    ...([dir, 'codings', 'add', 'w01', '--quote', 'Kami diajari mengemas kue.'] as const),
    ...['--code', 'training', '--coder', 'ani', '--stance', 'supports', '--memo', 'pelatihan pertama'],
  );
  expect(status).toBe(0);
  const [event] = logOf(dir, 'ani/w01.jsonl');
  expect(event).toMatchObject({
    op: 'add',
    id: stdout.trim(),
    doc: 'w01',
    start: 27,
    end: 53,
    quote: 'Kami diajari mengemas kue.',
    prefix: 'P: (Q1) Pelatihan apa?\n\nN: ',
    suffix: ' Enak sekali.\n',
    code: 'lokal:training',
    stance: 'supports',
    by: 'ani',
    how: 'manual',
    memo: 'pelatihan pertama',
  });
  expect(await codingsOf(dir, 'ani')).toEqual(['w01:2 “Kami diajari mengemas kue.” training supports']);
});

it('adds by range and by address', async () => {
  const dir = folderWith(twoCoders);
  await daya(dir, 'codings', 'add', 'w01', '--range', '27-39', '--code', 'training', '--coder', 'ani');
  await daya(dir, 'codings', 'add', 'w01', '--at', 'w01:2', '--code', 'lokal:equipment', '--coder', 'ani');
  expect(await codingsOf(dir, 'ani')).toEqual([
    'w01:2 “Kami diajari” training null',
    'w01:2 “Kami diajari mengemas kue. Enak sekali.” equipment null',
  ]);
});

it.each([
  ['acts/quote-not-found', ['w01', '--quote', 'tidak ada', '--code', 'training', '--coder', 'ani']],
  ['acts/ambiguous-quote', ['w01', '--quote', 'a', '--code', 'training', '--coder', 'ani']],
  ['acts/bad-range', ['w01', '--range', '60-999', '--code', 'training', '--coder', 'ani']],
  ['acts/unknown-address', ['w01', '--at', 'w01:9', '--code', 'training', '--coder', 'ani']],
  ['acts/unknown-code', ['w01', '--at', '2', '--code', 'trainin', '--coder', 'ani']],
  ['acts/unknown-coder', ['w01', '--at', '2', '--code', 'training', '--coder', 'rules']],
  ['acts/unknown-coder', ['w01', '--at', '2', '--code', 'training']],
  [
    'acts/unknown-stance',
    ['w01', '--at', '2', '--code', 'training', '--coder', 'ani', '--stance', 'support'],
  ],
  ['acts/unknown-document', ['w09', '--at', '2', '--code', 'training', '--coder', 'ani']],
  ['acts/no-place', ['w01', '--code', 'training', '--coder', 'ani']],
  ['usage/missing-word', ['--at', '2', '--code', 'training', '--coder', 'ani']],
])('refuses with %s', async (fault, args) => {
  const dir = folderWith(twoCoders);
  expect(await faultOf(dir, 'codings', 'add', ...args)).toEqual([2, [fault]]);
});

it('writes all lines of a file or none, and names every bad one', async () => {
  const good = { doc: 'w01', quote: 'mengemas kue', code: 'training', stance: 'supports' };
  const lines = [
    good,
    { ...good, code: 'x' },
    { ...good, stence: 'mixed' },
    'no json',
    { ...good, doc: 'w02' },
  ];
  const dir = folderWith({
    ...twoCoders,
    'in.jsonl': lines.map((line) => `${typeof line === 'string' ? line : JSON.stringify(line)}\n`).join(''),
  });
  const { status, stderr } = await daya(dir, 'codings', 'add', '--from', 'in.jsonl', '--coder', 'budi');
  expect(status).toBe(1);
  expect([...stderr.matchAll(/in\.jsonl:(\d+)/g)].map((match) => match[1])).toEqual(['2', '3', '4', '5']);
  expect(await codingsOf(dir, 'rules')).toEqual([]);
  expect((await daya(dir, 'status', '--format', 'json')).stdout).toContain('"budi":0');

  writeFileSync(
    join(dir, 'in.jsonl'),
    `${JSON.stringify({ ...good, coder: 'ani' })}\n${JSON.stringify(good)}\n`,
  );
  const added = await daya(dir, 'codings', 'add', '--from', 'in.jsonl', '--coder', 'budi');
  expect([added.status, added.stdout.trim().split('\n').length]).toEqual([0, 2]);
  const again = await daya(dir, 'codings', 'add', '--from', 'in.jsonl', '--coder', 'budi');
  expect([again.status, again.stdout]).toEqual([0, '']);
  expect(await codingsOf(dir, 'budi')).toEqual(['w01:2 “mengemas kue” training supports']);
});

it('tells words that occur twice apart by address or prefix', async () => {
  const dir = folderWith({
    ...twoCoders,
    'documents/w01.md': smallStudy['documents/w01.md']!.replace(
      'Enak sekali.',
      'Enak sekali. Sekali lagi: kue.',
    ),
  });
  const add = (...args: string[]) =>
    daya(dir, 'codings', 'add', 'w01', '--quote', 'kue.', '--code', 'training', '--coder', 'ani', ...args);
  expect((await add('--at', 'w01:2')).status).toBe(2);
  expect((await add('--prefix', 'lagi:')).status).toBe(0);
  expect(logOf(dir, 'ani/w01.jsonl')[0]!.start).toBe(80);
});

it('accepts and rejects proposals of the rules; a change of mind takes the earlier word back', async () => {
  const dir = folderWith(twoCoders);
  await daya(dir, 'code');
  const [proposal] = logOf(dir, 'rules/w01.jsonl');
  await daya(dir, 'codings', 'reject', proposal!.id, '--coder', 'ani', '--why', 'bukan pelatihan');
  expect(await codingsOf(dir, 'rules')).toHaveLength(1);
  const accepted = await daya(dir, 'codings', 'accept', proposal!.id, '--coder', 'ani', '--stance', 'mixed');
  expect(accepted.status).toBe(0);
  expect(await codingsOf(dir, 'rules')).toHaveLength(2);
  expect(await codingsOf(dir, 'ani')).toEqual([`w01:2 “${proposal!.quote}” training mixed`]);
  await daya(dir, 'codings', 'reject', proposal!.id, '--coder', 'ani');
  expect(await codingsOf(dir, 'ani')).toEqual([]);
  expect(logOf(dir, 'ani/w01.jsonl').map(({ op }) => op)).toEqual([
    'reject',
    'undo',
    'add',
    'remove',
    'reject',
  ]);
});

it('updates and removes own codings, and only those', async () => {
  const dir = folderWith(twoCoders);
  const at = ['w01', '--at', '2', '--code', 'training'];
  const id = (await daya(dir, 'codings', 'add', ...at, '--coder', 'budi')).stdout.trim();
  expect(await faultOf(dir, 'codings', 'remove', id, '--coder', 'ani')).toEqual([2, ['acts/not-yours']]);
  await daya(dir, 'codings', 'update', id, '--coder', 'budi', '--stance', 'mixed', '--quote', 'mengemas kue');
  expect(await codingsOf(dir, 'budi')).toEqual(['w01:2 “mengemas kue” training mixed']);
  await daya(dir, 'codings', 'remove', id, '--coder', 'budi');
  expect(await codingsOf(dir, 'budi')).toEqual([]);
});

it('undoes the last acts one after another, and does them again', async () => {
  const dir = folderWith(twoCoders);
  const add = (code: string) =>
    daya(dir, 'codings', 'add', 'w01', '--at', '2', '--code', code, '--coder', 'ani');
  await add('training');
  await add('equipment');
  const codes = async () => (await codingsOf(dir, 'ani')).map((line) => line.split(' ').at(-2));
  await daya(dir, 'codings', 'undo', '--coder', 'ani');
  expect(await codes()).toEqual(['training']);
  await daya(dir, 'codings', 'undo', '--coder', 'ani');
  expect(await codes()).toEqual([]);
  await daya(dir, 'codings', 'undo', '--redo', '--coder', 'ani');
  expect(await codes()).toEqual(['training']);
  await daya(dir, 'codings', 'undo', '--coder', 'budi').then(({ status }) => expect(status).toBe(2));
});

it('marks documents as read, once', async () => {
  const dir = folderWith(twoCoders);
  await daya(dir, 'codings', 'read', 'w01', 'w02', '--coder', 'ani');
  await daya(dir, 'codings', 'read', 'w01', '--coder', 'ani');
  expect(logOf(dir, 'ani/w01.jsonl').map(({ op, doc }) => [op, doc])).toEqual([['read', 'w01']]);
});

it('is refused while another writer is at work; readers go on', async () => {
  const dir = folderWith(twoCoders);
  const holder = { pid: process.ppid, host: hostname(), command: 'annotate', since: '?', booted: 0 };
  mkdirSync(dir, { recursive: true });
  writeFileSync(join(dir, '.daya-lock'), JSON.stringify(holder));
  const refused = await daya(
    dir,
    'codings',
    'add',
    'w01',
    '--at',
    '2',
    '--code',
    'training',
    '--coder',
    'ani',
  );
  expect([refused.status, refused.stderr.includes('annotate')]).toEqual([2, true]);
  expect((await daya(dir, 'codings', 'list')).status).toBe(0);
});

it('warns of a document that was not assigned and of words that are no evidence', async () => {
  const dir = folderWith({
    ...twoCoders,
    'daya.yaml': `${twoCoders['daya.yaml']}assign: {ani: [w02], budi: [w01]}\n`,
  });
  const args = ['w01', '--at', '1', '--code', 'training', '--coder', 'ani'];
  expect(await faultOf(dir, 'codings', 'add', ...args)).toEqual([
    0,
    ['acts/no-evidence', 'acts/not-assigned'],
  ]);
});
