import { findingProblems } from '../check/finding-references.js';
import { staleDecisions } from '../conclude/decision-age.js';
import { displayFaults } from '../i18n/faults/display.js';
import { findingFaults, verdictFaults } from '../i18n/faults/findings.js';
import type { Code } from '../model/codebook.js';
import type { Diagnostic } from '../model/diagnostic.js';
import { Failure } from '../model/failure.js';
import type { Finding } from '../model/finding.js';
import type { Study } from '../model/study.js';
import type { Table } from '../model/table.js';
import type { Language } from '../model/words.js';
import type { Facts } from '../reduce/evidence.js';
import { reachOf } from '../triangulate/claim-codings.js';
import { type VerdictContext, type VerdictOptions, verdictContext } from '../triangulate/context.js';
import { coverageTable } from '../triangulate/coverage.js';
import { verdictsJson } from '../triangulate/json.js';
import { judge } from '../triangulate/judge.js';
import { type RuleOverrides, rulesOf } from '../triangulate/rules.js';
import { filterFaults } from '../triangulate/scope.js';
import { tablesOf, type VerdictTableId, verdictTableIds } from '../triangulate/tables.js';
import { studyFacts } from './effective-codings.js';
import { type OpenStudy, referenceContext, verdictErrors } from './open-study.js';

/** What may be asked of verdicts. */
export interface TriangulationRequest extends VerdictOptions {
  readonly tool: string;
  readonly language: Language;
  readonly coder?: string | undefined;
  readonly rules?: RuleOverrides | undefined;
  /** Ids of findings; all where missing. */
  readonly findings?: readonly string[] | undefined;
  /** Facts gathered before, so that several outputs share them. */
  readonly facts?: Facts | undefined;
}

/** The findings of a study, judged. */
export interface JudgedStudy {
  readonly context: VerdictContext;
  /** Errors of findings.yaml and memberchecks.csv: those findings were left out, the others are judged. */
  readonly errors: readonly Diagnostic[];
}

/** Judges the findings of a study that can be judged. A Failure where what was asked for does not exist. */
export function judgeStudy(open: OpenStudy, request: TriangulationRequest): JudgedStudy {
  const { study } = open;
  const { language, coder, rules: overrides, findings: wanted, tool, facts: given, ...options } = request;
  const facts = given ?? studyFacts(open, tool, { coder });
  const problems = findingProblems(referenceContext(open));
  const sound = open.findings.findings.filter(({ id }) => !problems.unsound.has(id));
  const asked = chosen(sound, open, facts, request);
  const rules = rulesOf(study.settings.triangulation, overrides);
  const verdicts = judge(asked, facts, { rules, where: options.where, farmerLiteral: options.farmerLiteral });
  const context = verdictContext(
    {
      facts,
      rules,
      verdicts,
      options,
      memberChecks: open.memberChecks,
      paraphrases: paraphrasesOf(study),
      stale: staleDecisions(verdicts, facts),
    },
    language,
  );
  return { context, errors: verdictErrors(open) };
}

/** The findings that were asked for by id and by code. */
function chosen(
  sound: readonly Finding[],
  open: OpenStudy,
  facts: Facts,
  { findings: wanted, codes, where }: TriangulationRequest,
): Finding[] {
  const known = open.findings.findings.map(({ id }) => id);
  const faults: Diagnostic[] = filterFaults(facts, where ?? {});
  for (const word of wanted ?? [])
    if (!known.includes(word)) faults.push(findingFaults.unknownFinding.at(undefined, { word, known }));
  const about: Code[] = [];
  for (const word of codes ?? []) {
    const code = facts.codes.find(word);
    if (code) about.push(code, ...facts.codes.descendants(code));
    else {
      const ids = facts.codes.codes.map(({ id }) => id);
      faults.push(displayFaults.unknownCode.at(undefined, { word, known: ids }));
    }
  }
  if (faults.length > 0) throw new Failure(faults);
  return sound.filter(
    (finding) =>
      (wanted === undefined || wanted.includes(finding.id)) &&
      (codes === undefined || about.some((code) => reachOf(finding, facts).has(code))),
  );
}

/** The tables asked for; where a study has no findings, what its codes cover, because only a claim can be judged. */
export function triangulationTables({ context }: JudgedStudy, what = 'all'): Table[] {
  const known = verdictTableIds.find((id) => id === what);
  if (known === undefined)
    throw new Failure([verdictFaults.unknownTable.at(undefined, { word: what, known: verdictTableIds })]);
  if (context.verdicts.length === 0 && known !== 'completeness') return [coverageTable(context)];
  return tablesOf(context, known as VerdictTableId | 'all');
}

/** The verdicts as `--format json` gives them. */
export function triangulationJson({ context }: JudgedStudy): string {
  return `${JSON.stringify(verdictsJson(context))}\n`;
}

/** The latest paraphrase of each coding, as the researcher typed it. */
function paraphrasesOf({ condensation }: Study): Map<string, string> {
  const records = condensation?.records ?? [];
  const latest = [...records].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : a.id < b.id ? -1 : 1));
  const found = new Map<string, string>();
  for (const { coding, paraphrase } of latest)
    if (paraphrase !== undefined && paraphrase.trim() !== '') found.set(coding, paraphrase.trim());
  return found;
}
