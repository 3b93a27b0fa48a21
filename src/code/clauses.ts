import type { CueKind } from '../text/cues.js';
import { afterComma, asks, boundary, type TokenStream } from '../text/tokens.js';
import type { Cue } from './cue-matcher.js';
import type { Hit } from './match.js';

/** First token and boundary of the sentence that a hit begins in. */
export function sentenceOf(stream: TokenStream, hit: Hit): [number, number] {
  let from = hit.parts[0]![0];
  while (from > 0 && stream.classes[from - 1] !== boundary) from--;
  let to = hit.parts[0]![1];
  while (to < stream.count && stream.classes[to] !== boundary) to++;
  return [from, to];
}

/** Whether a comma, a sentence's end or a border word stands between two tokens. */
export function clauseEndsBetween(
  cues: readonly Cue[],
  stream: TokenStream,
  from: number,
  to: number,
): boolean {
  return commaBetween(stream, from, to) || cueBetween(cues, 'clause border', from, to);
}

/** Whether a sentence's end or the punctuation of a clause stands between two tokens. */
export function commaBetween(stream: TokenStream, from: number, to: number): boolean {
  for (let i = from; i <= to; i++)
    if (stream.classes[i] === boundary || (stream.flags[i]! & afterComma) !== 0) return true;
  return false;
}

/** Whether a cue of a kind stands between two tokens. */
export function cueBetween(cues: readonly Cue[], kind: CueKind, from: number, to: number): boolean {
  return cues.some((cue) => cue.kind === kind && cue.start >= from && cue.end <= to);
}

/** The boundary after a token: the end of its sentence, or the number of tokens. */
export function sentenceEnd(stream: TokenStream, at: number): number {
  let end = at;
  while (end < stream.count && stream.classes[end] !== boundary) end++;
  return end;
}

/** Whether the sentence that ends at a boundary is a question. */
export function isQuestion(stream: TokenStream, end: number): boolean {
  return stream.classes[end] === boundary && (stream.flags[end]! & asks) !== 0;
}
