import type { TokenStream } from '../text/tokens.js';
import { sentenceEnd } from './clauses.js';
import type { Cue } from './cue-matcher.js';

/** The *hanya* of “tidak hanya”. */
export function isNotOnly(cue: Cue, cues: readonly Cue[]): boolean {
  return cue.kind === 'not only' && cues.some(({ kind, end }) => kind === 'negation' && end === cue.start);
}

/** “Tidak hanya …, tapi juga …”: what looks like a contrast adds something. */
export function addsOnly(cue: Cue, cues: readonly Cue[], stream: TokenStream): boolean {
  if (cue.kind !== 'contrast' && cue.kind !== 'objection') return false;
  return cues.some(
    (other) =>
      (other.kind === 'addition' && other.start <= cue.start && other.end >= cue.end) ||
      (isNotOnly(other, cues) && other.end <= cue.start && sentenceEnd(stream, other.end) > cue.start),
  );
}

/** “Bukan sekadar formalitas”, “nggak cuma sekali” are more than the lack; “bukan cuma telat, tapi juga rusak” is not. */
export function isExceeded(lack: Cue, cues: readonly Cue[]): boolean {
  const more = cues.some(
    (cue) => (cue.start === lack.start || cue.end === lack.start) && isNotOnly(cue, cues),
  );
  return more && !cues.some(({ kind, start }) => kind === 'addition' && start >= lack.end);
}
