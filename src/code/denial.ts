import type { TokenStream } from '../text/tokens.js';
import { clauseEndsBetween } from './clauses.js';
import type { Cue } from './cue-matcher.js';
import type { Hit } from './match.js';
import { hasNoScope, overlaps, reach, scopedNegators } from './negation.js';

/**
 * The negators that deny a hit: those before its first word in the same clause, and those between its parts; an even
 * number cancels out. A hit whose parts lie in several clauses is denied where each of them is: “dulu nggak punya
 * etalase, terus dikasih” is no denial, nor is “paguyuban yang maju, bukan kami satu-satu”.
 * @param negators those that can deny. @param outside cues outside the hits, for the borders of clauses.
 */
export function denialsOf(
  hit: Hit,
  negators: readonly Cue[],
  outside: readonly Cue[],
  stream: TokenStream,
): Cue[] {
  const denials = clausesOf(hit, outside, stream).map((parts) => {
    const first = parts[0]![0];
    const last = parts.at(-1)![1];
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
  });
  return denials.every(({ length }) => length > 0) ? denials.flat() : [];
}

/** The parts of a hit by clause. */
function clausesOf(hit: Hit, outside: readonly Cue[], stream: TokenStream): [number, number][][] {
  const clauses: [number, number][][] = [];
  let end: number | undefined;
  for (const [start, stop] of hit.parts) {
    if (end === undefined || clauseEndsBetween(outside, stream, end, start)) clauses.push([[start, stop]]);
    else clauses.at(-1)!.push([start, stop]);
    end = stop;
  }
  return clauses;
}
