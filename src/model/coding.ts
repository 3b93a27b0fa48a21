import type { Place } from './diagnostic.js';

/** Towards the code: it happens or helps; it is absent or without benefit; both; neither. */
export type Stance = 'supports' | 'contradicts' | 'mixed' | 'neutral';

export const stances: readonly Stance[] = ['supports', 'contradicts', 'mixed', 'neutral'];

/** Words that decided: an indicator's hit, or a cue that set the stance. Offsets are code points into the body. */
export interface Reason {
  readonly indicator: string;
  readonly start: number;
  readonly end: number;
  /** What a cue did: `negation`, `lack`, `contrast`, `hedge`, `plan`, `question`, `satisfaction`; missing for a hit. */
  readonly cue?: string;
}

/** One line of a coding log. Offsets are code points into the document's body, the end is exclusive. */
export interface CodingEvent {
  readonly op: 'add' | 'update' | 'remove' | 'reject' | 'undo' | 'read';
  readonly id: string;
  /** The event or coding that this one is about. */
  readonly ref?: string;
  readonly doc?: string;
  readonly start?: number;
  readonly end?: number;
  readonly quote?: string;
  readonly prefix?: string;
  readonly suffix?: string;
  /** `codebook:id`. */
  readonly code?: string;
  readonly stance?: Stance;
  readonly by: string;
  /** `manual`, `rules`, `accepted:<id>`, `in-vivo`, … */
  readonly how?: string;
  /** ISO 8601 instant; missing for `rules`, so that the same text gives the same bytes. */
  readonly at?: string;
  readonly memo?: string;
  readonly why?: string;
  /** 0 to 1. */
  readonly confidence?: number;
  readonly because?: readonly Reason[];
}

/** A coding as it stands after its log was folded. */
export interface Coding {
  readonly id: string;
  readonly doc: string;
  readonly start: number;
  readonly end: number;
  readonly quote: string;
  readonly prefix: string;
  readonly suffix: string;
  readonly code: string;
  readonly stance?: Stance;
  readonly by: string;
  readonly how: string;
  readonly at?: string;
  readonly memo?: string;
  readonly confidence?: number;
  readonly because?: readonly Reason[];
  readonly place: Place;
}

/**
 * A coding with everything that tables ask of it: its code resolved, its address, and whose words it marks.
 * The shape of an element of `codings list --format json`, in that order of keys.
 */
export interface CodedSegment {
  readonly id: string;
  readonly doc: string;
  /** `<document>:<n>`; null when orphaned. */
  readonly at: string | null;
  readonly start: number | null;
  readonly end: number | null;
  readonly orphaned: boolean;
  readonly quote: string;
  readonly codebook: string;
  readonly code: string;
  readonly path: readonly string[];
  readonly facets: readonly string[];
  readonly stance: Stance | null;
  readonly coder: string;
  readonly how: string;
  readonly confidence: number | null;
  readonly informant: string | null;
  readonly case: string | null;
  readonly group: string | null;
  readonly technique: string;
  readonly wave: string | null;
  readonly date: string | null;
  readonly memo?: string;
  readonly because?: readonly Reason[];
}
