import { randomUUID } from 'node:crypto';
import { reductionColumnOf } from '../display/reduction-layouts.js';
import { reductionFaults } from '../i18n/faults/reduction.js';
import { TableWords } from '../i18n/tables.js';
import type { Diagnostic } from '../model/diagnostic.js';
import { noCondensation, type ReductionRecord } from '../model/reduction.js';
import { type AppliedReduction, applyReduction, type EditedRow } from '../reduce/apply-reduction.js';
import type { Facts } from '../reduce/evidence.js';
import { reductionRows } from '../reduce/reduction-rows.js';
import { appendReduction } from '../study/condensation.js';
import type { EditedSheet } from '../study/edited-sheet.js';

/** Says what an edited reduction table changes; nothing is written. */
export function readEditedReduction(facts: Facts, sheet: EditedSheet): AppliedReduction {
  const words = new TableWords('id', facts.study.settings.terms);
  const diagnostics: Diagnostic[] = [...sheet.diagnostics];
  const heads = new Map<string, string>();
  for (const head of sheet.header) {
    const key = reductionColumnOf(head, { words });
    if (key === undefined)
      diagnostics.push(reductionFaults.foreignColumn.at(sheet.placeOf(head), { column: head }));
    else heads.set(key, head);
  }
  for (const [key, column] of [
    ['id', 'Id'],
    ['no', 'No'],
  ] as const)
    if (!heads.has(key))
      diagnostics.push(reductionFaults.missingColumn.at({ file: sheet.file, line: 1 }, { column }));
  if (diagnostics.some(({ severity }) => severity === 'error')) return { changes: [], diagnostics };
  const edited = sheet.rows.map(
    (row): EditedRow => ({
      cells: Object.fromEntries([...heads].map(([key, head]) => [key, row.cells[head] ?? ''])),
      placeOf: (column) => row.placeOf(heads.get(column)),
    }),
  );
  const rows = reductionRows(facts, facts.study.condensation ?? noCondensation);
  const applied = applyReduction(rows, edited);
  return { changes: applied.changes, diagnostics: [...diagnostics, ...applied.diagnostics] };
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
