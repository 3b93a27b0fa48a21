import type { Stance } from '../model/coding.js';
import type { Finding } from '../model/finding.js';
import type { Opportunity, Witness } from '../model/witness.js';
import type { Evidence } from '../reduce/evidence.js';
import type { DimensionId } from './rules.js';

/** A coding that counts for a claim, with its stance turned from the code towards the claim. */
export interface ClaimCoding {
  readonly evidence: Evidence;
  readonly stance: Stance;
}

export type LevelStatus = 'supports' | 'contradicts' | 'mixed' | 'silent' | 'unknown' | 'not_asked';

/** How many witnesses of a level say what; each witness stands in one of the numbers. */
export interface LevelCounts {
  readonly supports: number;
  readonly contradicts: number;
  readonly mixed: number;
  /** They name it and take no stance. */
  readonly neutral: number;
  /** They were asked, and nothing of theirs is coded. */
  readonly silent: number;
  readonly unknown: number;
  readonly not_asked: number;
}

/** A witness in one level: what it says there, or what is known of its silence. */
export interface LevelWitness {
  readonly witness: Witness;
  readonly stance: Stance | null;
  /** Of a witness without codings. */
  readonly opportunity: Opportunity;
  readonly codings: readonly ClaimCoding[];
}

/** One value of a dimension: a source group, a technique, a wave. */
export interface Level extends LevelCounts {
  readonly key: string;
  readonly status: LevelStatus;
  /** The direction stands although witnesses dissent. */
  readonly dissent: boolean;
  readonly witnesses: readonly LevelWitness[];
  /** Addresses of its codings, in order of the text. */
  readonly refs: readonly string[];
}

export type DimensionVerdictId =
  | 'agreement'
  | 'partial'
  | 'dissonance'
  | 'silence'
  | 'single'
  | 'not_assessable';

export type Lean = 'supports' | 'contradicts' | 'none';

/** Why a dimension agrees only in part. */
export type PartialReason = 'mixed' | 'mostly-silent' | 'prominence' | 'changed' | 'inconsistent';

export interface DimensionOutcome {
  readonly verdict: DimensionVerdictId;
  readonly lean: Lean;
  readonly reason?: PartialReason;
}

/** A dimension of a finding. */
export interface Dimension extends DimensionOutcome {
  readonly id: DimensionId;
  readonly levels: readonly Level[];
  /** In matched mode: the outcome inside each technique (or source), and those that had too few levels. */
  readonly inside?: readonly { readonly key: string; readonly outcome: DimensionOutcome | null }[];
  /** Levels that rest on documents issued by the only group that also speaks in the others. */
  readonly dependent: readonly string[];
}

/** How a witness, or a site, speaks in the waves in which it was heard. */
export interface Course {
  readonly key: string;
  readonly id: string;
  readonly kind: 'witness' | 'site';
  /** In order of the waves; only those with a stance. */
  readonly steps: readonly {
    readonly wave: string;
    readonly stance: Stance;
    readonly codings: readonly ClaimCoding[];
  }[];
  readonly course: 'consistent' | 'changed' | 'inconsistent';
}

export interface TimeDimension extends Dimension {
  readonly courses: readonly Course[];
}

export type PairStatus = 'agreement' | 'partial' | 'silence' | 'dissonance' | 'not_assessable';

/** Two levels of a dimension beside each other (Farmer et al. 2006). */
export interface Pair {
  readonly dimension: DimensionId;
  readonly a: string;
  readonly b: string;
  readonly meaning: 'same' | 'overlapping' | 'opposite' | null;
  /** Prominence and examples. */
  readonly second: 'same' | 'different' | 'not_assessable';
  readonly status: PairStatus;
}

export type ProposalId =
  | 'no_evidence'
  | 'dissonant'
  | 'insufficient'
  | 'not_triangulated'
  | 'mixed'
  | 'refuted'
  | 'convergent'
  | 'incomplete'
  | 'partly_refuted'
  | 'partly_convergent';

export interface Proposal {
  readonly id: ProposalId;
  readonly lean: Lean;
  readonly withNegativeCases: boolean;
}

/** A witness over everything that it says to a claim. */
export interface WitnessVoice {
  readonly witness: Witness;
  readonly techniques: readonly string[];
  readonly waves: readonly string[];
  readonly stance: Stance;
  readonly codings: readonly ClaimCoding[];
}

/** Everything that the program finds out about one finding. */
export interface Verdict {
  readonly finding: Finding;
  /** Those with codings, people first. */
  readonly witnesses: readonly WitnessVoice[];
  readonly source: Dimension;
  readonly technique: Dimension;
  readonly time: TimeDimension;
  readonly pairs: readonly Pair[];
  readonly proposal: Proposal;
  /** In order of the text. */
  readonly codings: readonly ClaimCoding[];
  /** Codings on the finding's codes that do not count: taken out by hand, or not standing beside what `with` asks. */
  readonly left: { readonly excluded: number; readonly apart: number; readonly nobody: number };
  /** Rule codings among the evidence, and how many of them a person accepted. */
  readonly reviewed: { readonly accepted: number; readonly total: number };
}
