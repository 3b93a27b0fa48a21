import type { CueKind } from '../text/cues.js';
import type { TokenStream } from '../text/tokens.js';
import { clauseEndsBetween, cueBetween, isQuestion, sentenceOf } from './clauses.js';
import type { Cue } from './cue-matcher.js';
import type { Hit } from './match.js';
import { scopedNegators } from './negation.js';
import { isCounterfactual, isRhetorical } from './rhetorical.js';
import type { StanceReason } from './stance.js';

/** Question, hearsay, plan or rule: the hit is spoken of, not said to have happened. `cues` are outside the hits. */
export function onlySpokenOf(
  hit: Hit,
  cues: readonly Cue[],
  all: readonly Cue[],
  stream: TokenStream,
): StanceReason | undefined {
  const [from, to] = sentenceOf(stream, hit);
  const first = hit.parts[0]![0];
  const last = hit.parts.at(-1)![1];
  const lastPart = hit.parts.at(-1)![0];
  if (isCounterfactual(from, all, stream)) return undefined;
  if (isQuestion(stream, to)) {
    if (isRhetorical(all, from, to)) return undefined;
    const tag = cues.some((cue) => cue.kind === 'tag' && cue.end === to);
    if (!tag && !isTopic(stream, from, to)) return { cue: 'question', start: to - 1, end: to };
  }
  const happened = all.some(({ kind, start, end }) => kind === 'event' && start >= from && end <= to);
  // “Kalau” marks a topic as often as a condition.
  const intends = cues.some(({ kind, start, end }) => intentions.has(kind) && start >= from && end <= to);
  const habit = all.some(({ kind, start, end }) => kind === 'habit' && start >= from && end <= to);
  for (const cue of cues) {
    if (cue.start < from || cue.end > to) continue;
    const before = cue.end <= first;
    // Between the parts of the hit: jahitan *mungkin* bagus.
    const within = cue.start > first && cue.end < last;
    const justBefore = before && first - cue.end < 4 && !clauseEndsBetween(cues, stream, cue.end, first);
    const justAfter =
      !before &&
      cue.start - last < 4 &&
      cue.start >= last &&
      !clauseEndsBetween(cues, stream, last, cue.start);
    const negated = () => scopedNegators(cue.start, 2, cues, stream, () => false).length > 0;
    // Mau nggak mau.
    const afterNegator = () =>
      cues.some(({ kind, start, end }) => kind === 'negation' && (end === cue.start || start === cue.end));
    switch (cue.kind) {
      case 'hedge':
        if ((before || within || justAfter) && !negated())
          return { cue: 'hedge', start: cue.start, end: cue.end };
        break;
      case 'unsure':
        if (!before) return { cue: 'hedge', start: cue.start, end: cue.end };
        break;
      case 'plan':
        if (!happened && (before || within || justAfter) && !cueBetween(cues, 'contrast', cue.end, first))
          return { cue: 'plan', start: cue.start, end: cue.end };
        break;
      case 'intention':
        if ((justBefore || within) && !happened && !afterNegator())
          return { cue: 'plan', start: cue.start, end: cue.end };
        break;
      case 'future':
        if (!happened && (justBefore || (cue.start > first && cue.start <= last + 1)))
          return { cue: 'plan', start: cue.start, end: cue.end };
        break;
      case 'condition':
      case 'topic':
        // “Kalau saya dapat pinjaman, …”; right after it a word is only a topic: “kalau pelatihan sih sering”.
        if (
          !habit &&
          (cue.kind === 'condition' || intends) &&
          [first, lastPart].some(
            (at) => at - cue.end >= 1 && at - cue.end < 6 && !clauseEndsBetween(cues, stream, cue.end, at),
          ) &&
          !afterNegator()
        )
          return { cue: 'plan', start: cue.start, end: cue.end };
        break;
      case 'rule':
        // “Menurut undang-undang, …”: it begins before the hit.
        if (cue.start < first && cue.end > first) return { cue: 'rule', start: cue.start, end: cue.end };
        // “…, itu syaratnya.”
        if (cue.end === to) return { cue: 'rule', start: cue.start, end: cue.end };
        if (cue.start >= last && cue.start - last < 2) return { cue: 'rule', start: cue.start, end: cue.end };
        if (
          before &&
          (first - cue.end < 8 || cue.start - from < 3) &&
          !cueBetween(cues, 'contrast', cue.end, first)
        )
          return { cue: 'rule', start: cue.start, end: cue.end };
        break;
    }
  }
  return undefined;
}

const intentions: ReadonlySet<CueKind> = new Set(['intention', 'future', 'plan', 'hedge', 'rule']);

/** Words of a question that only names what the next sentence is about: “Etalase di bandara itu? …”. */
const longestTopic = 5;

function isTopic(stream: TokenStream, from: number, to: number): boolean {
  return to - from <= longestTopic && to + 1 < stream.count;
}
