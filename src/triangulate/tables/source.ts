import { informantLabel } from '../../display/people-axes.js';
import { statusWords, triangulationTitles } from '../../i18n/verdicts.js';
import type { Table } from '../../model/table.js';
import type { Witness } from '../../model/witness.js';
import type { VerdictContext } from '../context.js';
import { levelName } from '../names.js';
import { cautionNotes, sentenceNotes } from '../notes.js';
import { quoted } from '../quoted.js';
import { rulesInWords } from '../rule-words.js';
import { sentenceOf } from '../sentence.js';
import { type Content, verdictTable } from '../table.js';
import type { Verdict } from '../verdict.js';
import { claimOf, conclusionCell, field, levelCells, levelColumns, verdictCells } from './shared.js';
import { viewCells } from './views.js';

/** Informants up to which the classic layout sets all of them side by side. */
const fewInformants = 4;

/** Triangulation of sources in the layout asked for; the classic one may be a table for each group. */
export function sourceTables(context: VerdictContext): Table[] {
  switch (context.options.layout ?? 'lengkap') {
    case 'klasik':
      return classic(context);
    case 'sugiyono':
      return [sugiyono(context)];
    case 'lengkap':
      return [full(context)];
  }
}

/** No | Fokus | a column an informant or group | Kesimpulan peneliti. */
function classic(context: VerdictContext): Table[] {
  const { facts, options, words } = context;
  const title = words.say(triangulationTitles.source);
  const parts = {
    kind: 'triangulation-source',
    decisions: rulesInWords(context, 'source'),
    notes: [...sentenceNotes(context, 'source'), ...cautionNotes(context, 'source')],
  };
  const shared = (verdict: Verdict) => ({
    focus: claimOf(context, verdict),
    conclusion: conclusionCell(context, verdict),
  });
  const frame = (cols: { key: string; label: string }[]) => [
    field(context, 'focus'),
    ...cols,
    field(context, 'conclusion'),
  ];
  if (options.columns === 'group') {
    const rows = context.verdicts.map((verdict) => ({
      key: verdict.finding.id,
      cells: { ...shared(verdict), ...levelCells(context, verdict.source) },
    }));
    return [verdictTable(context, { ...parts, title, cols: frame(levelColumns(context, 'source')), rows })];
  }
  const byGroup = witnessesByGroup(context);
  const all = [...byGroup.values()].flat();
  const sets: [string, Witness[]][] =
    all.length <= fewInformants
      ? [[title, all]]
      : [...byGroup].map(([key, own]) => [`${title}: ${levelName(context, 'source', key)}`, own]);
  return sets.map(([name, witnesses]) =>
    verdictTable(context, {
      ...parts,
      title: name,
      cols: frame(
        witnesses.map(({ key, kind, id }) => ({
          key,
          label: kind === 'informant' ? informantLabel(facts.study, id) : id,
        })),
      ),
      rows: context.verdicts.map((verdict) => ({
        key: verdict.finding.id,
        cells: {
          ...shared(verdict),
          ...Object.fromEntries(witnesses.map(({ key }) => [key, witnessCell(context, verdict, key)])),
        },
      })),
    }),
  );
}

/** Everybody heard who speaks for a group, by group in the order of the study. */
function witnessesByGroup({ verdicts }: VerdictContext): Map<string, Witness[]> {
  const groups = new Map<string, Map<string, Witness>>();
  for (const { source } of verdicts) {
    for (const { key, witnesses } of source.levels) {
      const group = groups.get(key) ?? new Map<string, Witness>();
      for (const { witness } of witnesses) group.set(witness.key, witness);
      if (group.size > 0) groups.set(key, group);
    }
  }
  return new Map([...groups].map(([key, group]) => [key, [...group.values()]]));
}

/** The words of one witness, or why there are none. */
function witnessCell(context: VerdictContext, verdict: Verdict, key: string): Content {
  const found = verdict.source.levels
    .flatMap(({ witnesses }) => witnesses)
    .find(({ witness }) => witness.key === key);
  if (found === undefined) return { value: null };
  if (found.codings.length > 0) return { value: quoted(context, found.codings), codings: found.codings };
  const { opportunity } = found;
  return {
    value: context.words.say(statusWords[opportunity === 'asked' ? 'silent' : opportunity]),
  };
}

/** No | Temuan | Pandangan yang sama | yang berbeda | spesifik | Member check | Kesimpulan peneliti. */
function sugiyono(context: VerdictContext): Table {
  return verdictTable(context, {
    kind: 'triangulation-source',
    title: context.words.say(triangulationTitles.source),
    decisions: rulesInWords(context, 'source'),
    cols: (['finding', 'same', 'different', 'specific', 'memberCheck', 'conclusion'] as const).map((key) =>
      field(context, key),
    ),
    rows: context.verdicts.map((verdict) => ({
      key: verdict.finding.id,
      cells: {
        finding: claimOf(context, verdict),
        ...viewCells(context, verdict),
        conclusion: conclusionCell(context, verdict),
      },
    })),
    notes: [...sentenceNotes(context, 'source'), ...cautionNotes(context, 'source')],
  });
}

/** No | Temuan | a column a group | Kasus negatif | Usulan sistem | Keputusan peneliti | Alasan. */
function full(context: VerdictContext): Table {
  return verdictTable(context, {
    kind: 'triangulation-source',
    title: context.words.say(triangulationTitles.source),
    decisions: rulesInWords(context, 'source'),
    cols: [
      field(context, 'finding'),
      ...levelColumns(context, 'source'),
      ...(['negative', 'proposal', 'decision', 'reason'] as const).map((key) => field(context, key)),
    ],
    rows: context.verdicts.map((verdict) => ({
      key: verdict.finding.id,
      cells: {
        finding: claimOf(context, verdict),
        ...levelCells(context, verdict.source),
        ...verdictCells(context, verdict, verdict.source, sentenceOf(context, verdict.source)),
      },
    })),
    notes: cautionNotes(context, 'source'),
  });
}
