import type { Code, CodeIndex } from '../model/codebook.js';
import type { CodedSegment } from '../model/coding.js';
import type { StudyDocument, Unit } from '../model/document.js';
import type { Settings } from '../model/settings.js';

/** A coding of one of the coders, where it stands; code points, the end exclusive. */
export interface Mark {
  readonly coder: number;
  readonly start: number;
  readonly end: number;
  readonly code: Code;
}

/** A document that two coders may be compared on. */
export interface MaterialDocument {
  readonly document: StudyDocument;
  /** The turns and paragraphs whose words count. */
  readonly blocks: readonly Unit[];
  /** Whether each coder has seen it: missing is not absent. */
  readonly seen: readonly boolean[];
  /** In order of place. */
  readonly marks: readonly Mark[];
}

/** What coders made of the documents of a study. */
export interface Material {
  readonly coders: readonly string[];
  readonly documents: readonly MaterialDocument[];
  /** Codings that were left out: their place is lost; no codebook has their code; in words that are no evidence; in a document that the coder was not given. */
  readonly left: { orphaned: number; unknownCode: number; noEvidence: number; unassigned: number };
}

/** Whether a coder has seen a document: the one of `assign`; without it everybody; the rules see all. */
export function hasSeen(coder: string, doc: string, assign: Settings['assign']): boolean {
  return coder === 'rules' || assign === undefined || assign[coder]?.includes(doc) === true;
}

/**
 * Gathers the codings of some coders.
 * @param coders ids, with the segments of each, orphans included
 * @param counts whether the words of a block take part (standing and filters)
 * @param wanted whether codings of a code take part
 */
export function gatherMaterial(
  documents: readonly StudyDocument[],
  coders: readonly { readonly id: string; readonly segments: readonly CodedSegment[] }[],
  codes: CodeIndex,
  assign: Settings['assign'],
  counts: (document: StudyDocument, block: Unit) => boolean,
  wanted: (code: Code) => boolean,
): Material {
  const left = { orphaned: 0, unknownCode: 0, noEvidence: 0, unassigned: 0 };
  const marks = new Map<string, Mark[]>();
  coders.forEach(({ id, segments }, coder) => {
    for (const { doc, start, end, codebook, code: bare } of segments) {
      const code = codes.find(`${codebook}:${bare}`);
      if (start === null || end === null) left.orphaned++;
      else if (code === undefined) left.unknownCode++;
      else if (!hasSeen(id, doc, assign)) left.unassigned++;
      else if (wanted(code)) {
        const list = marks.get(doc);
        const mark = { coder, start, end, code };
        if (list === undefined) marks.set(doc, [mark]);
        else list.push(mark);
      }
    }
  });
  const people = coders.filter(({ id }) => id !== 'rules');
  const material = documents.flatMap((document): MaterialDocument[] => {
    const { id } = document.meta;
    const own = (marks.get(id) ?? []).sort((a, b) => a.start - b.start || a.end - b.end || a.coder - b.coder);
    // What only the rules have seen compares nobody with anybody.
    if (!(people.length > 0 ? people : coders).some((coder) => hasSeen(coder.id, id, assign))) return [];
    const evidence = document.units.filter(({ standing }) => standing === 'evidence');
    left.noEvidence += own.filter((mark) => !evidence.some((block) => meets(mark, block))).length;
    const blocks = evidence.filter((block) => counts(document, block));
    if (blocks.length === 0) return [];
    return [{ document, blocks, seen: coders.map((coder) => hasSeen(coder.id, id, assign)), marks: own }];
  });
  return { coders: coders.map(({ id }) => id), documents: material, left };
}

function meets(mark: Mark, block: Unit): boolean {
  return mark.start < block.end && mark.end > block.textStart;
}
