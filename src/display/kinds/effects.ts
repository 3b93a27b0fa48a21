import { kindTitles, noteWords } from '../../i18n/tables.js';
import type { Code } from '../../model/codebook.js';
import type { TableCell } from '../../model/table.js';
import { distinctPeople } from '../../reduce/distinct.js';
import { passagesOf } from '../../reduce/passages.js';
import { stanceCounts } from '../cells.js';
import { axisOfCodes, codeLabel, topmostOf } from '../code-axes.js';
import type { DisplayContext } from '../context.js';
import { crossedDraft, emptyDraft } from '../crossed-draft.js';
import type { Draft, Kind } from '../kind.js';

/**
 * Effects by source group: under each topmost code of the facets of kind `impact` its children, with quotations. The
 * row of a code that has children sums up in numbers what its children say in words.
 */
export const effects: Kind = {
  id: 'effects',
  build(context) {
    const title = context.words.say(kindTitles.effects);
    const codes = effectCodes(context);
    if (codes.length === 0)
      return emptyDraft(title, [context.words.say(noteWords.noCodes, { what: 'impact' })]);
    const rows = axisOfCodes('code', title, codes, context, [], (code) => rowLabel(context, code));
    const draft = crossedDraft(context, { rows, cols: 'group', cell: 'quotes', title: () => title });
    const quoted = (context.options.cell ?? 'quotes') === 'quotes' && context.options.rows === undefined;
    return quoted ? summed(context, draft, codes) : draft;
  },
};

/** Topmost impact codes, each followed by its children; with `--codes` those of them that are named, with their children. */
function effectCodes(context: DisplayContext): Code[] {
  const { codes } = context.facts;
  const facets = codes.facets.filter(({ kind }) => kind === 'impact');
  const all = facets.flatMap((facet) =>
    topmostOf(facet, codes).flatMap((top) => [
      top,
      ...codes.descendants(top).filter((code) => code.parent === top.id && code.status !== 'retired'),
    ]),
  );
  const named = context.codes;
  if (!named) return all;
  const refs = new Set(named.flatMap((code) => [code.ref, ...codes.descendants(code).map(({ ref }) => ref)]));
  return all.filter(({ ref }) => refs.has(ref));
}

function rowLabel(context: DisplayContext, code: Code): string {
  const { codes } = context.facts;
  const top = codes.topmost(code);
  const own = codeLabel(context, code);
  return top.ref === code.ref ? own : `${codeLabel(context, top)}: ${own}`;
}

/** Numbers instead of quotations in the rows of codes whose children have rows of their own. */
function summed(context: DisplayContext, draft: Draft, codes: readonly Code[]): Draft {
  const parents = new Set(codes.flatMap((code) => code.parent ?? []));
  const byCell = new Map<string, TableCell>();
  const evidenceOf = new Map(context.facts.evidence.map((one) => [one.segment.id, one]));
  const cells = draft.cells.map((cell) => {
    byCell.set(`${cell.row}\n${cell.col}`, cell);
    const id = cell.row.slice(cell.row.indexOf(':') + 1);
    if (cell.empty || !parents.has(id)) return cell;
    const codings = cell.quotes.flatMap(({ coding }) => (coding && evidenceOf.get(coding)) || []);
    const people = context.words.say(
      { id: '{n} {informant}', en: '{n} {informants}' },
      { n: distinctPeople(codings).size },
    );
    return { ...cell, value: `${people}: ${stanceCounts(passagesOf(codings))}` };
  });
  const decision = context.words.say({
    id: 'Baris induk: banyaknya {informant} dan {segment} menurut sikap (+ mendukung, − membantah, ± beragam, ○ netral).',
    en: 'Rows of parents: number of {informants}, and of {segments} by stance (+ supports, − contradicts, ± mixed, ○ neutral).',
  });
  return { ...draft, cells, decisions: parents.size > 0 ? [...draft.decisions, decision] : draft.decisions };
}
