import type { Code } from '../model/codebook.js';
import type { Study } from '../model/study.js';
import type { Opportunity, Witness } from '../model/witness.js';
import { isPerson } from '../reduce/distinct.js';
import type { Evidence } from '../reduce/evidence.js';
import type { Opportunities } from '../reduce/opportunity.js';
import { rosterOf } from '../reduce/roster.js';
import type { Hearing } from '../reduce/witnesses.js';
import { naturalOrder } from '../text/natural-order.js';
import { levelStatus } from './level-status.js';
import type { DimensionId } from './rules.js';
import type { Scope } from './scope.js';
import type { ClaimCoding, Level, LevelWitness } from './verdict.js';
import { witnessStance } from './witness-stance.js';

/** What levels are made from. */
export interface LevelGround {
  readonly codings: readonly ClaimCoding[];
  readonly hearings: readonly Hearing[];
  /** Codes whose having been asked is the opportunity to speak to the claim. */
  readonly codes: readonly Code[];
  readonly opportunities: Opportunities;
  readonly threshold: number;
}

/** How a dimension reads its level off words and off who was heard. */
export interface LevelAxis {
  of(evidence: Evidence): string | null;
  ofHearing(hearing: Hearing): string | null;
}

export const levelAxes: Readonly<Record<DimensionId, LevelAxis>> = {
  source: { of: ({ segment }) => segment.group, ofHearing: ({ group }) => group },
  technique: {
    of: ({ segment }) => segment.technique,
    ofHearing: ({ document }) => document.meta.technique,
  },
  time: { of: ({ segment }) => segment.wave, ofHearing: ({ document }) => document.meta.wave ?? null },
};

/** The keys of a dimension: those that the study plans in its order, then others that occur; a filter on the axis narrows them. */
export function levelKeys(id: DimensionId, study: Study, scope: Scope): string[] {
  const axis = levelAxes[id];
  const { settings } = study;
  const planned = {
    source: rosterOf(study).groups,
    technique: settings.techniques,
    time: Object.keys(settings.waves),
  }[id];
  const seen = new Set(scope.hearings.flatMap((hearing) => axis.ofHearing(hearing) ?? []));
  const others = [...seen].filter((key) => !planned.includes(key)).sort(naturalOrder);
  const allowed = scope.allowed[{ source: 'group', technique: 'technique', time: 'wave' }[id]];
  return [...planned, ...others].filter((key) => allowed === undefined || allowed.has(key));
}

/** The levels with these keys, each with what its witnesses say. */
export function levelsOf(keys: readonly string[], axis: LevelAxis, ground: LevelGround): Level[] {
  const codings = grouped(ground.codings, ({ evidence }) => axis.of(evidence));
  const hearings = grouped(ground.hearings, axis.ofHearing);
  return keys.map((key) => levelOf(key, codings.get(key) ?? [], hearings.get(key) ?? [], ground));
}

function levelOf(
  key: string,
  codings: readonly ClaimCoding[],
  hearings: readonly Hearing[],
  ground: LevelGround,
): Level {
  const witnesses = levelWitnesses(codings, hearings, ground);
  const count = (fits: (witness: LevelWitness) => boolean): number => witnesses.filter(fits).length;
  const quiet = (opportunity: Opportunity): number =>
    count((one) => one.stance === null && one.opportunity === opportunity);
  const counts = {
    supports: count(({ stance }) => stance === 'supports'),
    contradicts: count(({ stance }) => stance === 'contradicts'),
    mixed: count(({ stance }) => stance === 'mixed'),
    neutral: count(({ stance }) => stance === 'neutral'),
    silent: quiet('asked'),
    unknown: quiet('unknown'),
    not_asked: quiet('not_asked'),
  };
  const refs = [...new Set(codings.map(({ evidence }) => evidence.segment.at))];
  return { key, ...levelStatus(counts, ground.threshold), ...counts, witnesses, refs };
}

/** Who was heard in a level, each once, with what it says there. */
function levelWitnesses(
  codings: readonly ClaimCoding[],
  hearings: readonly Hearing[],
  ground: LevelGround,
): LevelWitness[] {
  const said = grouped(codings, ({ evidence }) => evidence.witness?.key ?? null);
  const heard = grouped(hearings, ({ witness }) => witness.key);
  const witnesses = new Map(hearings.map(({ witness }) => [witness.key, witness]));
  for (const { evidence } of codings)
    if (evidence.witness) witnesses.set(evidence.witness.key, evidence.witness);
  return peopleFirst([...witnesses.values()]).map((witness) => {
    const own = said.get(witness.key) ?? [];
    return {
      witness,
      stance: witnessStance(own.map(({ stance }) => stance)),
      opportunity: opportunityOf(heard.get(witness.key) ?? [], ground),
      codings: own,
    };
  });
}

/** Informants and cases before observers, issuers and documents; otherwise in the order of the study. */
export function peopleFirst(witnesses: readonly Witness[]): Witness[] {
  return [...witnesses.filter(isPerson), ...witnesses.filter((witness) => !isPerson(witness))];
}

/** Asked where one code of the claim was put to the witness in one hearing; else unknown where that may be; else not asked. */
function opportunityOf(
  hearings: readonly Hearing[],
  { codes, opportunities }: Pick<LevelGround, 'codes' | 'opportunities'>,
): Opportunity {
  let result: Opportunity = 'not_asked';
  for (const hearing of hearings) {
    for (const code of codes) {
      const one = opportunities.of(hearing, code);
      if (one === 'asked') return 'asked';
      if (one === 'unknown') result = 'unknown';
    }
  }
  return result;
}

/** Items by key, in order of appearance; those without a key are left out. */
export function grouped<T>(items: readonly T[], keyOf: (item: T) => string | null): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    if (key === null) continue;
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}
