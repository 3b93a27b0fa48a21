import { describe, expect, it } from 'vitest';
import { daya, folderWith, smallStudy } from './run-daya.js';

const dir = folderWith({
  ...smallStudy,
  'ratings.csv': 'unit,a,b\n1,x,x\n2,x,y\n3,y,y\n',
  'findings.yaml': 'findings:\n  - finding: F1\n    claim: Ada pelatihan.\n    codes: [training]\n',
});

describe('an option that would be passed over', () => {
  it.each([
    ['agree', '--metric', 'interval'],
    ['agree', '--length', '10'],
    ['agree', '--data', 'ratings.csv', '--where', 'group=anggota'],
    ['agree', '--data', 'ratings.csv', '--route', 'units'],
    ['find', 'kue', '--near', '3'],
    ['find', 'kue', '--coder', 'ani'],
    ['reduce', '--by', 'ani'],
    ['reduce', '--dry-run'],
    ['reduce', '--apply', 'r.csv', '--layout', 'a'],
    ['conclude', '--verdict', 'accept'],
    ['conclude', 'decide', 'F1', '--verdict', 'accept', '--by', 'ani', '--format', 'md'],
    ['triangulate', 'convergence', '--layout', 'lengkap'],
    ['triangulate', 'technique', '--columns', 'group'],
    ['display', 'matrix', '--format', 'csv', '--bars'],
    ['display', 'matrix', '--template', 'kampus.docx'],
    ['agree', '--template', 'kampus.docx'],
  ])('is a usage error: daya %s %s %s', async (...args) => {
    const { status, stdout, stderr } = await daya(dir, ...args);
    expect(stderr).toContain('usage/unused-option');
    expect(status).toBe(2);
    expect(stdout).toBe('');
  });

  it.each([
    ['agree', '--data', 'ratings.csv', '--metric', 'nominal'],
    ['find', 'kue', '--and', 'mengemas', '--near', '3'],
    ['triangulate', 'source', '--layout', 'klasik', '--columns', 'group'],
    ['display', 'matrix', '--bars'],
    ['display', 'matrix', '--number', '3'],
  ])('is heeded where it goes with the others: daya %s %s %s', async (...args) => {
    const { status, stderr } = await daya(dir, ...args);
    expect(stderr).not.toContain('unused');
    expect(status).toBe(0);
  });
});

it('a number alone makes a numbered title', async () => {
  const { stdout } = await daya(dir, 'display', 'matrix', '--number', '3', '--format', 'md');
  expect(stdout).toMatch(/^\*\*Tabel 3 /);
});

it('a Word document lends its styles to a table', async () => {
  await daya(dir, 'display', 'matrix', '-o', 'kampus.docx');
  const { status, stderr } = await daya(
    dir,
    'display',
    'matrix',
    '-o',
    'm.docx',
    '--template',
    'kampus.docx',
  );
  expect(stderr).toContain('Written: m.docx');
  expect(status).toBe(0);
});
