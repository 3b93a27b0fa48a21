import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll } from 'vitest';
import { main } from '../../src/cli/main.js';

/** What a command left behind. */
export interface Ran {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** A new folder with these files (path → text or bytes), removed after the tests of the file. */
export function folderWith(files: Readonly<Record<string, string | Uint8Array>> = {}): string {
  const dir = mkdtempSync(join(tmpdir(), 'daya-'));
  folders.push(dir);
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(dir, path)), { recursive: true });
    writeFileSync(join(dir, path), content);
  }
  return dir;
}

/** Runs `daya` in a folder, in this process. Messages are English unless the arguments say otherwise. */
export async function daya(cwd: string, ...args: readonly string[]): Promise<Ran> {
  const chunks = { out: [] as string[], err: [] as string[] };
  const stream = (list: string[]) => ({
    write: (text: string | Uint8Array) =>
      list.push(typeof text === 'string' ? text : Buffer.from(text).toString('latin1')),
  });
  const io = {
    stdout: stream(chunks.out),
    stderr: stream(chunks.err),
    env: { DAYA_LANGUAGE: 'en' },
    cwd: () => cwd,
  };
  const status = await main(args, io);
  return { status, stdout: chunks.out.join(''), stderr: chunks.err.join('') };
}

/** The ids of the diagnostics that `daya check` finds, with their places: `settings/unknown-key daya.yaml:2:1`. */
export async function checkIds(cwd: string): Promise<string[]> {
  const { stdout } = await daya(cwd, 'check', '--format', 'json');
  const { diagnostics } = JSON.parse(stdout) as {
    diagnostics: { id: string; file: string; line: number | null; column: number | null }[];
  };
  return diagnostics.map(({ id, file, line, column }) =>
    [id, [file, line, column].filter((part) => part !== null).join(':')].join(' '),
  );
}

/** A small study of two informants that is right in every way. */
export const smallStudy: Readonly<Record<string, string>> = {
  'daya.yaml': [
    'daya: 1',
    'title: Studi kecil',
    'groups: {pengurus: Pengurus, anggota: Anggota}',
    'waves: {1: Oktober 2025}',
    'codebooks: [codebooks/lokal.yaml]',
    'coders: {ani: {name: Ani}}',
    '',
  ].join('\n'),
  'informants.csv': 'id,pseudonym,group,role\nI01,Bu Tini,pengurus,Ketua\nI02,Pak Jaka,anggota,Pemilik\n',
  'guide.yaml': 'questions:\n  Q1: {text: Pelatihan apa?, codes: [training]}\n',
  'codebooks/lokal.yaml': [
    'codebook: lokal',
    'version: 1.0.0',
    'facets: {dimension: {label: Dimensi, kind: dimension}}',
    'codes:',
    '  - code: training',
    '    label: Pelatihan',
    '    definition: Diajari sesuatu oleh program.',
    '    include: [Kelas dan praktik]',
    '    exclude: [{text: Pemberian alat, see: equipment}]',
    '    examples: [{quote: Kami diajari mengemas kue., at: w01}]',
    '    origin: {kind: inductive, document: w01}',
    '    indicators: [pelatihan, diajari]',
    '  - code: equipment',
    '    label: Alat',
    '    definition: Diberi alat oleh program.',
    '    include: [Mesin dan oven]',
    '    exclude: [{text: Belajar memakainya, see: training}]',
    '    examples: [{quote: Saya nggak pernah dapat oven., at: w02}]',
    '    origin: {kind: inductive, document: w02}',
    '    indicators: ["dapat ... oven"]',
    '',
  ].join('\n'),
  'documents/w01.md': [
    '---',
    'technique: interview',
    'date: 2025-10-06',
    'wave: 1',
    'informants: [I01]',
    'speakers: {P: interviewer, N: I01}',
    'asked: [Q1]',
    '---',
    'P: (Q1) Pelatihan apa?',
    '',
    'N: Kami diajari mengemas kue. Enak sekali.',
    '',
  ].join('\n'),
  'documents/w02.md': [
    '---',
    'technique: interview',
    'date: 2025-10-07',
    'wave: 1',
    'informants: [I02]',
    'speakers: {P: interviewer, N: I02}',
    '---',
    'P: Bantuan alat?',
    '',
    'N: Saya nggak pernah dapat oven.',
    '',
  ].join('\n'),
};
