import { select } from '../display/selection.js';
import type { Fault } from '../i18n/fault.js';
import { findingFaults } from '../i18n/faults/findings.js';
import type { Diagnostic } from '../model/diagnostic.js';
import type { Finding } from '../model/finding.js';
import { inLanguage } from '../model/words.js';
import { type Facts, gatherFacts } from '../reduce/evidence.js';
import { rosterOf } from '../reduce/roster.js';
import { hearings } from '../reduce/witnesses.js';
import { checkIsoDate } from '../text/dates.js';
import { reachOf } from '../triangulate/claim-codings.js';
import type { ReferenceCheck, ReferenceContext } from './context.js';

const file = 'findings.yaml';

type Path = readonly (string | number)[];

/** What is wrong with findings, and which of them cannot be judged for it. */
export interface FindingProblems {
  readonly diagnostics: readonly Diagnostic[];
  /** Ids of findings that name codes, filters or values which do not exist. */
  readonly unsound: ReadonlySet<string>;
}

/** What findings.yaml names must exist: codes, filters, questions, witnesses, coders, codings, findings. */
export const checkFindingReferences: ReferenceCheck = (context) => findingProblems(context).diagnostics;

/** As the check, and which findings cannot be judged. */
export function findingProblems(context: ReferenceContext): FindingProblems {
  const reporter = new Reporter(context);
  for (const finding of context.findings.findings) reporter.check(finding);
  reporter.checkConclusions();
  reporter.checkWitnesses();
  return { diagnostics: reporter.diagnostics, unsound: reporter.unsound };
}

class Reporter {
  readonly diagnostics: Diagnostic[] = [];
  readonly unsound = new Set<string>();
  readonly #facts: Facts;
  readonly #codes: readonly string[];
  readonly #witnesses: readonly string[];
  readonly #codings: ReadonlySet<string>;
  readonly #coders: readonly string[];

  constructor(readonly context: ReferenceContext) {
    const { study, index, codings } = context;
    this.#facts = gatherFacts(study, index, []);
    this.#codes = index.codes.map(({ id }) => id);
    this.#witnesses = [
      ...new Set([
        ...study.informants.map(({ id }) => id),
        ...hearings(study).map(({ witness }) => witness.id),
        ...study.documents.map(({ meta }) => meta.id),
      ]),
    ];
    this.#codings = new Set(
      codings.flatMap(({ id, how }) =>
        how.startsWith('accepted:') ? [id, how.slice('accepted:'.length)] : [id],
      ),
    );
    this.#coders = Object.keys(study.settings.coders);
  }

  check(finding: Finding): void {
    const at = ['findings', finding.index];
    const { study, index, allCodebooks } = this.context;
    const named = [
      ...finding.codes.map(({ code }, i) => ({ code, path: [...at, 'codes', i] })),
      ...finding.with.map((code, i) => ({ code, path: [...at, 'with', i] })),
    ];
    for (const { code, path } of named) {
      if (index.find(code)) continue;
      this.unsound.add(finding.id);
      if (allCodebooks) this.#add(findingFaults.unknownCode, { word: code, known: this.#codes }, path);
    }
    this.#checkWhen(finding, at);
    const questions = Object.keys(study.settings.questions);
    if (finding.question !== undefined && !questions.includes(finding.question))
      this.#add(findingFaults.unknownQuestion, { word: finding.question, known: questions }, [
        ...at,
        'question',
      ]);
    finding.excluded.forEach(({ id }, i) => {
      if (!this.#codings.has(id))
        this.#add(findingFaults.unknownCoding, { word: id }, [...at, 'evidence', 'exclude', i]);
    });
    for (const id of Object.keys(finding.marks))
      if (!this.#codings.has(id))
        this.#add(findingFaults.unknownCoding, { word: id }, [...at, 'evidence', 'stance', id]);
    finding.negative.forEach(({ witness }, i) => {
      if (this.#witnesses.includes(witness)) return;
      const args = { word: witness, known: this.#witnesses };
      this.#add(findingFaults.unknownWitness, args, [...at, 'negative', i, 'witness']);
    });
    this.#checkDecision(finding, [...at, 'decision']);
    this.#checkStances(finding, [...at, 'codes']);
  }

  /** Axes and attributes that exist, and values that some document or informant has. */
  #checkWhen(finding: Finding, at: Path): void {
    for (const [key, values] of Object.entries(finding.when)) {
      const path = [...at, 'when', key];
      const known = this.#valuesOf(key);
      values.forEach((word, i) => {
        const faults: Diagnostic[] = [];
        select(this.#facts, { where: { [key]: word } }, faults);
        if (faults.some(({ id }) => id === 'display/unknown-filter')) {
          const axes = ['group', 'informant', 'case', 'document', 'technique', 'wave'];
          if (i === 0)
            this.#fatal(finding, findingFaults.unknownFilter, { word: key, known: axes }, path, 'key');
        } else if (faults.length > 0 || (known.length > 0 && !known.includes(word)))
          this.#fatal(finding, findingFaults.unknownValue, { key, word, known }, [...path, i]);
      });
    }
  }

  /** Values that occur, of the axes that daya.yaml may plan without any document having them. */
  #valuesOf(key: string): string[] {
    const { documents } = this.context.study;
    const { groups } = rosterOf(this.context.study);
    if (key === 'group') return [...groups];
    if (key === 'wave') return [...new Set(documents.flatMap(({ meta }) => meta.wave ?? []))];
    return key === 'technique' ? [...new Set(documents.map(({ meta }) => String(meta.technique)))] : [];
  }

  #checkDecision({ id, decision }: Finding, at: Path): void {
    if (decision === undefined) return;
    if (decision.by !== undefined && !this.#coders.includes(decision.by))
      this.#add(findingFaults.unknownCoder, { word: decision.by, known: this.#coders }, [...at, 'by']);
    if (decision.date !== undefined && !isDay(decision.date))
      this.#add(findingFaults.badDate, { word: decision.date }, [...at, 'date']);
    if (decision.verdict !== 'accept' && inLanguage(decision.reason, 'id').trim() === '')
      this.#add(findingFaults.noReason, { id }, at);
  }

  /** Methods: a coding that a finding uses and that has no stance counts as neutral only. */
  #checkStances(finding: Finding, at: Path): void {
    const { study, index, codings } = this.context;
    const { use } = study.settings;
    const users = new Set(typeof use === 'string' ? [use] : use.of);
    const reach = reachOf(finding, { codes: index });
    const excluded = new Set(finding.excluded.map(({ id }) => id));
    const open = codings.filter(({ id, code, by, stance }) => {
      if (stance !== undefined || !users.has(by) || excluded.has(id) || Object.hasOwn(finding.marks, id))
        return false;
      const found = index.find(code);
      return found !== undefined && reach.has(found);
    });
    if (open.length === 0) return;
    const places = open.slice(0, 3).map(({ place }) => `${place.file}:${place.line}`);
    const where = places.join(', ') + (open.length > 3 ? ' …' : '');
    this.#add(findingFaults.noStance, { id: finding.id, count: open.length, where }, at);
  }

  checkConclusions(): void {
    const { findings, conclusions } = this.context.findings;
    const ids = findings.map(({ id }) => id);
    const questions = Object.keys(this.context.study.settings.questions);
    for (const { question, restsOn, by, date } of conclusions) {
      const at = ['conclusions', question];
      if (!questions.includes(question))
        this.#add(findingFaults.unknownQuestion, { word: question, known: questions }, at, 'key');
      restsOn.forEach((id, i) => {
        if (!ids.includes(id))
          this.#add(findingFaults.unknownFinding, { word: id, known: ids }, [...at, 'rests_on', i]);
      });
      if (by !== undefined && !this.#coders.includes(by))
        this.#add(findingFaults.unknownCoder, { word: by, known: this.#coders }, [...at, 'by']);
      if (date !== undefined && !isDay(date))
        this.#add(findingFaults.badDate, { word: date }, [...at, 'date']);
    }
  }

  /** A witness is counted once: documents of one issuer, or of one observer at one site, belong to one group. */
  checkWitnesses(): void {
    const { informants } = rosterOf(this.context.study);
    const first = new Map<string, { group: string; document: string }>();
    for (const { witness, group, document } of hearings(this.context.study)) {
      if (group === null || informants.has(witness.id)) continue;
      const before = first.get(witness.key);
      if (before === undefined) first.set(witness.key, { group, document: document.meta.id });
      else if (before.group !== group) {
        const place = this.context.place(document.meta.id, ['group']);
        const args = { witness: witness.id, group, other: before.group, document: before.document };
        this.diagnostics.push(
          findingFaults.twoGroups.at(place, args, this.context.lineText(document.meta.id, place)),
        );
      }
    }
  }

  #fatal<A>(finding: Finding, fault: Fault<A>, args: A, path: Path, what?: 'key'): void {
    this.unsound.add(finding.id);
    this.#add(fault, args, path, what);
  }

  #add<A>(fault: Fault<A>, args: A, path: Path, what?: 'key'): void {
    const place = this.context.place(file, path, what);
    this.diagnostics.push(fault.at(place, args, this.context.lineText(file, place)));
  }
}

/** A day of the calendar; a time of day may follow. */
function isDay(text: string): boolean {
  return checkIsoDate(text.slice(0, 10)) === 'ok' && /^.{10}(?:T|$)/.test(text);
}
