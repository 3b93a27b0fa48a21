import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { daya, folderWith, smallStudy } from '../cli/run-daya.js';

/** A study whose rule codings fill two cells, with the sheet of its framework summaries. */
async function studyWithSheet(name = 'k.csv') {
  const dir = folderWith(smallStudy);
  await daya(dir, 'code');
  const { status, stderr } = await daya(dir, 'reduce', '--layout', 'kerangka', '-o', name);
  expect(stderr).not.toContain('error');
  expect(status).toBe(0);
  return dir;
}
const read = (dir: string, file: string): string => readFileSync(join(dir, file), 'utf8');
const records = (dir: string) =>
  read(dir, 'summaries.jsonl')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
const edit = (dir: string, change: (text: string) => string): void =>
  writeFileSync(join(dir, 'k.csv'), change(read(dir, 'k.csv')));

const said = '“Kami diajari mengemas kue.” (I01, w01:2)';
const summarise = (text: string) => (sheet: string) =>
  sheet.replace(`,,,I01/training`, `,${text},,I01/training`);

describe('framework summaries', () => {
  it('have a sheet with a row a cell: quotations, summary, who wrote it', async () => {
    const dir = await studyWithSheet();
    expect(read(dir, 'k.csv')).toContain(said);
    expect(read(dir, 'k.csv')).toContain('I01/training');
    expect(read(dir, 'k.csv')).toContain('I02/equipment');
  });

  it('are written with coder and time, and stand in the framework matrix', async () => {
    const dir = await studyWithSheet();
    edit(dir, summarise('Bu Tini belajar mengemas.'));
    const { status } = await daya(dir, 'reduce', '--apply', 'k.csv');
    expect(status).toBe(0);
    expect(records(dir)).toMatchObject([
      { of: 'I01', code: 'lokal:training', text: 'Bu Tini belajar mengemas.', by: 'ani' },
    ]);
    expect(records(dir)[0].at).toMatch(/^\d{4}-\d{2}-\d{2}T.*Z$/);
    const { stdout } = await daya(dir, 'display', 'framework', '--format', 'md');
    expect(stdout).toContain('Bu Tini belajar mengemas. \\[w01:2\\]');
  });

  it('are kept where the sheet comes back unchanged, and taken back where the cell is emptied', async () => {
    const dir = await studyWithSheet();
    edit(dir, summarise('Belajar mengemas.'));
    await daya(dir, 'reduce', '--apply', 'k.csv');
    await daya(dir, 'reduce', '--layout', 'framework', '-o', 'k.csv');
    await daya(dir, 'reduce', '--apply', 'k.csv');
    expect(records(dir)).toHaveLength(1);
    edit(dir, (sheet) => sheet.replace('Belajar mengemas.', ''));
    await daya(dir, 'reduce', '--apply', 'k.csv');
    expect(records(dir).map(({ text }) => text)).toEqual(['Belajar mengemas.', '']);
    const { stdout } = await daya(dir, 'display', 'framework', '--format', 'md');
    expect(stdout).not.toContain('Belajar');
  });

  it.each([
    [
      'a changed quotation',
      (sheet: string) => sheet.replace('mengemas kue', 'mengemas roti'),
      'reduction/changed-quotes',
    ],
    [
      'a cell of nobody',
      (sheet: string) => sheet.replace('I01/training', 'I99/training'),
      'reduction/foreign-cell',
    ],
    [
      'a cell twice',
      (sheet: string) => sheet.replace('I02/equipment', 'I01/training'),
      'reduction/repeated-cell',
    ],
    ['a missing column', (sheet: string) => sheet.replace(',Id', ',Lain'), 'reduction/missing-column'],
  ])('%s is refused, and nothing is written', async (_, change, id) => {
    const dir = await studyWithSheet();
    edit(dir, (sheet) => change(summarise('Ringkas.')(sheet)));
    const { status, stderr } = await daya(dir, 'reduce', '--apply', 'k.csv');
    expect(status).toBe(1);
    expect(stderr).toContain(id);
    expect(() => records(dir)).toThrow();
  });

  it('may be written for a cell without codings', async () => {
    const dir = await studyWithSheet();
    edit(dir, (sheet) => `${sheet}9,,,,Tidak menyebut alat.,,I01/equipment\n`);
    await daya(dir, 'reduce', '--apply', 'k.csv');
    expect(records(dir)).toMatchObject([{ of: 'I01', code: 'lokal:equipment' }]);
  });

  it('come back from a workbook too, and --dry-run writes nothing', async () => {
    const dir = await studyWithSheet('k.xlsx');
    const { status, stderr } = await daya(dir, 'reduce', '--apply', 'k.xlsx', '--dry-run');
    expect(status).toBe(0);
    expect(stderr).toContain('0 summaries would change');
  });
});
