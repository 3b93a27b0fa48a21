import { beforeAll, describe, expect, it } from 'vitest';
import { daya } from '../cli/run-daya.js';

interface Judged {
  readonly finding: string;
  readonly proposal: string;
  readonly lean: string;
  readonly source: { readonly verdict: string };
  readonly technique: { readonly verdict: string };
  readonly time: { readonly verdict: string; readonly courses: readonly { readonly course: string }[] };
  readonly decision: {
    readonly verdict: string;
    readonly reason: string | null;
    readonly stale: boolean;
  } | null;
}

let findings: readonly Judged[] = [];
beforeAll(async () => {
  const { stdout } = await daya('samples/komunitas-umkm', 'triangulate', '--format', 'json');
  findings = JSON.parse(stdout).findings;
});

describe('the flagship sample', () => {
  it('has findings of every kind that examiners ask about', () => {
    const proposals = new Set(findings.map(({ proposal }) => proposal));
    for (const id of [
      'convergent',
      'incomplete',
      'dissonant',
      'partly_convergent',
      'refuted',
      'insufficient',
    ])
      expect(proposals, id).toContain(id);
    expect(findings.length).toBeGreaterThanOrEqual(9);
  });

  it('has silence where members were asked about written rules', () => {
    const rules = findings.find(({ finding }) => finding === 'F11');
    expect([rules?.source.verdict, rules?.technique.verdict]).toEqual(['silence', 'silence']);
  });

  it('has an income that changed, which its claim calls development', () => {
    const income = findings.find(({ finding }) => finding === 'F5');
    expect(income?.time.verdict).toBe('agreement');
    expect(income?.time.courses.map(({ course }) => course)).toContain('changed');
  });

  it('has a decision against the proposal, with its reason, and none older than its evidence', () => {
    const against = findings.find(
      ({ decision, proposal }) => decision?.verdict === 'accept' && proposal === 'partly_convergent',
    );
    expect(against?.decision?.reason).toMatch(/\w/);
    expect(findings.filter(({ decision }) => decision?.stale)).toEqual([]);
  });

  it('meets what its findings require', async () => {
    expect((await daya('samples/komunitas-umkm', 'conclude')).status).toBe(0);
  });
});
