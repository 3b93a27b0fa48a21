import type { Stance } from '../model/coding.js';
import { afterComma, boundary, unknownWord } from '../text/tokens.js';
import { clauseEndsBetween, sentenceEnd, sentenceOf } from './clauses.js';
import type { Cue } from './cue-matcher.js';
import { denialsOf } from './denial.js';
import { isPast } from './earlier.js';
import type { Hit } from './match.js';
import { covers, overlaps, samePlace, scopedNegators } from './negation.js';
import { addsOnly } from './not-only.js';
import { onlySpokenOf } from './only-spoken-of.js';
import { asksWho, denyingAnswer, isCounterfactual } from './rhetorical.js';
import type { JudgedHit, StanceContext, StanceReason } from './stance.js';
import { badThings, readValences, type Valence } from './valence.js';

/** Words after a hit within which “… nggak ada” speaks of it. */
const reachAfter = 4;

/** The cues of a unit as they bear on the hits of one code. */
export class StanceReading {
  readonly reasons: StanceReason[] = [];
  /** Cues outside the hits; of two over the same words the longer one. */
  readonly #cues: readonly Cue[];
  readonly #valences: readonly Valence[];
  /** All cues but the negators that are part of something good, or that deny something bad. */
  readonly #denials: readonly Cue[];

  constructor(
    readonly hits: readonly Hit[],
    readonly context: StanceContext,
  ) {
    const { cues, stream } = context;
    const outside = cues.filter(
      (cue) =>
        !hits.some((hit) => overlaps(cue, hit) && !(cue.kind === 'rule' && reachesBefore(cue, hit))) &&
        !addsOnly(cue, cues, stream),
    );
    this.#cues = outside;
    const good = cues.filter(({ kind }) => kind === 'benefit');
    const bad = badThings(cues);
    this.#denials = cues.filter(
      (cue) =>
        cue.kind !== 'negation' ||
        !(
          good.some((other) => covers(other, cue)) ||
          bad.some(({ start }) => start >= cue.end && start <= cue.end + 1)
        ),
    );
    this.#valences = readValences(outside, cues, stream);
  }

  /** Most of the words near the hits are in no list: a language that the cues do not know. */
  mostlyUnknown(): boolean {
    const { stream } = this.context;
    let words = 0;
    let unknown = 0;
    for (const hit of this.hits) {
      const [from, to] = sentenceOf(this.context.stream, hit);
      for (let i = from; i < to; i++) {
        words++;
        if (stream.classes[i] === unknownWord) unknown++;
      }
    }
    return words >= 4 && unknown * 2 > words;
  }

  bySentence(hits: readonly JudgedHit[]): JudgedHit[][] {
    const groups = new Map<number, JudgedHit[]>();
    for (const one of hits) {
      const [from] = sentenceOf(this.context.stream, one.hit);
      const group = groups.get(from);
      if (group === undefined) groups.set(from, [one]);
      else group.push(one);
    }
    return [...groups.values()];
  }

  /**
   * One verdict on a sentence. Where an indicator states what its hit means, hits that state nothing do not speak
   * against it, unless the sentence grants something before it objects. Else the greater weight decides, and where
   * neither side has twice the other's, it is mixed.
   */
  sentenceVerdict(group: readonly JudgedHit[]): Stance {
    const [from, to] = sentenceOf(this.context.stream, group[0]!.hit);
    const within = ({ start, end }: Cue) => start >= from && end <= to;
    const turns =
      this.#cues.some((cue) => cue.kind === 'objection' && within(cue)) &&
      this.context.cues.some((cue) => cue.kind === 'benefit' && within(cue));
    const stated = turns ? [] : group.filter((one) => one.stated);
    const weights = { supports: 0, contradicts: 0, mixed: 0, neutral: 0 };
    const verdicts = group.map((one) => ({ ...one, verdict: this.verdict(one) }));
    if (this.#turnsBetween(verdicts)) return 'mixed';
    for (const { verdict, strength, stated: states } of verdicts)
      if (states || stated.length === 0) weights[verdict] += strength;
    const { supports, contradicts, mixed } = weights;
    if (supports + contradicts + mixed === 0) return 'neutral';
    if (contradicts > 2 * supports && this.#grantedBefore(group)) return 'mixed';
    if (mixed > 0 && mixed * 2 >= Math.max(supports, contradicts)) return 'mixed';
    if (supports > 2 * contradicts) return 'supports';
    if (contradicts > 2 * supports) return 'contradicts';
    return 'mixed';
  }

  /** A hit that holds and one that does not stand on two sides of an objection. */
  #turnsBetween(verdicts: readonly (JudgedHit & { readonly verdict: Stance })[]): boolean {
    const of = (stance: Stance) => verdicts.filter(({ verdict }) => verdict === stance).map(({ hit }) => hit);
    const good = of('supports');
    return of('contradicts').some((bad) =>
      good.some((one) => {
        const from = one.parts.at(-1)![1];
        return this.#cues.some(
          (cue) =>
            (cue.kind === 'objection' || cue.kind === 'reservation') &&
            cue.start >= from &&
            cue.end <= bad.parts[0]![0] &&
            (this.context.stream.flags[cue.start]! & afterComma) !== 0,
        );
      }),
    );
  }

  /** The code names an obstacle or a need: lack is what it is about. */
  get #isBad(): boolean {
    return this.context.kind === 'obstacle' || this.context.kind === 'need';
  }

  verdict({ hit, says }: JudgedHit): Stance {
    if (says === 'mixed' || says === 'neutral') return says;
    const affirmed = says === 'supports';
    const { cues, stream } = this.context;
    const answer = denyingAnswer(hit, cues, stream);
    if (answer !== undefined) {
      this.#say('negation', answer);
      return affirmed || asksWho(hit, cues, stream) ? 'contradicts' : 'supports';
    }
    const spokenOf = onlySpokenOf(hit, this.#cues, cues, stream);
    if (spokenOf !== undefined && (spokenOf.cue === 'rule' || spokenOf.cue === 'question'))
      return this.#because(spokenOf, 'neutral');
    if (this.#denied(hit, affirmed)) {
      if (this.isPast(hit) && this.#after(hit).some(({ good }) => good))
        return affirmed ? 'supports' : 'mixed';
      if (affirmed && this.#turned(hit)) return 'supports';
      return affirmed ? 'contradicts' : 'supports';
    }
    const lack: Cue[] = this.#lacks(hit);
    lack.push(...this.#badAfter(hit));
    if (this.#isBad) {
      if (spokenOf !== undefined) return this.#because(spokenOf, 'neutral');
      const solved = this.#solved(hit);
      if (solved !== undefined) this.#say('satisfaction', solved);
      return affirmed === (solved === undefined) ? 'supports' : 'contradicts';
    }
    if (spokenOf !== undefined && !lack.some((one) => this.#contrastBetween(hit, one) !== undefined)) {
      const unkept = this.#unkept(hit);
      if (unkept === undefined) return this.#because(spokenOf, 'neutral');
      this.#say('lack', unkept);
      return this.#because(spokenOf, affirmed ? 'contradicts' : 'supports');
    }
    if (!affirmed) return this.#turned(hit) ? 'supports' : 'contradicts';
    const objection = lack.length === 0 ? (this.#objection(hit) ?? this.#admission(hit)) : undefined;
    if (objection !== undefined) lack.push(objection);
    if (lack.length === 0) return 'supports';
    for (const cue of lack) if (cue !== objection) this.#say('lack', cue);
    const contrast = this.#contrastBetween(hit, lack[0]!);
    if (contrast !== undefined) this.#say('contrast', contrast);
    const [from, to] = sentenceOf(this.context.stream, hit);
    const within = this.context.cues.filter(
      (cue) =>
        cue.kind === 'benefit' &&
        cue.start >= from &&
        cue.end <= to &&
        overlaps(cue, hit) &&
        !cues.some((other) => covers(other, cue)),
    );
    const benefits = [...this.#around(hit).filter(({ good }) => good), ...within];
    for (const cue of benefits) this.#say('satisfaction', cue);
    const last = hit.parts.at(-1)![1];
    const itself =
      this.context.kind === 'impact' &&
      hit.parts.reduce((sum, [start, end]) => sum + end - start, 0) > 1 &&
      clauseEndsBetween(this.#cues, stream, last, lack[0]!.start);
    const granted = this.#cues.some(
      (cue) => cue.kind === 'even though' && contrast !== undefined && samePlace(cue, contrast),
    );
    if (itself || granted || this.isPast(hit)) return 'mixed';
    if (lack.some((one) => this.#reservationBefore(hit, one))) return 'mixed';
    if (this.#inParts(hit)) return 'mixed';
    if (benefits.length > 0)
      return this.#adversativeIn(this.#scene(hit)) || benefits.length < lack.length ? 'mixed' : 'supports';
    return objection === undefined || this.#conceded(hit) ? 'contradicts' : 'mixed';
  }

  /** “…, cuma sayangnya …”: what is told after it takes something away from what stands. */
  #reservationBefore(hit: Hit, lack: Cue): boolean {
    const last = hit.parts.at(-1)![1];
    const { stream } = this.context;
    return this.#cues.some(
      ({ kind, start, end }) =>
        kind === 'reservation' &&
        start >= last &&
        end <= lack.start &&
        ((stream.flags[start]! & afterComma) !== 0 || stream.classes[start - 1] === boundary),
    );
  }

  /** Something good is told before the objection that the hits stand behind: semangatnya ada, tapi caranya nggak dikasih tahu. */
  #grantedBefore(group: readonly JudgedHit[]): boolean {
    const { stream } = this.context;
    const first = Math.min(...group.map(({ hit }) => hit.parts[0]![0]));
    const turn = this.#cues.find(
      ({ kind, start, end }) =>
        (kind === 'objection' || kind === 'reservation') &&
        end <= first &&
        ((stream.flags[start]! & afterComma) !== 0 || stream.classes[start - 1] === boundary) &&
        sentenceEnd(stream, start) >= first,
    );
    if (turn === undefined) return false;
    let from = turn.start - 1;
    while (from > 0 && stream.classes[from - 1] !== boundary) from--;
    const good = this.#valences.find((cue) => cue.good && cue.start >= from && cue.end <= turn.start);
    if (good === undefined) return false;
    this.#say('satisfaction', good);
    this.#say('contrast', turn);
    return true;
  }

  /** Bad things told after a contrast: tetapi izinnya masih dipermainkan. */
  #badAfter(hit: Hit): Cue[] {
    const last = hit.parts.at(-1)![1];
    const [, to] = this.#scene(hit);
    return badThings(this.#cues).filter(
      (cue) =>
        cue.kind === 'bad' &&
        cue.start >= last &&
        cue.end <= to &&
        this.#contrastBetween(hit, cue) !== undefined &&
        !this.#subordinate(cue) &&
        !this.#inPastClause(cue, hit) &&
        !isCounterfactual(cue.start, this.context.cues, this.context.stream) &&
        scopedNegators(cue.start, 4, this.context.cues, this.context.stream, () => false).length === 0,
    );
  }

  /** What was planned or promised is told not to have come: katanya mau dikasih, sampai sekarang nggak datang-datang. */
  #unkept(hit: Hit): Cue | undefined {
    const [, to] = this.#scene(hit);
    const last = hit.parts.at(-1)![1];
    return this.#cues.find(({ kind, start, end }) => kind === 'unkept' && start >= last && end <= to);
  }

  /** Part of it is so, part of it is not: sebagian …, sebagian …. */
  #inParts(hit: Hit): boolean {
    const [from, to] = this.#scene(hit);
    return this.context.cues.some(({ kind, start, end }) => kind === 'part' && start >= from && end <= to);
  }

  #adversativeIn([from, to]: readonly [number, number]): boolean {
    return this.#cues.some(
      ({ kind, start, end }) =>
        (kind === 'contrast' || kind === 'objection' || kind === 'even though' || kind === 'admission') &&
        start >= from &&
        end <= to,
    );
  }

  /** Of an obstacle: it is said right after it to be good, or not to be lacking (modal nggak kurang). */
  #solved(hit: Hit): Valence | undefined {
    const last = hit.parts.at(-1)![1];
    return this.#after(hit).find(
      (cue) =>
        cue.good &&
        cue.start - last < reachAfter &&
        !clauseEndsBetween(this.#cues, this.context.stream, last, cue.start),
    );
  }

  #because(reason: StanceReason, stance: Stance): Stance {
    this.#say(reason.cue, reason);
    return stance;
  }

  #say(cue: string, { start, end }: { start: number; end: number }): void {
    if (!this.reasons.some((one) => one.cue === cue && one.start === start))
      this.reasons.push({ cue, start, end });
  }

  #denied(hit: Hit, affirmed: boolean): boolean {
    const { stream, denies } = this.context;
    const inside = hit.parts.some(([start, end]) => {
      for (let i = start; i < end; i++) if (denies[stream.classes[i]!] === true) return true;
      return false;
    });
    // A negator may be part of another hit of the code: then it still denies this one.
    // “nggak usah”, “tanpa agunan” are good news, not denials.
    // Where the code itself is something bad, to deny it is to deny the code.
    const cues = affirmed && !this.#isBad ? this.#denials : this.context.cues;
    const all = denialsOf(hit, cues, this.#cues, stream);
    // “Kalau nggak ada pelatihan itu, …”: it was there. But who acts so that something bad does not happen denies it.
    const negators = all.length > 0 && !(affirmed && this.#subordinate(all[0]!)) ? all : [];
    for (const cue of negators) this.#say('negation', cue);
    const last = hit.parts.at(-1)![1];
    const absent = this.context.cues.find(
      (cue) =>
        cue.kind === 'absent' &&
        !overlaps(cue, hit) &&
        !this.#valences.some((other) => covers(other, cue) || (other.good && samePlace(other, cue))) &&
        cue.start >= last &&
        cue.start - last <= reachAfter &&
        !clauseEndsBetween(this.#cues, this.context.stream, last, cue.start) &&
        !this.context.others.some((other) => other.parts[0]![0] >= last && other.parts[0]![0] < cue.start),
    );
    if (absent !== undefined) this.#say('negation', absent);
    const denials = (negators.length > 0 ? 1 : 0) + (absent === undefined ? 0 : 1) + (inside ? 1 : 0);
    return denials % 2 === 1;
  }

  /** The hit's own clause speaks of earlier times. */
  isPast(hit: Hit): boolean {
    return isPast(hit, this.context.cues, this.context.stream);
  }

  /** What was so earlier is told to be otherwise now: dulu nggak pernah, sekarang tiap bulan. */
  #turned(hit: Hit): boolean {
    if (!this.isPast(hit)) return false;
    const [, to] = this.#scene(hit);
    const now = this.context.cues.find(
      ({ kind, start }) => kind === 'now' && start >= hit.parts[0]![1] && start < to,
    );
    if (now === undefined) return false;
    return !this.#valences.some(({ good, start }) => !good && start >= now.start && start < to);
  }

  /** Valences that speak of the hit: its sentence, and the next one where no other code of the facet speaks. */
  #around(hit: Hit): Valence[] {
    const [from, to] = this.#scene(hit);
    return this.#valences.filter((cue) => cue.start >= from && cue.end <= to);
  }

  /** The sentence of a hit, and the next one where no other code of the facet speaks. */
  #scene(hit: Hit): [number, number] {
    const { stream, others } = this.context;
    const [from, to] = sentenceOf(stream, hit);
    const next = to + 1;
    if (next >= stream.count) return [from, to];
    let end = sentenceEnd(stream, next);
    if (end + 1 < stream.count) end = sentenceEnd(stream, end + 1);
    const foreign = others.some(({ parts }) => parts[0]![0] >= next && parts[0]![0] < end);
    return [from, foreign ? to : end];
  }

  #after(hit: Hit): Valence[] {
    const last = hit.parts.at(-1)![1];
    return this.#around(hit).filter((cue) => cue.start >= last);
  }

  /** Lacks that speak of the hit: after it, or right before it; not what was lacking before it came. */
  #lacks(hit: Hit): Valence[] {
    const first = hit.parts[0]![0];
    return this.#around(hit).filter((cue) => {
      if (cue.good || this.#subordinate(cue)) return false;
      if (cue.end <= first)
        return first - cue.end < 4 && !clauseEndsBetween(this.#cues, this.context.stream, cue.end, first);
      return !this.#inPastClause(cue, hit);
    });
  }

  /** The clause of a cue tells no event: kalau susah …, biar nggak rugi …. */
  #subordinate(cue: Cue): boolean {
    const { stream, cues } = this.context;
    for (let at = cue.start; at >= 0 && cue.start - at <= 6; at--) {
      if (cues.some((other) => other.kind === 'subordinate' && other.start === at && other.end <= cue.start))
        return true;
      if (stream.classes[at - 1] === boundary || (stream.flags[at]! & afterComma) !== 0) return false;
    }
    return false;
  }

  /** An earlier state is told in the clause of a cue, which is not the hit's own: dulu susah, sekarang …. */
  #inPastClause(cue: Cue, hit: Hit): boolean {
    const { stream } = this.context;
    let from = cue.start;
    while (
      from > 0 &&
      stream.classes[from - 1] !== boundary &&
      (stream.flags[from]! & afterComma) === 0 &&
      cue.start - from < 8
    )
      from--;
    const last = hit.parts.at(-1)![1];
    let past = false;
    for (const other of this.#cues) {
      if (other.start < from || other.start >= cue.start) continue;
      if (other.kind === 'earlier' && clauseEndsBetween(this.#cues, stream, last, other.start)) past = true;
      if (other.kind === 'now' || other.kind === 'contrast') past = false;
    }
    return past;
  }

  /** “…, tapi …” or “…. Tapi …” after a hit with nothing good behind it weighs against it. */
  #objection(hit: Hit): Cue | undefined {
    const last = hit.parts.at(-1)![1];
    const [, to] = sentenceOf(this.context.stream, hit);
    const { stream, others } = this.context;
    const objections = this.#cues.filter(({ kind }) => kind === 'objection');
    const within = objections.find(({ start, end }) => start >= last && end <= to);
    const found = within ?? objections.find(({ start }) => start === to + 1);
    if (found === undefined) return undefined;
    if (found === within && (stream.flags[found.start]! & afterComma) === 0) return undefined;
    // “…, padahal dulu …” tells what was before.
    if (
      this.#cues.some(({ kind, start }) => kind === 'earlier' && start >= found.end && start <= found.end + 1)
    )
      return undefined;
    const end = sentenceEnd(stream, found.end);
    const good = this.#valences.some((cue) => cue.good && cue.start >= found.end && cue.end <= end);
    const foreign = (found === within ? [] : [...others, ...this.hits]).some(
      ({ parts }) => parts[0]![0] >= found.end && parts[0]![0] < end,
    );
    return good || foreign ? undefined : found;
  }

  /** “It came, sure. …”: admitted, and nothing good is said of it after. */
  #admission(hit: Hit): Cue | undefined {
    const { stream, others } = this.context;
    const [from, to] = sentenceOf(stream, hit);
    const last = hit.parts.at(-1)![1];
    const found = this.#cues.find(
      ({ kind, start }) => kind === 'admission' && start >= from && start <= last + 3 && start < to,
    );
    if (found === undefined) return undefined;
    const after = Math.max(found.end, last);
    const [, end] = this.#scene(hit);
    const more = end > to || clauseEndsBetween(this.#cues, stream, after, Math.min(to, after + 6) - 1);
    const good = this.#valences.some((cue) => cue.good && cue.start >= after && cue.end <= end);
    const foreign = others.some(({ parts }) => parts[0]![0] >= after && parts[0]![0] < end);
    return !more || good || foreign ? undefined : found;
  }

  /** The clause of a hit grants it only: memang ada, …. */
  #conceded(hit: Hit): boolean {
    const [from] = sentenceOf(this.context.stream, hit);
    const last = hit.parts.at(-1)![1];
    return this.#cues.some(
      ({ kind, start }) =>
        (kind === 'concession' || kind === 'admission') && start >= from && start <= last + 3,
    );
  }

  #contrastBetween(hit: Hit, lack: Cue): Cue | undefined {
    const last = hit.parts.at(-1)![1];
    return this.#cues.find((cue) => cue.kind === 'contrast' && cue.start >= last && cue.start <= lack.start);
  }
}

/** A cue whose first word stands before a hit: *menurut* undang-undang. */
function reachesBefore(cue: Cue, hit: Hit): boolean {
  return hit.parts.every(([start, end]) => cue.start < start || cue.start >= end);
}
