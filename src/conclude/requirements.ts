import { closedCase, witnessName } from '../triangulate/names.js';
import type { Verdict, WitnessVoice } from '../triangulate/verdict.js';
import { isDirected } from '../triangulate/witness-stance.js';

export type RequirementId = 'witnesses' | 'techniques' | 'groups' | 'resolved';

/** Something that a finding asks of its evidence, and what was found. */
export interface Requirement {
  readonly require: RequirementId;
  readonly wanted: number | true;
  /** How many support the claim; of `resolved`, how many negative cases are still open. */
  readonly found: number;
  readonly met: boolean;
}

/** The requirements of a finding in the order of the manual. What supports the claim counts, not what merely mentions it. */
export function requirementsOf(verdict: Verdict): Requirement[] {
  const { require } = verdict.finding;
  const supporting = verdict.witnesses.filter(({ stance }) => stance === 'supports');
  const codings = supporting.flatMap((one) => one.codings.filter(({ stance }) => stance === 'supports'));
  const found = {
    witnesses: supporting.length,
    techniques: new Set(codings.map(({ evidence }) => evidence.segment.technique)).size,
    groups: new Set(codings.flatMap(({ evidence }) => evidence.segment.group ?? [])).size,
  };
  const counted = (['witnesses', 'techniques', 'groups'] as const).flatMap((id): Requirement[] => {
    const wanted = require[id];
    return wanted === undefined ? [] : [{ require: id, wanted, found: found[id], met: found[id] >= wanted }];
  });
  if (require.resolved !== true) return counted;
  const open = openCases(verdict).length;
  return [...counted, { require: 'resolved', wanted: true, found: open, met: open === 0 }];
}

/** Names of witnesses that contradict the claim, or are of two minds, and that nobody has explained. */
export function openCases(verdict: Verdict): string[] {
  return verdict.witnesses
    .filter(({ stance }) => isDirected(stance) && stance !== 'supports')
    .filter((voice) => !isClosed(verdict, voice))
    .map(witnessName);
}

/** Whether the researcher has closed a negative case; an explanation needs its words. */
export function isClosed({ finding }: Verdict, voice: WitnessVoice): boolean {
  const marked = closedCase(finding, voice);
  return marked?.resolution !== undefined && (marked.resolution !== 'explained' || marked.why !== undefined);
}
