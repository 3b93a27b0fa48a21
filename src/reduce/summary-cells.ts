import type { Code, CodeIndex } from '../model/codebook.js';
import type { Condensation, Summary } from '../model/reduction.js';
import type { Evidence, Facts } from './evidence.js';
import { withAncestors } from './opportunity.js';
import { rosterOf } from './roster.js';

/** A cell of a framework matrix: a case (an informant where a study has no cases), a code, and what the researcher wrote. */
export interface SummaryCell {
  /** `K03/income`: how an edited sheet names it. */
  readonly id: string;
  /** Case or informant. */
  readonly of: string;
  readonly code: Code;
  readonly evidence: readonly Evidence[];
  /** The latest summary; missing where nobody wrote one, or the latest took it back. */
  readonly summary: Summary | undefined;
}

/** The summary that counts for each case or informant and code: the later `at`, then the greater id, wins. */
export function summaryOf(
  { summaries }: Pick<Condensation, 'summaries'>,
  codes: CodeIndex,
): (of: string, code: Code) => Summary | undefined {
  const latest = [...summaries].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : a.id < b.id ? -1 : 1));
  const found = new Map(latest.map((one) => [`${one.of}\n${codes.find(one.code)?.ref ?? one.code}`, one]));
  return (of, code) => {
    const one = found.get(`${of}\n${code.ref}`);
    return one?.text ? one : undefined;
  };
}

/** The cells in which something was coded or written, by case (informant) as the register has them, then by code. */
export function summaryCells(
  facts: Facts,
  condensation: Condensation,
  codes: readonly Code[],
): SummaryCell[] {
  const { cases, informants } = rosterOf(facts.study);
  const unit = unitOf(facts);
  const written = summaryOf(condensation, facts.codes);
  const coded = new Map<string, Evidence[]>();
  for (const one of facts.evidence) {
    const of = one.segment[unit];
    if (of === null) continue;
    for (const code of withAncestors(one.code, facts.codes)) {
      const key = `${of}\n${code.ref}`;
      const list = coded.get(key);
      if (list === undefined) coded.set(key, [one]);
      else list.push(one);
    }
  }
  const units = [...(unit === 'case' ? cases : informants).keys()];
  return units.flatMap((of) =>
    codes.flatMap((code): SummaryCell[] => {
      const evidence = coded.get(`${of}\n${code.ref}`) ?? [];
      const summary = written(of, code);
      if (evidence.length === 0 && summary === undefined) return [];
      return [{ id: cellId(of, code, facts.codes), of, code, evidence, summary }];
    }),
  );
}

/** What the rows of a framework matrix are: cases, or informants where a study has none. */
export function unitOf({ study }: Facts): 'case' | 'informant' {
  return study.cases.length > 0 ? 'case' : 'informant';
}

/** `K03/income`; the code under its codebook where two codebooks share its id. */
export function cellId(of: string, code: Code, codes: CodeIndex): string {
  return `${of}/${codes.find(code.id) === code ? code.id : code.ref}`;
}
