import { triangulationTitles } from '../../i18n/verdicts.js';
import type { Table } from '../../model/table.js';
import { inLanguage } from '../../model/words.js';
import type { VerdictContext } from '../context.js';
import { levelName, nameList, witnessName } from '../names.js';
import { rulesInWords } from '../rule-words.js';
import { type Row, verdictTable } from '../table.js';
import type { Verdict } from '../verdict.js';
import { proposalInWords } from '../verdict-words.js';
import { isDirected } from '../witness-stance.js';
import { claimOf, field } from './shared.js';
import { isLone, specificViews } from './views.js';

/** Per research question: its findings, who takes a stance, and what only one party brings up (Farmer's completeness comparison). */
export function completenessTables(context: VerdictContext): Table[] {
  const { words, facts, verdicts } = context;
  const { questions } = facts.study.settings;
  const ids = [
    ...new Set([...Object.keys(questions), ...verdicts.map(({ finding }) => finding.question ?? '')]),
  ];
  const rows = ids.flatMap((id): Row[] => {
    const own = verdicts.filter(({ finding }) => (finding.question ?? '') === id);
    const text = inLanguage(questions[id], words.language);
    const question = id === '' ? '' : text === '' ? id : `${id}. ${text}`;
    if (own.length > 0) return own.map((verdict) => rowOf(context, question, verdict));
    const none = words.say({ id: 'belum ada temuan', en: 'no finding yet' });
    return [{ key: `question:${id}`, cells: { question, finding: none } }];
  });
  return [
    verdictTable(context, {
      kind: 'completeness',
      title: words.say(triangulationTitles.completeness),
      decisions: rulesInWords(context, 'other'),
      cols: (['question', 'finding', 'contributors', 'specific', 'proposal'] as const).map((key) =>
        field(context, key),
      ),
      rows,
      notes: [],
    }),
  ];
}

function rowOf(context: VerdictContext, question: string, verdict: Verdict): Row {
  const contributors = verdict.source.levels.flatMap((level) => {
    const names = level.witnesses.filter(({ stance }) => isDirected(stance)).map(witnessName);
    return names.length === 0 ? [] : [`${levelName(context, 'source', level.key)} (${nameList(names)})`];
  });
  const grouped = new Set(
    verdict.source.levels.flatMap(({ witnesses }) => witnesses.map(({ witness }) => witness.key)),
  );
  const others = verdict.witnesses.filter(
    ({ witness, stance }) => isDirected(stance) && !grouped.has(witness.key),
  );
  const specific = specificViews(context, verdict);
  return {
    key: verdict.finding.id,
    cells: {
      question,
      finding: claimOf(context, verdict),
      contributors:
        [...contributors, ...(others.length > 0 ? [nameList(others.map(witnessName))] : [])].join('; ') ||
        null,
      specific: {
        value:
          [
            ...(isLone(verdict) ? contributors : []),
            ...specific.map(({ group, code }) => `${levelName(context, 'source', group)}: ${code}`),
          ].join('\n') || null,
        codings: specific.flatMap(({ codings }) => codings),
      },
      proposal: proposalInWords(context, verdict),
    },
  };
}
