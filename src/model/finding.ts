import type { Stance } from './coding.js';
import type { Place } from './diagnostic.js';
import type { Localised } from './words.js';

/** A code that a claim rests on; with `negative` polarity what denies the code supports the claim. */
export interface FindingCode {
  /** As typed: an id, or `codebook:id`. */
  readonly code: string;
  readonly polarity: 'positive' | 'negative';
}

/** Where codings must stand with those of `with` to count: the same turn, the same paragraph, the same document. */
export type FindingWithin = 'turn' | 'paragraph' | 'document';

/** What a finding must have before it may be written down; `daya conclude` ends with status 1 where it is unmet. */
export interface FindingRequirements {
  /** Distinct witnesses that support the claim. */
  readonly witnesses?: number;
  /** Techniques in which some witness supports it. */
  readonly techniques?: number;
  /** Source groups in which some witness supports it. */
  readonly groups?: number;
  /** Every witness that contradicts, or is of two minds, is explained under `negative`. */
  readonly resolved?: boolean;
}

/** How the researcher closed a negative case. */
export interface NegativeCase {
  /** Id of the witness: an informant, case, document, issuer, or `observer@site`. */
  readonly witness: string;
  readonly resolution?: 'explained' | 'revised' | 'accepted';
  readonly why?: Localised;
}

export type DecisionVerdict = 'accept' | 'revise' | 'postpone';

/** What the researcher decided about a finding. The program proposes and never writes one by itself. */
export interface Decision {
  readonly verdict: DecisionVerdict;
  readonly reason?: Localised;
  readonly by?: string;
  /** ISO 8601. */
  readonly date?: string;
  /** Fingerprint of the evidence that was decided upon, written by `conclude decide`. */
  readonly evidence?: string;
  /** Accepted although nobody had reviewed the codings. */
  readonly unreviewed?: boolean;
}

/** One written claim, with what it rests on. */
export interface Finding {
  readonly id: string;
  readonly claim: Localised;
  /** The research question that it answers. */
  readonly question?: string;
  readonly codes: readonly FindingCode[];
  /** Codes that must stand beside, as typed. */
  readonly with: readonly string[];
  readonly within: FindingWithin;
  /** Axis or attribute → allowed values: only such words and witnesses count. */
  readonly when: Readonly<Record<string, readonly string[]>>;
  /** Ids of codings that the researcher took out. */
  readonly excluded: readonly { readonly id: string; readonly why?: Localised }[];
  /** Id of a coding → its stance towards the claim, by the researcher's own hand. */
  readonly marks: Readonly<Record<string, Stance>>;
  /** Whether the claim says that something stays, or that it changes. */
  readonly time?: 'stable' | 'change';
  readonly require: FindingRequirements;
  readonly negative: readonly NegativeCase[];
  readonly theory: readonly Localised[];
  readonly decision?: Decision;
  /** Which item of the file's list it is, from 0. */
  readonly index: number;
  readonly place: Place;
}

/** The researcher's answer to a research question. */
export interface Conclusion {
  readonly question: string;
  readonly text: Localised;
  /** Ids of findings. */
  readonly restsOn: readonly string[];
  readonly by?: string;
  readonly date?: string;
  readonly place: Place;
}

/** findings.yaml: the findings that can be judged, in its order, and the conclusions. */
export interface Findings {
  readonly findings: readonly Finding[];
  readonly conclusions: readonly Conclusion[];
}

/** An answer in memberchecks.csv: what an informant said when a finding was put before them. */
export interface MemberCheck {
  readonly finding: string;
  readonly informant: string;
  readonly answer: 'agree' | 'disagree' | 'correct';
  /** What the informant would say instead. */
  readonly correction?: string;
  readonly date?: string;
  readonly place: Place;
}
