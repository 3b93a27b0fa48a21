import { describe, expect, it } from 'vitest';
import { display } from '../../src/display/display.js';
import { gatherFacts } from '../../src/reduce/evidence.js';
import { daya, folderWith, smallStudy } from '../cli/run-daya.js';
import { makeFacts, village } from '../reduce/fixture.js';

const line = (id: string, quote: string, code: string, confidence: number): string =>
  JSON.stringify({
    op: 'add',
    id,
    doc: 'w01',
    start: 0,
    end: 5,
    quote,
    prefix: '',
    suffix: '',
    code,
    stance: 'supports',
    by: 'rules',
    how: 'rules',
    confidence,
    because: [],
  });

/** One proposal above the threshold, one below it. */
const dir = folderWith({
  ...smallStudy,
  'codings/rules/w01.jsonl': `${line('r1', 'Kami diajari mengemas kue.', 'lokal:training', 0.9)}\n${line('r2', 'Enak sekali.', 'lokal:training', 0.3)}\n`,
});

describe('display --suggestions', () => {
  it('leaves proposals under the threshold out where they are not asked for', async () => {
    const { stdout } = await daya(dir, 'display', 'quotes', '--format', 'md');
    expect(stdout).toContain('diajari');
    expect(stdout).not.toContain('Enak');
  });

  it('shows them marked, and the caption says how many, and how many nobody reviewed', async () => {
    const { stdout } = await daya(dir, 'display', 'quotes', '--suggestions', '--format', 'json');
    const table = JSON.parse(stdout);
    expect(table.caption).toMatch(/1 usulan .*2 dari 2/);
    const at = table.cells.filter(({ col }: { col: string }) => col === 'at');
    expect(at.map(({ value }: { value: string }) => value)).toEqual(['w01:2', 'w01:2 ?']);
    expect(at[1].quotes[0].suggestion).toBe(true);
    expect(at[0].quotes[0].suggestion).toBeUndefined();
  });

  it('is an error where the tables are made of the codings of a person', async () => {
    const { status, stderr } = await daya(dir, 'display', 'quotes', '--suggestions', '--coder', 'ani');
    expect(status).toBe(2);
    expect(stderr).toContain('usage/no-suggestions');
    const listed = await daya(dir, 'codings', 'list', '--suggestions', '--coder', 'ani', '--format', 'json');
    expect(listed.status).toBe(2);
  });
});

it('a passage that a person codes too is no suggestion', () => {
  const facts = makeFacts({
    ...village,
    codings: [
      ['w03', 'Dapat benang juga.', 'equipment', 'supports', 'rules', 'rules'],
      ['w03', 'Dapat benang juga.', 'equipment', 'supports', 'ani'],
      ['w03', 'Saya diajari merajut.', 'training', 'supports', 'rules', 'rules'],
    ],
  });
  const doubtful = facts.evidence.map(({ segment }) => ({ ...segment, confidence: 0.2 }));
  const table = display(
    'matrix',
    gatherFacts(facts.study, facts.codes, doubtful),
    { rows: 'document', cell: 'quotes' },
    'id',
  );
  const said = (col: string) => table.cells.find((cell) => cell.row === 'w03' && cell.col === col)?.value;
  expect(said('equipment')).toBe('“Dapat benang juga.” (I03, w03:2)');
  expect(said('training')).toBe('“Saya diajari merajut.” (I03, w03:2 ?)');
});
