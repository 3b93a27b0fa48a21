import {
  axisWords,
  captionWords,
  emptyMarks,
  emptyWords,
  noteWords,
  stanceWords,
  type TableWords,
} from '../i18n/tables.js';
import type { Empty, Provenance, TableCell } from '../model/table.js';
import type { Facts } from '../reduce/evidence.js';
import { isQuery } from '../reduce/retrieval.js';
import { suggestionMark } from './cells.js';
import { keyOf } from './code-axes.js';
import { type DisplayContext, local } from './context.js';
import { caseLabel, groupLabel, informantLabel, techniqueLabel, waveLabel } from './people-axes.js';

/** The caption: what a kind decided, the filter, and where there are codings, whose they are and what of them nobody has reviewed. */
export function captionOf(
  decisions: readonly string[],
  context: DisplayContext,
  provenance: Provenance | undefined,
): string {
  const { words, facts } = context;
  const parts = [...decisions, filterWords(context)];
  if (provenance) {
    const { accepted, total } = provenance.reviewed;
    parts.push(words.say(captionWords.codings, { who: whose(facts, words) }));
    const n = facts.evidence.filter(({ suggestion }) => suggestion).length;
    if (n > 0) parts.push(words.say(captionWords.suggestions, { n, mark: suggestionMark }));
    if (accepted < total) parts.push(words.say(captionWords.unreviewed, { n: total - accepted, total }));
  }
  return parts.filter((part) => part !== '').join(' ');
}

/** The filters in words. */
function filterWords(context: DisplayContext): string {
  const { words, facts, codes, options } = context;
  const said = Object.entries(options.where ?? {}).map(
    ([key, value]) => `${axisName(key, words)} = ${valueLabel(key, value, context)}`,
  );
  if (codes) {
    const asked = (options.codes ?? []).map((text) => text.trim());
    const named = asked.some(isQuery)
      ? asked.join(', ')
      : codes.map((code) => keyOf(code, facts.codes)).join(', ');
    said.push(`${words.say(axisWords.code)} = ${named}`);
  }
  return said.length === 0
    ? words.say(captionWords.noFilter)
    : words.say(captionWords.filter, { what: said.join('; ') });
}

function axisName(key: string, words: TableWords): string {
  const known = Object.entries(axisWords).find(([name]) => name === key)?.[1];
  return known ? words.say(known) : key.replace(/^(?:facet|attribute):/, '');
}

function valueLabel(key: string, value: string, context: DisplayContext): string {
  const { study } = context.facts;
  switch (key) {
    case 'informant':
      return informantLabel(study, value);
    case 'case':
      return caseLabel(study, value);
    case 'group':
      return groupLabel(context, value);
    case 'technique':
      return techniqueLabel(context, value);
    case 'wave':
      return waveLabel(context, value);
    case 'stance': {
      const known = Object.entries(stanceWords).find(([name]) => name === value)?.[1];
      return known ? context.words.say(known) : value;
    }
    default:
      return value;
  }
}

/** Whose codings `use` feeds to the tables. */
function whose({ study, evidence }: Facts, words: TableWords): string {
  const { use, coders, rules } = study.settings;
  const name = (coder: string): string =>
    coder === 'rules'
      ? words.say(captionWords.rules, { threshold: rules.threshold })
      : (coders[coder]?.name ?? coder);
  const present = [...new Set(evidence.map(({ segment }) => segment.coder))].sort();
  if (typeof use === 'string') return words.list((present.length > 0 ? present : [use]).map(name));
  return words.say(captionWords.consensus, { how: use.consensus, who: words.list(use.of.map(name)) });
}

/** The legend of the marks for empty cells that a table uses. */
export function legendOf(cells: readonly TableCell[], words: TableWords): string | undefined {
  const used = new Set(cells.flatMap(({ empty }) => empty ?? []));
  const legend = (Object.keys(emptyMarks) as Empty[])
    .filter((empty) => used.has(empty))
    .map((empty) => `${emptyMarks[empty]} ${words.say(emptyWords[empty])}`);
  return legend.length === 0 ? undefined : `${legend.join('; ')}.`;
}

/** What did not enter a table although it was coded. */
export function leftOut({ facts: { left }, words }: DisplayContext): string[] {
  return [
    left.noEvidence > 0 && words.say(noteWords.noEvidence, { n: left.noEvidence }),
    left.orphaned > 0 && words.say(noteWords.orphaned, { n: left.orphaned }),
    left.unknownCode > 0 && words.say(noteWords.unknownCode, { n: left.unknownCode }),
  ].filter((note) => note !== false);
}

/** The researcher's own words for a facet. */
export function facetName(context: DisplayContext, id: string): string {
  const facet = context.facts.codes.facets.find((known) => known.id === id);
  return local(context, facet?.label) || id;
}
