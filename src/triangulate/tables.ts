import type { Table } from '../model/table.js';
import type { VerdictContext } from './context.js';
import { completenessTables } from './tables/completeness.js';
import { convergenceTables } from './tables/convergence.js';
import { followUpTables } from './tables/follow-up.js';
import { sourceTables } from './tables/source.js';
import { techniqueTables } from './tables/technique.js';
import { timeTables } from './tables/time.js';

/** The tables of triangulation, in the order of the manual. */
export const verdictTables = {
  source: sourceTables,
  technique: techniqueTables,
  time: timeTables,
  convergence: convergenceTables,
  'follow-up': followUpTables,
  completeness: completenessTables,
} as const satisfies Record<string, (context: VerdictContext) => Table[]>;

export type VerdictTableId = keyof typeof verdictTables;

/** What `triangulate` may be asked for; `all` is every table, time only where it is planned or something can be said of it. */
export const verdictTableIds: readonly (VerdictTableId | 'all')[] = [
  ...(Object.keys(verdictTables) as VerdictTableId[]),
  'all',
];

/** The tables asked for. */
export function tablesOf(context: VerdictContext, what: VerdictTableId | 'all'): Table[] {
  if (what !== 'all') return verdictTables[what](context);
  return (Object.keys(verdictTables) as VerdictTableId[])
    .filter((id) => id !== 'time' || hasTime(context))
    .flatMap((id) => verdictTables[id](context));
}

function hasTime({ rules, verdicts }: VerdictContext): boolean {
  return rules.by.includes('time') || verdicts.some(({ time }) => time.courses.length > 0);
}
