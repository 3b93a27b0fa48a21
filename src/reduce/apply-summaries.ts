import { reductionFaults } from '../i18n/faults/reduction.js';
import type { Diagnostic } from '../model/diagnostic.js';
import type { Summary } from '../model/reduction.js';
import { type EditedRow, plainQuote, withoutGuard } from './apply-reduction.js';
import type { Facts } from './evidence.js';
import { rosterOf } from './roster.js';
import type { SummaryCell } from './summary-cells.js';

/** What an edited sheet of framework summaries changes. */
export interface AppliedSummaries {
  /** A record for each cell whose summary differs, without id, author and time; an empty text takes a summary back. */
  readonly changes: readonly Pick<Summary, 'of' | 'code' | 'text'>[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Compares an edited sheet with the cells of the framework matrix. `quotesOf` gives the words that the sheet shows for a
 * cell: they must equal their source. A missing row changes nothing; a cell without codings may be
 * summarised too. With an error nothing should be written.
 */
export function applySummaries(
  facts: Facts,
  cells: readonly SummaryCell[],
  edited: readonly EditedRow[],
  quotesOf: (cell: SummaryCell) => string,
): AppliedSummaries {
  const diagnostics: Diagnostic[] = [];
  const changes: Pick<Summary, 'of' | 'code' | 'text'>[] = [];
  const byId = new Map(cells.map((cell) => [cell.id, cell]));
  const seen = new Set<string>();
  for (const { cells: row, placeOf } of edited) {
    const id = row.id ?? '';
    const cell = byId.get(id) ?? emptyCell(facts, id);
    if (cell === undefined) {
      diagnostics.push(reductionFaults.foreignCell.at(placeOf('id'), { id }));
      continue;
    }
    if (seen.has(id)) diagnostics.push(reductionFaults.repeatedCell.at(placeOf('id'), { id }));
    seen.add(id);
    if (row.quote !== undefined && plainQuote(row.quote) !== plainQuote(quotesOf(cell)))
      diagnostics.push(reductionFaults.changedQuotes.at(placeOf('quote'), { id }));
    const before = cell.summary?.text ?? '';
    const text = row.summary === undefined ? before : withoutGuard(row.summary).trim();
    if (text !== before) changes.push({ of: cell.of, code: cell.code.ref, text });
  }
  return { changes, diagnostics };
}

/** A cell in which nothing was coded or written yet; undefined where case, informant or code do not exist. */
function emptyCell(facts: Facts, id: string): SummaryCell | undefined {
  const slash = id.indexOf('/');
  const of = id.slice(0, slash);
  const code = slash < 0 ? undefined : facts.codes.find(id.slice(slash + 1));
  const { cases, informants } = rosterOf(facts.study);
  if (code === undefined || !(cases.has(of) || informants.has(of))) return undefined;
  return { id, of, code, evidence: [], summary: undefined };
}
