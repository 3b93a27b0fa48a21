import { captionOf, leftOut, legendOf } from '../display/caption.js';
import { furnitureOf } from '../display/furniture.js';
import { provenanceOf } from '../display/provenance.js';
import type { Table, TableCell, TableHeading, TableQuote } from '../model/table.js';
import type { Evidence } from '../reduce/evidence.js';
import type { VerdictContext } from './context.js';
import type { ClaimCoding } from './verdict.js';

/** What stands in a cell: text, and the words behind it. */
export interface Content {
  readonly value: string | number | null;
  readonly codings?: readonly ClaimCoding[];
  readonly empty?: TableCell['empty'];
}

/** A row: what stands under the key of each column; a plain text has no words behind it. */
export interface Row {
  readonly key: string;
  readonly label?: string;
  readonly cells: Readonly<Record<string, Content | string | number | null | undefined>>;
}

export interface TableParts {
  readonly kind: string;
  readonly title: string;
  /** Sentences of the caption. */
  readonly decisions: readonly string[];
  readonly corner?: string;
  readonly cols: readonly TableHeading[];
  readonly rows: readonly Row[];
  readonly notes: readonly string[];
}

/** Makes a table of verdicts: every cell with its addresses and quotations, caption and provenance as `display` makes them. */
export function verdictTable(context: VerdictContext, parts: TableParts): Table {
  const { facts, words, options, rules, verdicts } = context;
  const cells = parts.rows.flatMap((row) =>
    parts.cols.map(({ key }) => cellOf(row.key, key, contentOf(row.cells[key]))),
  );
  const used = new Set(verdicts.flatMap(({ codings }) => codings.map(({ evidence }) => evidence)));
  const evidence: Evidence[] = facts.evidence.filter((one) => used.has(one));
  const findings = verdicts.map(({ finding: { place: _place, index: _index, ...finding } }) => finding);
  const request = { kind: parts.kind, options, rules, findings };
  const provenance = provenanceOf(facts, evidence, request, words.language);
  const legend = legendOf(cells, words);
  return {
    kind: parts.kind,
    title: parts.title,
    caption: captionOf(parts.decisions, context.display, provenance),
    corner: parts.corner ?? words.say({ id: 'No', en: 'No.' }),
    rows: parts.rows.map(({ key, label }, n) => ({ key, label: label ?? String(n + 1) })),
    cols: parts.cols,
    cells,
    notes: [...(legend === undefined ? [] : [legend]), ...parts.notes, ...leftOut(context.display)],
    ...furnitureOf(context.display),
    provenance,
  };
}

function contentOf(cell: Row['cells'][string]): Content {
  return typeof cell === 'object' && cell !== null ? cell : { value: cell ?? null };
}

function cellOf(row: string, col: string, { value, codings = [], empty }: Content): TableCell {
  const refs = [...new Set(codings.map(({ evidence }) => evidence.segment.at))];
  return { row, col, value, ...(empty && { empty }), refs, quotes: codings.map(quoteOf) };
}

function quoteOf({ evidence: { segment }, stance }: ClaimCoding): TableQuote {
  const { at, quote, id, informant } = segment;
  return { at, quote, coding: id, ...(informant !== null && { informant }), stance };
}
