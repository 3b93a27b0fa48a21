import { oneLine } from '../display/cells.js';
import type { VerdictContext } from './context.js';
import { grouped } from './levels.js';
import type { ClaimCoding } from './verdict.js';
import { isDirected } from './witness-stance.js';

/** Quotations in a cell where the user does not say how many. */
const usualLimit = 2;

/**
 * What is said, a line a passage: the researcher's paraphrase where there is one, else the quotation, with informant and
 * address. Those with a stance come before those without, and every witness has a voice before one has two; at most
 * `limit` lines, and then how many more there are.
 */
export function quoted(context: VerdictContext, codings: readonly ClaimCoding[]): string {
  const limit = context.options.limit ?? usualLimit;
  const directed = codings.filter(({ stance }) => isDirected(stance));
  const passages = [
    ...grouped(directed.length > 0 ? directed : codings, ({ evidence: { segment } }) =>
      [segment.doc, segment.start, segment.end].join(' '),
    ).values(),
  ];
  const shown = voices(passages, limit);
  const lines = shown.map((passage) => lineOf(context, passage));
  if (shown.length < passages.length) lines.push(`(+${passages.length - shown.length})`);
  return lines.join('\n');
}

function lineOf({ paraphrases }: VerdictContext, passage: readonly ClaimCoding[]): string {
  const { segment } = passage[0]!.evidence;
  const written = passage.flatMap(({ evidence }) => paraphrases.get(evidence.segment.id) ?? [])[0];
  const source = segment.informant === null ? segment.at : `${segment.informant}, ${segment.at}`;
  return `${written ?? `“${oneLine(segment.quote)}”`} (${source})`;
}

/** Some of the passages, each witness once before any twice; in order of the text. */
function voices(passages: readonly ClaimCoding[][], limit: number): ClaimCoding[][] {
  const heard = new Map<string, number>();
  const rounds = passages.map(([first]) => {
    const key = first!.evidence.witness?.key ?? '';
    const round = heard.get(key) ?? 0;
    heard.set(key, round + 1);
    return round;
  });
  return passages
    .map((passage, n) => ({ passage, n }))
    .sort((a, b) => rounds[a.n]! - rounds[b.n]! || a.n - b.n)
    .slice(0, limit)
    .sort((a, b) => a.n - b.n)
    .map(({ passage }) => passage);
}
