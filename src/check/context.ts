import type { CodeIndex } from '../model/codebook.js';
import type { CodedSegment, Coding } from '../model/coding.js';
import type { Diagnostic, Place } from '../model/diagnostic.js';
import type { Findings } from '../model/finding.js';
import type { Study } from '../model/study.js';

/** What the checks of a study look at. */
export interface CheckContext {
  readonly study: Study;
  readonly index: CodeIndex;
  /** Every codebook of daya.yaml could be read, so that a code which is not there does not exist. */
  readonly allCodebooks: boolean;
  /** Living codings of all coders. */
  readonly codings: readonly Coding[];
  readonly findings: Findings;
  /** What `use` feeds to the tables. */
  readonly segments: readonly CodedSegment[];
  /** Informant → real name, of private/names.csv. */
  readonly realNames: ReadonlyMap<string, string>;
  /** What lies under out/, as text; read when it is asked for. */
  emitted(): readonly { readonly file: string; readonly text: string }[];
  /** Where a key of daya.yaml, guide.yaml, findings.yaml or of a document's front matter (by document id) stands. */
  place(source: string, path: readonly (string | number)[], what?: 'key' | 'value'): Place;
  /** That place's line, for the frame. */
  lineText(source: string, place: Place): string | undefined;
}

/** One look across a whole study; gives what it finds, in order of files. */
export type ReferenceCheck = (context: CheckContext) => readonly Diagnostic[];
