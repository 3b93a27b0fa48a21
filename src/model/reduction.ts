import type { Localised } from './words.js';

/** What becomes of a coded segment when the data are condensed; nothing is ever deleted. */
export type ReductionDecision = 'keep' | 'merge' | 'exclude' | 'later';

export const reductionDecisions: readonly ReductionDecision[] = ['keep', 'merge', 'exclude', 'later'];

/**
 * One line of reduction.jsonl: what a person wrote about a coding. Append-only; of two records on one coding the later
 * `at`, then the greater id, says each field that it has. Document, code and quotation find the coding again where its
 * id has changed.
 */
export interface ReductionRecord {
  readonly id: string;
  readonly coding: string;
  readonly doc: string;
  /** `codebook:id`. */
  readonly code: string;
  readonly quote: string;
  readonly paraphrase?: string;
  readonly generalisation?: string;
  readonly decision?: ReductionDecision;
  /** The coding that this one is merged into. */
  readonly into?: string;
  readonly why?: string;
  readonly by: string;
  /** ISO 8601 instant. */
  readonly at: string;
}

/** Codes put together in the second cycle of coding. */
export interface Category {
  readonly id: string;
  readonly label: Localised;
  readonly statement?: Localised | undefined;
  /** References to codes, as typed. */
  readonly codes: readonly string[];
}

/** Categories put together under one statement. */
export interface Theme {
  readonly id: string;
  readonly label: Localised;
  readonly statement?: Localised | undefined;
  readonly categories: readonly string[];
}

/** A line of summaries.jsonl: what the researcher wrote into one cell of a framework matrix. */
export interface Summary {
  readonly id: string;
  /** Case or informant. */
  readonly of: string;
  readonly code: string;
  readonly text: string;
  readonly by: string;
  readonly at: string;
}

/** Everything that people typed to condense the data. */
export interface Condensation {
  readonly records: readonly ReductionRecord[];
  readonly categories: readonly Category[];
  readonly themes: readonly Theme[];
  readonly summaries: readonly Summary[];
}

export const noCondensation: Condensation = { records: [], categories: [], themes: [], summaries: [] };
