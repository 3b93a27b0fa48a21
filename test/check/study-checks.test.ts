import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { studyChecks } from '../../src/check/study-checks.js';
import { checkContext } from '../../src/pipeline/check-context.js';
import { openStudy } from '../../src/pipeline/open-study.js';
import { daya, folderWith, smallStudy } from '../cli/run-daya.js';

it('lists every check of the folder', () => {
  const folder = fileURLToPath(new URL('../../src/check/checks', import.meta.url));
  expect(studyChecks).toHaveLength(readdirSync(folder).length);
  expect(new Set(studyChecks.map(({ id }) => id)).size).toBe(studyChecks.length);
});

describe.each(studyChecks.map((check) => [check.id, check] as const))('%s', (id, check) => {
  const study = { ...smallStudy, 'daya.yaml': `${smallStudy['daya.yaml']}use: ani\n` };
  const at = (dir: string) =>
    check
      .run(checkContext(openStudy(dir)))
      .map(({ place }) =>
        [place?.file, place?.line, place?.column].filter((part) => part !== undefined).join(':'),
      );

  it('fails its example at the places it names, and nothing in a sound study', () => {
    expect(at(folderWith({ ...study, ...check.example.files }))).toEqual(check.example.at);
    expect(at(folderWith(study))).toEqual([]);
  });

  it('speaks both languages', () => {
    const found = check.run(checkContext(openStudy(folderWith({ ...study, ...check.example.files }))));
    for (const words of [check.title, check.why, ...found.map(({ message }) => message)]) {
      expect(words.id).not.toBe('');
      expect(words.en).not.toBe('');
    }
    expect(found.every((diagnostic) => diagnostic.id === id)).toBe(true);
  });

  it('is explained, and silenced in daya.yaml', async () => {
    const dir = folderWith({
      ...study,
      ...check.example.files,
      'daya.yaml': `${study['daya.yaml']}checks: {${id}: off}\n`,
    });
    expect((await daya(dir, 'explain', id)).stdout).toContain(check.why.en);
    const { diagnostics } = JSON.parse((await daya(dir, 'check', '--format', 'json')).stdout) as {
      diagnostics: { id: string }[];
    };
    expect(diagnostics.filter((diagnostic) => diagnostic.id === id)).toEqual([]);
  });
});

it('never prints the real name that slipped through', async () => {
  const dir = folderWith({
    ...smallStudy,
    'private/names.csv': 'id,name\nI01,Kartini Wulandari\n',
    'out/a.md': 'Kartini Wulandari\n',
  });
  const { stdout, status } = await daya(dir, 'check');
  expect(stdout).toContain('privacy/name-in-output');
  expect(stdout).not.toContain('Kartini');
  expect(status).toBe(1);
});
