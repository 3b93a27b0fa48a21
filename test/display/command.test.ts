import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { main } from '../../src/cli/main.js';

const files: Readonly<Record<string, string>> = {
  'daya.yaml': `daya: 1
title: Kampung Rajut
language: id
groups: {pengurus: Pengurus, anggota: Anggota}
techniques: [interview]
codebooks: [codebooks/rajut.yaml]
coders: {ani: {name: Ani}}
use: ani
`,
  'codebooks/rajut.yaml': `codebook: rajut
facets: {impact: {label: Dampak, kind: impact}}
codes:
  - code: economic
    facet: impact
    label: Ekonomi
    codes: [{code: income, label: Pendapatan}]
`,
  'informants.csv': 'id,pseudonym,group,role\nI01,Bu Sari,pengurus,ketua\nI02,Bu Nur,anggota,perajut\n',
  'guide.yaml': 'questions: {Q1: {text: Bagaimana hasilnya?, codes: [income]}}\n',
  'documents/w01.md': `---
technique: interview
informants: [I01]
speakers: {P: interviewer, S: I01}
asked: [Q1]
---
P: (Q1) Hasilnya?

S: Omzet naik.
`,
  'documents/w02.md': `---
technique: interview
informants: [I02]
speakers: {P: interviewer, N: I02}
asked: [Q1]
---
P: (Q1) Hasilnya?

N: Belum tahu.
`,
  'codings/ani/w01.jsonl': `${JSON.stringify({
    op: 'add',
    id: 'k1',
    doc: 'w01',
    start: 22,
    end: 33,
    quote: 'Omzet naik.',
    prefix: '',
    suffix: '',
    code: 'rajut:income',
    stance: 'supports',
    by: 'ani',
    how: 'manual',
    at: '2025-11-22T04:10:00Z',
  })}\n`,
};

let dir = '';
beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'daya-display-'));
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(dir, path)), { recursive: true });
    writeFileSync(join(dir, path), content);
  }
});
afterAll(() => rmSync(dir, { recursive: true, force: true }));

async function daya(...argv: string[]): Promise<{ status: number; out: string; err: string }> {
  const written = { out: '', err: '' };
  const stream = (name: 'out' | 'err') => ({
    write: (text: string | Uint8Array) => {
      written[name] += String(text);
    },
  });
  const io = { stdout: stream('out'), stderr: stream('err'), env: {}, cwd: () => dir };
  return { status: await main(argv, io), ...written };
}

describe('daya display', () => {
  it('prints source groups by codes', async () => {
    const { status, out } = await daya('display', 'matrix');
    expect(status).toBe(0);
    expect(out).toMatch(/Pengurus +1 +1 +1\nAnggota +– +– +0\n/);
  });

  it('gives JSON whose cells lead back to the words', async () => {
    const { out } = await daya('display', '--cols', 'facet:impact', '--format', 'json');
    expect(JSON.parse(out).cells[0]).toMatchObject({
      row: 'pengurus',
      col: 'economic',
      value: 1,
      refs: ['w01:2'],
      quotes: [{ at: 'w01:2', quote: 'Omzet naik.', coding: 'k1' }],
    });
  });

  it('writes a file in the format of its extension', async () => {
    const { status, out } = await daya('display', 'effects', '-o', 'out/dampak.csv');
    expect({ status, out }).toEqual({ status: 0, out: '' });
    expect(readFileSync(join(dir, 'out/dampak.csv'), 'utf8')).toContain('Pendapatan');
  });

  it('takes a filter more than once', async () => {
    const { out } = await daya(
      'display',
      '--where',
      'group=anggota',
      '--where',
      'group=pengurus',
      '--format',
      'csv',
    );
    expect(out.split('\r\n').map((line) => line.split(',')[0])).toEqual([
      'Kelompok sumber',
      'Pengurus',
      'Anggota',
      'Total informan',
      '',
    ]);
  });

  it.each([
    [['display', 'efects'], 'display/unknown-kind'],
    [['display', '--rows', 'gruop'], 'display/unknown-axis'],
    [['display', '--where', 'group=dinas'], 'display/unknown-value'],
    [['display', '-o', 'tabel.xyz'], 'usage/unknown-extension'],
  ])('%j cannot be done: %s', async (argv, id) => {
    const { status, out, err } = await daya(...argv);
    expect({ status, out }).toEqual({ status: 2, out: '' });
    expect(err).toContain(id);
  });
});

describe('daya codings', () => {
  it('lists codings with the keys and the order that scripts rely on', async () => {
    const [coding] = JSON.parse((await daya('codings', 'list', '--format', 'json')).out);
    expect(Object.entries(coding)).toEqual(
      Object.entries({
        id: 'k1',
        doc: 'w01',
        at: 'w01:2',
        start: 22,
        end: 33,
        orphaned: false,
        quote: 'Omzet naik.',
        codebook: 'rajut',
        code: 'income',
        path: ['economic', 'income'],
        facets: ['impact'],
        stance: 'supports',
        coder: 'ani',
        how: 'manual',
        confidence: null,
        informant: 'I01',
        case: null,
        group: 'pengurus',
        technique: 'interview',
        wave: null,
        date: null,
      }),
    );
  });

  it('lists by document, code and field', async () => {
    const list = async (...argv: string[]) =>
      JSON.parse((await daya('codings', 'list', ...argv, '--format', 'json')).out).length;
    expect(await list('w01', '--codes', 'economic', '--where', 'stance=supports')).toBe(1);
    expect(await list('w02')).toBe(0);
    expect((await daya('codings', 'list', '--where', 'colour=red')).status).toBe(2);
  });

  it('writes the same list to a file', async () => {
    await daya('codings', 'list', '-o', 'koding.json');
    expect(JSON.parse(readFileSync(join(dir, 'koding.json'), 'utf8'))[0].id).toBe('k1');
  });

  it('shows one coding in full', async () => {
    const { status, out } = await daya('codings', 'show', 'k1');
    expect(status).toBe(0);
    expect(out).toContain('w01:2');
    expect(out).toContain('economic › income');
    expect((await daya('codings', 'show', 'k9')).status).toBe(2);
  });
});

describe('daya reduce', () => {
  it('gives a table that comes back edited', async () => {
    const file = join(dir, 'reduksi.csv');
    expect((await daya('reduce', '-o', 'reduksi.csv')).status).toBe(0);
    const edited = readFileSync(file, 'utf8').replace(/(Omzet naik\.),,/, '$1,Pendapatan bertambah,');
    writeFileSync(file, edited);
    const dry = await daya('reduce', '--apply', 'reduksi.csv', '--dry-run');
    expect(dry.out).toContain('paraphrase');
    expect((await daya('reduce', '--apply', 'reduksi.csv')).status).toBe(0);
    expect((await daya('reduce', '--format', 'csv')).out).toContain('Pendapatan bertambah');
    expect((await daya('reduce', '--apply', 'reduksi.csv')).out).toBe('');
    rmSync(join(dir, 'reduction.jsonl'));
  });

  it('reads a workbook back', async () => {
    const { default: writeExcelFile } = await import('write-excel-file/node');
    const head = ['No', 'Id', 'Parafrase', 'Keputusan', 'Catatan saya'];
    const book = writeExcelFile([head, [1, 'k1', 'Naik', 'pakai', 'x']]);
    await book.toFile(join(dir, 'reduksi.xlsx'));
    const { status, err } = await daya('reduce', '--apply', 'reduksi.xlsx');
    expect(status).toBe(0);
    expect(err).toContain('reduction/foreign-column');
    expect(JSON.parse(readFileSync(join(dir, 'reduction.jsonl'), 'utf8'))).toMatchObject({
      coding: 'k1',
      paraphrase: 'Naik',
      decision: 'keep',
      by: 'ani',
    });
    rmSync(join(dir, 'reduction.jsonl'));
    writeFileSync(join(dir, 'palsu.xlsx'), 'bukan zip');
    expect((await daya('reduce', '--apply', 'palsu.xlsx')).err).toContain('reduction/not-a-workbook');
  });

  it('refuses a quotation that is not what its source says, and writes nothing', async () => {
    await daya('reduce', '-o', 'reduksi.csv');
    const file = join(dir, 'reduksi.csv');
    writeFileSync(file, readFileSync(file, 'utf8').replace('Omzet naik.', 'Omzet naik dua kali.'));
    const { status, err } = await daya('reduce', '--apply', 'reduksi.csv');
    expect(status).toBe(1);
    expect(err).toContain('reduction/changed-quote');
    expect(() => readFileSync(join(dir, 'reduction.jsonl'))).toThrow();
  });
});

describe('daya export csv', () => {
  it('writes every table that has something to show, and the codings', async () => {
    expect((await daya('export', 'csv')).status).toBe(0);
    const read = (name: string) => readFileSync(join(dir, 'out/csv', `${name}.csv`), 'utf8');
    expect(read('matrix')).toContain('pengurus,Pengurus,income,Pendapatan,1,,w01:2\r\n');
    expect(read('matrix')).toContain('anggota,Anggota,income,Pendapatan,0,silent,\r\n');
    expect(read('codings')).toContain(
      'k1,w01,w01:2,22,33,false,Omzet naik.,rajut,income,economic;income,impact,supports,ani,',
    );
    expect(() => read('stages')).toThrow();
  });
});
