import { afterComma, boundary, type TokenStream, unknownWord } from '../text/tokens.js';
import { isQuestion, sentenceEnd } from './clauses.js';
import type { Cue } from './cue-matcher.js';
import type { Hit } from './match.js';

/** Words before a hit that a negator reaches over. */
export const reach = 5;

/**
 * The negators whose scope holds a hit: looking back at most five words, not past the end of a clause, not from
 * “tidak hanya …” or “mau nggak mau”; empty where an even number of them cancel out.
 */
export function negatorsOf(
  hit: Hit,
  { cues, stream }: { readonly cues: readonly Cue[]; readonly stream: TokenStream },
): Cue[] {
  return scopedNegators(hit.parts[0]![0], reach, cues, stream, (cue) => overlaps(cue, hit));
}

/** The negators in whose scope a token is: at most `words` back, in the same clause; empty where they cancel out. */
export function scopedNegators(
  first: number,
  words: number,
  cues: readonly Cue[],
  stream: TokenStream,
  ignored: (cue: Cue) => boolean,
): Cue[] {
  const found: Cue[] = [];
  for (let at = first - 1; at >= 0 && first - at <= words; at--) {
    if (stream.classes[at] === boundary || (stream.flags[at + 1]! & afterComma) !== 0) break;
    let negator: Cue | undefined;
    let border = false;
    for (const cue of cues) {
      if (cue.end - 1 !== at || ignored(cue)) continue;
      if (cue.kind === 'negation') negator = cue;
      if (cue.kind === 'clause border') border = true;
    }
    if (negator !== undefined) {
      if (hasNoScope(negator, cues, stream)) return [];
      found.push(negator);
    } else if (border) break;
  }
  return found.length % 2 === 1 ? found : [];
}

/** tidak hanya …, nggak lama …; kalau bukan karena …; siapa yang nggak …?; mau nggak mau. */
export function hasNoScope(negator: Cue, cues: readonly Cue[], stream: TokenStream): boolean {
  if (cues.some((cue) => cue.kind === 'no scope after a negator' && cue.start === negator.end)) return true;
  if (cues.some((cue) => cue.kind === 'counterfactual' && (covers(cue, negator) || samePlace(cue, negator))))
    return true;
  if (isAfterWho(negator, cues) && isQuestion(stream, sentenceEnd(stream, negator.end))) return true;
  const before = stream.classes[negator.start - 1];
  return before !== undefined && before > unknownWord && before === stream.classes[negator.end];
}

/** Whether a cue shares words with a hit. */
export function overlaps(cue: { start: number; end: number }, hit: Hit): boolean {
  return hit.parts.some(([start, end]) => cue.start < end && cue.end > start);
}

/** Whether a longer cue holds a cue: of two over the same words the longer one counts. */
export function covers(longer: Cue, cue: Cue): boolean {
  return (
    longer !== cue &&
    longer.start <= cue.start &&
    longer.end >= cue.end &&
    longer.end - longer.start > cue.end - cue.start
  );
}

/** Whether two cues are the same words. */
export function samePlace(one: Cue, other: Cue): boolean {
  return one.start === other.start && one.end === other.end;
}

/** “Siapa yang nggak …?” means everybody. */
export function isAfterWho(negator: Cue, cues: readonly Cue[]): boolean {
  return cues.some(({ kind, end }) => kind === 'who' && end <= negator.start && negator.start - end < 4);
}
