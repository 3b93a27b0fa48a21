import { triangulationTitles } from '../../i18n/verdicts.js';
import type { Table } from '../../model/table.js';
import type { VerdictContext } from '../context.js';
import { cautionNotes, sentenceNotes } from '../notes.js';
import { rulesInWords } from '../rule-words.js';
import { sentenceOf } from '../sentence.js';
import { verdictTable } from '../table.js';
import { claimOf, conclusionCell, field, levelCells, levelColumns, verdictCells } from './shared.js';

/** Triangulation of techniques: No | Fokus | a column a technique | Kesimpulan peneliti, or with proposal and decision beside. */
export function techniqueTables(context: VerdictContext): Table[] {
  const full = (context.options.layout ?? 'lengkap') === 'lengkap';
  const last = full ? (['negative', 'proposal', 'decision', 'reason'] as const) : (['conclusion'] as const);
  return [
    verdictTable(context, {
      kind: 'triangulation-technique',
      title: context.words.say(triangulationTitles.technique),
      decisions: rulesInWords(context, 'technique'),
      cols: [
        field(context, full ? 'finding' : 'focus'),
        ...levelColumns(context, 'technique'),
        ...last.map((key) => field(context, key)),
      ],
      rows: context.verdicts.map((verdict) => ({
        key: verdict.finding.id,
        cells: {
          finding: claimOf(context, verdict),
          focus: claimOf(context, verdict),
          ...levelCells(context, verdict.technique),
          ...verdictCells(context, verdict, verdict.technique, sentenceOf(context, verdict.technique)),
          conclusion: conclusionCell(context, verdict),
        },
      })),
      notes: [...(full ? [] : sentenceNotes(context, 'technique')), ...cautionNotes(context, 'technique')],
    }),
  ];
}
