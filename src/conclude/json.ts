import { inLanguage } from '../model/words.js';
import type { ClaimCoding, Verdict } from '../triangulate/verdict.js';
import { type ConclusionContext, unmetFindings, unreasoned } from './context.js';
import { negativeCases, type Separation, separations } from './negative-cases.js';
import { requirementsOf } from './requirements.js';

/** The shape of `daya conclude --format json`. */
export function conclusionsJson(context: ConclusionContext): object {
  const { words, verdicts, conclusions } = context;
  return {
    findings: verdicts.map((verdict) => findingJson(context, verdict)),
    conclusions: conclusions.map(({ question, text, restsOn, by, date }) => ({
      question,
      text: inLanguage(text, words.language),
      rests_on: restsOn,
      by: by ?? null,
      date: date ?? null,
    })),
    met: unmetFindings(verdicts).length === 0,
  };
}

function findingJson(context: ConclusionContext, verdict: Verdict): object {
  const { words, stale, facts } = context;
  const { finding, proposal, reviewed } = verdict;
  const { decision } = finding;
  return {
    finding: finding.id,
    claim: inLanguage(finding.claim, words.language),
    question: finding.question ?? null,
    proposal: proposal.id,
    lean: proposal.lean,
    with_negative_cases: proposal.withNegativeCases,
    decision:
      decision === undefined
        ? null
        : {
            verdict: decision.verdict,
            reason: decision.reason === undefined ? null : inLanguage(decision.reason, words.language),
            by: decision.by ?? null,
            date: decision.date ?? null,
            stale: stale.has(finding.id),
            unreviewed: decision.unreviewed ?? false,
            reason_missing: unreasoned([verdict]).length > 0,
          },
    requirements: requirementsOf(verdict),
    met: requirementsOf(verdict).every(({ met }) => met),
    negative: negativeCases(verdict).map(({ voice, marked, closed }) => ({
      witness: voice.witness.id,
      group: voice.witness.group,
      stance: voice.stance,
      refs: [...new Set(voice.codings.map(({ evidence }) => evidence.segment.at))],
      resolution: marked?.resolution ?? null,
      why: marked?.why === undefined ? null : inLanguage(marked.why, words.language),
      explained: closed,
    })),
    separates: separations(verdict, facts.study).map(separationJson),
    reviewed,
    chain: chainOf(verdict),
    theory: finding.theory.map((text) => inLanguage(text, words.language)),
  };
}

function separationJson({ attribute, negative, supporters }: Separation): object {
  return {
    attribute,
    negative: Object.fromEntries(negative),
    supporters: Object.fromEntries(supporters),
  };
}

/** Code → quotations → files. */
function chainOf({ codings }: Verdict): object[] {
  const byCode = new Map<string, ClaimCoding[]>();
  for (const coding of codings) {
    const { ref } = coding.evidence.code;
    byCode.set(ref, [...(byCode.get(ref) ?? []), coding]);
  }
  return [...byCode].map(([code, own]) => ({
    code,
    quotes: own.map(({ evidence: { segment, document }, stance }) => ({
      at: segment.at,
      quote: segment.quote,
      coding: segment.id,
      informant: segment.informant,
      stance,
      coder: segment.coder,
      file: document.file,
      source: document.meta.source ?? null,
      sha256: document.meta.sha256 ?? null,
    })),
  }));
}
