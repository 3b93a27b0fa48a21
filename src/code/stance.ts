import type { FacetKind } from '../model/codebook.js';
import type { Stance } from '../model/coding.js';
import type { TokenStream } from '../text/tokens.js';
import type { Cue } from './cue-matcher.js';
import type { Hit } from './match.js';
import { StanceReading } from './stance-reading.js';

/** Why a stance: the tokens of a cue and what it did. */
export interface StanceReason {
  readonly cue: string;
  readonly start: number;
  readonly end: number;
}

/** A proposed stance with the cues that decided it; no stance where the words are unknown. */
export interface Judgement {
  readonly stance?: Stance;
  readonly cues: readonly StanceReason[];
}

/** A hit with what its indicator says by itself. */
export interface JudgedHit {
  readonly hit: Hit;
  readonly says: Stance;
  /** The indicator states it; else it is the default, that a hit supports. */
  readonly stated: boolean;
  /** How much the indicator says. */
  readonly strength: number;
}

/** What the stance of a code is judged by: tokens and cues of the unit, and where other codes of its facet hit. */
export interface StanceContext {
  readonly stream: TokenStream;
  readonly cues: readonly Cue[];
  readonly others: readonly Hit[];
  readonly kind: FacetKind;
  /** Classes whose words deny their own root (ketidakadilan for `adil~`). */
  readonly denies: readonly boolean[];
}

/**
 * Stance towards a code in a unit. Each hit is affirmed, denied (negation by scope, or said to be absent after it), or
 * only spoken of (question, plan, hearsay, rule). Then what stands around it: lack after it means present without
 * benefit, lack and benefit together are mixed, a lack that was earlier is past. Words of the hits are never cues. For
 * obstacles and needs lack is what the code names, so it changes nothing.
 */
export function judgeStance(hits: readonly JudgedHit[], context: StanceContext): Judgement {
  const reading = new StanceReading(
    hits.map(({ hit }) => hit),
    context,
  );
  if (reading.mostlyUnknown()) return { cues: [] };
  const told = reading
    .bySentence(hits)
    .map((group) => ({ stance: reading.sentenceVerdict(group), past: reading.scene.isPast(group[0]!.hit) }));
  // “We never had any. Now there is one every month.”: what was lacking earlier is past.
  const stands = (i: number) => told.slice(i).some(({ stance, past }) => stance === 'supports' && !past);
  const verdicts = told
    .filter(({ stance, past }, i) => !(past && stance === 'contradicts' && stands(i + 1)))
    .map(({ stance }) => stance);
  const count = (stance: Stance) => verdicts.filter((one) => one === stance).length;
  const has = (stance: Stance) => count(stance) > 0;
  // Nothing good and no objection: that the thing occurs in another sentence sets off no denial.
  const outweighed =
    count('contradicts') >= count('supports') && !reading.speaksForBoth([0, context.stream.count]);
  const stance =
    has('mixed') || (has('supports') && has('contradicts') && !outweighed)
      ? 'mixed'
      : has('contradicts')
        ? 'contradicts'
        : has('supports')
          ? 'supports'
          : 'neutral';
  return { stance, cues: reading.reasons };
}
