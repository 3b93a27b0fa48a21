import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { daya, folderWith, smallStudy } from './run-daya.js';

const twoCoders = {
  ...smallStudy,
  'daya.yaml': smallStudy['daya.yaml']!.replace(
    'coders: {ani: {name: Ani}}',
    'coders: {ani: {name: Ani}, budi: {name: Budi}}\nuse: ani',
  ),
};

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** A copy of a study, as a colleague has it. */
function copyOf(dir: string): string {
  const copy = mkdtempSync(join(tmpdir(), 'daya-'));
  folders.push(copy);
  cpSync(dir, copy, { recursive: true });
  return copy;
}

const add = async (dir: string, coder: string, quote: string, code = 'training') =>
  (
    await daya(dir, 'codings', 'add', 'w01', '--quote', quote, '--code', code, '--coder', coder)
  ).stdout.trim();

async function quotesOf(dir: string, coder: string): Promise<string[]> {
  const { stdout } = await daya(dir, 'codings', 'list', '--coder', coder, '--format', 'json');
  return (JSON.parse(stdout) as { quote: string; start: number | null }[]).map(
    ({ quote, start }) => `${start ?? 'lost'} ${quote}`,
  );
}

/** Rows of a table in JSON as objects: column → value. */
function rowsOf(json: string): Record<string, unknown>[] {
  const table = JSON.parse(json) as {
    rows: { key: string }[];
    cells: { row: string; col: string; value: unknown }[];
  };
  return table.rows.map(({ key }) =>
    Object.fromEntries(table.cells.filter(({ row }) => row === key).map(({ col, value }) => [col, value])),
  );
}

describe('codings log', () => {
  it('tells who did what when and why, in order of time', async () => {
    const dir = folderWith(twoCoders);
    const id = await add(dir, 'ani', 'mengemas kue');
    await daya(dir, 'codings', 'update', id, '--coder', 'ani', '--stance', 'mixed', '--why', 'ada tapi');
    await daya(dir, 'codings', 'undo', '--coder', 'ani');
    await add(dir, 'budi', 'Enak sekali.');
    const rows = rowsOf((await daya(dir, 'codings', 'log', '--format', 'json')).stdout);
    expect(
      rows.map(({ by, act, place, code, change, why, undone }) => [
        by,
        act,
        place,
        code,
        change,
        why,
        undone,
      ]),
    ).toEqual([
      ['ani', 'mengode', 'w01:2', 'lokal:training', null, null, null],
      ['ani', 'mengubah', 'w01:2', 'lokal:training', '→ mixed', 'ada tapi', 'ya'],
      ['ani', 'membatalkan', 'w01:2', 'lokal:training', expect.stringMatching(/^mengubah/), null, null],
      ['budi', 'mengode', 'w01:2', 'lokal:training', null, null, null],
    ]);
    const ofAni = rowsOf((await daya(dir, 'codings', 'log', '--coder', 'ani', '--format', 'json')).stdout);
    expect(ofAni).toHaveLength(3);
    const ofOne = rowsOf((await daya(dir, 'codings', 'log', id, '--format', 'json')).stdout);
    expect(ofOne).toHaveLength(3);
  });
});

describe('codings repair', () => {
  it('writes moves into the log of whose coding it is, and offers places for what was lost', async () => {
    const dir = folderWith(twoCoders);
    await add(dir, 'ani', 'Kami diajari mengemas kue.');
    await add(dir, 'budi', 'Enak sekali.');
    const file = join(dir, 'documents/w01.md');
    const text = readFileSync(file, 'utf8');
    writeFileSync(
      file,
      text.replace('P: (Q1)', 'Di balai.\n\nP: (Q1)').replace('Enak sekali.', 'Enak sekali?'),
    );
    const logs = () =>
      ['ani', 'budi'].map((coder) => readFileSync(join(dir, `codings/${coder}/w01.jsonl`), 'utf8'));
    const before = logs();
    const dry = rowsOf((await daya(dir, 'codings', 'repair', '--dry-run', '--format', 'json')).stdout);
    expect(logs()).toEqual(before);
    expect(
      dry.map(({ state, coder, at, from, to, candidates }) => [state, coder, at, from, to, candidates]),
    ).toEqual([
      ['hilang', 'budi', 'w01', '54-66', null, 'w01:3 (65-76) “Enak sekali”'],
      ['pindah', 'ani', 'w01:3', '27-53', '38-64', null],
    ]);
    await daya(dir, 'codings', 'repair');
    expect(logs()[0]!.trim().split('\n')).toHaveLength(2);
    expect(logs()[1]).toBe(before[1]);
    expect(rowsOf((await daya(dir, 'codings', 'repair', '--format', 'json')).stdout)).toHaveLength(1);
    expect(await quotesOf(dir, 'ani')).toEqual(['38 Kami diajari mengemas kue.']);
  });
});

describe('codings merge', () => {
  it("folds a colleague's copy in, once, and leaves proposals of the rules alone", async () => {
    const dir = folderWith(twoCoders);
    await add(dir, 'ani', 'mengemas kue');
    const copy = copyOf(dir);
    await add(copy, 'budi', 'Enak sekali.');
    await daya(copy, 'code');
    const merged = await daya(dir, 'codings', 'merge', copy);
    expect([merged.status, merged.stderr.includes('1 record added, 1 there already')]).toEqual([0, true]);
    expect(await quotesOf(dir, 'budi')).toEqual(['54 Enak sekali.']);
    const again = await daya(dir, 'codings', 'merge', join(copy, 'codings/budi/w01.jsonl'));
    expect(again.stderr).toContain('0 records added, 1 there already');
  });

  it('names records of one id that differ and bad lines, and takes the rest', async () => {
    const dir = folderWith(twoCoders);
    const id = await add(dir, 'ani', 'mengemas kue');
    const copy = copyOf(dir);
    await add(copy, 'ani', 'Enak sekali.');
    const file = join(copy, 'codings/ani/w01.jsonl');
    writeFileSync(
      file,
      `${readFileSync(file, 'utf8').replace('lokal:training', 'lokal:equipment')}not json\n`,
    );
    const merged = await daya(dir, 'codings', 'merge', copy);
    expect(merged.status).toBe(1);
    expect(merged.stderr).toContain(`acts/merge-conflict`);
    expect(merged.stderr).toContain(id);
    expect(merged.stderr).toMatch(/w01\.jsonl:3/);
    expect(await quotesOf(dir, 'ani')).toEqual(['40 mengemas kue', '54 Enak sekali.']);
  });
});

describe('git', () => {
  const git = (dir: string, ...args: string[]) =>
    execFileSync(
      'git',
      ['-c', 'user.name=Ani', '-c', 'user.email=ani@example.org', '-c', 'commit.gpgsign=false', ...args],
      { cwd: dir, stdio: 'pipe', encoding: 'utf8' },
    );

  it("merges two people's work without conflicts, even in one file", async () => {
    const parent = folderWith();
    const dir = join(parent, 'studi');
    await daya(parent, 'init', 'studi');
    for (const [path, text] of Object.entries(twoCoders)) {
      mkdirSync(dirname(join(dir, path)), { recursive: true });
      writeFileSync(join(dir, path), text);
    }
    const shared = await add(dir, 'ani', 'mengemas kue');
    git(dir, 'init', '-q', '-b', 'main');
    git(dir, 'add', '.');
    git(dir, 'commit', '-qm', 'awal');
    git(dir, 'checkout', '-qb', 'laptop');
    await add(dir, 'ani', 'Enak sekali.');
    await add(dir, 'budi', 'mengemas kue');
    await daya(dir, 'codings', 'update', shared, '--coder', 'ani', '--stance', 'supports');
    git(dir, 'add', '.');
    git(dir, 'commit', '-qm', 'laptop');
    git(dir, 'checkout', '-q', 'main');
    await add(dir, 'ani', 'Kami diajari');
    await daya(dir, 'codings', 'remove', shared, '--coder', 'ani');
    git(dir, 'add', '.');
    git(dir, 'commit', '-qm', 'kampus');
    git(dir, 'merge', '-q', '--no-edit', 'laptop');
    expect(await quotesOf(dir, 'ani')).toEqual(['27 Kami diajari', '54 Enak sekali.']);
    expect(await quotesOf(dir, 'budi')).toEqual(['40 mengemas kue']);
    const { stdout } = await daya(dir, 'check', '--format', 'json');
    const { diagnostics } = JSON.parse(stdout) as { diagnostics: { id: string }[] };
    expect(
      diagnostics.filter(({ id }) => id.startsWith('codings/not-json') || id === 'codings/same-id'),
    ).toEqual([]);
  });
});

describe('documents freeze', () => {
  it('keeps printed addresses through later edits', async () => {
    const dir = folderWith(twoCoders);
    await add(dir, 'ani', 'Kami diajari');
    await daya(dir, 'documents', 'freeze');
    const file = join(dir, 'documents/w01.md');
    writeFileSync(file, readFileSync(file, 'utf8').replace('kue. Enak', 'kue.\n\nP: Enak?\n\nN: Enak'));
    const { stdout } = await daya(dir, 'codings', 'list', '--format', 'json');
    expect((JSON.parse(stdout) as { at: string }[]).map(({ at }) => at)).toEqual(['w01:2a']);
    const added = await daya(
      dir,
      'codings',
      'add',
      'w01',
      '--at',
      'w01:2c',
      '--code',
      'training',
      '--coder',
      'ani',
    );
    expect(added.status).toBe(0);
  });

  it('names a broken row and goes on', async () => {
    const dir = folderWith({
      ...twoCoders,
      'documents/addresses.csv': 'document,address,length,hash,begins\nw01,x,1,2,3\n',
    });
    const { status, stdout } = await daya(dir, 'check');
    expect(status).toBe(1);
    expect(stdout).toContain('documents/addresses.csv:2');
  });
});
