import type { Stance } from '../model/coding.js';
import { afterComma, asks, boundary, type TokenStream } from '../text/tokens.js';
import type { Cue } from './cue-matcher.js';
import type { Hit } from './match.js';

/** A proposed stance with the cues that decided it. */
export interface Judgement {
  readonly stance: Stance;
  readonly cues: readonly { readonly cue: string; readonly start: number; readonly end: number }[];
}

/** Words that a negator before a hit reaches. */
const reach = 5;

/**
 * The negators whose scope holds the hit: looking back at most five words, not past the end of a clause, not from
 * “tidak hanya …” or “mau nggak mau”. An even number denies nothing. Words of the hit itself are never cues.
 */
export function negatorsOf(hit: Hit, cues: readonly Cue[], stream: TokenStream): Cue[] {
  const first = hit.parts[0]![0];
  const inside = (cue: Cue) => hit.parts.some(([start, end]) => cue.start < end && cue.end > start);
  const found: Cue[] = [];
  for (let at = first - 1, steps = 0; at >= 0 && steps < reach; at--, steps++) {
    if (stream.classes[at] === boundary || (stream.flags[at + 1]! & afterComma) !== 0) break;
    const here = cues.filter((cue) => cue.end - 1 === at && !inside(cue));
    const negator = here.find((cue) => cue.kind === 'negation');
    if (negator !== undefined) {
      const noScope = cues.some(
        (cue) => cue.kind === 'no scope after a negator' && cue.start === negator.end && !inside(cue),
      );
      if (noScope) return [];
      found.push(negator);
    } else if (here.some((cue) => cue.kind === 'clause border')) break;
  }
  return found.length % 2 === 1 ? found : [];
}

/** Stance of a code towards a unit, from its hits there and the cues around them. */
export function judgeStance(hits: readonly Hit[], cues: readonly Cue[], stream: TokenStream): Judgement {
  const reasons: { cue: string; start: number; end: number }[] = [];
  const seen = { supports: false, contradicts: false, neutral: false };
  for (const hit of hits) {
    const inside = (cue: Cue) => hit.parts.some(([start, end]) => cue.start < end && cue.end > start);
    const [from, to] = sentenceAround(stream, hit);
    const near = cues.filter((cue) => cue.start >= from && cue.end <= to && !inside(cue));
    const take = (cue: Cue | undefined, name: string) => {
      if (cue !== undefined && !reasons.some((reason) => reason.start === cue.start && reason.cue === name))
        reasons.push({ cue: name, start: cue.start, end: cue.end });
      return cue !== undefined;
    };
    const first = (kind: Cue['kind']) => near.find((cue) => cue.kind === kind);
    const negators = negatorsOf(hit, cues, stream);
    for (const cue of negators) take(cue, 'negation');
    if (negators.length > 0) seen.contradicts = true;
    else if ((stream.flags[to]! & asks) !== 0 && stream.classes[to] === boundary) seen.neutral = true;
    else if (take(first('hedge'), 'hedge') || take(first('plan'), 'plan')) seen.neutral = true;
    else {
      seen.supports = true;
      if (take(first('lack'), 'lack')) {
        seen.contradicts = true;
        if (!take(first('benefit'), 'satisfaction')) seen.supports = false;
      }
    }
  }
  const stance =
    seen.supports && seen.contradicts
      ? 'mixed'
      : seen.supports
        ? 'supports'
        : seen.contradicts
          ? 'contradicts'
          : 'neutral';
  return { stance, cues: reasons };
}

/** First token and boundary of the sentence that a hit begins in. */
export function sentenceAround(stream: TokenStream, hit: Hit): [number, number] {
  let from = hit.parts[0]![0];
  while (from > 0 && stream.classes[from - 1] !== boundary) from--;
  let to = hit.parts.at(-1)![1];
  while (to < stream.count && stream.classes[to] !== boundary) to++;
  return [from, to];
}
