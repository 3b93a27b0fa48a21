import { describe, expect, it } from 'vitest';
import { evidenceDigest, staleDecisions } from '../../src/conclude/decision-age.js';
import { followsProposal } from '../../src/conclude/follows-proposal.js';
import { negativeCases, separations } from '../../src/conclude/negative-cases.js';
import { requirementsOf } from '../../src/conclude/requirements.js';
import type { Made } from '../reduce/fixture.js';
import { makeFacts } from '../reduce/fixture.js';
import { interview, judged } from '../triangulate/fixture.js';

const ids = ['I01', 'I02', 'I03', 'I04'];

/** Four people of two sites; I03 and I04 contradict. */
const divided: Made = {
  informants: [
    ['I01', 'Bu Sari', 'pengurus', { site: 'Karangsari', age: '51', business: 'kue' }],
    ['I02', 'Pak Tono', 'anggota', { site: 'Karangsari', age: '44', business: 'kopi' }],
    ['I03', 'Bu Nur', 'anggota', { site: 'Cempaka', age: '39', business: 'nasi' }],
    ['I04', 'Mbak Rini', 'anggota', { site: 'Cempaka', age: '35', business: 'jilbab' }],
  ],
  documents: Object.fromEntries(ids.map((id) => [id, interview(id, ['Ada.'])])),
  codings: ids.map((id, n) => [id, 'Ada.', 'training', n < 2 ? 'supports' : 'contradicts'] as const),
};

describe('requirements', () => {
  it('count those who support the claim', () => {
    const require = { witnesses: 2, techniques: 2, groups: 2, resolved: true };
    expect(requirementsOf(judged(divided, { require }))).toEqual([
      { require: 'witnesses', wanted: 2, found: 2, met: true },
      { require: 'techniques', wanted: 2, found: 1, met: false },
      { require: 'groups', wanted: 2, found: 2, met: true },
      { require: 'resolved', wanted: true, found: 2, met: false },
    ]);
  });

  it('ask nothing where the finding asks nothing', () => expect(requirementsOf(judged(divided))).toEqual([]));

  it('are resolved once every negative case is closed; an explanation needs words', () => {
    const resolved = (some: object) => {
      const negative = [
        { witness: 'I03', resolution: 'accepted' as const },
        { witness: 'I04', resolution: 'explained' as const, ...some },
      ];
      return requirementsOf(judged(divided, { require: { resolved: true }, negative }))[0]!.met;
    };
    expect(resolved({ why: 'baru bergabung' })).toBe(true);
    expect(resolved({})).toBe(false);
  });
});

describe('negative cases', () => {
  it('are all who contradict or are of two minds', () => {
    const cases = negativeCases(judged(divided, { negative: [{ witness: 'I03', resolution: 'revised' }] }));
    expect(cases.map(({ voice, closed }) => [voice.witness.id, closed])).toEqual([
      ['I03', true],
      ['I04', false],
    ]);
  });

  it('are set apart by what no supporter has, not by what everybody has alone', () => {
    const found = separations(judged(divided), makeFacts(divided).study);
    expect(found.map(({ attribute }) => attribute)).toEqual(['site', 'age']);
    expect(Object.fromEntries(found[0]!.negative)).toEqual({ Cempaka: ['I03', 'I04'] });
    expect(Object.fromEntries(found[0]!.supporters)).toEqual({ Karangsari: ['I01', 'I02'] });
  });
});

describe('a decision', () => {
  it('follows the proposal or needs a reason', () => {
    const proposal = (id: Parameters<typeof followsProposal>[1]['id'], lean = 'supports' as const) => ({
      id,
      lean,
      withNegativeCases: false,
    });
    expect(followsProposal('accept', proposal('convergent'))).toBe(true);
    expect(followsProposal('accept', proposal('dissonant'))).toBe(false);
    expect(followsProposal('revise', proposal('partly_convergent'))).toBe(true);
    expect(followsProposal('revise', proposal('convergent'))).toBe(false);
    expect(followsProposal('postpone', proposal('insufficient'))).toBe(true);
    expect(followsProposal('postpone', proposal('refuted'))).toBe(false);
  });

  const stale = (made: Made, decision: object) => {
    const verdict = judged(made, { decision: { verdict: 'accept', ...decision } });
    return staleDecisions([verdict], makeFacts(made)).has('F1');
  };

  it('is older than its evidence where the fingerprint differs', () => {
    const evidence = evidenceDigest(judged(divided));
    expect(stale(divided, { evidence })).toBe(false);
    const fewer = { ...divided, codings: divided.codings!.slice(1) };
    expect(stale(fewer, { evidence })).toBe(true);
  });

  it('has a fingerprint that does not know an order of codings', () => {
    const turned = { ...divided, codings: [...divided.codings!].reverse() };
    expect(evidenceDigest(judged(turned))).toBe(evidenceDigest(judged(divided)));
  });

  it('cannot be dated without a date', () => expect(stale(divided, {})).toBe(false));
});
