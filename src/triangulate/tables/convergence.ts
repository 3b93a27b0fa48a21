import { pairLetters, triangulationTitles } from '../../i18n/verdicts.js';
import type { Table, TableHeading } from '../../model/table.js';
import type { VerdictContext } from '../context.js';
import { levelName } from '../names.js';
import { sentenceNotes } from '../notes.js';
import { rulesInWords } from '../rule-words.js';
import { type Content, verdictTable } from '../table.js';
import type { Pair, Verdict } from '../verdict.js';
import { claimOf, field } from './shared.js';

/** Findings × pairs of levels, a letter each (Farmer et al. 2006): agreement, partial, silence, dissonance. */
export function convergenceTables(context: VerdictContext): Table[] {
  const { words, verdicts } = context;
  return [
    verdictTable(context, {
      kind: 'convergence',
      title: words.say(triangulationTitles.convergence),
      decisions: [
        words.say({
          id: 'Sel: A sesuai, P sebagian sesuai, S satu pihak (atau keduanya) tidak menyinggung, D bertentangan. Pertentangan adalah tugas penelusuran, bukan kegagalan.',
          en: 'Cell: A agreement, P partial agreement, S one party (or both) says nothing, D dissonance. Dissonance is a task, not a failure.',
        }),
        ...rulesInWords(context, 'convergence'),
      ],
      cols: [field(context, 'finding'), ...pairColumns(context)],
      rows: verdicts.map((verdict) => ({
        key: verdict.finding.id,
        cells: {
          finding: claimOf(context, verdict),
          ...Object.fromEntries(verdict.pairs.map((pair) => [keyOf(pair), pairCell(verdict, pair)])),
        },
      })),
      notes: sentenceNotes(context, 'source'),
    }),
  ];
}

/** The pairs of levels in which somebody was heard, in any finding. */
function pairColumns(context: VerdictContext): TableHeading[] {
  const columns = new Map<string, TableHeading>();
  for (const verdict of context.verdicts) {
    const heard = (pair: Pair, key: string): boolean =>
      verdict[pair.dimension].levels.some((level) => level.key === key && level.witnesses.length > 0);
    for (const pair of verdict.pairs) {
      if (!heard(pair, pair.a) || !heard(pair, pair.b)) continue;
      const names = [pair.a, pair.b].map((key) => levelName(context, pair.dimension, key));
      columns.set(keyOf(pair), { key: keyOf(pair), label: names.join(' × ') });
    }
  }
  return [...columns.values()];
}

function keyOf({ dimension, a, b }: Pair): string {
  return `${dimension}:${a}|${b}`;
}

function pairCell(verdict: Verdict, pair: Pair): Content {
  const levels = verdict[pair.dimension].levels.filter(({ key }) => key === pair.a || key === pair.b);
  const codings = levels.flatMap(({ witnesses }) => witnesses.flatMap((one) => one.codings));
  if (pair.status !== 'not_assessable') return { value: pairLetters[pair.status], codings };
  const unknown = levels.some(({ status }) => status === 'unknown');
  return { value: null, codings, empty: unknown ? 'no_data' : 'not_asked' };
}
