import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { daya } from '../cli/run-daya.js';
import { rajut, studyWith } from '../triangulate/study.js';

const finding = (...lines: readonly string[]): Record<string, string> => ({
  'findings.yaml': [
    '# Temuan kami',
    'findings:',
    '  - finding: F1',
    '    claim: Pelatihan ada bagi semua.   # lihat w01',
    '    question: RQ1',
    '    codes: [training]',
    ...lines.map((line) => `    ${line}`),
    'conclusions: {RQ1: {text: Bentuknya pelatihan., rests_on: [F1], by: ani, date: 2025-12-21}}',
    '',
  ].join('\n'),
});

const json = async (dir: string, ...argv: string[]) => {
  const { stdout } = await daya(dir, 'conclude', ...argv, '--format', 'json');
  return JSON.parse(stdout);
};

describe('daya conclude', () => {
  it('lays out the drawing of conclusions', async () => {
    const { status, stdout } = await daya(
      studyWith(finding('theory: [Noor 2011]')),
      'conclude',
      'conclusions',
      '--format',
      'md',
      '--language',
      'id',
    );
    expect(status).toBe(0);
    expect(stdout).toContain(
      '| No | Rumusan masalah | Temuan | Bukti (rujukan) | Hasil triangulasi | Teori/penelitian terdahulu | Kesimpulan |',
    );
    expect(stdout).toContain('Usulan sistem: bertentangan, perlu ditelusuri.');
    expect(stdout).toContain('Keputusan peneliti: belum diputuskan.');
    expect(stdout).toMatch(/w01:2, w02:2.*Noor 2011 .*Bentuknya pelatihan\. \(bertumpu pada F1\)/);
  });

  it('ends with 1 where a requirement is unmet, and says which', async () => {
    const dir = studyWith(finding('require: {witnesses: 2, resolved: true}'));
    const { status, stdout, stderr } = await daya(dir, 'conclude', '--format', 'json');
    expect(status).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({
      met: false,
      findings: [
        {
          finding: 'F1',
          requirements: [
            { require: 'witnesses', wanted: 2, found: 1, met: false },
            { require: 'resolved', wanted: true, found: 1, met: false },
          ],
          negative: [{ witness: 'I02', stance: 'contradicts', refs: ['w02:2'], explained: false }],
        },
      ],
    });
    expect(stderr).toMatch(/conclude\/unmet-requirement/);
    expect(stderr).toContain('findings.yaml:7:5');
  });

  it('ends with 0 once all is met', async () => {
    const dir = studyWith(
      finding('require: {witnesses: 1, resolved: true}', 'negative: [{witness: I02, resolution: accepted}]'),
    );
    expect((await daya(dir, 'conclude')).status).toBe(0);
  });

  it('shows the trail from finding to code, quotation and file', async () => {
    const { findings } = await json(studyWith());
    expect(findings[0].chain).toMatchObject([
      {
        code: 'rajut:training',
        quotes: [
          {
            at: 'w01:2',
            quote: 'Ada pelatihan merajut tiap bulan.',
            coding: 'w01-1',
            stance: 'supports',
            file: 'documents/w01.md',
          },
          { at: 'w02:2', coding: 'w02-1', stance: 'contradicts' },
        ],
      },
    ]);
  });
});

describe('daya conclude decide', () => {
  const decide = (dir: string, ...argv: string[]) => daya(dir, 'conclude', 'decide', ...argv);
  const text = (dir: string): string => readFileSync(join(dir, 'findings.yaml'), 'utf8');

  it('writes the decision and nothing else', async () => {
    const dir = studyWith(finding());
    const before = text(dir);
    const ran = await decide(
      dir,
      'F1',
      '--verdict',
      'revise',
      '--reason',
      'hanya pengurus',
      '--by',
      'ani',
      '--date',
      '2025-12-20',
    );
    expect(ran).toMatchObject({ status: 0, stdout: '' });
    const lines = text(dir).split('\n');
    expect(lines.filter((line) => !line.includes('decision:')).join('\n')).toBe(before);
    expect(lines[6]).toMatch(
      /^ {4}decision: \{verdict: revise, reason: "hanya pengurus", by: ani, date: 2025-12-20, evidence: "[0-9a-f]{16}"\}$/,
    );
    expect((await json(dir)).findings[0].decision).toMatchObject({
      verdict: 'revise',
      by: 'ani',
      stale: false,
    });
  });

  it('is marked once the evidence has changed', async () => {
    const dir = studyWith(finding());
    await decide(dir, 'F1', '--verdict', 'revise', '--reason', 'hanya pengurus', '--by', 'ani');
    const log = join(dir, 'codings/ani/w02.jsonl');
    writeFileSync(log, readFileSync(log, 'utf8').replace('contradicts', 'supports'));
    expect((await json(dir)).findings[0].decision.stale).toBe(true);
    const { stdout } = await daya(dir, 'triangulate', 'follow-up', '--language', 'id');
    expect(stdout).toContain('Keputusan lebih lama');
  });

  it('of an earlier day than a coding is marked, though written by hand', async () => {
    const decided = (date: string) =>
      studyWith(finding(`decision: {verdict: revise, reason: sebagian, by: ani, date: ${date}}`));
    expect((await json(decided('2025-11-21'))).findings[0].decision.stale).toBe(true);
    expect((await json(decided('2025-11-22'))).findings[0].decision.stale).toBe(false);
  });

  it('accepts no finding on rule codings that nobody reviewed, unless forced, and that is printed', async () => {
    const rules = rajut['codings/ani/w01.jsonl']!.replaceAll('"ani"', '"rules"')
      .replace('w01-1', 'r1')
      .replace('"manual"', '"rules"')
      .replace(/,"at":"[^"]*"/, '');
    const dir = studyWith({
      ...finding(),
      'daya.yaml': rajut['daya.yaml']!.replace('use: ani', 'use: rules'),
      'codings/rules/w01.jsonl': rules,
    });
    const words = ['F1', '--verdict', 'accept', '--reason', 'terlihat di lapangan', '--by', 'ani'];
    const refused = await decide(dir, ...words);
    expect(refused.status).toBe(2);
    expect(refused.stderr).toContain('conclude/unreviewed');
    expect(text(dir)).not.toContain('decision');
    expect((await decide(dir, ...words, '--unreviewed')).status).toBe(0);
    expect((await json(dir)).findings[0].decision).toMatchObject({ verdict: 'accept', unreviewed: true });
    const { stdout } = await daya(dir, 'triangulate', 'source', '--format', 'md', '--language', 'id');
    expect(stdout).toContain('diterima tanpa telaah koding otomatis');
  });

  it.each([
    [['F1', '--verdict', 'accept', '--by', 'ani'], 'conclude/reason-needed'],
    [['F1', '--verdict', 'accept', '--reason', 'ya', '--by', 'budi'], 'findings/unknown-coder'],
    [['F7', '--verdict', 'accept', '--reason', 'ya', '--by', 'ani'], 'findings/unknown-finding'],
    [['F1', '--verdict', 'accept', '--reason', 'ya'], 'conclude/missing-option'],
    [['F1', '--by', 'ani'], 'conclude/missing-option'],
    [
      ['F1', '--verdict', 'accept', '--reason', 'ya', '--by', 'ani', '--date', '2025-02-30'],
      'findings/bad-date',
    ],
  ])('%j is refused: %s', async (argv, fault) => {
    const dir = studyWith(finding());
    const { status, stderr } = await decide(dir, ...argv);
    expect(status).toBe(2);
    expect(stderr).toContain(fault);
    expect(text(dir)).not.toContain('decision');
  });
});
