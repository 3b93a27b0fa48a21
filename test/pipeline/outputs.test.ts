import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkIds, daya, folderWith, smallStudy } from '../cli/run-daya.js';

/** The small study with some outputs. */
const withOutputs = (...outputs: readonly string[]): string =>
  folderWith({
    ...smallStudy,
    'daya.yaml': `${smallStudy['daya.yaml']}outputs:\n${outputs.map((output) => `  - ${output}\n`).join('')}`,
    'findings.yaml': 'findings:\n  - finding: F1\n    claim: Ada pelatihan.\n    codes: [training]\n',
  });
const text = (dir: string, file: string): string => readFileSync(join(dir, 'out', file), 'utf8');

describe('an output', () => {
  it('carries a title of its own in the language of the table', async () => {
    const title = 'title: {id: Siapa kami dengar, en: Whom we heard}, format: md';
    const dir = withOutputs(
      `{display: profile, name: satu, ${title}}`,
      `{display: profile, name: dua, ${title}, language: en}`,
      '{conclude: true, name: simpulan, title: Simpulan, format: md}',
    );
    await daya(dir, 'run');
    expect(text(dir, 'satu.md')).toContain('**Siapa kami dengar**');
    expect(text(dir, 'dua.md')).toContain('**Whom we heard**');
    expect(text(dir, 'simpulan-conclusions.md')).toMatch(/^\*\*Simpulan: /);
  });

  it('that asks for all leaves out what another output names', async () => {
    const dir = withOutputs(
      '{conclude: true, name: simpulan, format: md}',
      '{conclude: negative, name: kasus, format: md}',
    );
    await daya(dir, 'run');
    expect(readdirSync(join(dir, 'out')).sort()).toEqual([
      'kasus.md',
      'simpulan-conclusions.md',
      'simpulan-requirements.md',
    ]);
  });

  it('takes the codings of one coder where it says so', async () => {
    const dir = withOutputs(
      '{display: quotes, name: aturan, format: csv}',
      '{display: quotes, name: ani, coder: ani, format: csv}',
    );
    await daya(dir, 'run');
    expect(text(dir, 'aturan.csv')).toContain('diajari');
    expect(text(dir, 'ani.csv')).not.toContain('diajari');
  });

  it('drops empty rows where it says so', async () => {
    const dir = withOutputs(
      '{display: matrix, name: m, rows: document, cols: code, codes: [equipment], drop-empty: true, format: csv}',
    );
    await daya(dir, 'run');
    expect(text(dir, 'm.csv')).toContain('w02');
    expect(text(dir, 'm.csv')).not.toContain('w01');
  });

  it('with an option that it does not heed is an error at that option', async () => {
    const dir = withOutputs(
      '{display: profile, name: p, rows: group, format: md}',
      '{triangulate: source, sort: total}',
    );
    expect(await checkIds(dir)).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^settings\/unused-output-option daya\.yaml:8:/),
        expect.stringMatching(/^settings\/unused-output-option daya\.yaml:9:/),
      ]),
    );
    const { status } = await daya(dir, 'run');
    expect(status).toBe(1);
    expect(existsSync(join(dir, 'out'))).toBe(false);
  });
});

describe('the summary of a run', () => {
  it('counts who was heard, not the register', async () => {
    const register = `${smallStudy['informants.csv']}I03,Bu Rara,anggota,Pemilik\n`;
    const dir = folderWith({ ...smallStudy, 'informants.csv': register });
    expect((await daya(dir, 'run')).stderr).toContain('2 documents of 2 informants read');
  });

  it('counts cases where documents are about cases', async () => {
    const dir = folderWith({
      ...smallStudy,
      'cases.csv': 'id,name\nK1,Keripik\n',
      'documents/v1.md': '---\ntechnique: observation\nabout: K1\n---\nDiajari mengemas.\n',
    });
    expect((await daya(dir, 'run')).stderr).toContain('3 documents of 2 informants about 1 case read');
  });
});
