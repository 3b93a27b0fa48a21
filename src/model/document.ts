import type { DocumentLanguage } from './words.js';

/** How a document came about. The five are known; a study may use others, which are marked. */
export type Technique = 'interview' | 'observation' | 'documentation' | 'fgd' | 'survey' | (string & {});

export const knownTechniques = ['interview', 'observation', 'documentation', 'fgd', 'survey'] as const;

/** Who stands behind a speaker label: the id of an informant, or one of the three words. */
export type SpeakerRole = 'interviewer' | 'other' | 'unknown' | (string & {});

/** A value of an attribute that a user typed. */
export type AttributeValue = string | number | boolean;

/** The front matter of a document. */
export interface DocumentMeta {
  readonly id: string;
  readonly title?: string;
  readonly technique: Technique;
  /** ISO 8601 calendar date. */
  readonly date?: string;
  readonly start?: string;
  readonly end?: string;
  readonly wave?: string;
  readonly site?: string;
  /** The case or group that the document is about. */
  readonly about?: string;
  /** The group that a document without informants speaks for. */
  readonly group?: string;
  readonly issuer?: string;
  readonly observer?: string;
  readonly interviewer?: string;
  readonly informants: readonly string[];
  /** Label → role, in the order of the file. Empty where the document has no speakers. */
  readonly speakers: Readonly<Record<string, SpeakerRole>>;
  /** Ids of guide items that were put to the witnesses; missing where nobody recorded it. */
  readonly asked?: readonly string[];
  /** Numbers that the text states, checked against the register. */
  readonly states: Readonly<Record<string, number>>;
  readonly language?: DocumentLanguage;
  readonly source?: string;
  readonly sha256?: string;
  readonly media?: string;
  /** Every other key of the front matter. */
  readonly attributes: Readonly<Record<string, AttributeValue>>;
}

/**
 * A block of a body. Turns and paragraphs are numbered from 1 in order of the body (that number is the address);
 * headings and rules (`---`) are not. Offsets are code points into the body, the end is exclusive.
 */
export interface Unit {
  /** Number in the order of the body, and in the address `<document>:<n>` where that was not frozen; 0 for a heading. */
  readonly n: number;
  /** The number in the address where it differs from `n`, because addresses were frozen before an edit: `12a`. */
  readonly address?: string;
  readonly kind: 'turn' | 'paragraph' | 'heading';
  /** Where the block begins, with its label. */
  readonly start: number;
  /** Where its own words begin, after label and timestamp. */
  readonly textStart: number;
  readonly end: number;
  /** What the words are for the analysis: evidence, or one of the reasons why they are not. */
  readonly standing: 'evidence' | 'interviewer' | 'other' | 'unknown' | 'head' | 'note' | 'heading';
  readonly label?: string;
  readonly role?: SpeakerRole;
  /** The informant whose words these are. */
  readonly informant?: string;
  /** The guide question that an answer belongs to, or that an interviewer's turn asks. */
  readonly question?: string;
  readonly timestamp?: string;
}

/** A document of a study: front matter, body, and the blocks of the body. */
export interface StudyDocument {
  readonly meta: DocumentMeta;
  readonly body: string;
  readonly units: readonly Unit[];
  /** Path within the study, with forward slashes. */
  readonly file: string;
  /** Number of the body's first line in the file, from 1. */
  readonly bodyLine: number;
}
