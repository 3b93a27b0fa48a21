import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { CheckSubject } from '../../src/codebook/check.js';
import { codebookChecks } from '../../src/codebook/checks.js';
import { readCodebook } from '../../src/codebook/read-codebook.js';

describe('the catalogue of checks', () => {
  it('is the folder', () => {
    const folder = fileURLToPath(new URL('../../src/codebook/checks', import.meta.url));
    const files = readdirSync(folder).map((name) => `codebook/${name.replace(/\.ts$/, '')}`);
    expect(codebookChecks.map((check) => check.id)).toEqual(files.sort());
  });
});

describe.each(codebookChecks.map((check) => [check.id, check] as const))('%s', (id, check) => {
  const read = readCodebook(check.example.yaml, 'warung.yaml', 'warung.yaml');
  const found = check.run(new CheckSubject(read.codebook!, read.source!));

  it('fails its example at the places it names, and nowhere else', () => {
    expect(read.diagnostics).toEqual([]);
    expect(found.map(({ place }) => [place?.line, place?.column, place?.endColumn])).toEqual(
      check.example.at,
    );
  });
  it('shows the line', () => {
    const lines = check.example.yaml.split('\n');
    for (const { text, place } of found) expect(text).toBe(lines[place!.line! - 1]);
  });
  it('speaks both languages', () => {
    for (const words of [
      check.title,
      check.why,
      ...found.flatMap(({ message, hint }) => (hint ? [message, hint] : [message])),
    ]) {
      expect(words.id).not.toBe('');
      expect(words.en).not.toBe('');
      expect(words.id).not.toBe(words.en);
    }
  });
  it('has the id of its diagnostics', () =>
    expect(new Set(found.map((each) => each.id))).toEqual(new Set([id])));
});
