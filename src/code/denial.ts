import { afterComma, type TokenStream } from '../text/tokens.js';
import { clauseEndsBetween } from './clauses.js';
import type { Cue } from './cue-matcher.js';
import type { Hit } from './match.js';
import { hasNoScope, overlaps, reach, scopedNegators } from './negation.js';

/**
 * The negators that deny a hit. A hit within one clause is denied by what stands before its first word or between its
 * parts. Where its parts lie in several clauses, the last one tells what became of it: “dulu nggak punya etalase, terus
 * dikasih” is no denial. An even number cancels out.
 * @param negators those that can deny. @param outside cues outside the hits, for the borders of clauses.
 */
export function denialsOf(
  hit: Hit,
  negators: readonly Cue[],
  outside: readonly Cue[],
  stream: TokenStream,
): Cue[] {
  const parts = lastClause(hit, outside, stream);
  const first = parts[0]![0];
  const last = parts.at(-1)![1];
  const corrects = parts.length < hit.parts.length && correctionBefore(first, negators, stream);
  if (corrects) return [];
  const before = scopedNegators(first, reach, negators, stream, (cue) => overlaps(cue, hit));
  const between = negators.filter(
    (cue) =>
      cue.kind === 'negation' &&
      !overlaps(cue, hit) &&
      cue.start > first &&
      cue.end < last &&
      !hasNoScope(cue, outside, stream),
  );
  const all = [...before, ...between];
  return all.length % 2 === 1 ? all : [];
}

/** The parts of a hit that stand in the clause of its last part. */
function lastClause(hit: Hit, outside: readonly Cue[], stream: TokenStream): Hit['parts'] {
  let from = hit.parts.length - 1;
  while (from > 0 && !clauseEndsBetween(outside, stream, hit.parts[from - 1]![1], hit.parts[from]![0]))
    from--;
  return hit.parts.slice(from);
}

/** “Paguyuban yang maju, bukan kami satu-satu”: a negator that opens a clause corrects its own words only. */
function correctionBefore(first: number, negators: readonly Cue[], stream: TokenStream): boolean {
  return negators.some(
    (cue) =>
      cue.kind === 'correction' &&
      cue.end <= first &&
      first - cue.end < reach &&
      (stream.flags[cue.start]! & afterComma) !== 0,
  );
}
