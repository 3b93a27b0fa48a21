import type { DecisionVerdict } from '../model/finding.js';
import type { Proposal } from '../triangulate/verdict.js';

/**
 * Whether a decision follows the proposal, so that it needs no reason: a finding is accepted where all that was tested
 * agrees in its support, revised where the data speak against it or only in part for it, postponed where they do not suffice.
 */
export function followsProposal(verdict: DecisionVerdict, { id, lean }: Proposal): boolean {
  const supported = id === 'convergent' || (id === 'incomplete' && lean === 'supports');
  const unclear = id === 'dissonant' || id === 'mixed';
  const poor = id === 'no_evidence' || id === 'insufficient' || id === 'not_triangulated';
  if (verdict === 'accept') return supported;
  return verdict === 'postpone' ? poor || unclear : !supported && !poor;
}
