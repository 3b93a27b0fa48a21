import type { Stance } from '../model/coding.js';
import { boundary } from '../text/tokens.js';
import { clauseEndsBetween, sentenceEnd, sentenceOf } from './clauses.js';
import type { Cue } from './cue-matcher.js';
import type { Hit } from './match.js';
import { samePlace } from './negation.js';
import { endOf, isIn, type Scene } from './scene.js';

/** Words after a hit within which *sih*, *sure* belong to it. */
const reachOfAdmission = 3;

/** “…, tapi …” or “…. Tapi …” after a hit, with nothing good behind it, weighs against it. */
export function objectionTo(hit: Hit, scene: Scene): Cue | undefined {
  const { cues, stream } = scene;
  const [, to] = sentenceOf(stream, hit);
  const objections = cues.filter(({ kind }) => kind === 'objection');
  const within = objections.find((cue) => isIn(cue, [endOf(hit), to]));
  const found = within ?? objections.find(({ start }) => start === to + 1);
  if (found === undefined || !scene.opensClause(found.start)) return undefined;
  // “…, padahal dulu …” tells what was before.
  if (cues.some(({ kind, start }) => kind === 'earlier' && start >= found.end && start <= found.end + 1))
    return undefined;
  const rest = [found.end, sentenceEnd(stream, found.end)] as const;
  // In a sentence of its own it may speak of something else.
  const elsewhere =
    found !== within &&
    (scene.othersIn(rest) ||
      scene.hits.some(({ parts }) => parts[0]![0] >= rest[0] && parts[0]![0] < rest[1]));
  return elsewhere || scene.goodIn(rest) !== undefined ? undefined : found;
}

/** “It came, sure. …”: admitted, and nothing good is said of it after. */
export function admissionOf(hit: Hit, scene: Scene): Cue | undefined {
  const { cues, stream } = scene;
  const [from, to] = sentenceOf(stream, hit);
  const found = cues.find(
    ({ kind, start }) =>
      kind === 'admission' && start >= from && start <= endOf(hit) + reachOfAdmission && start < to,
  );
  if (found === undefined) return undefined;
  const after = Math.max(found.end, endOf(hit));
  const [, end] = scene.rangeOf(hit);
  const goesOn = end > to || clauseEndsBetween(cues, stream, after, Math.min(to, after + 6) - 1);
  const rest = [after, end] as const;
  return !goesOn || scene.goodIn(rest) !== undefined || scene.othersIn(rest) ? undefined : found;
}

/** An objection takes all of it back: the hit's clause only grants it (memang ada, …), and it is no mere reservation. */
export function takesAllBack(hit: Hit, objection: Cue, { cues, stream }: Scene): boolean {
  const [from] = sentenceOf(stream, hit);
  const granted = cues.some(
    ({ kind, start }) =>
      (kind === 'concession' || kind === 'admission') &&
      start >= from &&
      start <= endOf(hit) + reachOfAdmission,
  );
  return granted && !cues.some((cue) => cue.kind === 'reservation' && samePlace(cue, objection));
}

/** “…, cuma sayangnya …”: what is told after it takes something away from what stands. */
export function isReserved(hit: Hit, lack: Cue, scene: Scene): boolean {
  return scene.cues.some(
    (cue) =>
      cue.kind === 'reservation' && isIn(cue, [endOf(hit), lack.start]) && scene.opensClause(cue.start),
  );
}

/**
 * What is granted before the objection that hits stand behind: semangatnya ada, tapi caranya nggak dikasih tahu. The
 * good word and the objection, in this order.
 */
export function grantedBefore(hits: readonly Hit[], scene: Scene): readonly [Cue, Cue] | undefined {
  const { cues, stream } = scene;
  const first = Math.min(...hits.map(({ parts }) => parts[0]![0]));
  const turn = cues.find(
    (cue) =>
      turns(cue) &&
      cue.end <= first &&
      scene.opensClause(cue.start) &&
      sentenceEnd(stream, cue.start) >= first,
  );
  if (turn === undefined) return undefined;
  // “…, tapi kalau bantuan ya nggak pernah” is about something else.
  if (cues.some(({ kind, start }) => (kind === 'condition' || kind === 'topic') && start === turn.end))
    return undefined;
  let from = turn.start - 1;
  while (from > 0 && stream.classes[from - 1] !== boundary) from--;
  const good = scene.goodIn([from, turn.start]);
  return good && [good, turn];
}

/** The objection between a hit that holds, at least in part, and a later one that does not. */
export function turnBetween(
  judged: readonly { readonly hit: Hit; readonly verdict: Stance }[],
  scene: Scene,
): Cue | undefined {
  const good = judged.filter(({ verdict }) => verdict === 'supports' || verdict === 'mixed');
  const bad = judged.filter(({ verdict }) => verdict === 'contradicts');
  for (const { hit: one } of good)
    for (const {
      hit: { parts },
    } of bad) {
      const turn = scene.cues.find(
        (cue) => turns(cue) && isIn(cue, [endOf(one), parts[0]![0]]) && scene.opensClause(cue.start),
      );
      if (turn !== undefined) return turn;
    }
  return undefined;
}

function turns({ kind }: Cue): boolean {
  return kind === 'objection' || kind === 'reservation';
}
