import type { Decision } from '../model/finding.js';
import { inLanguage } from '../model/words.js';
import type { VerdictContext } from './context.js';
import { asked, directed, prominenceOf } from './prominence.js';
import { sentenceOf } from './sentence.js';
import type { Course, Dimension, Level, Verdict } from './verdict.js';

/** The shape of `daya triangulate --format json`; ids stay English words whatever the language. */
export function verdictsJson(context: VerdictContext): object {
  const { rules } = context;
  return {
    findings: context.verdicts.map((verdict) => findingJson(context, verdict)),
    rules: {
      by: rules.by,
      compare: rules.compare,
      threshold: rules.threshold,
      minimum: rules.minimum,
      prominence: rules.prominence,
    },
  };
}

function findingJson(context: VerdictContext, verdict: Verdict): object {
  const { finding, proposal } = verdict;
  return {
    finding: finding.id,
    witnesses: verdict.witnesses.map(({ witness, techniques, waves, stance }) => ({
      id: witness.id,
      group: witness.group,
      techniques,
      waves,
      stance,
    })),
    source: dimensionJson(context, verdict.source),
    technique: dimensionJson(context, verdict.technique),
    time: { ...dimensionJson(context, verdict.time), courses: verdict.time.courses.map(courseJson) },
    pairs: verdict.pairs,
    proposal: proposal.id,
    lean: proposal.lean,
    with_negative_cases: proposal.withNegativeCases,
    reviewed: verdict.reviewed,
    decision: decisionJson(context, finding.id, finding.decision),
    claim: inLanguage(finding.claim, context.words.language),
    question: finding.question ?? null,
    sentence: sentenceOf(context, verdict.source),
    left: verdict.left,
  };
}

function dimensionJson(context: VerdictContext, dimension: Dimension): object {
  return {
    levels: dimension.levels.map((level) => levelJson(context, level)),
    verdict: dimension.verdict,
    lean: dimension.lean,
    ...(dimension.reason && { reason: dimension.reason }),
    ...(dimension.dependent.length > 0 && { dependent: dimension.dependent }),
    ...(dimension.inside && {
      inside: dimension.inside.map(({ key, outcome }) => ({
        key,
        verdict: outcome?.verdict ?? null,
        lean: outcome?.lean ?? null,
      })),
    }),
  };
}

function levelJson({ rules }: VerdictContext, level: Level): object {
  const { key, status, dissent, supports, contradicts, mixed, neutral, silent, unknown, not_asked, refs } =
    level;
  return {
    key,
    status,
    dissent,
    supports,
    contradicts,
    mixed,
    neutral,
    silent,
    unknown,
    not_asked,
    refs,
    asked: asked(level),
    thin: directed(level) === 1,
    prominence: prominenceOf(level, rules.prominence) ?? null,
  };
}

function courseJson({ id, kind, course, steps }: Course): object {
  return { id, kind, course, steps: steps.map(({ wave, stance }) => ({ wave, stance })) };
}

function decisionJson(context: VerdictContext, id: string, decision: Decision | undefined): object | null {
  if (decision === undefined) return null;
  return {
    verdict: decision.verdict,
    reason: decision.reason === undefined ? null : inLanguage(decision.reason, context.words.language),
    by: decision.by ?? null,
    date: decision.date ?? null,
    stale: context.stale.has(id),
    unreviewed: decision.unreviewed ?? false,
  };
}
