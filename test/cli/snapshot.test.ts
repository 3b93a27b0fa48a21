import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { daya, folderWith, smallStudy } from './run-daya.js';

const files = {
  ...smallStudy,
  'daya.yaml': `${smallStudy['daya.yaml']}outputs: [{display: matrix}]\n`,
  'findings.yaml': 'findings: [{finding: F1, claim: Pelatihan diberikan., codes: [training]}]\n',
};

async function coded(outputs = '[{display: matrix}]'): Promise<string> {
  const dir = folderWith({
    ...files,
    'daya.yaml': files['daya.yaml'].replace('[{display: matrix}]', outputs),
  });
  await daya(dir, 'code');
  await daya(dir, 'snapshot', 'ujian');
  return dir;
}

interface Cell {
  readonly row: string;
  readonly col: string;
  readonly value: string | number | null;
}

/** The rows of `daya diff ujian`, each as its fields. */
async function diff(dir: string, ...options: string[]): Promise<Record<string, Cell['value']>[]> {
  const { stdout } = await daya(dir, 'diff', 'ujian', '--format', 'json', '--language', 'en', ...options);
  const { rows, cells } = JSON.parse(stdout) as { rows: { key: string }[]; cells: Cell[] };
  return rows.map(({ key }) =>
    Object.fromEntries(cells.filter(({ row }) => row === key).map(({ col, value }) => [col, value])),
  );
}

function edit(dir: string, path: string, from: string, to: string): void {
  const text = readFileSync(join(dir, path), 'utf8');
  expect(text).toContain(from);
  writeFileSync(join(dir, path), text.replace(from, to));
}

describe('daya snapshot', () => {
  it('writes the same bytes for the same study', async () => {
    const dir = await coded();
    await daya(dir, 'snapshot', 'lagi');
    const [one, two] = ['ujian', 'lagi'].map((name) =>
      readFileSync(join(dir, `snapshots/${name}.json`), 'utf8'),
    );
    expect(one).toBe(two);
    expect(Object.keys(JSON.parse(one!) as object)).toEqual([
      'daya_snapshot',
      'codes',
      'codings',
      'verdicts',
      'tables',
    ]);
  });

  it('replaces a snapshot only with --force', async () => {
    const dir = await coded();
    expect((await daya(dir, 'snapshot', 'ujian')).status).toBe(2);
    expect((await daya(dir, 'snapshot', 'ujian', '--force')).status).toBe(0);
  });

  it('stays inside the study', async () => {
    expect((await daya(await coded(), 'snapshot', '../luar')).status).toBe(2);
  });
});

describe('daya diff', () => {
  it('has one row for a row of a table that came', async () => {
    const dir = await coded('[{display: quotes}]');
    edit(
      dir,
      'documents/w02.md',
      'Saya nggak pernah dapat oven.',
      'Saya nggak pernah dapat oven. Ikut pelatihan, iya.',
    );
    await daya(dir, 'code');
    const rows = await diff(dir);
    const quotes = rows.filter(({ where }) => String(where).startsWith('quotes:'));
    expect(quotes).toHaveLength(1);
    expect(quotes[0]).toMatchObject({ what: 'Row of a table', change: 'added', before: null });
    expect(quotes[0]!.after).toContain('Ikut pelatihan, iya.');
  });

  it('has no rows where nothing has changed', async () => {
    expect(await diff(await coded())).toEqual([]);
  });

  it('lists a code whose definition changed, with both', async () => {
    const dir = await coded();
    edit(dir, 'codebooks/lokal.yaml', 'Diberi alat oleh program.', 'Menerima alat dari program.');
    expect(await diff(dir)).toMatchObject([
      {
        what: 'Code',
        change: 'changed',
        before: 'Diberi alat oleh program.',
        after: 'Menerima alat dari program.',
      },
    ]);
  });

  it('lists codings, verdicts and cells that changed', async () => {
    const dir = await coded();
    edit(dir, 'documents/w02.md', 'Saya nggak', 'Saya ikut pelatihan. Saya nggak');
    await daya(dir, 'code');
    const rows = await diff(dir);
    expect(new Set(rows.map(({ what }) => what))).toEqual(new Set(['Coding', 'Verdict', 'Cell of a table']));
    expect(rows.filter(({ what }) => what === 'Coding')).toMatchObject([{ change: 'added', before: null }]);
  });

  it('leaves the columns of the examiner and the page open in the layout for revisions', async () => {
    const dir = await coded();
    edit(dir, 'documents/w02.md', 'Saya nggak', 'Saya ikut pelatihan. Saya nggak');
    await daya(dir, 'code');
    const rows = await diff(dir, '--layout', 'revisi');
    expect(rows.map(({ comment, page }) => [comment, page])).toEqual(rows.map(() => [null, null]));
    expect(rows.map(({ place }) => place)).toContain('Pelatihan diberikan. (F1)');
    expect(rows.map(({ place }) => place)).toContain('Pelatihan (lokal:training)');
  });

  it.each([
    ['is not there', 'ujain', undefined],
    ['is damaged', 'rusak', '{"daya_snapshot": 1, "codes": [1]}'],
    ['is no JSON', 'rusak', '{'],
  ])('cannot be done with a snapshot that %s', async (_, name, text) => {
    const dir = await coded();
    if (text !== undefined) writeFileSync(join(dir, `snapshots/${name}.json`), text);
    const { status, stderr } = await daya(dir, 'diff', name);
    expect(status).toBe(2);
    expect(stderr).toContain(name);
  });
});
