import { consensusCodings } from '../code/consensus.js';
import { studyFaults } from '../i18n/faults/study.js';
import { usageFaults } from '../i18n/faults/usage.js';
import type { CodedSegment, Coding } from '../model/coding.js';
import type { StudyDocument } from '../model/document.js';
import { Failure } from '../model/failure.js';
import { codedSegments } from '../reduce/coded-segments.js';
import { type Facts, gatherFacts } from '../reduce/evidence.js';
import { withholdWords } from '../reduce/withhold.js';
import { findQuote } from '../text/anchors.js';
import { codePointsOf } from '../text/code-points.js';
import type { OpenStudy } from './open-study.js';

export interface CodingSelection {
  /** Only this coder's; without it, what `use` of daya.yaml feeds to the tables. */
  readonly coder?: string | undefined;
  /** Also `rules` codings under `rules.threshold`. */
  readonly suggestions?: boolean | undefined;
}

/** The codings that count, in their places in the present texts; orphans are those that have lost their place. */
export function effectiveCodings(
  open: OpenStudy,
  selection: CodingSelection = {},
): { codings: Coding[]; orphans: Coding[] } {
  const { study, folded } = open;
  const wanted = chosenCoders(open, selection.coder);
  const { threshold } = study.settings.rules;
  const chosen = folded.codings.filter(
    (coding) =>
      wanted.has(coding.by) &&
      (coding.by !== 'rules' || selection.suggestions || (coding.confidence ?? 1) >= threshold),
  );
  const placed = placeCodings(open, chosen);
  const { use, assign } = study.settings;
  if (selection.coder !== undefined || typeof use === 'string') return placed;
  const documents = new Map(study.documents.map((document) => [document.meta.id, document]));
  return { codings: consensusCodings(placed.codings, use, assign, documents), orphans: placed.orphans };
}

/** Stops with a Failure where proposals under the threshold are asked for and the codings are not the rules' at all. */
export function requireRules(open: OpenStudy, { coder, suggestions }: CodingSelection): void {
  const coders = [...chosenCoders(open, coder)];
  if (suggestions && !coders.includes('rules'))
    throw new Failure([usageFaults.noSuggestions.at(undefined, { who: coders.join(', ') })]);
}

/** The coders whose codings are asked for; a Failure where daya.yaml does not know one. */
function chosenCoders(open: OpenStudy, coder: string | undefined): ReadonlySet<string> {
  const { settings } = open.study;
  const known = ['rules', ...Object.keys(settings.coders)];
  if (coder !== undefined) {
    if (!known.includes(coder) && !open.study.logs.some((log) => log.coder === coder)) {
      throw new Failure([studyFaults.unknownCoder.at(undefined, { coder, known })]);
    }
    return new Set([coder]);
  }
  return new Set(typeof settings.use === 'string' ? [settings.use] : settings.use.of);
}

/** Puts codings into their places in the present texts by quotation and context; those whose place is not certain are orphans. */
function placeCodings(open: OpenStudy, codings: readonly Coding[]): { codings: Coding[]; orphans: Coding[] } {
  const documents = new Map(open.study.documents.map((document) => [document.meta.id, document]));
  const placed: Coding[] = [];
  const orphans: Coding[] = [];
  for (const coding of codings) {
    const here = placeCoding(documents.get(coding.doc), coding);
    if (here === undefined) orphans.push(coding);
    else placed.push(here);
  }
  return { codings: placed, orphans };
}

/** A coding in its place in the present text; undefined where that is not certain, or the document is gone. */
export function placeCoding(document: StudyDocument | undefined, coding: Coding): Coding | undefined {
  const anchor = document ? findQuote(codePointsOf(document), coding) : { kind: 'orphaned' as const };
  if (anchor.kind === 'orphaned') return undefined;
  if (anchor.start === coding.start && anchor.end === coding.end) return coding;
  return { ...coding, start: anchor.start, end: anchor.end };
}

/** The coded segments that a selection gives, orphans included. */
export function selectedSegments(open: OpenStudy, selection: CodingSelection = {}): CodedSegment[] {
  const { codings, orphans } = effectiveCodings(open, selection);
  return codedSegments(open.study, codings, open.index, { orphans });
}

/** What tables are made from, for a selection of codings; a Failure where the selection holds nothing of what it asks for. */
export function studyFacts(open: OpenStudy, tool: string, selection: CodingSelection = {}): Facts {
  requireRules(open, selection);
  const { coder } = selection;
  const study =
    coder === undefined ? open.study : { ...open.study, settings: { ...open.study.settings, use: coder } };
  const facts = gatherFacts(study, open.index, selectedSegments(open, selection), {
    accepted: new Set(open.folded.accepted.keys()),
    tool,
  });
  return open.withheld === undefined ? facts : withholdWords(facts, open.withheld);
}
