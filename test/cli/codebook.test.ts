import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkStudyCodebooks } from '../../src/pipeline/check-codebooks.js';
import { daya, folderWith, smallStudy } from './run-daya.js';

const good = `codebook: warung
version: 1.0.0
title: Warung
source: Contoh
codes:
  - code: modal
    label: Modal usaha
    definition: Uang untuk memulai atau menambah usaha.
    include: [Pinjaman, Tabungan]
    exclude: [{text: Mesin, see: alat}]
    examples: [{quote: modalnya dari koperasi, at: w01}]
  - code: alat
    label: Peralatan
    definition: Benda yang dipakai bekerja.
    include: [Mesin]
    exclude: [{text: Uang, see: modal}]
    examples: [{quote: dapat mesin jahit, at: w02}]
`;
const bad = good.replace('code: alat', 'code: modal');
/** The small study with a codebook of its own shape, so that lines and layout can be named here. */
const study = {
  ...smallStudy,
  'codebooks/lokal.yaml': `codebook: lokal
version: 1.0.0
facets: {dimension: {label: Dimensi, kind: dimension}}
codes:
  - {code: training, facet: dimension, label: Pelatihan, definition: Diajari sesuatu., indicators: [pelatihan, diajari]}
  - {code: equipment, facet: dimension, label: Alat, definition: Diberi alat., indicators: ["dapat ... oven"]}
`,
};
const read = (dir: string, path: string) => readFileSync(join(dir, path), 'utf8');

describe('codebook check', () => {
  it('finds nothing in a good codebook', async () =>
    expect(await daya(folderWith({ 'w.yaml': good }), 'codebook', 'check', 'w.yaml')).toEqual({
      status: 0,
      stdout: '',
      stderr: 'w.yaml: nothing found\n',
    }));
  it('shows a fault with its line, a caret and a remedy, and exits with 1', async () => {
    const { status, stdout } = await daya(folderWith({ 'w.yaml': bad }), 'codebook', 'check', 'w.yaml');
    expect(status).toBe(1);
    expect(stdout).toContain(
      [
        'w.yaml:12:11  error  codebook/duplicate-code',
        '  12 │   - code: modal',
        '     │           ^^^^^',
        'the code `modal` already stands on line 6',
        '→ Rename one of them, or merge the two.',
      ].join('\n'),
    );
  });
  it('gives json for scripts', async () => {
    const { stdout } = await daya(
      folderWith({ 'w.yaml': bad }),
      'codebook',
      'check',
      'w.yaml',
      '--format',
      'json',
    );
    const { diagnostics, summary } = JSON.parse(stdout) as { diagnostics: { id: string }[]; summary: object };
    expect(diagnostics.map(({ id }) => id)).toEqual([
      'codebook/unknown-reference',
      'codebook/duplicate-code',
    ]);
    expect(summary).toEqual({ errors: 2, warnings: 0, infos: 0 });
  });
  it('cannot check what is not there', async () => {
    const { status, stderr } = await daya(folderWith(), 'codebook', 'check', 'w.yml');
    expect([status, stderr.includes('codebook/not-found')]).toEqual([2, true]);
  });
  it('finds YAML that does not parse: that is a fault of what was checked', async () =>
    expect((await daya(folderWith({ 'w.yaml': 'codebook: "w' }), 'codebook', 'check', 'w.yaml')).status).toBe(
      1,
    ));
  it('finds bytes that are no text, with their place', async () => {
    const dir = folderWith({
      'w.yaml': Buffer.from('636f6465626f6f6b3a20770a2320ff', 'hex'),
      'z.yaml': new Uint8Array([0xff, 0xfe, 0x63, 0]),
    });
    const { status, stdout } = await daya(dir, 'codebook', 'check', '.', '--format', 'json');
    const { diagnostics } = JSON.parse(stdout) as {
      diagnostics: { id: string; file: string; line: number; column: number }[];
    };
    expect(status).toBe(1);
    expect(diagnostics).toMatchObject([
      { id: 'files/encoding', file: 'w.yaml', line: 2, column: 3 },
      { id: 'files/encoding', file: 'z.yaml', line: 1, column: 1 },
    ]);
  });
  it('checks every file of a folder', async () => {
    const dir = folderWith({ 'codebooks/a.yaml': good, 'codebooks/b.yaml': bad });
    expect((await daya(dir, 'codebook', 'check', 'codebooks', '--format', 'github')).stdout).toMatch(
      /^::error file=codebooks\/b.yaml,line=10/,
    );
  });
  it('of a study passes over YAML that is no codebook', async () =>
    expect((await daya(folderWith(study), 'codebook', 'check', '.')).stderr).toMatch(
      /^codebooks\/lokal.yaml: /,
    ));
  it('fails on warnings when asked', async () => {
    const dir = folderWith({ 'w.yaml': good.replace(/ {4}definition: Uang.*\n/, '') });
    expect((await daya(dir, 'codebook', 'check', 'w.yaml')).status).toBe(0);
    expect((await daya(dir, 'codebook', 'check', 'w.yaml', '--fail-on', 'warning')).status).toBe(1);
    expect((await daya(dir, 'codebook', 'check', 'w.yaml', '--max-warnings', '1')).status).toBe(0);
    expect((await daya(dir, 'codebook', 'check', 'w.yaml', '--max-warnings', '0')).status).toBe(1);
  });
  it('passes over what a baseline lists, and nothing else', async () => {
    const dir = folderWith({ 'w.yaml': bad });
    const check = (...args: string[]) =>
      daya(dir, 'codebook', 'check', 'w.yaml', '--baseline', 'old.json', ...args);
    expect((await check()).status).toBe(2);
    expect((await check('--update-baseline')).status).toBe(0);
    expect((await check()).status).toBe(0);
    expect(read(dir, 'old.json')).not.toContain('modal');
  });
  it('takes severities from the study', async () => {
    const dir = folderWith({
      'daya.yaml': 'daya: 1\ntitle: W\ncodebooks: [w.yaml]\nchecks: {codebook/missing-definition: error}\n',
      'w.yaml': good.replace(/ {4}definition: Uang.*\n/, ''),
    });
    expect((await daya(dir, 'codebook', 'check')).status).toBe(1);
  });
  it('gives the check of a study what it finds in its own codebooks', () => {
    const dir = folderWith({
      ...study,
      'codebooks/lokal.yaml': study['codebooks/lokal.yaml']!.replace('code: equipment', 'code: Training'),
    });
    const errors = checkStudyCodebooks(dir).filter(({ severity }) => severity === 'error');
    expect(errors).toMatchObject([
      { id: 'codebook/duplicate-code', place: { file: 'codebooks/lokal.yaml', line: 6 } },
    ]);
  });
  it('needs a file outside a study', async () =>
    expect((await daya(folderWith(), 'codebook', 'check')).status).toBe(2));
});

describe('codebook list and show', () => {
  it('lists the codebooks of a study', async () =>
    expect((await daya(folderWith(study), 'codebook', 'list', '--format', 'json')).stdout).toBe(
      '[{"id":"lokal","ref":"codebooks/lokal.yaml","version":"1.0.0","codes":2}]\n',
    ));
  it('lists the built-in ones outside a study', async () => {
    const list = JSON.parse((await daya(folderWith(), 'codebook', 'list', '--format', 'json')).stdout) as {
      ref: string;
    }[];
    expect(list.map(({ ref }) => ref)).toContain('builtin:empowerment');
  });
  it('shows a tree', async () =>
    expect((await daya(folderWith({ 'w.yaml': good }), 'codebook', 'show', 'w.yaml')).stdout).toBe(
      'warung 1.0.0  Warung\nSource: Contoh\n\nWarung\n├─ modal  Modal usaha\n└─ alat  Peralatan\n',
    ));
  it('shows one code in full', async () =>
    expect(
      (await daya(folderWith({ 'w.yaml': good }), 'codebook', 'show', 'w.yaml', 'alat')).stdout,
    ).toContain('When not to use:\n- Uang → use modal'));
  it('shows the table of a thesis', async () => {
    const { stdout } = await daya(
      folderWith({ 'w.yaml': good }),
      'codebook',
      'show',
      'w.yaml',
      '--format',
      'csv',
      '--language',
      'id',
    );
    expect(stdout).toContain('Kode,Definisi,Kapan dipakai,Kapan tidak,Contoh');
    expect(stdout).toContain(
      'Peralatan (alat),Benda yang dipakai bekerja.,Mesin,Uang (→ pakai modal),“dapat mesin jahit” (w02)',
    );
  });
  it('prints the schema', async () =>
    expect(JSON.parse((await daya(folderWith(), 'codebook', 'schema')).stdout)).toMatchObject({
      $schema: 'http://json-schema.org/draft-07/schema#',
    }));
});

describe('codebook diff', () => {
  const renamed = good
    .replace(/: alat\b/g, ': perkakas')
    .replace('label: Peralatan', 'label: Peralatan\n    formerly: alat');
  it('says what changed between two files', async () => {
    const dir = folderWith({ 'a.yaml': good, 'b.yaml': renamed });
    const { status, stdout } = await daya(dir, 'codebook', 'diff', 'a.yaml', 'b.yaml', '--format', 'csv');
    expect(status).toBe(0);
    expect(stdout).toContain('warung:perkakas,renamed,alat,perkakas');
  });
  it('compares with a revision of git', async () => {
    const dir = folderWith({ 'a.yaml': good });
    const git = (...args: string[]) =>
      execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@b', ...args], {
        cwd: dir,
        stdio: 'ignore',
      });
    git('init');
    git('add', '.');
    git('commit', '-m', 'one');
    expect((await daya(dir, 'codebook', 'diff', 'a.yaml')).stderr).toContain('Nothing has changed');
    expect((await daya(dir, 'codebook', 'diff', 'HEAD:a.yaml', 'a.yaml')).status).toBe(0);
    expect((await daya(dir, 'codebook', 'diff', 'HEAD~9:a.yaml', 'a.yaml')).status).toBe(2);
    expect((await daya(dir, 'codebook', 'diff', '--', '--output=x:a.yaml', 'a.yaml')).status).toBe(2);
    expect(existsSync(join(dir, 'x:a.yaml'))).toBe(false);
  });
});

describe('changes', () => {
  const coding = (id: string, by: string, code: string) =>
    `${JSON.stringify({ op: 'add', id, doc: 'w01', start: 35, end: 42, quote: 'diajari', code, by, how: 'manual', at: '2025-11-01T00:00:00Z' })}\n`;
  const coded = {
    ...study,
    'codings/ani/w01.jsonl': coding('c1', 'ani', 'lokal:training') + coding('c2', 'ani', 'lokal:equipment'),
  };

  it('rename rewrites the file and carries the codings over', async () => {
    const dir = folderWith(coded);
    const { status, stderr } = await daya(dir, 'codebook', 'rename', 'training', 'kelas');
    expect([status, stderr]).toEqual([0, 'codebooks/lokal.yaml changed; 1 codings carried over.\n']);
    expect(read(dir, 'codebooks/lokal.yaml')).toContain(
      '{code: kelas, facet: dimension, label: Pelatihan, formerly: [training], definition',
    );
    const listed = JSON.parse(
      (await daya(dir, 'codings', 'list', '--coder', 'ani', '--format', 'json')).stdout,
    ) as { code: string }[];
    expect(listed.map(({ code }) => code).sort()).toEqual(['equipment', 'kelas']);
  });
  it('merge retires the code', async () => {
    const dir = folderWith(coded);
    expect((await daya(dir, 'codebook', 'merge', 'equipment', 'training')).status).toBe(0);
    expect(read(dir, 'codebooks/lokal.yaml')).toContain('status: retired, replaced_by: training');
    const listed = JSON.parse(
      (await daya(dir, 'codings', 'list', '--coder', 'ani', '--format', 'json')).stdout,
    ) as { code: string }[];
    expect(listed.map(({ code }) => code)).toEqual(['training', 'training']);
  });
  it('a dry run writes nothing', async () => {
    const dir = folderWith(coded);
    const { stdout, stderr } = await daya(dir, 'codebook', 'rename', 'training', 'kelas', '--dry-run');
    expect(stdout).toContain('code: kelas');
    expect(stderr).toContain('would be changed; 1 codings carried over');
    expect(read(dir, 'codebooks/lokal.yaml')).toBe(study['codebooks/lokal.yaml']);
    expect(read(dir, 'codings/ani/w01.jsonl')).toBe(coded['codings/ani/w01.jsonl']);
  });
  it('work on a file outside a study', async () => {
    const dir = folderWith({ 'w.yaml': good });
    expect((await daya(dir, 'codebook', 'move', 'alat', '--to', 'modal', '--file', 'w.yaml')).status).toBe(0);
    expect((await daya(dir, 'codebook', 'show', 'w.yaml')).stdout).toContain(
      '└─ modal  Modal usaha\n   └─ alat  Peralatan',
    );
    expect(
      (
        await daya(
          dir,
          'codebook',
          'add',
          'omzet',
          '--label',
          'Omzet',
          '--label-en',
          'Turnover',
          '--file',
          'w.yaml',
        )
      ).status,
    ).toBe(0);
    expect(
      (await daya(dir, 'codebook', 'split', 'omzet', 'harian', 'bulanan', '--file', 'w.yaml')).status,
    ).toBe(0);
    expect((await daya(dir, 'codebook', 'check', 'w.yaml')).status).toBe(0);
    expect(read(dir, 'w.yaml')).toContain('label: {id: Omzet, en: Turnover}');
  });
  it('of a built-in codebook are refused', async () => {
    const { status, stderr } = await daya(
      folderWith(),
      'codebook',
      'rename',
      'enabling',
      'x',
      '--file',
      'builtin:empowerment',
    );
    expect([status, stderr.includes('codebook/builtin-fixed')]).toEqual([2, true]);
  });
  it('that cannot be made leave the file as it was', async () => {
    const dir = folderWith(coded);
    const { status } = await daya(dir, 'codebook', 'rename', 'training', 'equipment');
    expect(status).toBe(1);
    expect(read(dir, 'codebooks/lokal.yaml')).toBe(study['codebooks/lokal.yaml']);
  });
});

describe('explain', () => {
  it('says what a check means, why it matters, and shows an example that fails', async () => {
    const { status, stdout } = await daya(folderWith(), 'explain', 'codebook/only-child');
    expect(status).toBe(0);
    expect(stdout).toContain('A level that holds one code tells nothing apart.');
    expect(stdout).toContain('codebook: warung');
  });
});
