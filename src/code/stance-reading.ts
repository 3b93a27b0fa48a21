import type { Stance } from '../model/coding.js';
import { unknownWord } from '../text/tokens.js';
import { clauseEndsBetween, sentenceEnd, sentenceOf } from './clauses.js';
import {
  admissionOf,
  grantedBefore,
  isReserved,
  objectionTo,
  takesAllBack,
  turnBetween,
} from './concession.js';
import type { Cue } from './cue-matcher.js';
import { deniersOf } from './denial.js';
import type { Hit } from './match.js';
import { samePlace } from './negation.js';
import { onlySpokenOf } from './only-spoken-of.js';
import { asksWho, denyingAnswer } from './rhetorical.js';
import { endOf, isIn, type Range, Scene } from './scene.js';
import type { JudgedHit, StanceContext, StanceReason } from './stance.js';

/** Words after a hit within which what is said of an obstacle may solve it. */
const reachOfSolution = 4;

/** What a hit comes to, and the cues that decided it. */
interface Verdict {
  readonly stance: Stance;
  readonly because: readonly StanceReason[];
}

/** The cues of a unit as they bear on the hits of one code. */
export class StanceReading {
  readonly scene: Scene;
  /** The cues that decided, each once. */
  readonly reasons: StanceReason[] = [];

  constructor(
    hits: readonly Hit[],
    readonly context: StanceContext,
  ) {
    this.scene = new Scene(hits, context);
  }

  /** Most of the words near the hits are in no list: a language that the cues do not know. */
  mostlyUnknown(): boolean {
    const { stream, hits } = this.scene;
    let words = 0;
    let unknown = 0;
    for (const hit of hits) {
      const [from, to] = sentenceOf(stream, hit);
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
      const [from] = sentenceOf(this.scene.stream, one.hit);
      const group = groups.get(from);
      if (group === undefined) groups.set(from, [one]);
      else group.push(one);
    }
    return [...groups.values()];
  }

  /**
   * One verdict on a sentence. Where an indicator states what its hit means, hits that state nothing do not speak
   * against it, unless the sentence grants something before it objects. Else the greater weight decides; where neither
   * side has twice the other's it is mixed, but only if something good is said or an objection made: that a word of
   * the code occurs beside “belum ada” sets off no denial.
   */
  sentenceVerdict(group: readonly JudgedHit[]): Stance {
    const { scene } = this;
    const sentence = sentenceOf(scene.stream, group[0]!.hit);
    const judged = group.map((one) => {
      const { stance: verdict, because } = this.#verdict(one);
      return { ...one, verdict, because };
    });
    const turn = turnBetween(judged, scene);
    if (turn !== undefined) {
      for (const { because } of judged) this.#say(because);
      this.#say([reason('contrast', turn)]);
      return 'mixed';
    }
    const onlyStated = !this.#grantsAndObjects(sentence) && judged.some(states);
    const counted = onlyStated ? judged.filter(({ stated }) => stated) : judged;
    const weights = { supports: 0, contradicts: 0, mixed: 0, neutral: 0 };
    for (const { verdict, strength, because } of counted) {
      weights[verdict] += strength;
      this.#say(because);
    }
    const { supports, contradicts, mixed } = weights;
    if (supports + contradicts + mixed === 0) return 'neutral';
    if (contradicts > 2 * supports) {
      const granted = grantedBefore(
        group.map(({ hit }) => hit),
        scene,
      );
      if (granted !== undefined) {
        this.#say([reason('satisfaction', granted[0]), reason('contrast', granted[1])]);
        return 'mixed';
      }
    }
    if (mixed > 0 && mixed * 2 >= Math.max(supports, contradicts)) return 'mixed';
    if (supports > 2 * contradicts) return 'supports';
    if (contradicts > 2 * supports) return 'contradicts';
    return mixed === 0 && !this.speaksForBoth(sentence) ? 'contradicts' : 'mixed';
  }

  /** Something good is said, or an objection made, in a range. */
  speaksForBoth(range: Range): boolean {
    return this.scene.adversativeIn(range) || this.scene.goodIn(range) !== undefined;
  }

  #grantsAndObjects(sentence: Range): boolean {
    const { cues, all } = this.scene;
    return (
      cues.some((cue) => cue.kind === 'objection' && isIn(cue, sentence)) &&
      all.some((cue) => cue.kind === 'benefit' && isIn(cue, sentence))
    );
  }

  #say(because: readonly StanceReason[]): void {
    for (const { cue, start, end } of because)
      if (!this.reasons.some((one) => one.cue === cue && one.start === start))
        this.reasons.push({ cue, start, end });
  }

  /** The code names an obstacle or a need: lack is what it is about. */
  get #isBad(): boolean {
    return this.context.kind === 'obstacle' || this.context.kind === 'need';
  }

  #verdict({ hit, says }: JudgedHit): Verdict {
    if (says === 'mixed' || says === 'neutral') return { stance: says, because: [] };
    const { scene } = this;
    const { all, stream } = scene;
    const affirmed = says === 'supports';
    const [itself, opposite] = affirmed
      ? (['supports', 'contradicts'] as const)
      : (['contradicts', 'supports'] as const);
    const answer = denyingAnswer(hit, all, stream);
    if (answer !== undefined)
      return {
        stance: affirmed || asksWho(hit, all, stream) ? 'contradicts' : 'supports',
        because: [reason('negation', answer)],
      };
    const spokenOf = onlySpokenOf(hit, scene.cues, all, stream);
    const neutral = spokenOf && ({ stance: 'neutral', because: [spokenOf] } as const);
    // A rule may forbid, a question may deny.
    if (neutral !== undefined && (spokenOf?.cue === 'rule' || spokenOf?.cue === 'question')) return neutral;
    const deniers = deniersOf(hit, affirmed && !this.#isBad, scene, this.context.denies);
    if (deniers.denied) {
      if (affirmed && !this.#isBad && scene.bindsTheStrong(deniers.cues[0]))
        return { stance: 'supports', because: deniers.cues.map((cue) => reason('negation', cue)) };
      const because = deniers.cues.map((cue) => reason('negation', cue));
      if (scene.isPast(hit) && scene.after(hit).some(({ good }) => good))
        return { stance: affirmed ? 'supports' : 'mixed', because };
      return { stance: affirmed && scene.isTurned(hit) ? 'supports' : opposite, because };
    }
    if (this.#isBad) {
      const solved = this.#solved(hit);
      if (neutral !== undefined) return neutral;
      return solved === undefined
        ? { stance: itself, because: [] }
        : { stance: opposite, because: [reason('satisfaction', solved)] };
    }
    const lacks = scene.lacks(hit);
    if (
      spokenOf !== undefined &&
      neutral !== undefined &&
      !lacks.some((one) => scene.contrastBetween(hit, one))
    ) {
      const unkept = scene.unkept(hit);
      if (unkept === undefined) return neutral;
      return { stance: opposite, because: [spokenOf, reason('lack', unkept)] };
    }
    if (!affirmed) return { stance: scene.isTurned(hit) ? 'supports' : 'contradicts', because: [] };
    return this.#weigh(hit, lacks);
  }

  /** An affirmed hit: what lacks and objections after it leave of it. */
  #weigh(hit: Hit, lacks: readonly Cue[]): Verdict {
    const { scene } = this;
    const objection = lacks.length > 0 ? undefined : (objectionTo(hit, scene) ?? admissionOf(hit, scene));
    const against = objection === undefined ? lacks : [objection];
    if (against.length === 0) return { stance: 'supports', because: [] };
    const benefits = scene.benefits(hit);
    const praise = benefits.map((cue) => reason('satisfaction', cue));
    const contrast = scene.contrastBetween(hit, against[0]!);
    const because = [
      ...lacks.map((cue) => reason('lack', cue)),
      ...(contrast === undefined && objection === undefined
        ? []
        : [reason('contrast', contrast ?? objection!)]),
      ...praise,
    ];
    const mixed = { stance: 'mixed', because } as const;
    const granted = scene.cues.some(
      (cue) => cue.kind === 'even though' && contrast !== undefined && samePlace(cue, contrast),
    );
    if (granted || this.#isEffect(hit, against[0]!) || scene.isPast(hit) || scene.isInParts(hit))
      return mixed;
    if (against.some((cue) => isReserved(hit, cue, scene))) return mixed;
    if (benefits.length > 0) {
      const both =
        scene.adversativeIn(scene.rangeOf(hit)) ||
        benefits.length < against.length ||
        this.#sours(benefits, against);
      return both ? mixed : { stance: 'supports', because: praise };
    }
    const left = objection !== undefined && !takesAllBack(hit, objection, scene);
    return left ? mixed : { stance: 'contradicts', because };
  }

  /** Something good, and in a later sentence only what lacks. */
  #sours(benefits: readonly Cue[], against: readonly Cue[]): boolean {
    const { stream } = this.scene;
    const last = Math.max(...benefits.map(({ end }) => end));
    return against.some(({ start }) => start > sentenceEnd(stream, last - 1));
  }

  /** An impact that is told (omzet naik) stands, whatever a later clause takes away. */
  #isEffect(hit: Hit, against: Cue): boolean {
    return (
      this.context.kind === 'impact' &&
      hit.parts.reduce((sum, [start, end]) => sum + end - start, 0) > 1 &&
      clauseEndsBetween(this.scene.cues, this.scene.stream, endOf(hit), against.start)
    );
  }

  /** Of an obstacle: it is said right after it to be good, or not to be lacking (modal nggak kurang). */
  #solved(hit: Hit): Cue | undefined {
    const { cues, stream } = this.scene;
    return this.scene
      .after(hit)
      .find(
        ({ good, start }) =>
          good && start - endOf(hit) < reachOfSolution && !clauseEndsBetween(cues, stream, endOf(hit), start),
      );
  }
}

/** The indicator states what its hit means, and the hit is more than spoken of. */
function states({ stated, verdict }: JudgedHit & { readonly verdict: Stance }): boolean {
  return stated && verdict !== 'neutral';
}

function reason(cue: string, { start, end }: { start: number; end: number }): StanceReason {
  return { cue, start, end };
}
