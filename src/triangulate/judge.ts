import { reviewOf } from '../display/provenance.js';
import type { Finding } from '../model/finding.js';
import type { Study } from '../model/study.js';
import type { Facts } from '../reduce/evidence.js';
import { type Opportunities, opportunities } from '../reduce/opportunity.js';
import { claimCodings, reachOf } from './claim-codings.js';
import { pairsOf } from './convergence.js';
import { dimensionVerdict, type JudgedLevel } from './dimension-verdict.js';
import { dependentLevels } from './independence.js';
import {
  grouped,
  type LevelAxis,
  type LevelGround,
  levelAxes,
  levelKeys,
  levelsOf,
  peopleFirst,
} from './levels.js';
import { matchedVerdict } from './matched.js';
import { prominenceOf } from './prominence.js';
import { proposalOf } from './proposal.js';
import type { DimensionId, TriangulationRules } from './rules.js';
import { type Scope, scopeOf, type Where } from './scope.js';
import { coursesOf, timeVerdict } from './time.js';
import type { ClaimCoding, Dimension, DimensionOutcome, Level, Verdict, WitnessVoice } from './verdict.js';
import { isDirected, witnessStance } from './witness-stance.js';

export interface JudgeOptions {
  readonly rules: TriangulationRules;
  readonly where?: Where | undefined;
  readonly farmerLiteral?: boolean | undefined;
}

/** Judges findings on the facts of a study; each must name only codes and filters that exist. */
export function judge(findings: readonly Finding[], facts: Facts, options: JudgeOptions): Verdict[] {
  const chances = opportunities(facts);
  return findings.map((finding) => judgeOne(finding, facts, chances, options));
}

function judgeOne(finding: Finding, facts: Facts, chances: Opportunities, options: JudgeOptions): Verdict {
  const { rules } = options;
  const { study } = facts;
  const scope = scopeOf(finding, facts, options.where);
  const { codings, left } = claimCodings(finding, facts, scope.evidence);
  const reach = reachOf(finding, facts);
  const ground: LevelGround = {
    codings,
    hearings: scope.hearings,
    codes: finding.codes.flatMap(({ code }) => facts.codes.find(code) ?? []),
    opportunities: chances,
    threshold: rules.threshold,
  };
  const source = dimensionOf('source', study, scope, ground, rules);
  const technique = dimensionOf('technique', study, scope, ground, rules);
  const waves = levelKeys('time', study, scope);
  const courses = coursesOf(codings, waves);
  const time = {
    id: 'time' as const,
    levels: levelsOf(waves, levelAxes.time, ground),
    courses,
    dependent: [],
    ...timeVerdict(courses, finding.time, rules.threshold),
  };
  const witnesses = voicesOf(codings);
  const planned = rules.by.map((id) => ({ source, technique, time })[id]);
  const pairs = { prominence: rules.prominence, reach, farmerLiteral: options.farmerLiteral ?? false };
  return {
    finding,
    witnesses,
    source,
    technique,
    time,
    pairs: [...pairsOf('source', source.levels, pairs), ...pairsOf('technique', technique.levels, pairs)],
    proposal: proposalOf({
      planned,
      witnesses: witnesses.filter(({ stance }) => isDirected(stance)).length,
      dissent: planned.some(({ levels }) => levels.some(({ dissent }) => dissent)),
      least: rules.minimum.witnesses,
    }),
    codings,
    left,
    reviewed: reviewOf(
      codings.map(({ evidence }) => evidence),
      facts.accepted,
    ),
  };
}

/** The source or technique dimension, pooled or matched; its levels are pooled in either. */
function dimensionOf(
  id: 'source' | 'technique',
  study: Study,
  scope: Scope,
  ground: LevelGround,
  rules: TriangulationRules,
): Dimension {
  const keys = levelKeys(id, study, scope);
  const levels = levelsOf(keys, levelAxes[id], ground);
  const outcome = (of: readonly Level[]): DimensionOutcome => outcomeOf(id, study, of, rules);
  const dependent = id === 'technique' ? dependentLevels(study, levels) : [];
  if (rules.compare === 'pooled') return { id, levels, dependent, ...outcome(levels) };
  const inside = insides(id, study, scope, ground).map(({ key, ground: narrowed }) => ({
    key,
    levels: levelsOf(keys, levelAxes[id], narrowed),
  }));
  const matched = matchedVerdict(inside, rules.minimum.levels, (one) =>
    outcome(inside.find(({ key }) => key === one.key)!.levels),
  );
  return { id, levels, dependent, inside: matched.inside, ...matched.outcome };
}

/**
 * The verdict over levels. Where techniques would agree only because a group is heard again in a document that it issued
 * itself, there is one independent technique, and the verdict says so; a contradiction counts whoever wrote it.
 */
function outcomeOf(
  id: DimensionId,
  study: Study,
  levels: readonly Level[],
  rules: TriangulationRules,
): DimensionOutcome {
  const judged = (of: readonly Level[]): DimensionOutcome =>
    dimensionVerdict(
      of.map(
        (level): JudgedLevel => ({
          status: level.status,
          prominence: prominenceOf(level, rules.prominence),
        }),
      ),
      rules.minimum.levels,
    );
  const outcome = judged(levels);
  if (id !== 'technique' || !['agreement', 'partial'].includes(outcome.verdict)) return outcome;
  const dependent = dependentLevels(study, levels);
  if (dependent.length === 0) return outcome;
  const independent = judged(levels.filter(({ key }) => !dependent.includes(key)));
  return ['single', 'silence', 'not_assessable'].includes(independent.verdict) ? independent : outcome;
}

const caseAxis: LevelAxis = { of: ({ segment }) => segment.case, ofHearing: (hearing) => hearing.case };

/** Each technique (for sources), or each group and each case (for techniques), with what was said inside it. */
function insides(
  id: 'source' | 'technique',
  study: Study,
  scope: Scope,
  ground: LevelGround,
): { key: string; ground: LevelGround }[] {
  const by = (
    axis: LevelAxis,
    keys: readonly string[],
    prefix = '',
  ): { key: string; ground: LevelGround }[] => {
    const codings = grouped(ground.codings, ({ evidence }) => axis.of(evidence));
    const hearings = grouped(ground.hearings, axis.ofHearing);
    return keys
      .filter((key) => hearings.has(key))
      .map((key) => ({
        key: `${prefix}${key}`,
        ground: { ...ground, hearings: hearings.get(key)!, codings: codings.get(key) ?? [] },
      }));
  };
  if (id === 'source') return by(levelAxes.technique, levelKeys('technique', study, scope));
  const cases = study.cases.map((unit) => unit.id);
  return [...by(levelAxes.source, levelKeys('source', study, scope)), ...by(caseAxis, cases, 'case:')];
}

/** Every witness with codings, over all that it says; people first. */
function voicesOf(codings: readonly ClaimCoding[]): WitnessVoice[] {
  const said = grouped(codings, ({ evidence }) => evidence.witness?.key ?? null);
  const witnesses = [...said.values()].map(([first]) => first!.evidence.witness!);
  return peopleFirst(witnesses).map((witness) => {
    const own = said.get(witness.key)!;
    return {
      witness,
      techniques: [...new Set(own.map(({ evidence }) => evidence.segment.technique))],
      waves: [...new Set(own.flatMap(({ evidence }) => evidence.segment.wave ?? []))],
      stance: witnessStance(own.map(({ stance }) => stance))!,
      codings: own,
    };
  });
}
