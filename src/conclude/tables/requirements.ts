import {
  conclusionFields,
  conclusionTitles,
  conclusionWords,
  requirementWords,
} from '../../i18n/conclusions.js';
import type { Table } from '../../model/table.js';
import { rulesInWords } from '../../triangulate/rule-words.js';
import { verdictTable } from '../../triangulate/table.js';
import { claimOf } from '../../triangulate/tables/shared.js';
import type { ConclusionContext } from '../context.js';
import { openCases, requirementsOf } from '../requirements.js';

const columns = ['finding', 'requirement', 'found', 'met'] as const;

/** What each finding requires of its evidence, and whether it has it. */
export function requirementsTable(context: ConclusionContext): Table {
  const { words, verdicts } = context;
  const free = verdicts.filter((verdict) => requirementsOf(verdict).length === 0);
  return verdictTable(context, {
    kind: 'requirements',
    title: words.say(conclusionTitles.requirements),
    decisions: rulesInWords(context, 'other'),
    cols: columns.map((key) => ({ key, label: words.say(conclusionFields[key]) })),
    rows: verdicts.flatMap((verdict) =>
      requirementsOf(verdict).map(({ require, wanted, found, met }) => {
        const what = words.say(requirementWords[require]);
        const open = openCases(verdict);
        return {
          key: `${verdict.finding.id} ${require}`,
          cells: {
            finding: claimOf(context, verdict),
            requirement: wanted === true ? what : words.say(conclusionWords.atLeast, { what, n: wanted }),
            found:
              wanted !== true
                ? found
                : open.length === 0
                  ? words.say(conclusionWords.allClosed)
                  : words.say(conclusionWords.open, { who: words.list(open) }),
            met: words.say(met ? conclusionWords.yes : conclusionWords.no),
          },
        };
      }),
    ),
    notes:
      free.length === 0
        ? []
        : [
            words.say(conclusionWords.noRequirements, {
              what: words.list(free.map(({ finding }) => finding.id)),
            }),
          ],
  });
}
