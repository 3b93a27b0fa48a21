import type { DimensionOutcome, Lean, Proposal, ProposalId } from './verdict.js';

export interface ProposalGround {
  /** The outcomes of the planned dimensions. */
  readonly planned: readonly DimensionOutcome[];
  /** Distinct witnesses that support, contradict or are of two minds. */
  readonly witnesses: number;
  /** Whether a level of the planned dimensions has a direction in spite of dissent. */
  readonly dissent: boolean;
  /** Witnesses that a finding needs. */
  readonly least: number;
}

/** What the program proposes about a finding, over the planned dimensions; the researcher decides. */
export function proposalOf(ground: ProposalGround): Proposal {
  const id = proposalId(ground);
  return { id, lean: leanOf(id, ground.planned), withNegativeCases: ground.dissent };
}

function proposalId({ planned, witnesses, least }: ProposalGround): ProposalId {
  const agree = planned.filter(({ verdict }) => verdict === 'agreement');
  const strong = planned.filter(({ verdict }) => verdict === 'agreement' || verdict === 'partial');
  const leans = (of: readonly DimensionOutcome[], lean: Lean): boolean => of.some((one) => one.lean === lean);
  if (witnesses === 0) return 'no_evidence';
  if (planned.some(({ verdict }) => verdict === 'dissonance')) return 'dissonant';
  if (leans(agree, 'supports') && leans(agree, 'contradicts')) return 'dissonant';
  if (witnesses < least) return 'insufficient';
  if (strong.length === 0) return 'not_triangulated';
  const up = leans(strong, 'supports');
  const down = leans(strong, 'contradicts');
  if (up === down) return 'mixed';
  if (agree.length === planned.length) return down ? 'refuted' : 'convergent';
  // A planned dimension that is not agreement, while every strong one is: single, silent or not assessable.
  if (agree.length > 0 && agree.length === strong.length) return 'incomplete';
  return down ? 'partly_refuted' : 'partly_convergent';
}

function leanOf(id: ProposalId, planned: readonly DimensionOutcome[]): Lean {
  if (id === 'no_evidence' || id === 'dissonant' || id === 'mixed') return 'none';
  const strong = planned.filter(({ verdict }) => verdict === 'agreement' || verdict === 'partial');
  const leans = new Set((strong.length > 0 ? strong : planned).map(({ lean }) => lean));
  if (leans.has('supports') === leans.has('contradicts')) return 'none';
  return leans.has('supports') ? 'supports' : 'contradicts';
}
