import type { Code } from '../model/codebook.js';
import type { Stance } from '../model/coding.js';
import type { Finding } from '../model/finding.js';
import type { Evidence, Facts } from '../reduce/evidence.js';
import { standsBeside } from './together.js';
import type { ClaimCoding, Verdict } from './verdict.js';
import { opposite } from './witness-stance.js';

/** The codes of a finding with everything below them → whether what denies them supports the claim. */
export type Reach = ReadonlyMap<Code, 'positive' | 'negative'>;

/** The codes that a finding reaches. Of two that reach the same code the nearer one says its polarity. */
export function reachOf(finding: Finding, facts: Pick<Facts, 'codes'>): Reach {
  const reach = new Map<Code, 'positive' | 'negative'>();
  const named = finding.codes.flatMap(({ code, polarity }) => {
    const found = facts.codes.find(code);
    return found ? [{ code: found, polarity }] : [];
  });
  named.sort((a, b) => a.code.path.length - b.code.path.length);
  for (const { code, polarity } of named)
    for (const reached of [code, ...facts.codes.descendants(code)]) reach.set(reached, polarity);
  return reach;
}

/**
 * The codings that count for a claim, in order of the text, with their stance turned towards it: by the researcher's own
 * mark; else by the stance towards the code and the code's polarity. A coding without a stance is neutral. What the
 * researcher excluded, and what does not stand beside every code of `with`, is left out and counted; a mark by hand
 * counts wherever it stands. `evidence` is what the finding's `when` lets through.
 */
export function claimCodings(
  finding: Finding,
  facts: Facts,
  evidence: readonly Evidence[],
): { codings: ClaimCoding[]; left: Verdict['left'] } {
  const reach = reachOf(finding, facts);
  const beside = finding.with.map((reference) => {
    const code = facts.codes.find(reference);
    const wanted = new Set(code ? [code, ...facts.codes.descendants(code)] : []);
    return standsBeside(
      evidence.filter((one) => wanted.has(one.code)),
      finding.within,
    );
  });
  const excluded = new Set(finding.excluded.map(({ id }) => id));
  const left = { excluded: 0, apart: 0, nobody: 0 };
  const codings: ClaimCoding[] = [];
  for (const one of evidence) {
    const polarity = reach.get(one.code);
    if (polarity === undefined) continue;
    const names = namesOf(one);
    if (names.some((name) => excluded.has(name))) {
      left.excluded++;
      continue;
    }
    const mark = markOf(finding, names);
    if (mark === undefined && !beside.every((stands) => stands(one))) {
      left.apart++;
      continue;
    }
    if (one.witness === null) left.nobody++;
    const stance = one.segment.stance ?? 'neutral';
    codings.push({
      evidence: one,
      stance: mark ?? (polarity === 'negative' ? opposite(stance) : stance),
    });
  }
  return { codings, left };
}

function markOf(finding: Finding, names: readonly string[]): Stance | undefined {
  for (const name of names) if (Object.hasOwn(finding.marks, name)) return finding.marks[name];
  return undefined;
}

/** The ids that a finding may know a coding by: its own, and that of the suggestion it was accepted from. */
function namesOf({ segment: { id, how } }: Evidence): string[] {
  return how.startsWith('accepted:') ? [id, how.slice('accepted:'.length)] : [id];
}
