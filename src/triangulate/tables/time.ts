import { informantLabel } from '../../display/people-axes.js';
import { dateWords } from '../../i18n/date-words.js';
import { courseWords, statusWords, triangulationTitles } from '../../i18n/verdicts.js';
import type { Table } from '../../model/table.js';
import type { Bilingual } from '../../model/words.js';
import type { VerdictContext } from '../context.js';
import { levelName } from '../names.js';
import { quoted } from '../quoted.js';
import { rulesInWords } from '../rule-words.js';
import { type Content, type Row, verdictTable } from '../table.js';
import type { Course, Verdict } from '../verdict.js';
import { decisionInWords, dimensionInWords, proposalInWords } from '../verdict-words.js';
import { claimOf, field } from './shared.js';

const said = {
  wave: { id: 'Waktu pengumpulan data {n} ({name})', en: 'Wave {n} ({name})' },
  others: {
    id: 'tidak dapat dinilai: waktu berbeda, {informant} berbeda; bukan triangulasi waktu',
    en: 'cannot be assessed: other waves, other {informants}; no triangulation over time',
  },
  outcome: {
    id: '{id}: {verdict}. Usulan sistem: {proposal}. Keputusan peneliti: {decision}.',
    en: "{id}: {verdict}. Proposed by the program: {proposal}. Researcher's decision: {decision}.",
  },
  unset: {
    id: 'tetapkan apakah rumusan ini menyatakan sesuatu yang tetap atau yang berubah (`time: stable` atau `time: change`)',
    en: 'say whether the claim is of something that stays or of a change (`time: stable` or `time: change`)',
  },
} as const satisfies Record<string, Bilingual>;

/** Triangulation over time: Informan/lokasi | Fokus | a column a wave, with dates | Keterangan; a row a witness met again. */
export function timeTables(context: VerdictContext): Table[] {
  const { words, verdicts } = context;
  const waves = [...new Set(verdicts.flatMap(({ time }) => time.levels.map(({ key }) => key)))];
  return [
    verdictTable(context, {
      kind: 'triangulation-time',
      title: words.say(triangulationTitles.time),
      decisions: rulesInWords(context, 'time'),
      cols: [
        field(context, 'witness'),
        field(context, 'focus'),
        ...waves.map((wave, n) => ({
          key: `level:${wave}`,
          label: words.say(said.wave, { n: roman(n + 1), name: levelName(context, 'time', wave) }),
        })),
        field(context, 'remark'),
      ],
      rows: verdicts.flatMap((verdict) =>
        verdict.time.courses.map((course) => rowOf(context, verdict, course)),
      ),
      notes: verdicts.map((verdict) => outcomeNote(context, verdict)),
    }),
  ];
}

function rowOf(context: VerdictContext, verdict: Verdict, course: Course): Row {
  const { words, facts } = context;
  const cells: Record<string, Content | string> = {
    witness: informantLabel(facts.study, course.id),
    focus: claimOf(context, verdict),
    remark: remarkOf(context, verdict, course),
  };
  for (const { wave, stance, codings } of course.steps) {
    const dates = [...new Set(codings.flatMap(({ evidence }) => evidence.segment.date ?? []))];
    const when = dates.map((date) => dateWords(date, words.language)).join(', ');
    const head = [words.say(statusWords[stance]), ...(when === '' ? [] : [`(${when})`])].join(' ');
    cells[`level:${wave}`] = { value: `${head}\n${quoted(context, codings)}`, codings };
  }
  return { key: `${verdict.finding.id} ${course.key}`, cells };
}

function remarkOf({ words }: VerdictContext, { finding }: Verdict, { course, steps }: Course): string {
  const change = steps.find(({ stance }, n) => n > 0 && stance !== steps[n - 1]!.stance);
  const told = words.say(courseWords[course], {
    from: words.say(statusWords[steps[0]!.stance]),
    to: words.say(statusWords[(change ?? steps[0]!).stance]),
  });
  return course === 'changed' && finding.time === undefined ? `${told}; ${words.say(said.unset)}` : told;
}

function outcomeNote(context: VerdictContext, verdict: Verdict): string {
  const { words } = context;
  const { time } = verdict;
  return words.say(said.outcome, {
    id: verdict.finding.id,
    verdict: time.courses.length === 0 ? words.say(said.others) : dimensionInWords(context, time, verdict),
    proposal: proposalInWords(context, verdict),
    decision: decisionInWords(context, verdict),
  });
}

/** Small numbers as theses write waves: I, II, III, IV. */
function roman(n: number): string {
  const signs: readonly [number, string][] = [
    [10, 'X'],
    [9, 'IX'],
    [5, 'V'],
    [4, 'IV'],
    [1, 'I'],
  ];
  let left = n;
  let text = '';
  for (const [value, sign] of signs) {
    while (left >= value) {
      text += sign;
      left -= value;
    }
  }
  return text;
}
