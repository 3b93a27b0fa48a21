import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { daya, folderWith, smallStudy } from './run-daya.js';

const coding =
  '{"op":"add","id":"k1","doc":"w01","start":27,"end":53,"quote":"Kami diajari mengemas kue.","prefix":"P: (Q1) Pelatihan apa?\\n\\nN: ","suffix":" Enak sekali.\\n","code":"lokal:training","stance":"supports","by":"ani","how":"manual","at":"2025-11-22T04:10:00Z"}\n';

it('lays the trail: raw data, what people did when, verdicts, notes, instruments', async () => {
  const dir = folderWith({
    ...smallStudy,
    'daya.yaml': `${smallStudy['daya.yaml']}use: ani\nquestions: {RQ1: Bagaimana bentuknya?}\n`,
    'codings/ani/w01.jsonl': coding,
    'findings.yaml':
      'findings:\n  - {finding: F1, claim: Anggota diajari., codes: [training], question: RQ1}\n',
    'private/names.csv': 'id,name\nI01,Kartini Wulandari\n',
  });
  expect((await daya(dir, 'export', 'audit')).status).toBe(0);
  const files = readdirSync(join(dir, 'out', 'audit'));
  const text = (name: string) => readFileSync(join(dir, 'out', 'audit', name), 'utf8');
  expect(new Set(files.map((name) => name[0]))).toEqual(new Set(['1', '2', '3', '4', '5', '6']));
  expect(text('1-raw-data.csv')).toContain('w01');
  expect(text('2-coding-log.csv')).toContain(
    '2025-11-22T04:10:00Z,ani,add,w01,lokal:training,supports,Kami diajari mengemas kue.',
  );
  expect(text('5-intentions.csv')).toContain('RQ1,Bagaimana bentuknya?');
  expect(files.filter((name) => name.startsWith('6-codebook'))).toEqual(['6-codebook-lokal.csv']);
  expect(files.map(text).join('\n')).not.toContain('Kartini');
});

it('gives the same bytes every time, also for an empty study', async () => {
  const dir = folderWith();
  await daya(dir, 'init', '.');
  const made = async () => {
    expect((await daya(dir, 'export', 'audit')).status).toBe(0);
    return readdirSync(join(dir, 'out', 'audit')).map((name) =>
      readFileSync(join(dir, 'out', 'audit', name), 'utf8'),
    );
  };
  expect(await made()).toEqual(await made());
});
