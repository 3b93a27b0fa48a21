import type { CueKind } from '../text/cues.js';
import { boundary, type TokenStream } from '../text/tokens.js';
import { clauseEndsBetween, isQuestion, sentenceEnd } from './clauses.js';
import type { Cue } from './cue-matcher.js';
import { covers, samePlace, scopedNegators } from './negation.js';
import { isExceeded } from './not-only.js';
import { isCounterfactual, isRhetorical } from './rhetorical.js';

/** Something said for or against, near the hits. */
export interface Valence extends Cue {
  readonly good: boolean;
}

/** Words from something bad to what is said of it: keluhan pembeli jauh berkurang. */
const reachOfEase = 4;

/** Words before something bad within which a negator denies it. */
const reachOfNobody = 9;

/** Words after “nggak ada yang”, “nggak pernah” within which they deny something bad: nggak pernah dia pasang muka capek. */
const reachOfDenial = 6;

/** Cues of bad things: to deny one is good news. */
export function badThings(cues: readonly Cue[]): Cue[] {
  return cues.filter(({ kind, start, end }) => kind === 'bad' || (kind === 'lack' && end - start === 1));
}

/**
 * What the cues outside the hits say: words of benefit and lack, turned round by a negator; the longer of two that
 * overlap, also where the longer one is partly a hit (`all`). What a question asks and what would be without the thing
 * say nothing.
 */
export function readValences(cues: readonly Cue[], all: readonly Cue[], stream: TokenStream): Valence[] {
  const reading = new ValenceReading(cues, all, stream);
  const telling = cues.filter(({ kind }) => tells.has(kind));
  const benefits = all.filter(({ kind }) => kind === 'benefit');
  return telling
    .filter(({ kind }) => kind === 'lack' || kind === 'benefit')
    .filter((cue) => ![...telling, ...benefits].some((other) => covers(other, cue)))
    .filter(({ start }) => !isCounterfactual(start, all, stream))
    .filter((cue) => !reading.isAsked(cue))
    .map((cue) => ({
      ...cue,
      good: cue.kind === 'benefit' ? !reading.isDenied(cue) : reading.isRelieved(cue),
    }));
}

/** Kinds of cues of which the longer one over the same words counts. */
const tells: ReadonlySet<CueKind> = new Set(['lack', 'benefit', 'hedge', 'unsure', 'earlier']);

class ValenceReading {
  /** Bad things that a negator before them denies: “nggak ada yang curiga”. */
  readonly #negated: readonly Cue[];

  constructor(
    readonly cues: readonly Cue[],
    readonly all: readonly Cue[],
    readonly stream: TokenStream,
  ) {
    this.#negated = badThings(all).filter((cue) =>
      cues.some(
        ({ kind, start, end }) =>
          kind === 'negation' &&
          end <= cue.start &&
          cue.start - start < reachOfNobody &&
          !this.#clauseEnds(end, cue.start),
      ),
    );
  }

  isDenied(benefit: Cue): boolean {
    return scopedNegators(benefit.start, 2, this.cues, this.stream, () => false).length > 0;
  }

  /** Part of a question that is put to somebody; what is asked for effect tells. */
  isAsked({ start }: Cue): boolean {
    const to = sentenceEnd(this.stream, start);
    if (!isQuestion(this.stream, to)) return false;
    let from = start;
    while (from > 0 && this.stream.classes[from - 1] !== boundary) from--;
    return !isRhetorical(this.all, from, to);
  }

  /** A lack that is none: denied, of something bad, more than it, eased, or the strong who can no longer. */
  isRelieved(lack: Cue): boolean {
    return (
      scopedNegators(lack.start, 3, this.cues, this.stream, () => false).length > 0 ||
      this.#isOfBad(lack) ||
      isExceeded(lack, this.all) ||
      this.#isEased(lack) ||
      this.#bindsTheStrong(lack)
    );
  }

  /** “nggak ada yang curiga”, “nggak pernah telat”. */
  #isOfBad(lack: Cue): boolean {
    const denies =
      lack.end - lack.start > 1 ||
      this.cues.some((other) => other.kind === 'negation' && samePlace(other, lack));
    return (
      denies &&
      this.#negated.some(
        ({ start }) =>
          start > lack.start && start <= lack.end + reachOfDenial && !this.#clauseEnds(lack.end, start),
      )
    );
  }

  /** “Keluhannya berkurang”: both words are lacks by themselves. */
  #isEased(lack: Cue): boolean {
    return this.all.some(
      (ease) =>
        ease.kind === 'decrease' &&
        badThings(this.all).some(
          (bad) =>
            ease.start >= bad.end &&
            ease.start - bad.end < reachOfEase &&
            !this.#clauseEnds(bad.end, ease.start) &&
            (covers(lack, ease) || samePlace(lack, ease) || samePlace(lack, bad)),
        ),
    );
  }

  /** “Tengkulak nggak bisa …”: that they cannot is a gain. */
  #bindsTheStrong(lack: Cue): boolean {
    const denies = this.cues.some(
      ({ kind, start, end }) => kind === 'negation' && start === lack.start && end <= lack.end,
    );
    return (
      denies &&
      this.all.some(
        ({ kind, end }) =>
          kind === 'strong' &&
          end <= lack.start &&
          lack.start - end < 3 &&
          !this.#clauseEnds(end, lack.start),
      )
    );
  }

  #clauseEnds(from: number, to: number): boolean {
    return clauseEndsBetween(this.all, this.stream, from, to);
  }
}
