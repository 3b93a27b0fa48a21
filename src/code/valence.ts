import type { TokenStream } from '../text/tokens.js';
import type { Cue } from './cue-matcher.js';
import { covers, samePlace, scopedNegators } from './negation.js';
import { isExceeded } from './not-only.js';
import { isCounterfactual } from './rhetorical.js';

/** Something said for or against, near the hits. */
export interface Valence extends Cue {
  readonly good: boolean;
}

/** Words after “nggak ada yang”, “nggak pernah” within which they deny something bad: nggak pernah dia pasang muka capek. */
const reachOfDenial = 6;

/** Cues of bad things: to deny one is good news. */
export function badThings(cues: readonly Cue[]): Cue[] {
  return cues.filter(({ kind, start, end }) => kind === 'bad' || (kind === 'lack' && end - start === 1));
}

/**
 * What the cues outside the hits say: words of benefit and lack, turned round by a negator; the longer of two that
 * overlap, also where the longer one is partly a hit (`all`).
 */
export function readValences(cues: readonly Cue[], all: readonly Cue[], stream: TokenStream): Valence[] {
  // “nggak ada yang curiga”: a lack of something bad.
  const negated = badThings(all).filter((cue) =>
    cues.some(({ kind, start, end }) => kind === 'negation' && end <= cue.start && cue.start - start < 5),
  );
  const telling = cues.filter(
    ({ kind }) => kind === 'lack' || kind === 'benefit' || kind === 'hedge' || kind === 'unsure',
  );
  const benefits = all.filter(({ kind }) => kind === 'benefit');
  return telling
    .filter((cue) => ![...telling, ...benefits].some((other) => covers(other, cue)))
    .filter(({ kind }) => kind === 'lack' || kind === 'benefit')
    .filter(({ start }) => !isCounterfactual(start, all, stream))
    .map((cue) => {
      const negators = scopedNegators(cue.start, cue.kind === 'benefit' ? 2 : 3, cues, stream, () => false);
      if (cue.kind === 'benefit') return { ...cue, good: negators.length === 0 };
      const denies =
        cue.end - cue.start > 1 || cues.some((other) => other.kind === 'negation' && samePlace(other, cue));
      const ofBad =
        denies && negated.some(({ start }) => start > cue.start && start <= cue.end + reachOfDenial);
      return { ...cue, good: negators.length > 0 || ofBad || isExceeded(cue, all) };
    });
}
