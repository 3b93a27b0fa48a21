import { join } from 'node:path';
import { type ConclusionContext, unmetFindings } from '../conclude/context.js';
import { evidenceDigest } from '../conclude/decision-age.js';
import { followsProposal } from '../conclude/follows-proposal.js';
import { conclusionsJson } from '../conclude/json.js';
import { requirementsOf } from '../conclude/requirements.js';
import { conclusionTableIds, conclusionTablesOf } from '../conclude/tables.js';
import { findingFaults, verdictFaults } from '../i18n/faults/findings.js';
import { proposalWords } from '../i18n/verdicts.js';
import type { Diagnostic } from '../model/diagnostic.js';
import { Failure } from '../model/failure.js';
import type { DecisionVerdict } from '../model/finding.js';
import type { Table } from '../model/table.js';
import { writeWhole } from '../study/atomic.js';
import { readBytes } from '../study/files.js';
import { findingsFile } from '../study/findings.js';
import { withDecision } from '../study/findings-edit.js';
import { checkIsoDate } from '../text/dates.js';
import type { Verdict } from '../triangulate/verdict.js';
import type { OpenStudy } from './open-study.js';
import { type JudgedStudy, judgeStudy, type TriangulationRequest } from './triangulation.js';

export { conclusionTableIds } from '../conclude/tables.js';

/** The findings of a study with the conclusions drawn from them. */
export interface ConcludedStudy {
  readonly context: ConclusionContext;
  readonly errors: readonly Diagnostic[];
  /** A fault for every finding that does not have what it requires. */
  readonly unmet: readonly Diagnostic[];
}

/** Judges the findings of a study and looks at what each requires. */
export function concludeStudy(open: OpenStudy, request: TriangulationRequest): ConcludedStudy {
  const judged: JudgedStudy = judgeStudy(open, request);
  const context = { ...judged.context, conclusions: open.findings.conclusions };
  const unmet = unmetFindings(context.verdicts).map((id) => {
    const verdict = context.verdicts.find(({ finding }) => finding.id === id)!;
    return unmetFault(open, verdict);
  });
  return { context, errors: judged.errors, unmet };
}

function unmetFault({ findings }: OpenStudy, verdict: Verdict): Diagnostic {
  const { id, index } = verdict.finding;
  const place = findings.parsed?.placeOf(['findings', index, 'require'], 'key') ?? { file: findingsFile };
  const what = requirementsOf(verdict).filter(({ met }) => !met);
  return verdictFaults.unmet.at(place, { id, what }, findings.parsed?.lineText(place.line ?? 1));
}

/** The tables asked for: one by name, or `all` but the long trail of evidence. */
export function conclusionTables({ context }: Pick<ConcludedStudy, 'context'>, what = 'all'): Table[] {
  const known = conclusionTableIds.find((id) => id === what);
  if (known === undefined)
    throw new Failure([verdictFaults.unknownTable.at(undefined, { word: what, known: conclusionTableIds })]);
  return conclusionTablesOf(context, known);
}

/** Findings, requirements, negative cases and conclusions as `--format json` gives them. */
export function conclusionJson({ context }: ConcludedStudy): string {
  return `${JSON.stringify(conclusionsJson(context))}\n`;
}

/** A decision as it comes from the command line. */
export interface DecisionRequest {
  readonly finding: string;
  readonly verdict: DecisionVerdict;
  readonly reason?: string | undefined;
  readonly by: string;
  /** ISO 8601. */
  readonly date: string;
  /** Accept although nobody has reviewed the rule codings. */
  readonly unreviewed?: boolean | undefined;
}

/**
 * Writes the researcher's decision on a finding into findings.yaml, with a fingerprint of the evidence decided upon.
 * A Failure where finding or coder do not exist, where a decision against the proposal has no reason, and where a finding
 * would be accepted on rule codings that nobody reviewed. Needs the writer's lock.
 */
export function decide(open: OpenStudy, request: DecisionRequest, judging: TriangulationRequest): Verdict {
  const { study, findings } = open;
  const { finding: id, verdict: decision, reason, by, date, unreviewed } = request;
  const coders = Object.keys(study.settings.coders);
  const known = findings.findings.map((finding) => finding.id);
  const faults: Diagnostic[] = [];
  if (!known.includes(id)) faults.push(findingFaults.unknownFinding.at(undefined, { word: id, known }));
  if (!coders.includes(by))
    faults.push(findingFaults.unknownCoder.at(undefined, { word: by, known: coders }));
  if (checkIsoDate(date.slice(0, 10)) !== 'ok')
    faults.push(findingFaults.badDate.at(undefined, { word: date }));
  if (faults.length > 0) throw new Failure(faults);
  const { context, errors } = judgeStudy(open, { ...judging, findings: [id] });
  const [verdict] = context.verdicts;
  if (verdict === undefined) throw new Failure(errors, 1);
  const { accepted, total } = verdict.reviewed;
  const unread = total - accepted;
  if (decision === 'accept' && unread > 0 && !unreviewed)
    throw new Failure([verdictFaults.unreviewed.at(undefined, { id, open: unread, total })]);
  if ((reason ?? '').trim() === '' && !followsProposal(decision, verdict.proposal)) {
    const proposal = proposalWords[verdict.proposal.id];
    throw new Failure([verdictFaults.reasonNeeded.at(undefined, { id, proposal })]);
  }
  const path = join(study.dir, findingsFile);
  const bytes = readBytes(path, findingsFile);
  if (bytes.diagnostic) throw new Failure([bytes.diagnostic]);
  const changed = withDecision(new TextDecoder().decode(bytes.value), id, {
    verdict: decision,
    ...(reason !== undefined && reason.trim() !== '' && { reason: reason.trim() }),
    by,
    date,
    evidence: evidenceDigest(verdict),
    ...(decision === 'accept' && unread > 0 && { unreviewed: true }),
  });
  if (changed === undefined) throw new Failure([verdictFaults.notWritten.at({ file: findingsFile }, { id })]);
  writeWhole(path, changed);
  return verdict;
}
