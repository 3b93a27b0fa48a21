import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { daya, folderWith, smallStudy } from './run-daya.js';

const cache = mkdtempSync(join(tmpdir(), 'daya-cache-'));
const before = process.env.DAYA_CACHE;
beforeEach(() => {
  process.env.DAYA_CACHE = cache;
});
afterEach(() => {
  if (before === undefined) delete process.env.DAYA_CACHE;
  else process.env.DAYA_CACHE = before;
  rmSync(cache, { recursive: true, force: true });
});

const log = (dir: string, doc: string) => readFileSync(join(dir, 'codings', 'rules', `${doc}.jsonl`), 'utf8');
const coded = async (dir: string) =>
  /, (\d+) of them coded again/.exec((await daya(dir, 'code')).stderr)?.[1];

it('codes again only what has changed', async () => {
  const dir = folderWith(smallStudy);
  expect(await coded(dir)).toBe('2');
  expect(await coded(dir)).toBe('0');
  writeFileSync(join(dir, 'documents/w02.md'), smallStudy['documents/w02.md']!.replace('nggak pernah ', ''));
  expect(await coded(dir)).toBe('1');
  expect(log(dir, 'w02')).toContain('"stance":"supports"');
  writeFileSync(
    join(dir, 'codebooks/lokal.yaml'),
    smallStudy['codebooks/lokal.yaml']!.replace('diajari]', 'diajari, mengemas]'),
  );
  expect(await coded(dir)).toBe('2');
});

it('gives the same bytes as a full pass, also after a log was tampered with or the cache was deleted or spoilt', async () => {
  const dir = folderWith(smallStudy);
  await daya(dir, 'code');
  const full = log(dir, 'w01');
  writeFileSync(join(dir, 'codings/rules/w01.jsonl'), full.replace('supports', 'mixed'));
  await daya(dir, 'code');
  expect(log(dir, 'w01')).toBe(full);
  rmSync(cache, { recursive: true, force: true });
  await daya(dir, 'code');
  expect(log(dir, 'w01')).toBe(full);
});

it('removes the log of a document that is gone', async () => {
  const dir = folderWith(smallStudy);
  await daya(dir, 'code');
  rmSync(join(dir, 'documents/w02.md'));
  await daya(dir, 'code');
  expect(() => log(dir, 'w02')).toThrow('ENOENT');
});

it('explains what matched and which words decided, and why other voices are not coded', async () => {
  const dir = folderWith(smallStudy);
  const told = await daya(dir, 'code', '--explain', 'w02');
  expect(told.stdout).toContain('w02:2\nSaya {nggak} pernah [dapat] [oven].');
  expect(told.stdout).toMatch(/lokal:equipment {2}[\d.]+ {2}contradicts {2}recorded/);
  expect((await daya(dir, 'code', '--explain', 'w02:1')).stdout).toContain('not coded');
  expect((await daya(dir, 'code', '--explain', 'w02:9')).status).toBe(2);
});
