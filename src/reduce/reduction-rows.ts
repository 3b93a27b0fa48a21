import type { Code, CodeIndex } from '../model/codebook.js';
import type { StudyDocument, Unit } from '../model/document.js';
import type {
  Category,
  Condensation,
  ReductionDecision,
  ReductionRecord,
  Theme,
} from '../model/reduction.js';
import { naturalOrder } from '../text/natural-order.js';
import type { Evidence, Facts } from './evidence.js';
import { unitAt } from './locate.js';
import { withAncestors } from './opportunity.js';

/** A row of the reduction table: a coded segment, what the researcher wrote about it, and where it leads. */
export interface ReductionRow {
  /** From 1, in the order of the table. */
  readonly no: number;
  readonly evidence: Evidence;
  readonly unit: Unit | undefined;
  /** Which interview, observation or document of its source this is, from 1. */
  readonly session: number;
  /** The research question that the code belongs to, through the guide. */
  readonly question: string | undefined;
  readonly paraphrase: string;
  readonly generalisation: string;
  readonly decision: ReductionDecision | undefined;
  /** The row that this one is merged into. */
  readonly into: number | undefined;
  readonly why: string;
  /** Who wrote last about it. */
  readonly by: string | undefined;
  readonly categories: readonly Category[];
  readonly themes: readonly Theme[];
}

/** The fields of several records on one coding, the later `at`, then the greater id, winning. */
type Written = Partial<ReductionRecord>;

/**
 * The rows of the reduction table, in order of research question, code, informant and place. A record is found again
 * by its coding, else by document, code and quotation.
 */
export function reductionRows(facts: Facts, condensation: Condensation): ReductionRow[] {
  const { codes } = facts;
  const written = new Map<string, Written>();
  const records = [...condensation.records].sort((a, b) =>
    a.at < b.at ? -1 : a.at > b.at ? 1 : a.id < b.id ? -1 : 1,
  );
  const living = new Set(facts.evidence.map(({ segment }) => segment.id));
  const idOf = new Map(
    facts.evidence.map(({ segment, code, said }) => [
      keyOf(segment.doc, code.ref, said ?? segment.quote),
      segment.id,
    ]),
  );
  const alias = (record: ReductionRecord): string =>
    living.has(record.coding)
      ? record.coding
      : (idOf.get(keyOf(record.doc, codes.find(record.code)?.ref ?? record.code, record.quote)) ??
        record.coding);
  const current = new Map(records.map((record) => [record.coding, alias(record)]));
  for (const record of records) {
    const id = alias(record);
    const given = Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined));
    written.set(id, { ...written.get(id), ...given });
  }
  const sessions = sessionsOf(facts);
  const questions = new Map<Code, string | undefined>();
  const questionOf = (code: Code): string | undefined => {
    if (!questions.has(code)) questions.set(code, researchQuestion(facts, code));
    return questions.get(code);
  };
  const order = orderOf(facts, questionOf);
  const sorted = [...facts.evidence].sort(order);
  const numbers = new Map(sorted.map(({ segment }, index) => [segment.id, index + 1]));
  return sorted.map((evidence, index) => {
    const { segment, code, document } = evidence;
    const note = written.get(segment.id);
    const target = note?.decision === 'merge' && note.into !== undefined ? note.into : undefined;
    const categories = condensation.categories.filter((category) => holds(category, code, codes));
    return {
      no: index + 1,
      evidence,
      unit: unitAt(document, segment.start),
      session: sessions.get(document.meta.id) ?? 1,
      question: questionOf(code),
      paraphrase: note?.paraphrase ?? '',
      generalisation: note?.generalisation ?? '',
      decision: note?.decision,
      into: target === undefined ? undefined : numbers.get(current.get(target) ?? target),
      why: note?.why ?? '',
      by: note?.by,
      categories,
      themes: condensation.themes.filter((theme) =>
        categories.some(({ id }) => theme.categories.includes(id)),
      ),
    };
  });
}

/** What a record is found again by where the id of its coding has changed. */
function keyOf(doc: string, code: string, quote: string): string {
  return `${doc}\n${code}\n${quote.replace(/\s+/gu, ' ').trim()}`;
}

/** By research question as daya.yaml lists them, code as the codebooks do, informant as the register does, then place. */
function orderOf(
  { study, codes, evidence }: Facts,
  question: (code: Code) => string | undefined,
): (a: Evidence, b: Evidence) => number {
  const place = new Map(evidence.map((one, index) => [one, index]));
  const codeAt = new Map(codes.codes.map(({ ref }, index) => [ref, index]));
  const informantAt = new Map(study.informants.map(({ id }, index) => [id, index]));
  const questionIndex = new Map(Object.keys(study.settings.questions).map((id, index) => [id, index]));
  const questionAt = (code: Code): number => questionIndex.get(question(code) ?? '') ?? questionIndex.size;
  const informant = ({ segment }: Evidence): number =>
    informantAt.get(segment.informant ?? '') ?? informantAt.size;
  return (a, b) =>
    questionAt(a.code) - questionAt(b.code) ||
    codeAt.get(a.code.ref)! - codeAt.get(b.code.ref)! ||
    informant(a) - informant(b) ||
    place.get(a)! - place.get(b)!;
}

/** Whether a category names a code or something above it. */
function holds(category: Category, code: Code, codes: CodeIndex): boolean {
  const line = withAncestors(code, codes);
  return category.codes.some((reference) => line.includes(codes.find(reference)!));
}

/** The first research question whose guide items name the code, or else something above it. */
function researchQuestion({ study, codes }: Facts, code: Code): string | undefined {
  for (const level of [...withAncestors(code, codes)].reverse()) {
    const item = study.guide.items.find(
      ({ rq, codes: named }) =>
        rq !== undefined && named.some((reference) => codes.find(reference) === level),
    );
    if (item) return item.rq;
  }
  return undefined;
}

/** Document → which it is of those of the same source and technique, in order of date, then id. */
function sessionsOf({ study }: Facts): Map<string, number> {
  const bySource = new Map<string, StudyDocument[]>();
  for (const document of study.documents) {
    const { technique, informants, site, about, id } = document.meta;
    const source = informants.length > 0 ? informants.join(',') : (site ?? about ?? id);
    const key = `${technique}\n${source}`;
    const list = bySource.get(key);
    if (list === undefined) bySource.set(key, [document]);
    else list.push(document);
  }
  const sessions = new Map<string, number>();
  for (const documents of bySource.values()) {
    documents
      .sort((a, b) => {
        const [x, y] = [a.meta.date ?? '9', b.meta.date ?? '9'];
        return x < y ? -1 : x > y ? 1 : naturalOrder(a.meta.id, b.meta.id);
      })
      .forEach(({ meta }, index) => {
        sessions.set(meta.id, index + 1);
      });
  }
  return sessions;
}
