import type { Table } from '../model/table.js';
import type { ConclusionContext } from './context.js';
import { materialOf } from './reporting/material-of.js';
import { conclusionsTable } from './tables/conclusions.js';
import { evidenceTable } from './tables/evidence.js';
import { memberCheckForms } from './tables/member-checks.js';
import { negativeTable } from './tables/negative.js';
import { requirementsTable } from './tables/requirements.js';
import { coreqTable, srqrTable, trustworthinessTable } from './tables/trustworthiness.js';

/** The tables of conclusions, in the order of the manual. */
export const conclusionTables = {
  conclusions: (context) => [conclusionsTable(context)],
  requirements: (context) => [requirementsTable(context)],
  negative: (context) => [negativeTable(context)],
  evidence: (context) => [evidenceTable(context)],
  'member-checks': memberCheckForms,
  trustworthiness: (context) => [trustworthinessTable(materialOf(context))],
  coreq: (context) => [coreqTable(materialOf(context))],
  srqr: (context) => [srqrTable(materialOf(context))],
} as const satisfies Record<string, (context: ConclusionContext) => Table[]>;

export type ConclusionTableId = keyof typeof conclusionTables;

/** What `conclude` may be asked for; `all` is the conclusions with their requirements and negative cases. */
export const conclusionTableIds: readonly (ConclusionTableId | 'all')[] = [
  ...(Object.keys(conclusionTables) as ConclusionTableId[]),
  'all',
];

/** The tables asked for. */
export function conclusionTablesOf(context: ConclusionContext, what: ConclusionTableId | 'all'): Table[] {
  const ids: ConclusionTableId[] = what === 'all' ? ['conclusions', 'requirements', 'negative'] : [what];
  return ids.flatMap((id) => conclusionTables[id](context));
}
