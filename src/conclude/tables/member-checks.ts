import { informantLabel } from '../../display/people-axes.js';
import { dateWords } from '../../i18n/date-words.js';
import type { Table } from '../../model/table.js';
import type { Bilingual } from '../../model/words.js';
import { quoted } from '../../triangulate/quoted.js';
import { verdictTable } from '../../triangulate/table.js';
import { claimOf } from '../../triangulate/tables/shared.js';
import type { ConclusionContext } from '../context.js';

const heads = {
  finding: { id: 'Ringkasan temuan', en: 'Summary of the finding' },
  quote: { id: 'Kutipan, rujukan', en: 'Quotation, reference' },
  answer: { id: 'Sesuai / Tidak / Koreksi', en: 'Agree / Disagree / Correct' },
  correction: { id: 'Koreksi {informant}', en: 'Correction by the {informant}' },
  signature: { id: 'Paraf, tanggal', en: 'Initials, date' },
} as const satisfies Record<string, Bilingual>;

const boxes = { id: '{a} Sesuai\n{d} Tidak\n{c} Koreksi', en: '{a} Agree\n{d} Disagree\n{c} Correct' };

/**
 * A form for each informant, to be printed and put before them: every finding that they take a stance on or speak of,
 * with their own words. Answers in memberchecks.csv are ticked; everything else is left blank.
 */
export function memberCheckForms(context: ConclusionContext): Table[] {
  const { facts, verdicts, words } = context;
  const columns = ['finding', 'quote', 'answer', 'correction', 'signature'] as const;
  return facts.study.informants.flatMap((informant) => {
    const rows = verdicts.flatMap((verdict) => {
      const voice = verdict.witnesses.find(({ witness }) => witness.key === `informant:${informant.id}`);
      if (voice === undefined) return [];
      const check = context.memberChecks.find(
        (one) => one.finding === verdict.finding.id && one.informant === informant.id,
      );
      const box = (answer: string): string => (check?.answer === answer ? '☑' : '☐');
      return [
        {
          key: `${informant.id} ${verdict.finding.id}`,
          cells: {
            finding: claimOf(context, verdict),
            quote: { value: quoted(context, voice.codings), codings: voice.codings },
            answer: words.say(boxes, { a: box('agree'), d: box('disagree'), c: box('correct') }),
            correction: check?.correction ?? null,
            signature: check?.date === undefined ? null : dateWords(check.date, words.language),
          },
        },
      ];
    });
    if (rows.length === 0) return [];
    return [
      verdictTable(context, {
        kind: 'member-check',
        title: words.say(
          { id: 'Lembar member check: {who}', en: 'Member check form: {who}' },
          { who: informantLabel(facts.study, informant.id) },
        ),
        decisions: [],
        cols: columns.map((key) => ({ key, label: words.say(heads[key]) })),
        rows,
        notes: [],
      }),
    ];
  });
}
