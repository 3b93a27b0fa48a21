import { groupLabel } from '../../display/people-axes.js';
import { conclusionFields, conclusionTitles, conclusionWords } from '../../i18n/conclusions.js';
import { resolutionWords, statusWords } from '../../i18n/verdicts.js';
import type { Table } from '../../model/table.js';
import { inLanguage } from '../../model/words.js';
import { nameList, witnessName } from '../../triangulate/names.js';
import { quoted } from '../../triangulate/quoted.js';
import { rulesInWords } from '../../triangulate/rule-words.js';
import { type Row, verdictTable } from '../../triangulate/table.js';
import { claimOf } from '../../triangulate/tables/shared.js';
import type { Verdict } from '../../triangulate/verdict.js';
import type { ConclusionContext } from '../context.js';
import { negativeCases, type Separation, separations } from '../negative-cases.js';

const columns = ['finding', 'case', 'said', 'apart', 'resolution', 'why'] as const;

/** Every witness that does not support a finding, what sets them apart from those who do, and whether the case is closed. */
export function negativeTable(context: ConclusionContext): Table {
  const { words, verdicts } = context;
  const rows = verdicts.flatMap((verdict) => rowsOf(context, verdict));
  return verdictTable(context, {
    kind: 'negative-cases',
    title: words.say(conclusionTitles.negative),
    decisions: [words.say(conclusionWords.separation), ...rulesInWords(context, 'other')],
    cols: columns.map((key) => ({ key, label: words.say(conclusionFields[key]) })),
    rows,
    notes: rows.length === 0 ? [words.say(conclusionWords.noneNegative)] : [],
  });
}

function rowsOf(context: ConclusionContext, verdict: Verdict): Row[] {
  const { words, facts } = context;
  const apart = separations(verdict, facts.study).map((one) => separationInWords(context, one));
  return negativeCases(verdict).map(({ voice, marked, closed }) => {
    const codings = voice.codings.filter(({ stance }) => stance === 'contradicts' || stance === 'mixed');
    return {
      key: `${verdict.finding.id} ${voice.witness.key}`,
      cells: {
        finding: claimOf(context, verdict),
        case: `${witnessName(voice)} (${words.say(statusWords[voice.stance as 'mixed'])})`,
        said: { value: quoted(context, codings), codings },
        apart: apart.length === 0 ? words.say(conclusionWords.nothingApart) : apart.join('\n'),
        resolution: words.say(resolutionWords[closed ? (marked?.resolution ?? 'open') : 'open']),
        why: inLanguage(marked?.why, words.language) || null,
      },
    };
  });
}

/** `site: Cempaka I07 (pendukung: Karangsari I04, I09)`. */
function separationInWords(
  context: ConclusionContext,
  { attribute, negative, supporters }: Separation,
): string {
  const values = (side: Separation['negative']): string =>
    [...side]
      .map(
        ([value, ids]) =>
          `${attribute === 'group' ? groupLabel(context.display, value) : value} ${nameList(ids)}`,
      )
      .join('; ');
  return context.words.say(conclusionWords.apart, {
    attribute,
    negative: values(negative),
    supporters: values(supporters),
  });
}
