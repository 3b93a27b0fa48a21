import type { Conclusion, Finding } from '../model/finding.js';
import { inLanguage } from '../model/words.js';
import type { VerdictContext } from '../triangulate/context.js';
import type { Verdict } from '../triangulate/verdict.js';
import { followsProposal } from './follows-proposal.js';
import { requirementsOf } from './requirements.js';

/** What tables of conclusions are made from. */
export interface ConclusionContext extends VerdictContext {
  readonly conclusions: readonly Conclusion[];
}

/** Ids of findings of which some requirement is not met. */
export function unmetFindings(verdicts: readonly Verdict[]): string[] {
  return verdicts
    .filter((verdict) => requirementsOf(verdict).some(({ met }) => !met))
    .map(({ finding }) => finding.id);
}

/** Ids of findings decided otherwise than proposed, without a reason. */
export function unreasoned(verdicts: readonly Verdict[]): string[] {
  return verdicts
    .filter(
      ({ finding, proposal }) =>
        finding.decision !== undefined &&
        !hasReason(finding) &&
        !followsProposal(finding.decision.verdict, proposal),
    )
    .map(({ finding }) => finding.id);
}

function hasReason({ decision }: Finding): boolean {
  return inLanguage(decision?.reason, 'id').trim() !== '';
}
