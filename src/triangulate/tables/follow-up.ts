import { triangulationTitles } from '../../i18n/verdicts.js';
import type { Table } from '../../model/table.js';
import type { VerdictContext } from '../context.js';
import { followUps } from '../follow-up.js';
import { rulesInWords } from '../rule-words.js';
import { verdictTable } from '../table.js';
import { claimOf, field } from './shared.js';

/** What is left to follow up: a row a matter, with whom to ask what. */
export function followUpTables(context: VerdictContext): Table[] {
  const items = followUps(context);
  return [
    verdictTable(context, {
      kind: 'follow-up',
      title: context.words.say(triangulationTitles['follow-up']),
      decisions: rulesInWords(context, 'other'),
      cols: (['finding', 'kind', 'whom', 'what'] as const).map((key) => field(context, key)),
      rows: items.map(({ verdict, matter, whom, what }, n) => ({
        key: `${verdict.finding.id} ${n + 1}`,
        cells: { finding: claimOf(context, verdict), kind: matter, whom: whom || null, what },
      })),
      notes:
        items.length > 0
          ? []
          : [
              context.words.say({
                id: 'Tidak ada yang perlu ditindaklanjuti.',
                en: 'Nothing is left to follow up.',
              }),
            ],
    }),
  ];
}
