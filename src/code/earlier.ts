import type { TokenStream } from '../text/tokens.js';
import { sentenceOf } from './clauses.js';
import type { Cue } from './cue-matcher.js';
import type { Hit } from './match.js';

/** Words after the beginning of a hit within which a time is its own. */
const near = 8;

/** Whether the clause of a hit speaks of earlier times; words of time count also inside hits. */
export function isPast(hit: Hit, cues: readonly Cue[], stream: TokenStream): boolean {
  const [from, to] = sentenceOf(stream, hit);
  const first = hit.parts[0]![0];
  let past = false;
  for (const cue of cues) {
    if (cue.start < from || cue.start > Math.min(to, first + near)) continue;
    if (cue.kind === 'earlier' && !onlyCompares(cue, cues)) past = true;
    if (cue.kind === 'now' && cue.start < first) past = false;
  }
  return past;
}

/** “… like they used to”, “kayak dulu”: an earlier time is only compared with. */
function onlyCompares(earlier: Cue, cues: readonly Cue[]): boolean {
  return cues.some(({ kind, start, end }) => kind === 'now' && start < earlier.start && end >= earlier.end);
}
