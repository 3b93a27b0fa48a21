import type { Code } from '../model/codebook.js';
import { noCondensation } from '../model/reduction.js';
import type { Table, TableCell } from '../model/table.js';
import type { Opportunity } from '../model/witness.js';
import { distinctDocuments, distinctPeople, isPerson } from '../reduce/distinct.js';
import type { Evidence } from '../reduce/evidence.js';
import { jointPassages, type Passage, passagesOf, type Within } from '../reduce/passages.js';
import { reductionRows } from '../reduce/reduction-rows.js';
import { summaryOf } from '../reduce/summary-cells.js';
import type { Hearing } from '../reduce/witnesses.js';
import type { Axis } from './axes.js';
import { type CellKind, cellOf, codingsOf } from './cells.js';
import { isNamed } from './code-axes.js';
import type { DisplayContext } from './context.js';

export interface Crossing {
  readonly rows: Axis;
  readonly cols: Axis;
  readonly cell: CellKind;
  readonly within: Within;
  readonly limit: number;
  readonly totals: TotalsOf;
}

/** What the row and the column of totals count. */
export type TotalsOf = 'informants' | 'documents' | 'segments' | 'none';

/** What a kind gives; `display` adds title, caption, notes of the filter and the provenance. */
export type Body = Pick<Table, 'rows' | 'cols' | 'cells' | 'totals' | 'corner'>;

/** The body of a matrix together with the codings that stand in it and with how many had no key on an axis. */
export interface Crossed {
  readonly body: Body;
  readonly evidence: readonly Evidence[];
  /** Codings that fit the filter and have no row, or no column. */
  readonly keyless: { readonly rows: number; readonly cols: number };
}

/** Crosses two axes: every row with every column, an empty cell saying why it is empty. */
export function cross(context: DisplayContext, crossing: Crossing, totalsLabel: string): Crossed {
  const { rows, cols } = crossing;
  const joint = rows.codes !== undefined && cols.codes !== undefined;
  const byRow = bucket(evidenceOf(context, rows, joint), rows);
  const byCol = bucket(evidenceOf(context, cols, joint), cols);
  const passages = joint ? together(crossing, byRow, byCol) : separately(context, crossing);
  const heard = new Heard(context.hearings, rows, cols);
  const written = writtenFor(context, crossing);
  // An axis of codes that `--codes` does not reach was emptied by the filter: nothing is known of silence there.
  const starved = !joint && [rows, cols].some((axis) => axis.codes && !bears(context, axis));
  const cells: TableCell[] = [];
  const inTable = new Set<Evidence>();
  const people = { rows: new Map<string, Evidence[]>(), cols: new Map<string, Evidence[]>() };
  for (const { key: row } of rows.keys) {
    for (const { key: col } of cols.keys) {
      const found = passages(row, col);
      const codings = codingsOf(found);
      for (const coding of codings) inTable.add(coding);
      push(people.rows, row, codings);
      push(people.cols, col, codings);
      const opportunity =
        found.length > 0 || starved
          ? undefined
          : opportunityOf(context, heard.in(row, col), [codesAt(rows, row), codesAt(cols, col)]);
      cells.push(
        cellOf(row, col, found, opportunity, {
          kind: crossing.cell,
          limit: crossing.limit,
          words: context.words,
          people: crossing.cell === 'percent' ? heard.people(row, col) : 0,
          paraphrases: written.paraphrases,
          summary: written.summary(row, col),
        }),
      );
    }
  }
  const amount = countersOf[crossing.totals];
  const count = (found: ReadonlyMap<string, Evidence[]>, axis: Axis): Record<string, number> =>
    Object.fromEntries(axis.keys.map(({ key }) => [key, amount(found.get(key) ?? [])]));
  const totals = {
    rows: count(people.rows, rows),
    cols: count(people.cols, cols),
    all: amount([...inTable]),
    label: totalsLabel,
  };
  return {
    body: {
      corner: rows.name,
      rows: rows.keys,
      cols: cols.keys,
      cells,
      ...(crossing.totals !== 'none' && { totals }),
    },
    evidence: (joint ? context.uncut : context.facts.evidence).filter((one) => inTable.has(one)),
    keyless: { rows: countKeyless(context, rows, cols), cols: countKeyless(context, cols, rows) },
  };
}

/**
 * What an axis counts. Where two axes of codes cross, `--codes` narrows the one that bears codes named there; the other
 * keeps all it has, or the cells in which both meet would look silent because the filter emptied them.
 */
function evidenceOf(context: DisplayContext, axis: Axis, joint: boolean): readonly Evidence[] {
  return joint && !bears(context, axis) ? context.uncut : context.facts.evidence;
}

/** Whether `--codes`, where there is one, names something of an axis of codes. */
function bears(context: DisplayContext, axis: Axis): boolean {
  if (!context.codes) return true;
  return axis.keys.some(({ key }) => codesAt(axis, key).some((code) => isNamed(code, context)));
}

function codesAt(axis: Axis, key: string): readonly Code[] {
  const code = axis.codes?.get(key);
  return code ? [code] : (axis.wholes?.get(key) ?? []);
}

function sameCodes(left: readonly Code[], right: readonly Code[]): boolean {
  return left.length === right.length && left.every((code, index) => code === right[index]);
}

/** Whether those heard had occasion to speak to what a row and a column are about; a whole facet is asked about where one of its codes is. */
function opportunityOf(
  { opportunities }: DisplayContext,
  heard: readonly Hearing[],
  sides: readonly (readonly Code[])[],
): Opportunity | undefined {
  const combined = sides
    .filter((side) => side.length > 0)
    .reduce<Code[][]>((lists, side) => lists.flatMap((list) => side.map((code) => [...list, code])), [[]]);
  const found = combined.map((codes) => opportunities.among(heard, codes));
  return (['asked', 'unknown', 'not_asked'] as const).find((opportunity) => found.includes(opportunity));
}

const countersOf: Readonly<Record<TotalsOf, (codings: readonly Evidence[]) => number>> = {
  informants: (codings) => distinctPeople(codings).size,
  documents: (codings) => distinctDocuments(codings).size,
  segments: (codings) => passagesOf(codings).length,
  none: () => 0,
};

/** What people typed for cells of paraphrases and summaries. */
function writtenFor(
  { facts }: DisplayContext,
  { rows, cols, cell }: Crossing,
): {
  paraphrases?: ReadonlyMap<string, string>;
  summary: (row: string, col: string) => string | undefined;
} {
  const condensation = facts.study.condensation ?? noCondensation;
  if (cell === 'items') {
    const written = reductionRows(facts, condensation).filter(({ paraphrase }) => paraphrase !== '');
    return {
      paraphrases: new Map(written.map(({ evidence, paraphrase }) => [evidence.segment.id, paraphrase])),
      summary: () => undefined,
    };
  }
  if (cell !== 'summary') return { summary: () => undefined };
  const written = summaryOf(condensation, facts.codes);
  return {
    summary: (row, col) => {
      const code = cols.codes?.get(col) ?? rows.codes?.get(row);
      return code && written(cols.codes ? row : col, code)?.text;
    },
  };
}

type PassagesIn = (row: string, col: string) => readonly Passage[];

/** Cells of axes of which at most one is made of codes: each coding stands where its keys meet. */
function separately(context: DisplayContext, { rows, cols }: Crossing): PassagesIn {
  const found = new Map<string, Map<string, Evidence[]>>();
  for (const one of context.facts.evidence) {
    for (const row of rows.of(one)) {
      let line = found.get(row);
      if (line === undefined) {
        line = new Map();
        found.set(row, line);
      }
      for (const col of cols.of(one)) push(line, col, [one]);
    }
  }
  return (row, col) => passagesOf(found.get(row)?.get(col) ?? []);
}

/** Cells of two axes of codes: passages in which both stand; a code with itself gives its own passages. */
function together(
  { rows, cols, within }: Crossing,
  byRow: ReadonlyMap<string, Evidence[]>,
  byCol: ReadonlyMap<string, Evidence[]>,
): PassagesIn {
  return (row, col) => {
    const left = byRow.get(row) ?? [];
    const right = byCol.get(col) ?? [];
    if (sameCodes(codesAt(rows, row), codesAt(cols, col))) return passagesOf(left);
    return jointPassages(left, right, within);
  };
}

/** Who was heard in a row, in a column, and where they meet. */
class Heard {
  readonly #rows: ReadonlyMap<string, ReadonlySet<Hearing>> | undefined;
  readonly #cols: ReadonlyMap<string, ReadonlySet<Hearing>> | undefined;

  constructor(
    readonly hearings: readonly Hearing[],
    rows: Axis,
    cols: Axis,
  ) {
    this.#rows = byKey(hearings, rows);
    this.#cols = byKey(hearings, cols);
  }

  in(row: string, col: string): readonly Hearing[] {
    const left = this.#rows && (this.#rows.get(row) ?? new Set<Hearing>());
    const right = this.#cols && (this.#cols.get(col) ?? new Set<Hearing>());
    if (left && right) return [...left].filter((hearing) => right.has(hearing));
    return left || right ? [...(left ?? right)!] : this.hearings;
  }

  /** Distinct people heard in the cell's row and column, as far as these say who was heard. */
  people(row: string, col: string): number {
    const found = new Set<string>();
    for (const { witness } of this.in(row, col)) if (isPerson(witness)) found.add(witness.key);
    return found.size;
  }
}

function byKey(hearings: readonly Hearing[], axis: Axis): Map<string, Set<Hearing>> | undefined {
  if (!axis.ofHearing) return undefined;
  const found = new Map<string, Set<Hearing>>();
  for (const hearing of hearings) {
    for (const key of axis.ofHearing(hearing)) {
      const set = found.get(key);
      if (set) set.add(hearing);
      else found.set(key, new Set([hearing]));
    }
  }
  return found;
}

function bucket(evidence: readonly Evidence[], axis: Axis): Map<string, Evidence[]> {
  const found = new Map<string, Evidence[]>();
  for (const one of evidence) for (const key of axis.of(one)) push(found, key, [one]);
  return found;
}

function push(map: Map<string, Evidence[]>, key: string, codings: readonly Evidence[]): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [...codings]);
  else for (const coding of codings) list.push(coding);
}

/** Codings that have a key on the other axis and none on this one of people, documents or time; on an axis of codes that is the choice of the axis. */
function countKeyless({ facts }: DisplayContext, axis: Axis, other: Axis): number {
  if (axis.codes) return 0;
  return facts.evidence.filter((one) => axis.of(one).length === 0 && other.of(one).length > 0).length;
}
