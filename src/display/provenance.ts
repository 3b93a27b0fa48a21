import { createHash } from 'node:crypto';
import type { Provenance } from '../model/table.js';
import { inLanguage, type Language } from '../model/words.js';
import type { Evidence, Facts } from '../reduce/evidence.js';

/** How many of some codings are rule codings, and how many of those a person accepted. */
export function reviewOf(
  evidence: readonly Evidence[],
  accepted: Facts['accepted'],
): { accepted: number; total: number } {
  let total = 0;
  let reviewed = 0;
  for (const { segment } of evidence) {
    const taken = segment.how.startsWith('accepted:');
    if (segment.coder !== 'rules' && !taken) continue;
    total++;
    if (taken || accepted.has(segment.id)) reviewed++;
  }
  return { accepted: reviewed, total };
}

/** Where a table comes from. `request` is what was asked for: the kind and its options. */
export function provenanceOf(
  facts: Facts,
  evidence: readonly Evidence[],
  request: unknown,
  language: Language,
): Provenance {
  const { study } = facts;
  const coders = [...new Set(evidence.map(({ segment }) => segment.coder))].sort();
  return {
    tool: facts.tool,
    study: inLanguage(study.settings.title, language),
    codebooks: Object.fromEntries(study.codebooks.map(({ id, version }) => [id, version])),
    coders,
    reviewed: reviewOf(evidence, facts.accepted),
    digest: digestOf(facts, evidence, [request, language]),
  };
}

/** SHA-256 of everything that a table is made from, in a canonical order. */
function digestOf(facts: Facts, evidence: readonly Evidence[], request: unknown): string {
  const { study, codes } = facts;
  const { settings } = study;
  const hash = createHash('sha256');
  hash.update(
    canonical([
      request,
      settings,
      study.informants.map(({ place: _, ...informant }) => informant),
      study.cases.map(({ place: _, ...unit }) => unit),
      study.guide.items.map(({ place: _, ...item }) => item),
      study.opportunities,
      study.documents.map(({ meta }) => meta),
      codes.codes.map(({ ref, path, facet, label }) => [ref, path, facet, label]),
    ]),
  );
  for (const { segment } of evidence) {
    const { doc, start, end, quote, codebook, code, stance, coder, informant, case: unit, group } = segment;
    hash.update(
      JSON.stringify([doc, start, end, quote, codebook, code, stance, coder, informant, unit, group]),
    );
  }
  return hash.digest('hex');
}

/** JSON with the keys of every object in code-unit order. */
export function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}
