import type { Code } from '../model/codebook.js';
import type { TableCell } from '../model/table.js';
import { distinctPeople } from '../reduce/distinct.js';
import { passagesOf } from '../reduce/passages.js';
import { stanceCounts } from './cells.js';
import { keyOf } from './code-axes.js';
import type { DisplayContext } from './context.js';
import type { Draft } from './kind.js';

/**
 * A draft in which the rows of codes whose children have rows of their own hold numbers instead of quotations: what the
 * children say in words is not said twice.
 */
export function withSums(context: DisplayContext, draft: Draft, codes: readonly Code[]): Draft {
  const { words, facts } = context;
  const parents = new Set(
    codes
      .filter((code) => codes.some((other) => other.parent === code.id && other.path.includes(code.id)))
      .map((code) => keyOf(code, facts.codes)),
  );
  if (parents.size === 0) return draft;
  const byId = new Map(facts.evidence.map((one) => [one.segment.id, one]));
  const summed = (cell: TableCell): TableCell => {
    if (cell.empty || !parents.has(cell.row)) return cell;
    const codings = cell.quotes.flatMap(({ coding }) => (coding && byId.get(coding)) || []);
    const people = words.say(
      { id: '{n} {informant}', en: '{n} {informants}' },
      { n: distinctPeople(codings).size },
    );
    return { ...cell, value: `${people}: ${stanceCounts(passagesOf(codings))}` };
  };
  const decision = words.say({
    id: 'Baris induk: banyaknya {informant}, dan banyaknya {segment} menurut sikap (+ mendukung, − membantah, ± beragam, ○ netral).',
    en: 'Rows of parents: number of {informants}, and of {segments} by stance (+ supports, − contradicts, ± mixed, ○ neutral).',
  });
  return { ...draft, cells: draft.cells.map(summed), decisions: [...draft.decisions, decision] };
}
