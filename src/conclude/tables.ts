import type { Table } from '../model/table.js';
import type { ConclusionContext } from './context.js';
import { conclusionsTable } from './tables/conclusions.js';
import { evidenceTable } from './tables/evidence.js';
import { negativeTable } from './tables/negative.js';
import { requirementsTable } from './tables/requirements.js';

/** The tables of conclusions, in the order of the manual. */
export const conclusionTables = {
  conclusions: conclusionsTable,
  requirements: requirementsTable,
  negative: negativeTable,
  evidence: evidenceTable,
} as const satisfies Record<string, (context: ConclusionContext) => Table>;

export type ConclusionTableId = keyof typeof conclusionTables;

/** What `conclude` may be asked for; `all` is every table but the long trail of evidence. */
export const conclusionTableIds: readonly (ConclusionTableId | 'all')[] = [
  ...(Object.keys(conclusionTables) as ConclusionTableId[]),
  'all',
];

/** The tables asked for. */
export function conclusionTablesOf(context: ConclusionContext, what: ConclusionTableId | 'all'): Table[] {
  const ids: ConclusionTableId[] = what === 'all' ? ['conclusions', 'requirements', 'negative'] : [what];
  return ids.map((id) => conclusionTables[id](context));
}
