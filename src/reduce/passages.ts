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
  const sides = new Map<Evidence, number>();
  for (const coding of left) sides.set(coding, 1);
  for (const coding of right) sides.set(coding, (sides.get(coding) ?? 0) | 2);
  return (
    meetings([...sides.keys()], within, (a, b) => ((sides.get(a)! | sides.get(b)!) === 3 ? [''] : []))
      .get('')
      ?.map(hull) ?? []
  );
}

/** How often each two codes stand together, with the passages: code → code → passages, both ways round. */
export function cooccurrences(
  evidence: readonly Evidence[],
  within: Within,
): Map<string, Map<string, Passage[]>> {
  const found = new Map<string, Map<string, Passage[]>>();
  const groups = meetings(evidence, within, (a, b) => {
    if (a.code.ref === b.code.ref) return [];
    return [a.code.ref < b.code.ref ? `${a.code.ref}\n${b.code.ref}` : `${b.code.ref}\n${a.code.ref}`];
  });
  const put = (from: string, to: string, passages: Passage[]): void => {
    const line = found.get(from);
    if (line === undefined) found.set(from, new Map([[to, passages]]));
    else line.set(to, passages);
  };
  for (const [pair, groupsOfPair] of groups) {
    const [a, b] = pair.split('\n') as [string, string];
    const passages = groupsOfPair.map(hull);
    put(a, b, passages);
    put(b, a, passages);
  }
  return found;
}

interface Meeting {
  /** The turn or document of the last group. */
  place: number;
  /** Where the last group ends. */
  reach: number;
  last: Set<Evidence>;
  readonly groups: Set<Evidence>[];
}

/**
 * Groups of codings that meet, by the names that `pairs` gives two of them (none where their meeting does not matter; a coding also meets itself).
 * One sweep over each document: a coding meets those that are still open where it begins. A group goes on as long as
 * the next meeting begins inside it.
 */
function meetings(
  evidence: readonly Evidence[],
  within: Within,
  pairs: (a: Evidence, b: Evidence) => readonly string[],
): Map<string, Evidence[][]> {
  const found = new Map<string, Meeting>();
  grouped(evidence, within === 'turn' ? 'turn' : 'document').forEach((together, place) => {
    together.sort((a, b) => a.segment.start - b.segment.start || a.segment.end - b.segment.end);
    let open: Evidence[] = [];
    for (const next of together) {
      const { start, end } = next.segment;
      if (within === 'segment') open = open.filter(({ segment }) => segment.end > start);
      open.push(next);
      for (const other of open) {
        for (const name of pairs(other, next)) {
          let state = found.get(name);
          if (state === undefined) {
            state = { place: -1, reach: -1, last: new Set(), groups: [] };
            found.set(name, state);
          }
          if (state.place !== place || (within === 'segment' && start >= state.reach)) {
            state.place = place;
            state.reach = -1;
            state.last = new Set();
            state.groups.push(state.last);
          }
          state.last.add(other).add(next);
          state.reach = Math.max(state.reach, end, other.segment.end);
        }
      }
    }
  });
  return new Map([...found].map(([name, { groups }]) => [name, groups.map((group) => [...group])]));
}

function grouped(evidence: readonly Evidence[], by: 'turn' | 'document'): Evidence[][] {
  const groups = new Map<string, Evidence[]>();
  for (const one of evidence) {
    const key = by === 'turn' ? one.segment.at : one.segment.doc;
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
