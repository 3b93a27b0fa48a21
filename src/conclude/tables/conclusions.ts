import { conclusionFields, conclusionTitles, conclusionWords } from '../../i18n/conclusions.js';
import { triangulationFields } from '../../i18n/verdicts.js';
import type { Table } from '../../model/table.js';
import { inLanguage } from '../../model/words.js';
import { sentenceNotes } from '../../triangulate/notes.js';
import { rulesInWords } from '../../triangulate/rule-words.js';
import { type Content, type Row, verdictTable } from '../../triangulate/table.js';
import { claimOf, negativeCell } from '../../triangulate/tables/shared.js';
import type { Verdict } from '../../triangulate/verdict.js';
import { decisionInWords, proposalInWords, reasonInWords } from '../../triangulate/verdict-words.js';
import { isDirected } from '../../triangulate/witness-stance.js';
import { type ConclusionContext, unreasoned } from '../context.js';

const columns = ['question', 'finding', 'evidence', 'result', 'theory', 'conclusion'] as const;

/** Penarikan kesimpulan: No | Rumusan masalah | Temuan | Bukti | Hasil triangulasi | Teori | Kesimpulan, by research question. */
export function conclusionsTable(context: ConclusionContext): Table {
  const { words, facts, verdicts, conclusions } = context;
  const { questions } = facts.study.settings;
  const ids = [
    ...new Set([
      ...Object.keys(questions),
      ...verdicts.map(({ finding }) => finding.question ?? ''),
      ...conclusions.map(({ question }) => question),
    ]),
  ];
  const rows = ids.flatMap((id): Row[] => {
    const own = verdicts.filter(({ finding }) => (finding.question ?? '') === id);
    const text = inLanguage(questions[id], words.language);
    const shared = {
      question: text === '' ? id || null : `${id}. ${text}`,
      conclusion: conclusionOf(context, id),
    };
    if (own.length === 0) return [{ key: `question:${id}`, cells: shared }];
    return own.map((verdict, n) => ({
      key: verdict.finding.id,
      cells: { ...rowOf(context, verdict), ...shared, ...(n > 0 && { conclusion: null }) },
    }));
  });
  return verdictTable(context, {
    kind: 'conclusions',
    title: words.say(conclusionTitles.conclusions),
    decisions: rulesInWords(context, 'other'),
    cols: columns.map((key) => ({ key, label: words.say(conclusionFields[key]) })),
    rows,
    notes: [
      ...(verdicts.length === 0 ? [words.say(conclusionWords.noFindings)] : []),
      ...sentenceNotes(context, 'source'),
      ...warnings(context),
    ],
  });
}

function rowOf(context: ConclusionContext, verdict: Verdict): Row['cells'] {
  const { words } = context;
  const { theory } = verdict.finding;
  const reason = reasonInWords(context, verdict).replace(/[.\s]+$/, '');
  const decision = decisionInWords(context, verdict) + (reason === '' ? '' : `: ${reason}`);
  return {
    finding: claimOf(context, verdict),
    evidence: evidenceOf(context, verdict),
    result: [
      words.say(conclusionWords.proposal, { what: proposalInWords(context, verdict) }),
      words.say(conclusionWords.decision, { what: decision }),
    ].join('\n'),
    theory: theory.map((text) => inLanguage(text, words.language)).join('; ') || null,
  };
}

/** Every place where somebody takes a stance, and below it the negative cases. */
function evidenceOf(context: ConclusionContext, verdict: Verdict): Content {
  const codings = verdict.codings.filter(({ stance }) => isDirected(stance));
  const places = [...new Set(codings.map(({ evidence }) => evidence.segment.at))];
  if (places.length === 0) return { value: null, codings };
  const { value } = negativeCell(context, verdict);
  const negative = value ? [`${context.words.say(triangulationFields.negative)}: ${value}`] : [];
  return { value: [places.join(', '), ...negative].join('\n'), codings };
}

/** The researcher's answer to a question, with the findings that it rests on. */
function conclusionOf({ conclusions, facts, words }: ConclusionContext, question: string): string | null {
  const found = conclusions.find((one) => one.question === question);
  if (found === undefined) return null;
  const { by, date, restsOn } = found;
  const base =
    restsOn.length === 0 ? '' : ` ${words.say(conclusionWords.restsOn, { what: words.list(restsOn) })}`;
  const who = by === undefined ? [] : [facts.study.settings.coders[by]?.name ?? by];
  const signed = [...who, ...(date === undefined ? [] : [date])].join(', ');
  return `${inLanguage(found.text, words.language)}${base}${signed === '' ? '' : ` – ${signed}`}`;
}

/** Conclusions on findings nobody accepted, decisions older than their evidence, and those without their reason. */
function warnings(context: ConclusionContext): string[] {
  const { words, verdicts, conclusions, stale } = context;
  const decided = new Map(verdicts.map(({ finding }) => [finding.id, finding.decision?.verdict]));
  const weak = conclusions.flatMap(({ question, restsOn }) => {
    const open = restsOn.filter((id) => decided.get(id) !== 'accept' && decided.get(id) !== 'revise');
    return open.length === 0
      ? []
      : [words.say(conclusionWords.weakBase, { question, what: words.list(open) })];
  });
  const bare = unreasoned(verdicts);
  return [
    ...weak,
    ...(stale.size > 0 ? [words.say(conclusionWords.stale, { what: words.list([...stale]) })] : []),
    ...(bare.length > 0 ? [words.say(conclusionWords.reasonMissing, { what: words.list(bare) })] : []),
  ];
}
