import { reductionFaults } from '../i18n/faults/reduction.js';
import type { Diagnostic, Place } from '../model/diagnostic.js';
import type { ReductionDecision, ReductionRecord } from '../model/reduction.js';
import type { ReductionRow } from './reduction-rows.js';

/** A row of an edited reduction table as read from a spreadsheet, by the keys of its columns. */
export interface EditedRow {
  readonly cells: Readonly<Record<string, string>>;
  placeOf(column: string): Place;
}

/** What an edited table changes. */
export interface AppliedReduction {
  /** A record for each row that differs, without id, author and time. */
  readonly changes: readonly Omit<ReductionRecord, 'id' | 'by' | 'at'>[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Compares an edited reduction table with the rows of the study. Quotations must equal their source; rows cannot be
 * added; a missing row changes nothing and is counted; merges must end in a row that is kept. With an error nothing
 * should be written.
 */
export function applyReduction(
  rows: readonly ReductionRow[],
  edited: readonly EditedRow[],
): AppliedReduction {
  const diagnostics: Diagnostic[] = [];
  const byId = new Map(rows.map((row) => [row.evidence.segment.id, row]));
  const idOfNumber = new Map(edited.map(({ cells }) => [cells.no ?? '', cells.id ?? '']));
  const seen = new Set<string>();
  const wanted = new Map<
    string,
    { decision: ReductionDecision | undefined; into: string | undefined; place: Place }
  >();
  const changes: Omit<ReductionRecord, 'id' | 'by' | 'at'>[] = [];
  for (const { cells, placeOf } of edited) {
    const id = cells.id ?? '';
    const row = byId.get(id);
    if (row === undefined) {
      diagnostics.push(reductionFaults.foreignRow.at(placeOf('id'), { id }));
      continue;
    }
    if (seen.has(id)) diagnostics.push(reductionFaults.repeatedRow.at(placeOf('id'), { id }));
    seen.add(id);
    const { segment, code } = row.evidence;
    if (cells.quote !== undefined && plainQuote(cells.quote) !== plainQuote(segment.quote))
      diagnostics.push(reductionFaults.changedQuote.at(placeOf('quote'), { at: segment.at }));
    const read = readDecision(cells.decision ?? '');
    if (read === undefined) {
      const text = cells.decision ?? '';
      diagnostics.push(reductionFaults.badDecision.at(placeOf('decision'), { text }));
      continue;
    }
    const into = read.into === undefined ? undefined : idOfNumber.get(read.into);
    if (read.decision === 'merge' && into === undefined)
      diagnostics.push(reductionFaults.badMerge.at(placeOf('decision'), { problem: 'missing' }));
    const why = text(cells.why, row.why);
    if (read.decision === 'exclude' && why === '')
      diagnostics.push(reductionFaults.noReason.at(placeOf('why'), {}));
    wanted.set(id, { decision: read.decision, into, place: placeOf('decision') });
    const paraphrase = text(cells.paraphrase, row.paraphrase);
    const generalisation = text(cells.generalisation, row.generalisation);
    const before = row.into === undefined ? undefined : rows[row.into - 1]?.evidence.segment.id;
    const given = {
      ...(paraphrase !== row.paraphrase && { paraphrase }),
      ...(generalisation !== row.generalisation && { generalisation }),
      ...(read.decision !== row.decision && read.decision && { decision: read.decision }),
      ...(read.decision === 'merge' &&
        into !== undefined &&
        into !== before && { decision: read.decision, into }),
      ...(why !== row.why && { why }),
    };
    if (Object.keys(given).length > 0)
      changes.push({ coding: id, doc: segment.doc, code: code.ref, quote: segment.quote, ...given });
  }
  diagnostics.push(...circles(wanted));
  const missing = rows.length - seen.size;
  if (missing > 0) diagnostics.push(reductionFaults.missingRows.at(undefined, { n: missing }));
  return { changes, diagnostics };
}

/** A cell as typed, or what is on record where the column is missing. */
function text(cell: string | undefined, recorded: string): string {
  return cell === undefined ? recorded : withoutGuard(cell).trim();
}

/** Without the apostrophe that keeps a spreadsheet from reading text as a formula. */
export function withoutGuard(cell: string): string {
  return /^'[\s'"]*[=+\-@＝＋－＠]/u.test(cell) ? cell.slice(1) : cell;
}

/** Words without the spacing and the guard that a spreadsheet adds. */
export function plainQuote(quote: string): string {
  return withoutGuard(quote).normalize('NFC').replace(/\s+/gu, ' ').trim();
}

const decisionWords: Readonly<Record<string, ReductionDecision>> = {
  pakai: 'keep',
  keep: 'keep',
  dipakai: 'keep',
  'tidak dipakai': 'exclude',
  exclude: 'exclude',
  tunda: 'later',
  ditunda: 'later',
  later: 'later',
};

/** `pakai`, `gabung→3`, `merge 3` …; an empty cell is no decision, anything else undefined. */
function readDecision(cell: string): { decision: ReductionDecision | undefined; into?: string } | undefined {
  const word = cell.trim().toLowerCase().replace(/\s+/g, ' ');
  if (word === '') return { decision: undefined };
  const known = decisionWords[word];
  if (known) return { decision: known };
  const merge = /^(?:di)?(?:gabung|merge)\s*(?:→|->|=>|:)?\s*(\d+)$/.exec(word);
  return merge ? { decision: 'merge', into: merge[1]! } : undefined;
}

/** A fault for each row that is merged into itself or in a circle. */
function circles(
  wanted: ReadonlyMap<
    string,
    { decision: ReductionDecision | undefined; into: string | undefined; place: Place }
  >,
): Diagnostic[] {
  const found: Diagnostic[] = [];
  for (const [id, { into, place }] of wanted) {
    if (into === undefined) continue;
    if (into === id) {
      found.push(reductionFaults.badMerge.at(place, { problem: 'itself' }));
      continue;
    }
    const way = new Set([id]);
    let at: string | undefined = into;
    while (at !== undefined && !way.has(at)) {
      way.add(at);
      at = wanted.get(at)?.into;
    }
    if (at === id) found.push(reductionFaults.badMerge.at(place, { problem: 'circle' }));
  }
  return found;
}
