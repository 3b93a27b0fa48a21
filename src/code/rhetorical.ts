import type { TokenStream } from '../text/tokens.js';
import { isQuestion, sentenceEnd, sentenceOf } from './clauses.js';
import type { Cue } from './cue-matcher.js';
import type { Hit } from './match.js';
import { isAfterWho } from './negation.js';

/** “Apa gunanya …?”, “siapa yang nggak …?”: the question between two tokens asks nothing. */
export function isRhetorical(cues: readonly Cue[], from: number, to: number): boolean {
  return cues.some(
    (cue) =>
      cue.start >= from &&
      cue.end <= to &&
      (cue.kind === 'rhetorical' || (cue.kind === 'negation' && isAfterWho(cue, cues))),
  );
}

/** The no by which the next sentence answers the question that a hit stands in: “Pelatihan? Belum pernah.” */
export function denyingAnswer(hit: Hit, cues: readonly Cue[], stream: TokenStream): Cue | undefined {
  const [, to] = sentenceOf(stream, hit);
  if (!isQuestion(stream, to)) return undefined;
  return cues.find(({ kind, start }) => kind === 'negation' && start > to && start <= to + 2);
}

/** Whether the sentence of a hit asks who does something. */
export function asksWho(hit: Hit, cues: readonly Cue[], stream: TokenStream): boolean {
  const [from, to] = sentenceOf(stream, hit);
  return cues.some(({ kind, start }) => kind === 'who' && start >= from && start < to);
}

/** The sentence of a token tells what would be without the thing: kalau bukan karena …, if it hadn't been for …. */
export function isCounterfactual(at: number, cues: readonly Cue[], stream: TokenStream): boolean {
  return cues.some(
    ({ kind, start }) =>
      kind === 'counterfactual' && sentenceEnd(stream, Math.min(at, start)) >= Math.max(at, start),
  );
}
