import type { Codebook } from './codebook.js';
import type { CodingEvent } from './coding.js';
import type { StudyDocument } from './document.js';
import type { Guide } from './guide.js';
import type { Condensation } from './reduction.js';
import type { Case, Informant } from './register.js';
import type { Settings } from './settings.js';
import type { Opportunity } from './witness.js';

/** A note of the researcher: a file of memos/, or a reflective block inside a document. */
export interface Memo {
  readonly id: string;
  /** What the memo is about: a document, an address, a code, a finding, a coding. */
  readonly about: string;
  readonly text: string;
  readonly by?: string;
  readonly date?: string;
  readonly file: string;
}

/** A coding log as read: the coder's events in file order. */
export interface CodingLog {
  readonly coder: string;
  readonly doc: string;
  readonly file: string;
  /** With the line of each event, from 1. */
  readonly events: readonly { readonly event: CodingEvent; readonly line: number }[];
}

/** A mark in opportunity.csv: what the researcher knows about one witness and one code. */
export interface OpportunityMark {
  readonly witness: string;
  readonly code: string;
  readonly opportunity: Opportunity;
}

/** Everything that a study's folder holds, parsed; nothing computed from codings yet. */
export interface Study {
  /** Absolute path. */
  readonly dir: string;
  readonly settings: Settings;
  readonly informants: readonly Informant[];
  readonly cases: readonly Case[];
  readonly guide: Guide;
  /** Sorted by id, numbers inside ids in numeric order. */
  readonly documents: readonly StudyDocument[];
  readonly codebooks: readonly Codebook[];
  readonly logs: readonly CodingLog[];
  readonly opportunities: readonly OpportunityMark[];
  readonly memos: readonly Memo[];
  /** What people typed to condense the data: reduction.jsonl, themes.yaml, summaries.jsonl. */
  readonly condensation?: Condensation;
}
