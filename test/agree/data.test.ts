import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { Disagreement } from '../../src/agree/agreement.js';
import type { ListedCoefficient } from '../../src/agree/agreement-json.js';
import { daya, folderWith, type Ran } from '../cli/run-daya.js';

interface Found {
  readonly coefficients: readonly ListedCoefficient[];
  readonly disagreements: readonly Disagreement[];
}

/** Four coders, twelve units (Krippendorff 2011 C). */
const fourCoders = [
  'unit,R1,R2,R3,R4',
  'u1,1,1,,1',
  'u2,2,2,3,2',
  'u3,3,3,3,3',
  'u4,3,3,3,3',
  'u5,2,2,2,2',
  'u6,1,2,3,4',
  'u7,4,4,4,4',
  'u8,1,1,2,1',
  'u9,2,2,2,2',
  'u10,,5,5,5',
  'u11,,,1,1',
  'u12,,,3,',
  '',
].join('\n');

const twoCoders = 'unit,ani,budi\nu1,a,a\nu2,a,b\nu3,b,b\nu4,b,b\n';

async function agree(text: string, ...args: readonly string[]): Promise<Ran> {
  const dir = folderWith({ 'data.csv': text });
  return await daya(dir, 'agree', '--data', 'data.csv', ...args);
}

const found = ({ stdout }: Ran): Found => JSON.parse(stdout) as Found;

async function estimateOf(text: string, of: string, name: string, ...args: string[]): Promise<number | null> {
  const { coefficients } = found(await agree(text, '--format', 'json', ...args));
  const row = coefficients.find((one) => one.of === of && one.name === name);
  if (row === undefined) throw new Error(`no ${name} of ${of}`);
  return row.value;
}

/** `id line:column` of each fault that was printed. */
function faultsOf({ stderr }: Ran): string[] {
  return [...stderr.matchAll(/^data\.csv:?(\S*) +\w+ +(\S+)$/gm)].map((match) => `${match[2]} ${match[1]}`);
}

it('gives the coefficients of any table, on the scale that was asked for', async () => {
  for (const [metric, alpha] of [
    ['nominal', 0.743],
    ['ordinal', 0.815],
    ['interval', 0.849],
    ['ratio', 0.797],
  ] as const)
    expect(await estimateOf(fourCoders, 'overall', 'krippendorff-alpha', '--metric', metric)).toBeCloseTo(
      alpha,
      3,
    );
});

it('overall comes first, then codes, then pairs', async () => {
  const { coefficients } = found(await agree(fourCoders, '--format', 'json'));
  const kinds = coefficients.map(({ of }) => of.replace(/:.*/, ''));
  expect([...new Set(kinds)]).toEqual(['overall', 'code', 'pair']);
  expect(coefficients[0]).toMatchObject({ name: 'percent', of: 'overall', n_units: 12, n_coders: 4 });
});

it('with more than two coders those of two coders stand with the pairs only', async () => {
  const { coefficients } = found(await agree(fourCoders, '--format', 'json'));
  const ofTwo = coefficients.filter(({ name }) => name === 'scott-pi' || name === 'cohen-kappa');
  expect(new Set(ofTwo.map(({ of }) => of))).toEqual(
    new Set(['pair:R1,R2', 'pair:R1,R3', 'pair:R1,R4', 'pair:R2,R3', 'pair:R2,R4', 'pair:R3,R4']),
  );
});

it('two coders are their own pair', async () => {
  const { coefficients } = found(await agree(twoCoders, '--format', 'json'));
  expect(coefficients.filter(({ of }) => of === 'overall').map(({ name }) => name)).toEqual([
    'percent',
    'cohen-kappa',
    'scott-pi',
    'brennan-prediger',
    'gwet-ac1',
    'fleiss-kappa',
    'krippendorff-alpha',
  ]);
  expect(coefficients.some(({ of }) => of.startsWith('pair:'))).toBe(false);
});

it('only α takes the metric; the others take every value as a name', async () => {
  const { coefficients } = found(await agree(fourCoders, '--format', 'json', '--metric', 'ordinal'));
  const metrics = coefficients
    .filter(({ of }) => of === 'overall')
    .map(({ name, metric }) => `${name} ${metric}`);
  expect(metrics).toContain('krippendorff-alpha ordinal');
  expect(metrics).toContain('percent nominal');
});

it('lists the units on which coders differ, with who said what', async () => {
  const { disagreements } = found(await agree(fourCoders, '--format', 'json'));
  expect(disagreements.map(({ at }) => at)).toEqual(['u2', 'u6', 'u8']);
  expect(disagreements[0]!.said).toEqual({ R1: ['2'], R2: ['2'], R3: ['3'], R4: ['2'] });
});

it('undefined is null with a reason, in the language asked for', async () => {
  const constant = 'unit,ani,budi\nu1,a,a\nu2,a,a\n';
  const [percent, kappa] = found(await agree(constant, '--format', 'json')).coefficients;
  expect(percent).toMatchObject({ name: 'percent', value: 1 });
  expect(kappa).toMatchObject({ name: 'cohen-kappa', value: null });
  const indonesian = found(await agree(constant, '--format', 'json', '--language', 'id')).coefficients[1];
  expect(indonesian!.reason).not.toBe(kappa!.reason);
});

it('a table with one coder, or none, is no fault: nothing is defined', async () => {
  for (const text of ['unit,ani\nu1,a\n', 'unit\nu1\n']) {
    const ran = await agree(text, '--format', 'json');
    expect(ran.status).toBe(0);
    expect(found(ran).coefficients.every(({ value, reason }) => value === null && reason)).toBe(true);
  }
});

it('intervals: the same seed gives the same bytes, another seed does not, zero samples give none', async () => {
  const run = async (...args: string[]) => (await agree(fourCoders, '--format', 'json', ...args)).stdout;
  const first = await run('--seed', '7');
  expect(await run('--seed', '7')).toBe(first);
  expect(await run('--seed', '8')).not.toBe(first);
  expect(await run('--bootstrap', '0')).not.toContain('interval');
});

it('an interval holds its value', async () => {
  const { coefficients } = found(await agree(fourCoders, '--format', 'json'));
  for (const { interval, value } of coefficients) {
    if (interval === undefined || value === null) continue;
    expect(interval[0]).toBeLessThanOrEqual(value);
    expect(interval[1]).toBeGreaterThanOrEqual(value);
  }
  expect(coefficients.some(({ interval }) => interval)).toBe(true);
});

it('only the coders asked for', async () => {
  const { coefficients } = found(await agree(fourCoders, '--format', 'json', '--coders', 'R4,R1'));
  expect(coefficients[0]).toMatchObject({ of: 'overall', n_coders: 2 });
  expect((await agree(fourCoders, '--coders', 'R1,R9')).status).toBe(2);
});

it('reads what a spreadsheet with Indonesian settings writes', async () => {
  const semicolons = 'unit;ani;budi\r\nu1;1,5;1,5\r\nu2;2;3\r\n';
  expect(
    await estimateOf(semicolons, 'overall', 'krippendorff-alpha', '--metric', 'interval'),
  ).not.toBeNull();
});

it('a ragged row is named and left out, the rest is used', async () => {
  const ran = await agree(`${twoCoders}u5,a\nu6,a,b,b\n`, '--format', 'json');
  expect(faultsOf(ran)).toEqual(['agree/ragged-row 6:4', 'agree/ragged-row 7:8']);
  expect(ran.status).toBe(1);
  expect(found(ran).coefficients[0]).toMatchObject({ n_units: 4 });
});

it('what is no number on a scale of numbers is named and left out', async () => {
  const ran = await agree('unit,ani,budi\nu1,1,2\nu2,dua,2\nu3,3,3\n', '--metric', 'interval');
  expect(faultsOf(ran)).toEqual(['agree/not-a-number 3:4']);
  expect(ran.status).toBe(1);
});

it('less than zero is no value of a ratio scale', async () => {
  const ran = await agree('unit,ani,budi\nu1,1,2\nu2,-1,2\n', '--metric', 'ratio');
  expect(faultsOf(ran)).toEqual(['agree/negative-ratio 3:4']);
});

it('a unit that stands twice, and a mark for missing, are pointed out and counted', async () => {
  const ran = await agree(`${twoCoders}u1,NA,b\n`, '--format', 'json');
  expect(faultsOf(ran).sort()).toEqual(['agree/duplicate-unit 6:1', 'agree/missing-mark 6:4']);
  expect(ran.status).toBe(0);
});

it('a table that does not begin with `unit` is refused', async () => {
  const ran = await agree('ani,budi\na,b\n');
  expect(faultsOf(ran)).toEqual(['agree/no-unit-column 1:1']);
  expect(ran.status).toBe(1);
});

it('a file that is not there cannot be read', async () => {
  const ran = await daya(folderWith(), 'agree', '--data', 'none.csv', '--format', 'json');
  expect(ran.status).toBe(2);
  expect(JSON.parse(ran.stdout)).toMatchObject({ error: { id: 'files/missing' } });
});

it('a table of ten thousand broken rows does not fill the screen', async () => {
  const ran = await agree(`unit,ani,budi\n${'u,a\n'.repeat(10_000)}`);
  expect(ran.stderr.match(/agree\/ragged-row/g)).toHaveLength(100);
  expect(ran.stderr).toContain('agree/more-faults');
});

/** Krippendorff 2019, figure 12.11, from 0 and with exclusive ends. */
const figure = [
  'coder,start,end,value',
  ...['0,7,1', '7,13,2', '30,32,5', '32,37,6', '37,44,6', '44,60,7'].map((row) => `Alex,${row}`),
  ...['0,7,1', '7,13,3', '13,21,5', '32,44,6'].map((row) => `Paul,${row}`),
  ...['0,7,1', '7,13,4', '13,21,5', '32,37,6', '37,41,6', '41,44,6'].map((row) => `Suzan,${row}`),
  '',
].join('\n');

it('spans of a continuum', async () => {
  const { coefficients, disagreements } = found(await agree(figure, '--length', '60', '--format', 'json'));
  const value = (of: string, name: string) =>
    coefficients.find((one) => one.of === of && one.name === name)?.value ?? Number.NaN;
  expect(value('overall', 'u-alpha')).toBeCloseTo(0.51, 3);
  expect(value('overall', 'bar-u-alpha')).toBeCloseTo(0.4136, 3);
  expect(value('overall', 'cu-alpha')).toBeCloseTo(0.7242, 3);
  expect(['1', '2', '5', '6'].map((k) => value(`code:${k}`, 'k-u-alpha'))).toEqual([1, 0, 1, 1]);
  expect(coefficients.find(({ of }) => of === 'code:7')).toMatchObject({ value: null });
  expect(coefficients[0]).toMatchObject({ of: 'overall', n_coders: 3, n_units: 16 });
  expect(disagreements[0]).toEqual({
    at: '7-13',
    start: 7,
    end: 13,
    said: { Alex: ['2'], Paul: ['3'], Suzan: ['4'] },
  });
});

it('spans without a length cannot be compared', async () => {
  const ran = await agree(figure);
  expect(faultsOf(ran)).toEqual(['agree/no-length 1']);
  expect(ran.status).toBe(2);
});

it('bad spans are named and left out', async () => {
  const ran = await agree(
    [
      'coder,start,end,value',
      'ani,0,7,a',
      'ani,5,9,b',
      'budi,3,70,a',
      'budi,9,9,a',
      'budi,1.5,4,a',
      ',1,2,a',
      'budi,1,2,',
      '',
    ].join('\n'),
    '--length',
    '60',
  );
  expect(faultsOf(ran).sort()).toEqual([
    'agree/bad-span 5:8',
    'agree/bad-span 6:6',
    'agree/beyond-length 4:8',
    'agree/no-coder 7:1',
    'agree/no-value 8:10',
    'agree/overlapping-spans 3:5',
  ]);
  expect(ran.status).toBe(1);
});

it('a coder who marked nothing is a row with nothing but the coder', async () => {
  const { coefficients } = found(
    await agree('coder,start,end,value\nani,0,7,a\nbudi,,,\n', '--length', '20', '--format', 'json'),
  );
  expect(coefficients[0]).toMatchObject({ name: 'u-alpha', n_coders: 2 });
  expect(coefficients[0]!.value).toBeLessThan(0);
});

it('tables: a row a line, and cut-offs only with their author', async () => {
  const csv = await agree(fourCoders, '--format', 'csv');
  expect(csv.stdout.split('\r\n')[1]).toMatch(/^Overall,12,11,4,/);
  const table = await agree(fourCoders);
  expect(table.stdout).toContain('Krippendorff 2004');
  expect(table.stdout).toContain('seed 1');
});

it('-o writes by extension', async () => {
  const dir = folderWith({ 'data.csv': twoCoders });
  expect((await daya(dir, 'agree', '--data', 'data.csv', '-o', 'out.md')).status).toBe(0);
  expect(readFileSync(join(dir, 'out.md'), 'utf8')).toMatch(/^\*\*.*\*\*/);
});
