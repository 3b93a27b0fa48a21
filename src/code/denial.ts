import type { TokenStream } from '../text/tokens.js';
import { clauseEndsBetween, commaBetween, sentenceOf } from './clauses.js';
import type { Cue } from './cue-matcher.js';
import type { Hit } from './match.js';
import { covers, hasNoScope, overlaps, reach, samePlace, scopedNegators } from './negation.js';
import { endOf, type Scene } from './scene.js';
import { badThings } from './valence.js';

/** Words after a hit within which “… nggak ada” speaks of it. */
const reachAfter = 4;

/**
 * Whether a hit is denied, and by which cues: by negators before or inside it, by its own form (ketidak-…-an), or by
 * being told absent right after it; two of these cancel out.
 * @param good the hit stands for something good: then “nggak usah”, “tanpa agunan” and a denial in a clause with
 * *kalau* or *biar* deny nothing.
 * @param denies classes whose words deny their own root.
 */
export function deniersOf(
  hit: Hit,
  good: boolean,
  scene: Scene,
  denies: readonly boolean[],
): { readonly denied: boolean; readonly cues: readonly Cue[] } {
  const { stream, all } = scene;
  const inside = hit.parts.some(([start, end]) => {
    for (let i = start; i < end; i++) if (denies[stream.classes[i]!] === true) return true;
    return false;
  });
  // A negator may be part of another hit of the code: then it still denies this one.
  const negators = negatorsOfAll(hit, good ? denyingGood(all) : all, scene.cues, stream);
  // “Kalau nggak ada pelatihan itu, …”: it was there. But who acts so that something bad does not happen denies it.
  const told = negators.length > 0 && !(good && scene.isSubordinate(negators[0]!)) ? negators : [];
  const before = told.length > 0 ? told : evenLess(hit, scene);
  const absent = absenceAfter(hit, scene);
  const denials = (before.length > 0 ? 1 : 0) + (absent === undefined ? 0 : 1) + (inside ? 1 : 0);
  return { denied: denials % 2 === 1, cues: absent === undefined ? before : [...before, absent] };
}

/** “Disodori daftarnya saja tidak pernah, apalagi ditanya”: what is denied before is denied of the hit all the more. */
function evenLess(hit: Hit, { all, stream }: Scene): Cue[] {
  const first = hit.parts[0]![0];
  const more = all.find(({ kind, end }) => kind === 'even less' && end <= first && first - end < 3);
  if (more === undefined) return [];
  const [from] = sentenceOf(stream, hit);
  const denied = all.some(
    ({ kind, start, end }) => kind === 'negation' && start >= from && end <= more.start,
  );
  return denied ? [more] : [];
}

/** All cues but the negators that are part of something good, or that deny something bad. */
function denyingGood(all: readonly Cue[]): Cue[] {
  const benefits = all.filter(({ kind }) => kind === 'benefit');
  const bad = badThings(all);
  return all.filter(
    (cue) =>
      cue.kind !== 'negation' ||
      !(
        benefits.some((other) => covers(other, cue)) ||
        bad.some(({ start }) => start >= cue.end && start <= cue.end + 1)
      ),
  );
}

/**
 * The negators that deny a hit: those before its first word in the same clause, and those between its parts; an even
 * number cancels out. A hit whose parts lie in several clauses is denied where each of them is: “dulu nggak punya
 * etalase, terus dikasih” is no denial, nor is “paguyuban yang maju, bukan kami satu-satu”.
 */
function negatorsOfAll(
  hit: Hit,
  negators: readonly Cue[],
  outside: readonly Cue[],
  stream: TokenStream,
): Cue[] {
  const denials = clausesOf(hit, stream).map((parts) => {
    const first = parts[0]![0];
    const last = parts.at(-1)![1];
    const before = scopedNegators(first, reach, negators, stream, (cue) => overlaps(cue, hit));
    const between = negators.filter(
      (cue) =>
        cue.kind === 'negation' &&
        !overlaps(cue, hit) &&
        cue.start > first &&
        cue.end < last &&
        !hasNoScope(cue, outside, stream),
    );
    const found = [...before, ...between];
    return found.length % 2 === 1 ? found : [];
  });
  return denials.every(({ length }) => length > 0) ? denials.flat() : [];
}

/** The parts of a hit by clause, as commas divide them: words like *terus* do not always begin one. */
function clausesOf(hit: Hit, stream: TokenStream): [number, number][][] {
  const clauses: [number, number][][] = [];
  let end: number | undefined;
  for (const [start, stop] of hit.parts) {
    if (end === undefined || commaBetween(stream, end, start)) clauses.push([[start, stop]]);
    else clauses.at(-1)!.push([start, stop]);
    end = stop;
  }
  return clauses;
}

/** “Pelatihannya nggak ada”, where no other code of the facet stands between. */
function absenceAfter(hit: Hit, scene: Scene): Cue | undefined {
  const last = endOf(hit);
  return scene.all.find(
    (cue) =>
      cue.kind === 'absent' &&
      !overlaps(cue, hit) &&
      !scene.valences.some((other) => covers(other, cue) || (other.good && samePlace(other, cue))) &&
      cue.start >= last &&
      cue.start - last <= reachAfter &&
      !clauseEndsBetween(scene.cues, scene.stream, last, cue.start) &&
      !scene.othersIn([last, cue.start]),
  );
}
