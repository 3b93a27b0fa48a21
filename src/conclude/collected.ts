import type { Code } from '../model/codebook.js';
import type { StudyDocument } from '../model/document.js';
import type { Study } from '../model/study.js';
import type { Evidence, Facts } from '../reduce/evidence.js';
import { hearings } from '../reduce/witnesses.js';
import { naturalOrder } from '../text/natural-order.js';
import type { CodedDocument } from './saturation.js';

/** Documents in order of collection, with their codes. */
export interface Collected {
  readonly documents: readonly (CodedDocument & { readonly document: StudyDocument })[];
  /** Their evidence. */
  readonly evidence: readonly Evidence[];
  /** Ids of documents that no coder in use was given: their codes are not known, so they are left out. */
  readonly unread: readonly string[];
  /** Ids of documents without a date; they stand last. */
  readonly undated: readonly string[];
}

/** What is collected; everything where a part is missing. */
export interface CollectedScope {
  readonly technique?: string | undefined;
  readonly group?: string | undefined;
  /** Codes that count, descendants included by whoever asks. */
  readonly codes?: ReadonlySet<Code> | undefined;
  /** Ids of documents that a filter lets through. */
  readonly documents?: ReadonlySet<string> | undefined;
}

/** The documents of a technique, or of a group, in order of date, time and id; in a group's, only what it says counts. */
export function collected(facts: Facts, scope: CollectedScope = {}): Collected {
  const { study } = facts;
  const heard = new Set(
    hearings(study).flatMap(({ document, group }) => (group === scope.group ? [document.meta.id] : [])),
  );
  const inScope = study.documents.filter(
    ({ meta }) =>
      (scope.technique === undefined || meta.technique === scope.technique) &&
      (scope.group === undefined || heard.has(meta.id)) &&
      (scope.documents === undefined || scope.documents.has(meta.id)),
  );
  const read = inScope.filter(({ meta }) => isAssigned(study, meta.id));
  const ordered = [...read].sort((a, b) => {
    const [x, y] = [whenOf(a), whenOf(b)];
    return x < y ? -1 : x > y ? 1 : naturalOrder(a.meta.id, b.meta.id);
  });
  const ids = new Set(ordered.map(({ meta }) => meta.id));
  const evidence = facts.evidence.filter(
    ({ segment, code }) =>
      ids.has(segment.doc) &&
      (scope.group === undefined || segment.group === scope.group) &&
      (scope.codes === undefined || scope.codes.has(code)),
  );
  const codes = new Map<string, Set<string>>();
  for (const { segment, code } of evidence)
    codes.set(segment.doc, (codes.get(segment.doc) ?? new Set()).add(code.ref));
  return {
    documents: ordered.map((document) => ({
      id: document.meta.id,
      document,
      codes: codes.get(document.meta.id) ?? new Set(),
    })),
    evidence,
    unread: inScope.filter((document) => !read.includes(document)).map(({ meta }) => meta.id),
    undated: ordered.filter(({ meta }) => meta.date === undefined).map(({ meta }) => meta.id),
  };
}

/** Whether a coder whose codings are in use was given the document; `rules` reads everything. */
function isAssigned({ settings }: Study, document: string): boolean {
  const { use, assign } = settings;
  if (assign === undefined) return true;
  const coders = typeof use === 'string' ? [use] : use.of;
  return coders.some((coder) => assign[coder]?.includes(document) === true);
}

/** Undated documents stand last. */
function whenOf({ meta }: StudyDocument): string {
  const time = /(\d{1,2})[.:](\d{2})/.exec(meta.start ?? '');
  return `${meta.date ?? '9999'} ${time ? `${time[1]!.padStart(2, '0')}:${time[2]}` : ''}`;
}
