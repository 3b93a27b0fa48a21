import type { Code, CodeIndex } from '../model/codebook.js';
import type { CodedSegment } from '../model/coding.js';
import type { StudyDocument } from '../model/document.js';
import type { Study } from '../model/study.js';
import type { Witness } from '../model/witness.js';
import { unitAt } from './locate.js';
import { rosterOf } from './roster.js';
import { witnessOf } from './witnesses.js';

/** A coded segment that may count: it has a place, a known code, and stands in words that are evidence. */
export interface Evidence {
  readonly segment: CodedSegment & { readonly at: string; readonly start: number; readonly end: number };
  readonly code: Code;
  readonly document: StudyDocument;
  /** Null where an unidentified voice speaks: shown, and counted for nobody. */
  readonly witness: Witness | null;
  /** A proposal of the rules below the threshold of daya.yaml: shown only where it is asked for. */
  readonly suggestion?: true;
  /** The words as they were said, where `segment.quote` is blacked out because they are not to be printed. */
  readonly said?: string;
}

/** What tables, verdicts and saturation are made from. */
export interface Facts {
  readonly study: Study;
  readonly codes: CodeIndex;
  /** In order of document and place. */
  readonly evidence: readonly Evidence[];
  /** Codings that were left out, and why: orphaned, of an unknown code, or in words that are no evidence. */
  readonly left: { readonly orphaned: number; readonly unknownCode: number; readonly noEvidence: number };
  /** Ids of rule codings that a person accepted. */
  readonly accepted: { has(id: string): boolean };
  /** Program and version, for the provenance. */
  readonly tool: string;
}

/** Gathers the facts of a study from the segments that its `use` feeds to the tables. */
export function gatherFacts(
  study: Study,
  codes: CodeIndex,
  segments: readonly CodedSegment[],
  options: { readonly accepted?: Facts['accepted']; readonly tool?: string } = {},
): Facts {
  const { documents } = rosterOf(study);
  const left = { orphaned: 0, unknownCode: 0, noEvidence: 0 };
  const witnesses = new Map<string, Witness | null>();
  const evidence: Evidence[] = [];
  for (const segment of segments) {
    const document = documents.get(segment.doc);
    if (document === undefined || !isPlaced(segment)) {
      left.orphaned++;
      continue;
    }
    const code = codes.find(`${segment.codebook}:${segment.code}`);
    if (code === undefined) {
      left.unknownCode++;
      continue;
    }
    if (unitAt(document, segment.start)?.standing !== 'evidence') {
      left.noEvidence++;
      continue;
    }
    const key = `${segment.doc}\n${segment.informant ?? ''}`;
    let witness = witnesses.get(key);
    if (witness === undefined) {
      witness = witnessOf(study, document, segment.informant);
      witnesses.set(key, witness);
    }
    const { coder, confidence } = segment;
    const suggestion = coder === 'rules' && (confidence ?? 1) < study.settings.rules.threshold;
    evidence.push({ segment, code, document, witness, ...(suggestion && { suggestion }) });
  }
  return {
    study,
    codes,
    evidence,
    left,
    accepted: options.accepted ?? new Set(),
    tool: options.tool ?? 'daya',
  };
}

function isPlaced(segment: CodedSegment): segment is Evidence['segment'] {
  return segment.at !== null && segment.start !== null && segment.end !== null;
}
