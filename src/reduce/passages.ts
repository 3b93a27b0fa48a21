import type { Stance } from '../model/coding.js';
import { codePointsOf } from '../text/code-points.js';
import type { Evidence } from './evidence.js';

/** A stretch of text that a table counts once, with the codings that stand in it. */
export interface Passage {
  readonly doc: string;
  readonly at: string;
  readonly start: number;
  readonly end: number;
  readonly quote: string;
  /** In order of place; at least one. */
  readonly codings: readonly Evidence[];
}

/** Where two codes must stand to count as together. */
export type Within = 'segment' | 'turn' | 'document';

/** The coded ranges as passages: codings with the same range are one, so that a parent is the union of its children and never their sum. */
export function passagesOf(evidence: readonly Evidence[]): Passage[] {
  const found = new Map<string, { first: Evidence; codings: Evidence[] }>();
  for (const coding of evidence) {
    const { doc, start, end } = coding.segment;
    const key = `${doc}\n${start}\n${end}`;
    const entry = found.get(key);
    if (entry) entry.codings.push(coding);
    else found.set(key, { first: coding, codings: [coding] });
  }
  return [...found.values()].map(({ first, codings }) => ({
    doc: first.segment.doc,
    at: first.segment.at,
    start: first.segment.start,
    end: first.segment.end,
    quote: first.segment.quote,
    codings,
  }));
}

/**
 * The passages in which codings of both kinds stand: stretches of overlapping codings, or the same turn, or the same
 * document. Symmetric, and never more than the smaller of the two counts of passages. Both lists are in order of
 * document and place.
 */
export function jointPassages(
  left: readonly Evidence[],
  right: readonly Evidence[],
  within: Within,
): Passage[] {
  const tagged = [
    ...left.map((coding) => ({ coding, side: 1 })),
    ...right.map((coding) => ({ coding, side: 2 })),
  ];
  const runs = within === 'segment' ? overlaps(tagged) : same(tagged, within);
  return runs
    .filter((run) => run.some(({ side }) => side === 1) && run.some(({ side }) => side === 2))
    .map((run) => hull(run.map(({ coding }) => coding)));
}

interface Tagged {
  readonly coding: Evidence;
  readonly side: number;
}

/** Runs of codings that overlap, each chained to the next. */
function overlaps(tagged: Tagged[]): Tagged[][] {
  const byDocument = same(tagged, 'document');
  const runs: Tagged[][] = [];
  for (const codings of byDocument) {
    codings.sort((a, b) => a.coding.segment.start - b.coding.segment.start || a.side - b.side);
    let run: Tagged[] = [];
    let reach = -1;
    for (const one of codings) {
      const { start, end } = one.coding.segment;
      if (start >= reach) {
        if (run.length > 0) runs.push(run);
        run = [];
      }
      run.push(one);
      reach = Math.max(reach, end);
    }
    if (run.length > 0) runs.push(run);
  }
  return runs;
}

function same(tagged: readonly Tagged[], within: 'turn' | 'document'): Tagged[][] {
  const groups = new Map<string, Tagged[]>();
  for (const one of tagged) {
    const { doc, at } = one.coding.segment;
    const key = within === 'turn' ? at : doc;
    const group = groups.get(key);
    if (group) group.push(one);
    else groups.set(key, [one]);
  }
  return [...groups.values()];
}

/** The passage that spans codings of one document; codings far apart keep their own words, joined by […]. */
function hull(codings: readonly Evidence[]): Passage {
  const unique = [...new Set(codings)].sort(
    (a, b) => a.segment.start - b.segment.start || a.segment.end - b.segment.end,
  );
  const first = unique[0]!;
  const pieces: { start: number; end: number }[] = [];
  for (const { segment } of unique) {
    const last = pieces.at(-1);
    if (last && segment.start <= last.end) last.end = Math.max(last.end, segment.end);
    else pieces.push({ start: segment.start, end: segment.end });
  }
  const points = codePointsOf(first.document);
  const only = pieces.length === 1 && unique.every(({ segment }) => segment.quote === first.segment.quote);
  return {
    doc: first.segment.doc,
    at: first.segment.at,
    start: first.segment.start,
    end: pieces.at(-1)!.end,
    quote: only
      ? first.segment.quote
      : pieces.map(({ start, end }) => points.slice(start, end).trim()).join(' […] '),
    codings: unique,
  };
}

/** The stance of several codings together, as of one witness: both directions or one that is mixed make it mixed; neutral only where nothing else is. */
export function stanceOf(codings: readonly Evidence[]): Stance {
  const stances = new Set(codings.map(({ segment }) => segment.stance ?? 'neutral'));
  if (stances.has('mixed') || (stances.has('supports') && stances.has('contradicts'))) return 'mixed';
  if (stances.has('supports')) return 'supports';
  return stances.has('contradicts') ? 'contradicts' : 'neutral';
}
