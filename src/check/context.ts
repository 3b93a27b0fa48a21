import type { CodeIndex } from '../model/codebook.js';
import type { CodedSegment, Coding } from '../model/coding.js';
import type { Diagnostic, Place } from '../model/diagnostic.js';
import type { Findings } from '../model/finding.js';
import type { Study } from '../model/study.js';

/** What is known of the past of a code; ISO 8601 instants. */
export interface CodeHistory {
  /** When it came into the codebook, where the codebook was there before. */
  readonly added?: string;
  /** When its definition became what it is, where it was another before. */
  readonly defined?: string;
}

/** Agreement on one code, present or absent in each unit. */
export interface CodeAgreement {
  /** Krippendorff's α; null where it is undefined. */
  readonly alpha: number | null;
  /** Units that two people at least have seen. */
  readonly units: number;
}

/** What is asked of a study where its files name each other. */
export interface ReferenceContext {
  readonly study: Study;
  readonly index: CodeIndex;
  /** Every codebook of daya.yaml could be read, so that a code which is not there does not exist. */
  readonly allCodebooks: boolean;
  /** Living codings of all coders. */
  readonly codings: readonly Coding[];
  readonly findings: Findings;
  /** Where a key of daya.yaml, guide.yaml, findings.yaml or of a document's front matter (by document id) stands. */
  place(source: string, path: readonly (string | number)[], what?: 'key' | 'value'): Place;
  /** That place's line, for the frame. */
  lineText(source: string, place: Place): string | undefined;
}

/** What the checks of a study look at. */
export interface CheckContext extends ReferenceContext {
  /** Living codings of all coders in their places in the present texts; those that have lost their place are not here. */
  readonly placed: readonly Coding[];
  /** What `use` feeds to the tables. */
  readonly segments: readonly CodedSegment[];
  /** Document → coders who marked it as read. */
  readonly readBy: ReadonlyMap<string, readonly string[]>;
  /** Ids of proposals of the rules that somebody accepted. */
  readonly accepted: ReadonlySet<string>;
  /** Informant → real name, of private/names.csv. */
  readonly realNames: ReadonlyMap<string, string>;
  /** What lies under out/, as text; read when it is asked for. */
  emitted(): readonly { readonly file: string; readonly text: string }[];
  /** Reference of a code → when it was added and when its definition changed, as far as the history of its file tells. */
  codeHistory(): ReadonlyMap<string, CodeHistory>;
  /** How far people agree on each code that two of them could have used, by its reference. */
  agreement(): ReadonlyMap<string, CodeAgreement>;
}

/** One look across a whole study; gives what it finds, in order of files. */
export type ReferenceCheck = (context: ReferenceContext) => readonly Diagnostic[];
