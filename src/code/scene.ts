import { afterComma, boundary, type TokenStream } from '../text/tokens.js';
import { clauseEndsBetween, sentenceEnd, sentenceOf } from './clauses.js';
import type { Cue } from './cue-matcher.js';
import { isPast } from './earlier.js';
import type { Hit } from './match.js';
import { covers, overlaps, scopedNegators } from './negation.js';
import { addsOnly } from './not-only.js';
import { isCounterfactual } from './rhetorical.js';
import type { StanceContext } from './stance.js';
import { badThings, readValences, type Valence } from './valence.js';

/** From a token to the one after the last. */
export type Range = readonly [number, number];

/** What stands around the hits of one code in a unit: cues, what they say for or against, and which of it bears on a hit. */
export class Scene {
  readonly stream: TokenStream;
  /** All cues of the unit. */
  readonly all: readonly Cue[];
  /** Cues outside the hits: words inside a matching indicator are never cues. */
  readonly cues: readonly Cue[];
  readonly valences: readonly Valence[];
  /** Hits of other codes of the facet. */
  readonly others: readonly Hit[];

  constructor(
    readonly hits: readonly Hit[],
    readonly context: StanceContext,
  ) {
    this.stream = context.stream;
    this.all = context.cues;
    this.others = context.others;
    this.cues = this.all.filter(
      (cue) => !hits.some((hit) => isPartOf(cue, hit)) && !addsOnly(cue, this.all, this.stream),
    );
    this.valences = readValences(this.cues, this.all, this.stream);
  }

  /** The sentence of a hit, and the next one where no other code of the facet speaks there. */
  rangeOf(hit: Hit): Range {
    const [from, to] = sentenceOf(this.stream, hit);
    const next = to + 1;
    if (next >= this.stream.count) return [from, to];
    const end = sentenceEnd(this.stream, next);
    return [from, this.othersIn([next, end]) ? to : end];
  }

  /** Whether a hit of another code of the facet begins in a range. */
  othersIn([from, to]: Range): boolean {
    return this.others.some(({ parts }) => parts[0]![0] >= from && parts[0]![0] < to);
  }

  goodIn(range: Range): Valence | undefined {
    return this.valences.find((cue) => cue.good && isIn(cue, range));
  }

  /** What is said for or against a hit. */
  around(hit: Hit): Valence[] {
    const range = this.rangeOf(hit);
    return this.valences.filter((cue) => isIn(cue, range));
  }

  after(hit: Hit): Valence[] {
    return this.around(hit).filter(({ start }) => start >= endOf(hit));
  }

  /** The good that is said of a hit, with what its own words say beyond their match: *lebih* paham. */
  benefits(hit: Hit): Cue[] {
    const sentence = sentenceOf(this.stream, hit);
    const within = this.all.filter(
      (cue) =>
        cue.kind === 'benefit' &&
        isIn(cue, sentence) &&
        overlaps(cue, hit) &&
        !this.all.some((other) => covers(other, cue)),
    );
    return [...this.around(hit).filter(({ good }) => good), ...within];
  }

  /** Lacks that speak of a hit: after it, or right before it; not what was lacking before it came. Bad things after a contrast are lacks. */
  lacks(hit: Hit): Cue[] {
    const first = hit.parts[0]![0];
    const lacks = this.around(hit).filter((cue) => {
      if (cue.good || this.isSubordinate(cue)) return false;
      if (cue.end <= first)
        return first - cue.end < 4 && !clauseEndsBetween(this.cues, this.stream, cue.end, first);
      if (this.#isOfNextSentence(cue, hit) && !this.#speaksOn(hit)) return false;
      return !this.#inPastClause(cue, hit);
    });
    return [...lacks, ...this.#badAfterContrast(hit)];
  }

  #isOfNextSentence(cue: Cue, hit: Hit): boolean {
    return cue.start > sentenceOf(this.stream, hit)[1];
  }

  /**
   * Whether the next sentence goes on about a hit: of what the code judges (a dimension, an impact), and where the code
   * is not taken up again later. Of stages, events and topics what is missing next is missing elsewhere.
   */
  #speaksOn(hit: Hit): boolean {
    const { kind } = this.context;
    const [, to] = sentenceOf(this.stream, hit);
    return (kind === 'dimension' || kind === 'impact') && !this.hits.some(({ parts }) => parts[0]![0] > to);
  }

  #badAfterContrast(hit: Hit): Cue[] {
    const [, to] = this.rangeOf(hit);
    return badThings(this.cues).filter(
      (cue) =>
        cue.kind === 'bad' &&
        isIn(cue, [endOf(hit), to]) &&
        this.contrastBetween(hit, cue) !== undefined &&
        !this.isSubordinate(cue) &&
        !this.#inPastClause(cue, hit) &&
        !isCounterfactual(cue.start, this.all, this.stream) &&
        scopedNegators(cue.start, 4, this.all, this.stream, () => false).length === 0,
    );
  }

  contrastBetween(hit: Hit, lack: Cue): Cue | undefined {
    return this.cues.find(
      ({ kind, start }) => kind === 'contrast' && start >= endOf(hit) && start <= lack.start,
    );
  }

  adversativeIn(range: Range): boolean {
    return this.cues.some((cue) => adversative.has(cue.kind) && isIn(cue, range));
  }

  /** Part of it is so, part of it is not: sebagian …, sebagian …. */
  isInParts(hit: Hit): boolean {
    const range = this.rangeOf(hit);
    return this.all.some((cue) => cue.kind === 'part' && isIn(cue, range));
  }

  /** What was planned or promised is told not to have come: katanya mau dikasih, sampai sekarang nggak datang-datang. */
  unkept(hit: Hit): Cue | undefined {
    const [, to] = this.rangeOf(hit);
    return this.cues.find((cue) => cue.kind === 'unkept' && isIn(cue, [endOf(hit), to]));
  }

  /** Those who could press the speakers are denied something: minimarket nggak boleh buka dekat pasar. */
  bindsTheStrong(denier: Cue | undefined): boolean {
    return (
      denier !== undefined &&
      this.all.some(
        ({ kind, end }) =>
          kind === 'strong' &&
          end <= denier.start &&
          denier.start - end < 3 &&
          !clauseEndsBetween(this.all, this.stream, end, denier.start),
      )
    );
  }

  /** The hit's own clause speaks of earlier times. */
  isPast(hit: Hit): boolean {
    return isPast(hit, this.all, this.stream);
  }

  /** What was so earlier is told to be otherwise now: dulu nggak pernah, sekarang tiap bulan. */
  isTurned(hit: Hit): boolean {
    if (!this.isPast(hit)) return false;
    const [, to] = this.rangeOf(hit);
    const now = this.all.find(({ kind, start }) => kind === 'now' && start >= hit.parts[0]![1] && start < to);
    return (
      now !== undefined && !this.valences.some(({ good, start }) => !good && start >= now.start && start < to)
    );
  }

  /** The clause of a cue tells no event: kalau susah …, biar nggak rugi …. */
  isSubordinate(cue: Cue): boolean {
    for (let at = cue.start; at >= 0 && cue.start - at <= 6; at--) {
      if (this.all.some(({ kind, start, end }) => kind === 'subordinate' && start === at && end <= cue.start))
        return true;
      if (this.opensClause(at)) return false;
    }
    return false;
  }

  /** Punctuation stands before a token. */
  opensClause(at: number): boolean {
    return this.stream.classes[at - 1] === boundary || (this.stream.flags[at]! & afterComma) !== 0;
  }

  /** An earlier state is told in the clause of a cue, which is not the hit's own: dulu susah, sekarang …. */
  #inPastClause(cue: Cue, hit: Hit): boolean {
    let from = cue.start;
    while (from > 0 && !this.opensClause(from) && cue.start - from < 8) from--;
    let past = false;
    for (const other of this.cues) {
      if (other.start < from || other.start >= cue.start) continue;
      if (other.kind === 'earlier' && clauseEndsBetween(this.cues, this.stream, endOf(hit), other.start))
        past = true;
      if (other.kind === 'now' || other.kind === 'contrast') past = false;
    }
    return past;
  }
}

const adversative: ReadonlySet<string> = new Set(['contrast', 'objection', 'even though', 'admission']);

/** The token after the last of a hit. */
export function endOf(hit: Hit): number {
  return hit.parts.at(-1)![1];
}

export function isIn({ start, end }: Cue, [from, to]: Range): boolean {
  return start >= from && end <= to;
}

/** A cue that shares words with a hit; a rule that begins before it is a cue still: *menurut* undang-undang. */
function isPartOf(cue: Cue, hit: Hit): boolean {
  if (!overlaps(cue, hit)) return false;
  const begins = hit.parts.every(([start, end]) => cue.start < start || cue.start >= end);
  return !(cue.kind === 'rule' && begins);
}
