import type { TokenStream } from '../text/tokens.js';
import type { Cue } from './cue-matcher.js';
import { covers, scopedNegators } from './negation.js';

/** Something said for or against, near the hits. */
export interface Valence extends Cue {
  readonly good: boolean;
}

/** What the cues outside the hits say: words of benefit and lack, turned round by a negator; the longer of two that overlap. */
export function readValences(cues: readonly Cue[], stream: TokenStream): Valence[] {
  const bad = cues.filter(({ kind, start, end }) => kind === 'bad' || (kind === 'lack' && end - start === 1));
  // “nggak ada yang curiga”: a lack of something bad.
  const negated = bad.filter((cue) =>
    cues.some(({ kind, start, end }) => kind === 'negation' && end <= cue.start && cue.start - start < 5),
  );
  const telling = cues.filter(
    ({ kind }) => kind === 'lack' || kind === 'benefit' || kind === 'hedge' || kind === 'unsure',
  );
  return telling
    .filter((cue) => !telling.some((other) => covers(other, cue)))
    .filter(({ kind }) => kind === 'lack' || kind === 'benefit')
    .map((cue) => {
      const negators = scopedNegators(cue.start, 3, cues, stream, () => false);
      const bad =
        cue.kind === 'lack' &&
        cue.end - cue.start > 1 &&
        negated.some(({ start }) => start > cue.start && start <= cue.end + 1);
      return { ...cue, good: ((cue.kind === 'benefit') === (negators.length === 0)) !== bad };
    });
}
