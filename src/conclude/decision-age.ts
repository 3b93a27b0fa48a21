import { createHash } from 'node:crypto';
import type { CodingEvent } from '../model/coding.js';
import type { Study } from '../model/study.js';
import type { Facts } from '../reduce/evidence.js';
import { reachOf } from '../triangulate/claim-codings.js';
import type { Verdict } from '../triangulate/verdict.js';

/**
 * A fingerprint of what a finding rests on: which words, which code, which stance towards the claim. Whoever coded, and
 * where in the text the words have moved, is of no account. Sixteen hexadecimal digits of a SHA-256.
 */
export function evidenceDigest({ codings }: Verdict): string {
  const lines = codings.map(({ evidence: { segment, code, said }, stance }) =>
    JSON.stringify([segment.doc, said ?? segment.quote, code.ref, stance]),
  );
  const hash = createHash('sha256');
  for (const line of lines.sort()) hash.update(`${line}\n`);
  return hash.digest('hex').slice(0, 16);
}

/**
 * Ids of findings whose decision is older than their evidence. A decision that `conclude decide` wrote holds the
 * fingerprint of its evidence; one written by hand is compared by its date with the acts on the codings of the finding
 * (a bare date reaches to the end of its day). Rule codings have no time: without a fingerprint their changes are not seen.
 */
export function staleDecisions(verdicts: readonly Verdict[], facts: Facts): Set<string> {
  const stale = new Set<string>();
  const added = addedCodings(facts.study);
  for (const verdict of verdicts) {
    const { decision, id } = verdict.finding;
    if (decision === undefined) continue;
    const { evidence, date } = decision;
    if (evidence !== undefined) {
      if (evidence !== evidenceDigest(verdict)) stale.add(id);
    } else if (date !== undefined && actsOn(verdict, facts, added).some((at) => isLater(at, date)))
      stale.add(id);
  }
  return stale;
}

function isLater(at: string, date: string): boolean {
  return date.length <= 10 ? at.slice(0, 10) > date : Date.parse(at) > Date.parse(date);
}

/** Times of all acts on codings that bear a code of the finding, by those whose codings count. */
function actsOn(verdict: Verdict, facts: Facts, added: ReadonlyMap<string, CodingEvent>): string[] {
  const { study, codes } = facts;
  const { use } = study.settings;
  const coders = new Set(typeof use === 'string' ? [use] : use.of);
  const reach = reachOf(verdict.finding, facts);
  const times: string[] = [];
  for (const { events } of study.logs) {
    for (const { event } of events) {
      const subject = event.op === 'add' ? event : event.ref === undefined ? undefined : added.get(event.ref);
      if (event.at === undefined || subject?.code === undefined || !coders.has(subject.by)) continue;
      const code = codes.find(event.code ?? subject.code);
      if (code && reach.has(code)) times.push(event.at);
    }
  }
  return times;
}

function addedCodings(study: Study): Map<string, CodingEvent> {
  const added = new Map<string, CodingEvent>();
  for (const { events } of study.logs)
    for (const { event } of events) if (event.op === 'add') added.set(event.id, event);
  return added;
}
