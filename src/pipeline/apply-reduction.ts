import { randomUUID } from 'node:crypto';
import { frameworkColumnOf, quotationsOf } from '../display/framework-sheet.js';
import { reductionColumnOf } from '../display/reduction-layouts.js';
import { reductionFaults } from '../i18n/faults/reduction.js';
import { TableWords } from '../i18n/tables.js';
import type { Diagnostic } from '../model/diagnostic.js';
import { noCondensation, type ReductionRecord } from '../model/reduction.js';
import { type AppliedReduction, applyReduction, type EditedRow } from '../reduce/apply-reduction.js';
import { type AppliedSummaries, applySummaries } from '../reduce/apply-summaries.js';
import type { Facts } from '../reduce/evidence.js';
import { reductionRows } from '../reduce/reduction-rows.js';
import { summaryCells } from '../reduce/summary-cells.js';
import { appendReduction, appendSummaries } from '../study/condensation.js';
import type { EditedSheet } from '../study/edited-sheet.js';

/** Says what an edited reduction table changes; nothing is written. */
export function readEditedReduction(facts: Facts, sheet: EditedSheet): AppliedReduction {
  const words = new TableWords('id', facts.study.settings.terms);
  const { edited, diagnostics } = rowsByColumn(sheet, (head) => reductionColumnOf(head, { words }), [
    'id',
    'no',
  ]);
  if (edited === undefined) return { changes: [], diagnostics };
  const rows = reductionRows(facts, facts.study.condensation ?? noCondensation);
  const applied = applyReduction(rows, edited);
  return { changes: applied.changes, diagnostics: [...diagnostics, ...applied.diagnostics] };
}

/** Whether an edited sheet holds framework summaries (`--layout kerangka`) rather than rows of the reduction table. */
export function isFrameworkSheet(facts: Facts, { header }: EditedSheet): boolean {
  const words = new TableWords('id', facts.study.settings.terms);
  return header.some((head) => frameworkColumnOf(head, { words }) === 'summary');
}

/** Says what an edited sheet of framework summaries changes; nothing is written. */
export function readEditedSummaries(facts: Facts, sheet: EditedSheet): AppliedSummaries {
  const words = new TableWords('id', facts.study.settings.terms);
  const { edited, diagnostics } = rowsByColumn(sheet, (head) => frameworkColumnOf(head, { words }), ['id']);
  if (edited === undefined) return { changes: [], diagnostics };
  const cells = summaryCells(facts, facts.study.condensation ?? noCondensation, facts.codes.codes);
  const applied = applySummaries(facts, cells, edited, quotationsOf);
  return { changes: applied.changes, diagnostics: [...diagnostics, ...applied.diagnostics] };
}

/** Writes framework summaries into the study, in the name of a person. Needs the writer's lock. */
export function writeSummaries(
  dir: string,
  changes: AppliedSummaries['changes'],
  by: string,
  at: string,
): void {
  appendSummaries(
    dir,
    changes.map((change) => ({ id: randomUUID(), ...change, by, at })),
  );
}

/** The rows of a sheet by the keys of its columns; undefined where a column that must be there is not. */
function rowsByColumn(
  sheet: EditedSheet,
  columnOf: (head: string) => string | undefined,
  needed: readonly string[],
): { edited: EditedRow[] | undefined; diagnostics: Diagnostic[] } {
  const diagnostics: Diagnostic[] = [...sheet.diagnostics];
  const heads = new Map<string, string>();
  for (const head of sheet.header) {
    const key = columnOf(head);
    if (key === undefined)
      diagnostics.push(reductionFaults.foreignColumn.at(sheet.placeOf(head), { column: head }));
    else heads.set(key, head);
  }
  for (const key of needed) {
    const column = key === 'id' ? 'Id' : 'No';
    if (!heads.has(key))
      diagnostics.push(reductionFaults.missingColumn.at({ file: sheet.file, line: 1 }, { column }));
  }
  if (diagnostics.some(({ severity }) => severity === 'error')) return { edited: undefined, diagnostics };
  const edited = sheet.rows.map(
    (row): EditedRow => ({
      cells: Object.fromEntries([...heads].map(([key, head]) => [key, row.cells[head] ?? ''])),
      placeOf: (column) => row.placeOf(heads.get(column)),
    }),
  );
  return { edited, diagnostics };
}

/** Writes changes of the reduction table into the study, in the name of a person. Needs the writer's lock. */
export function writeReduction(
  dir: string,
  changes: AppliedReduction['changes'],
  by: string,
  at: string,
): readonly ReductionRecord[] {
  const records = changes.map((change) => ({ id: randomUUID(), ...change, by, at }));
  appendReduction(dir, records);
  return records;
}
