import { describe, expect, it } from 'vitest';
import { applyBaseline, type Baseline, readBaseline, writeBaseline } from '../../src/codebook/baseline.js';
import { applySeverities, readCheckSettings } from '../../src/codebook/severities.js';
import type { Diagnostic } from '../../src/model/diagnostic.js';
import { parseYaml } from '../../src/study/yaml.js';

const vague = (line: number, text: string): Diagnostic => ({
  id: 'codebook/missing-example',
  severity: 'warning',
  message: { id: 'belum ada contoh', en: 'there is no example' },
  place: { file: 'lokal.yaml', line, column: 3 },
  text,
});
const old = [vague(3, '  - code: modal'), vague(9, '  - code: pasar')];
const baseline = readBaseline(writeBaseline(old), 'b.json') as Baseline;

describe('a baseline', () => {
  it('knows old faults, also where they have moved', () =>
    expect(applyBaseline([vague(30, '- code: modal')], baseline)).toEqual({
      diagnostics: [],
      known: 1,
      gone: 1,
    }));
  it('lets new ones through, also a second one like an old one', () =>
    expect(applyBaseline([...old, vague(12, '  - code: modal')], baseline).diagnostics).toEqual([
      vague(12, '  - code: modal'),
    ]));
  it('holds no line of a file', () => expect(writeBaseline(old)).not.toContain('modal'));
  it('has the same bytes whatever the order', () =>
    expect(writeBaseline([...old].reverse())).toBe(writeBaseline(old)));
  it.each(['', '[]', '{"daya-baseline":2,"found":[]}', '{"daya-baseline":1,"found":[{"id":1}]}'])(
    'is not %s',
    (text) =>
      expect(readBaseline(text, 'b.json')).toMatchObject({ id: 'check/baseline', place: { file: 'b.json' } }),
  );
});

describe('severities', () => {
  const read = (yaml: string) => {
    const parsed = parseYaml(yaml, 'daya.yaml');
    const checks = (parsed.value as { checks: Record<string, unknown> }).checks;
    return readCheckSettings(checks, ['codebook/missing-example', 'codebook/deep-tree'], parsed);
  };
  it('are set and taken away', () => {
    const { settings } = read(
      'checks: {codebook/missing-example: error, codebook/deep-tree: {severity: off, reason: pohon lama}}',
    );
    expect(applySeverities([old[0]!, { ...old[1]!, id: 'codebook/deep-tree' }], settings)).toEqual([
      { ...old[0], severity: 'error' },
    ]);
  });
  it('of a check that does not exist', () =>
    expect(read('checks: {codebook/mising-example: off}').diagnostics).toMatchObject([
      {
        id: 'settings/unknown-check',
        place: { line: 1, column: 10 },
        hint: { en: 'Did you mean `codebook/missing-example`?' },
      },
    ]));
  it('that do not exist', () =>
    expect(read('checks: {codebook/deep-tree: fatal}').diagnostics).toMatchObject([
      { id: 'settings/unknown-severity', place: { column: 30 } },
    ]));
});
