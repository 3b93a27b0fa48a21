import {
  decisionWords,
  dimensionWords,
  proposalAdditions,
  proposalWords,
  silentWords,
  statusWords,
  verdictWords,
} from '../i18n/verdicts.js';
import { inLanguage } from '../model/words.js';
import type { VerdictContext } from './context.js';
import { levelName, nameList, witnessName } from './names.js';
import { asked, directed } from './prominence.js';
import type { DimensionId } from './rules.js';
import type { Dimension, Level, Verdict } from './verdict.js';

/** The verdict of a dimension in the words of a thesis. */
export function dimensionInWords(context: VerdictContext, dimension: Dimension, verdict: Verdict): string {
  const { words } = context;
  const { id, lean, reason } = dimension;
  switch (dimension.verdict) {
    case 'agreement': {
      if (id !== 'time') return words.say(verdictWords.agreement[lean]);
      const changed = verdict.time.courses.some(({ course }) => course === 'changed');
      return words.say(verdictWords.agreementOverTime[changed ? 'changed' : 'consistent']);
    }
    case 'partial':
      return words.say(verdictWords.partial[reason ?? 'mixed']);
    case 'dissonance':
      return words.say(verdictWords.dissonance[id]);
    case 'silence': {
      const speaking = dimension.levels.find((level) => directed(level) > 0);
      return speaking
        ? words.say(verdictWords.silence.one, { who: levelName(context, id, speaking.key) })
        : words.say(verdictWords.silence.nobody);
    }
    case 'single':
      return words.say(verdictWords.single[id]);
    case 'not_assessable':
      return words.say(verdictWords.not_assessable);
  }
}

/** What the program proposes, in words: with its negative cases, and which planned triangulation is not met. */
export function proposalInWords(context: VerdictContext, verdict: Verdict): string {
  const { words, rules } = context;
  const { id, lean, withNegativeCases } = verdict.proposal;
  let said = words.say(proposalWords[id]);
  if (id === 'incomplete') {
    if (lean === 'contradicts') said += words.say(proposalAdditions.against);
    const unmet = rules.by.filter((dimension) => verdict[dimension].verdict !== 'agreement');
    const what = words.list(unmet.map((dimension) => words.say(dimensionWords[dimension])));
    said += words.say(proposalAdditions.unmet, { what });
  }
  if (withNegativeCases && (id === 'convergent' || id === 'incomplete'))
    said += words.say(proposalAdditions.negativeCases);
  return said;
}

/** What the researcher decided, by whom and when, and whether the evidence has changed since. */
export function decisionInWords(context: VerdictContext, { finding }: Verdict): string {
  const { words } = context;
  const { decision } = finding;
  if (decision === undefined) return words.say(decisionWords.none);
  const who = decision.by && (context.facts.study.settings.coders[decision.by]?.name ?? decision.by);
  const signed = [who, decision.date].filter((part) => part !== undefined).join(', ');
  const marks = [
    words.say(decision.unreviewed ? decisionWords.unreviewed : decisionWords[decision.verdict]) +
      (signed === '' ? '' : ` (${signed})`),
    ...(context.stale.has(finding.id) ? [words.say(decisionWords.stale)] : []),
  ];
  return marks.join('; ');
}

/** The reason of a decision, as the researcher wrote it. */
export function reasonInWords({ words }: VerdictContext, { finding }: Verdict): string {
  return inLanguage(finding.decision?.reason, words.language);
}

/** What a level says: *mendukung*, *umumnya mendukung; kasus negatif: I07*, *tidak tampak*. */
export function levelInWords(context: VerdictContext, dimension: DimensionId, level: Level): string {
  const { words, options } = context;
  const counted = (said: string): string =>
    options.counts && asked(level) > 0
      ? `${said} ${words.say({ id: '({n} dari {of})', en: '({n} of {of})' }, { n: countOf(level), of: asked(level) })}`
      : said;
  if (level.dissent) {
    const against = level.witnesses.filter(
      ({ stance }) => stance !== null && stance !== 'neutral' && stance !== level.status,
    );
    const template =
      level.status === 'supports' ? statusWords.supportsWithDissent : statusWords.contradictsWithDissent;
    return counted(words.say(template, { who: nameList(against.map(witnessName)) }));
  }
  if (level.status === 'silent') {
    if (level.neutral > 0 && level.silent === 0) return words.say(statusWords.neutral);
    return words.say((dimension === 'technique' && silentWords[level.key]) || statusWords.silent);
  }
  if (level.status === 'not_asked' && level.witnesses.length === 0) return words.say(statusWords.none);
  return counted(words.say(statusWords[level.status]));
}

function countOf(level: Level): number {
  return level.status === 'supports' || level.status === 'contradicts'
    ? level[level.status]
    : directed(level);
}
