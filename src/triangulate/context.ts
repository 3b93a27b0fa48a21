import type { DisplayContext } from '../display/context.js';
import { TableWords } from '../i18n/tables.js';
import type { MemberCheck } from '../model/finding.js';
import type { Language } from '../model/words.js';
import type { Facts } from '../reduce/evidence.js';
import { opportunities } from '../reduce/opportunity.js';
import { hearings } from '../reduce/witnesses.js';
import type { TriangulationRules } from './rules.js';
import type { Where } from './scope.js';
import type { Verdict } from './verdict.js';

export type Layout = 'klasik' | 'sugiyono' | 'lengkap';

export const layouts: readonly Layout[] = ['klasik', 'sugiyono', 'lengkap'];

/** How verdicts are laid out. */
export interface VerdictOptions {
  readonly layout?: Layout | undefined;
  /** Columns of the classic layout: a column an informant (the default up to four of them), or a group. */
  readonly columns?: 'informant' | 'group' | undefined;
  /** Also say how many; without it names stand instead of numbers. */
  readonly counts?: boolean | undefined;
  /** Quotations in a cell (2). */
  readonly limit?: number | undefined;
  readonly farmerLiteral?: boolean | undefined;
  readonly where?: Where | undefined;
  /** Codes that findings must rest on, as typed. */
  readonly codes?: readonly string[] | undefined;
}

/** What tables of verdicts are made from. */
export interface VerdictContext {
  readonly facts: Facts;
  readonly words: TableWords;
  readonly rules: TriangulationRules;
  readonly verdicts: readonly Verdict[];
  readonly options: VerdictOptions;
  readonly memberChecks: readonly MemberCheck[];
  /** Id of a coding → what the researcher wrote instead of the quotation. */
  readonly paraphrases: ReadonlyMap<string, string>;
  /** Ids of findings whose decision is older than their evidence. */
  readonly stale: ReadonlySet<string>;
  /** For what `display` shares: captions, labels. */
  readonly display: DisplayContext;
}

/** Puts together what tables of verdicts are made from. */
export function verdictContext(
  made: Pick<
    VerdictContext,
    'facts' | 'rules' | 'verdicts' | 'options' | 'memberChecks' | 'paraphrases' | 'stale'
  >,
  language: Language,
): VerdictContext {
  const { facts, options } = made;
  const words = new TableWords(language, facts.study.settings.terms);
  const display: DisplayContext = {
    facts,
    uncut: facts.evidence,
    hearings: hearings(facts.study),
    opportunities: opportunities(facts),
    codes: undefined,
    narrowed: false,
    options: {
      ...(options.where && { where: options.where }),
      ...(options.codes && { codes: options.codes }),
    },
    words,
    faults: [],
  };
  return { ...made, words, display };
}
