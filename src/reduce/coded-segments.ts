import type { CodeIndex } from '../model/codebook.js';
import type { CodedSegment, Coding } from '../model/coding.js';
import type { StudyDocument } from '../model/document.js';
import type { Study } from '../model/study.js';
import { naturalOrder } from '../text/natural-order.js';
import { addressOf, unitAt } from './locate.js';
import { caseOf, groupOf, informantAt, rosterOf } from './roster.js';

export interface SegmentOptions {
  /** Codings whose place in the text is lost; listed with `start` and `end` null. */
  readonly orphans?: readonly Coding[];
}

/**
 * The codings with everything that tables ask of them: code resolved (also by a former id), address, whose words.
 * In order of document and place, then of code; orphans stand at the end of their document. A code that no codebook has
 * keeps its id as its whole path.
 */
export function codedSegments(
  study: Study,
  codings: readonly Coding[],
  codes: CodeIndex,
  options: SegmentOptions = {},
): CodedSegment[] {
  const { documents } = rosterOf(study);
  const order = new Map(codes.codes.map((code, index) => [code.ref, index]));
  const segments = [
    ...codings.map((coding) => segmentOf(study, documents.get(coding.doc), coding, codes, false)),
    ...(options.orphans ?? []).map((coding) =>
      segmentOf(study, documents.get(coding.doc), coding, codes, true),
    ),
  ];
  const rank = (segment: CodedSegment): number =>
    order.get(`${segment.codebook}:${segment.code}`) ?? order.size;
  return segments.sort(
    (a, b) =>
      naturalOrder(a.doc, b.doc) ||
      (a.start ?? Infinity) - (b.start ?? Infinity) ||
      (a.end ?? Infinity) - (b.end ?? Infinity) ||
      rank(a) - rank(b) ||
      compare(a.coder, b.coder) ||
      compare(a.id, b.id),
  );
}

function segmentOf(
  study: Study,
  document: StudyDocument | undefined,
  coding: Coding,
  codes: CodeIndex,
  orphaned: boolean,
): CodedSegment {
  const code = codes.find(coding.code);
  const [codebook, id] = splitReference(code?.ref ?? coding.code);
  const lost = orphaned || document === undefined;
  const unit = lost ? undefined : unitAt(document, coding.start);
  const informant = lost ? null : informantAt(document, unit);
  const meta = document?.meta;
  return {
    id: coding.id,
    doc: coding.doc,
    at: lost || unit === undefined ? null : addressOf(document, unit),
    start: lost ? null : coding.start,
    end: lost ? null : coding.end,
    orphaned: lost,
    quote: coding.quote,
    codebook,
    code: id,
    path: code?.path ?? [id],
    facets: code === undefined ? [] : facetsOf(code.path, codebook, codes),
    stance: coding.stance ?? null,
    coder: coding.by,
    how: coding.how,
    confidence: coding.confidence ?? null,
    informant,
    case: document === undefined ? null : caseOf(study, document, informant),
    group: document === undefined ? null : groupOf(study, document, informant),
    technique: meta?.technique ?? '',
    wave: meta?.wave ?? null,
    date: meta?.date ?? null,
    ...(coding.memo !== undefined && { memo: coding.memo }),
    ...(coding.because !== undefined && { because: coding.because }),
  };
}

/** The facets of a code and of its ancestors, root first, each once. */
function facetsOf(path: readonly string[], codebook: string, codes: CodeIndex): string[] {
  const facets = path.map((id) => codes.find(`${codebook}:${id}`)?.facet);
  return [...new Set(facets.filter((facet): facet is string => facet !== undefined))];
}

function splitReference(reference: string): [codebook: string, code: string] {
  const colon = reference.indexOf(':');
  return colon < 0 ? ['', reference] : [reference.slice(0, colon), reference.slice(colon + 1)];
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
