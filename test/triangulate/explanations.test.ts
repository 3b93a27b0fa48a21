import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { verdictExplanations, verdictManual } from '../../src/i18n/verdict-explanations.js';
import { proposalWords, statusWords, verdictWords } from '../../src/i18n/verdicts.js';
import { explanations } from '../../src/pipeline/explanations.js';
import { daya, folderWith } from '../cli/run-daya.js';

const explained = new Set(verdictExplanations.map(({ id }) => id));

describe('every verdict is explained', () => {
  it('of a level, of a dimension and of a finding', () => {
    const statuses = ['supports', 'contradicts', 'mixed', 'silent', 'unknown', 'not_asked'];
    const verdicts = ['agreement', 'partial', 'dissonance', 'silence', 'single', 'not_assessable'];
    const all = [...statuses, ...verdicts, ...Object.keys(proposalWords)];
    expect(all.filter((id) => !explained.has(id))).toEqual([]);
    expect(statuses.filter((id) => !(id in statusWords))).toEqual([]);
    expect(verdicts.filter((id) => !(id in verdictWords))).toEqual([]);
  });

  it('in both languages, with a source, and without words that are the researcher’s', () => {
    for (const { text, word, source } of verdictExplanations) {
      expect(source).not.toBe('');
      for (const words of [text.id, text.en, word.id, word.en])
        expect(words).not.toMatch(/\bvalid\b|kredibel|credible/i);
    }
  });

  it('by daya explain, as are the faults of findings', async () => {
    const { stdout, status } = await daya(folderWith(), 'explain', 'dissonance', '--language', 'id');
    expect(status).toBe(0);
    expect(stdout).toContain('Pertentangan adalah tugas');
    const ids = (await explanations()).map(({ id }) => id);
    expect(ids).toContain('findings/unknown-code');
    expect(ids).toContain('conclude/unmet-requirement');
    expect(ids).toContain('findings/missing-key');
  });

  it.each(['id', 'en'] as const)('on the page docs/verdicts.%s.md', (language) => {
    expect(readFileSync(`docs/verdicts.${language}.md`, 'utf8').replaceAll('\r\n', '\n')).toBe(
      verdictManual(language),
    );
  });
});
