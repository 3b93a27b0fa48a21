import { axisWords } from '../i18n/tables.js';
import type { Condensation } from '../model/reduction.js';
import type { Bilingual } from '../model/words.js';
import { passagesOf } from '../reduce/passages.js';
import { type SummaryCell, summaryCells, unitOf } from '../reduce/summary-cells.js';
import { quotedText, quoteOf } from './cells.js';
import { codeLabel, usedCodes } from './code-axes.js';
import type { DisplayContext } from './context.js';
import type { Body } from './cross.js';
import { type Item, listBody } from './list.js';
import { caseLabel, informantLabel } from './people-axes.js';

/** Columns of the sheet in which framework summaries are written: a row a cell of the framework matrix. */
const columns = {
  of: { id: '{Case}/{Informant}', en: '{Case}/{Informant}' },
  code: axisWords.code,
  quote: { id: 'Kutipan', en: 'Quotations' },
  summary: { id: 'Ringkasan', en: 'Summary' },
  by: { id: 'Diringkas oleh', en: 'Summarised by' },
  id: { id: 'Id', en: 'Id' },
} as const satisfies Record<string, Bilingual>;

export type FrameworkColumn = keyof typeof columns;

/** The column that a head names in either language; undefined where the sheet has none such. */
export function frameworkColumnOf(
  head: string,
  { words }: Pick<DisplayContext, 'words'>,
): FrameworkColumn | 'no' | undefined {
  const wanted = head.trim().toLowerCase();
  if (wanted === 'no' || wanted === 'no.') return 'no';
  return (Object.keys(columns) as FrameworkColumn[]).find((key) =>
    [key, columns[key].id, columns[key].en, words.say(columns[key])].some(
      (word) => word.toLowerCase() === wanted,
    ),
  );
}

/** The cells of the framework matrix one below the other, each with its quotations and the summary that was written. */
export function frameworkBody(context: DisplayContext, _rows: unknown, condensation: Condensation): Body {
  const { words } = context;
  const fields = (Object.keys(columns) as FrameworkColumn[]).map((key) => ({
    key,
    label: words.say(columns[key]),
  }));
  const items = cellsOf(context, condensation).map((cell) => itemOf(context, cell));
  return listBody(fields, items, words);
}

/** How many cells hold codings and no summary. */
export function unsummarisedNotes(
  context: DisplayContext,
  _rows: unknown,
  condensation: Condensation,
): string[] {
  const n = cellsOf(context, condensation).filter(({ summary }) => summary === undefined).length;
  return n === 0 ? [] : [context.words.say(unsummarised, { n })];
}

export const unsummarised: Bilingual = {
  id: '{n} sel berisi koding dan belum diringkas.',
  en: '{n} cells hold codings and have no summary yet.',
};

/** All quotations of a cell with their references, a line each. */
export function quotationsOf({ evidence }: SummaryCell): string {
  return quotedText(passagesOf(evidence), evidence.length);
}

function cellsOf(context: DisplayContext, condensation: Condensation): SummaryCell[] {
  return summaryCells(context.facts, condensation, usedCodes(context, false));
}

function itemOf(context: DisplayContext, cell: SummaryCell): Item {
  const { facts } = context;
  const { id, of, code, evidence, summary } = cell;
  const passages = passagesOf(evidence);
  const by = summary && (facts.study.settings.coders[summary.by]?.name ?? summary.by);
  return {
    key: id,
    values: {
      of: unitOf(facts) === 'case' ? caseLabel(facts.study, of) : informantLabel(facts.study, of),
      code: codeLabel(context, code),
      quote: quotationsOf(cell),
      summary: summary?.text ?? '',
      by: by ?? '',
      id,
    },
    refs: [...new Set(passages.map(({ at }) => at))],
    quotes: passages.map(quoteOf),
  };
}
