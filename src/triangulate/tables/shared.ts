import { resolutionWords, statusWords, triangulationFields } from '../../i18n/verdicts.js';
import type { TableHeading } from '../../model/table.js';
import { inLanguage } from '../../model/words.js';
import type { VerdictContext } from '../context.js';
import { closedCase, firstPlaces, levelName, nameList, witnessName } from '../names.js';
import { directed } from '../prominence.js';
import { quoted } from '../quoted.js';
import type { DimensionId } from '../rules.js';
import type { Content, Row } from '../table.js';
import type { Dimension, Level, Verdict } from '../verdict.js';
import {
  decisionInWords,
  dimensionInWords,
  levelInWords,
  proposalInWords,
  reasonInWords,
} from '../verdict-words.js';

type Field = keyof typeof triangulationFields;

/** A column with a head of the tool. */
export function field(context: VerdictContext, key: Field): TableHeading {
  return { key, label: context.words.say(triangulationFields[key]) };
}

/** A column a level; the key of the column is that of the level. */
export function levelColumns(context: VerdictContext, dimension: DimensionId): TableHeading[] {
  const keys = new Set<string>();
  for (const verdict of context.verdicts)
    for (const level of verdict[dimension].levels) if (level.witnesses.length > 0) keys.add(level.key);
  const ordered = context.verdicts[0]?.[dimension].levels.map(({ key }) => key) ?? [];
  const all = [
    ...ordered.filter((key) => keys.has(key)),
    ...[...keys].filter((key) => !ordered.includes(key)),
  ];
  return all.map((key) => ({ key: `level:${key}`, label: levelName(context, dimension, key) }));
}

/** `F1. Pelatihan menambah pendapatan anggota.` */
export function claimOf({ words }: VerdictContext, { finding }: Verdict): string {
  return `${finding.id}. ${inLanguage(finding.claim, words.language)}`;
}

/** What a level says and in which words, for each level of a dimension. */
export function levelCells(context: VerdictContext, dimension: Dimension): Record<string, Content> {
  return Object.fromEntries(
    dimension.levels.map((level) => [`level:${level.key}`, levelCell(context, dimension.id, level)]),
  );
}

function levelCell(context: VerdictContext, dimension: DimensionId, level: Level): Content {
  const { words } = context;
  const codings = level.witnesses.flatMap((one) => one.codings);
  const thin = words.say({ id: 'bukti terbatas (satu sumber data)', en: 'thin evidence (one witness)' });
  const head = levelInWords(context, dimension, level) + (directed(level) === 1 ? `; ${thin}` : '');
  const lines = codings.length === 0 ? head : `${head}\n${quoted(context, codings)}`;
  return { value: lines, codings };
}

/** Those who contradict or are of two minds, each with its place and how it was closed. */
export function negativeCell(context: VerdictContext, verdict: Verdict): Content {
  const { words } = context;
  const against = verdict.witnesses.filter(({ stance }) => stance === 'contradicts' || stance === 'mixed');
  const lines = against.map((one) => {
    const closed = closedCase(verdict.finding, one);
    const place = firstPlaces([one], one.stance).join('; ');
    const how = words.say(resolutionWords[closed?.resolution ?? 'open']);
    return `${witnessName(one)} ${words.say(statusWords[one.stance as 'mixed'])} (${place}): ${how}`;
  });
  return {
    value: lines.length === 0 ? null : lines.join('\n'),
    codings: against.flatMap(({ codings }) => codings.filter(({ stance }) => stance !== 'supports')),
  };
}

/** Proposal, decision and reason: the last columns of the full layouts. */
export function verdictCells(
  context: VerdictContext,
  verdict: Verdict,
  dimension: Dimension,
  sentence: string,
): Row['cells'] {
  const { words } = context;
  const head = words.say(
    { id: 'Keseluruhan: {what}.', en: 'Overall: {what}.' },
    {
      what: proposalInWords(context, verdict),
    },
  );
  const own = dimensionInWords(context, dimension, verdict);
  return {
    negative: negativeCell(context, verdict),
    proposal: [sentence, `${own[0]!.toUpperCase()}${own.slice(1)}.`, head]
      .filter((line) => line !== '')
      .join('\n'),
    decision: decisionInWords(context, verdict),
    reason: reasonInWords(context, verdict) || null,
  };
}

/** What the researcher concluded: the decision with its reason; blank while nothing is decided. */
export function conclusionCell(context: VerdictContext, verdict: Verdict): string | null {
  if (verdict.finding.decision === undefined) return null;
  const reason = reasonInWords(context, verdict);
  return decisionInWords(context, verdict) + (reason === '' ? '' : `\n${reason}`);
}

/** Names of witnesses, runs drawn together. */
export function namesOf(witnesses: readonly Parameters<typeof witnessName>[0][]): string {
  return nameList(witnesses.map(witnessName));
}
