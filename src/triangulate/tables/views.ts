import { codeLabel } from '../../display/code-axes.js';
import { dateWords } from '../../i18n/date-words.js';
import { answerWords } from '../../i18n/verdicts.js';
import { reachOf } from '../claim-codings.js';
import type { VerdictContext } from '../context.js';
import { examplesOf } from '../convergence.js';
import { levelName } from '../names.js';
import { directed } from '../prominence.js';
import { quoted } from '../quoted.js';
import type { Content } from '../table.js';
import type { ClaimCoding, Verdict, WitnessVoice } from '../verdict.js';
import { isDirected } from '../witness-stance.js';
import { namesOf } from './shared.js';

/**
 * Sugiyono's three kinds of views: in common (the direction that most witnesses take), different (every other stance),
 * and specific (what only one group brings up); and what the informants said when the finding was put to them.
 */
export function viewCells(context: VerdictContext, verdict: Verdict): Record<string, Content> {
  const speaking = verdict.witnesses.filter(({ stance }) => isDirected(stance));
  const of = (stance: string): WitnessVoice[] => speaking.filter((one) => one.stance === stance);
  const common = of('supports').length >= of('contradicts').length ? 'supports' : 'contradicts';
  if (isLone(verdict))
    return {
      same: { value: null },
      different: { value: null },
      specific: voiceCell(context, speaking, () => true),
      memberCheck: { value: memberCheckWords(context, verdict) },
    };
  const shared = of(common).length > 1 ? of(common) : [];
  return {
    same: voiceCell(context, shared, (coding) => coding.stance === common),
    different: voiceCell(
      context,
      speaking.filter((one) => !shared.includes(one)),
      (coding) => coding.stance !== common && isDirected(coding.stance),
    ),
    specific: specificCell(context, verdict),
    memberCheck: { value: memberCheckWords(context, verdict) },
  };
}

/** Whether one party alone takes a stance, and its witnesses do not differ: a view of its own, shared with nobody. */
export function isLone({ source, witnesses }: Verdict): boolean {
  const stances = new Set(witnesses.map(({ stance }) => stance).filter(isDirected));
  const speaking = source.levels.filter((level) => directed(level) > 0);
  const elsewhere = witnesses.some(({ witness, stance }) => witness.group === null && isDirected(stance));
  return stances.size === 1 && speaking.length <= 1 && !(speaking.length === 1 && elsewhere);
}

/** Who holds a view, with the words that say it; all their words where none says it by itself. */
function voiceCell(
  context: VerdictContext,
  voices: readonly WitnessVoice[],
  says: (coding: ClaimCoding) => boolean,
): Content {
  if (voices.length === 0) return { value: null };
  const codings = voices.flatMap((voice) => {
    const saying = voice.codings.filter(says);
    return saying.length > 0 ? saying : voice.codings;
  });
  return { value: `${namesOf(voices)}:\n${quoted(context, codings)}`, codings };
}

/** What only one group brings up: examples (codes at the end of the tree) that no other group uses. */
export function specificViews(
  context: VerdictContext,
  verdict: Verdict,
): { group: string; code: string; codings: ClaimCoding[] }[] {
  const reach = reachOf(verdict.finding, context.facts);
  const used = new Map<string, string[]>();
  for (const level of verdict.source.levels)
    for (const ref of examplesOf(level, reach)) used.set(ref, [...(used.get(ref) ?? []), level.key]);
  return [...used].flatMap(([ref, groups]) => {
    const [group] = groups;
    const code = context.facts.codes.find(ref);
    if (groups.length !== 1 || group === undefined || code === undefined) return [];
    const codings = verdict.codings.filter(({ evidence }) => evidence.code.ref === ref);
    return [{ group, code: codeLabel(context.display, code), codings }];
  });
}

function specificCell(context: VerdictContext, verdict: Verdict): Content {
  const views = specificViews(context, verdict);
  const lines = views.map(
    ({ group, code, codings }) =>
      `${levelName(context, 'source', group)}: ${code}\n${quoted(context, codings)}`,
  );
  return {
    value: lines.length === 0 ? null : lines.join('\n'),
    codings: views.flatMap(({ codings }) => codings),
  };
}

function memberCheckWords({ memberChecks, words }: VerdictContext, { finding }: Verdict): string | null {
  const lines = memberChecks
    .filter((check) => check.finding === finding.id)
    .map(({ informant, answer, correction, date }) => {
      const when = date === undefined ? '' : ` (${dateWords(date, words.language)})`;
      return `${informant} ${words.say(answerWords[answer])}${correction === undefined ? '' : `: ${correction}`}${when}`;
    });
  return lines.length === 0 ? null : lines.join('\n');
}
