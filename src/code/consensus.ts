import type { Coding, Stance } from '../model/coding.js';
import type { StudyDocument } from '../model/document.js';
import type { Settings, Use } from '../model/settings.js';
import { quoteOf } from '../text/anchors.js';
import { codePointsOf } from '../text/code-points.js';

/** How several coders' codings become one set. */
export type Consensus = Exclude<Use, string>;

/** The coders of a consensus who were given a document; without `assign` all of them. */
export function coderCount(consensus: Consensus, assign: Settings['assign'], doc: string): number {
  return consensus.of.filter((coder) => isAssigned(coder, doc, assign)).length;
}

/** Whether a coder was given a document; the rules, and without `assign` everybody, have all of them. */
function isAssigned(coder: string, doc: string, assign: Settings['assign']): boolean {
  return coder === 'rules' || assign === undefined || assign[coder]?.includes(doc) === true;
}

/**
 * Codings on which coders agree: the same code on overlapping ranges. `union` keeps what any coder coded, over the hull of
 * what overlaps; `intersection` what all coders of the document coded, and `majority` what more than half of them coded,
 * over the words that so many of them marked. The stance is that of most coders, a tie is mixed; who has judged no stance
 * counts as neutral. The denominator is the coders assigned to the document; what others coded there is left out, so that
 * nobody votes who is not counted.
 */
export function consensusCodings(
  codings: readonly Coding[],
  consensus: Consensus,
  assign: Settings['assign'],
  documents: ReadonlyMap<string, StudyDocument>,
): Coding[] {
  const agreed: Coding[] = [];
  for (const group of grouped(
    codings.filter(({ by, doc }) => consensus.of.includes(by) && isAssigned(by, doc, assign)),
  )) {
    const document = documents.get(group[0]!.doc);
    if (!document) continue;
    const given = coderCount(consensus, assign, document.meta.id);
    const need =
      consensus.consensus === 'union'
        ? 1
        : consensus.consensus === 'intersection'
          ? given
          : Math.floor(given / 2) + 1;
    for (const cluster of overlapping(group)) {
      const ranges = consensus.consensus === 'union' ? [hull(cluster)] : coveredBy(cluster, need);
      for (const range of ranges) agreed.push(consensusCoding(cluster, range, document));
    }
  }
  return agreed;
}

interface Range {
  readonly start: number;
  readonly end: number;
}

/** Codings of one document and code together, by place. */
function grouped(codings: readonly Coding[]): Coding[][] {
  const groups = new Map<string, Coding[]>();
  for (const coding of codings) {
    const key = `${coding.doc}\n${coding.code}`;
    const group = groups.get(key);
    if (group) group.push(coding);
    else groups.set(key, [coding]);
  }
  return [...groups.values()].map((group) =>
    group.sort((a, b) => a.start - b.start || a.end - b.end || (a.id < b.id ? -1 : 1)),
  );
}

/** Runs of codings that overlap one another, directly or through others. */
function overlapping(sorted: readonly Coding[]): Coding[][] {
  const clusters: Coding[][] = [];
  let end = -1;
  for (const coding of sorted) {
    if (coding.start >= end) clusters.push([]);
    clusters.at(-1)!.push(coding);
    end = Math.max(end, coding.end);
  }
  return clusters;
}

function hull(cluster: readonly Coding[]): Range {
  return { start: cluster[0]!.start, end: Math.max(...cluster.map(({ end }) => end)) };
}

/** The longest ranges that at least `need` different coders cover. */
function coveredBy(cluster: readonly Coding[], need: number): Range[] {
  const borders = [...new Set(cluster.flatMap(({ start, end }) => [start, end]))].sort((a, b) => a - b);
  const ranges: { start: number; end: number }[] = [];
  for (let i = 0; i + 1 < borders.length; i++) {
    const [start, end] = [borders[i]!, borders[i + 1]!];
    const coders = new Set(
      cluster.filter((coding) => coding.start <= start && coding.end >= end).map(({ by }) => by),
    );
    if (coders.size < need || need === 0) continue;
    const last = ranges.at(-1);
    if (last?.end === start) last.end = end;
    else ranges.push({ start, end });
  }
  return ranges;
}

function consensusCoding(cluster: readonly Coding[], range: Range, document: StudyDocument): Coding {
  const inside = cluster.filter((coding) => coding.start < range.end && coding.end > range.start);
  const { doc, code, place } = inside[0]!;
  return {
    id: `consensus:${doc}:${range.start}-${range.end}:${code}`,
    doc,
    code,
    ...quoteOf(codePointsOf(document), range.start, range.end),
    stance: majorityStance(inside),
    by: 'consensus',
    how: 'consensus',
    place,
  };
}

/** One vote a coder; a coder with different stances on the range votes mixed. */
function majorityStance(codings: readonly Coding[]): Stance {
  const votes = new Map<string, Stance>();
  for (const { by, stance = 'neutral' } of codings) {
    const before = votes.get(by);
    votes.set(by, before === undefined || before === stance ? stance : 'mixed');
  }
  const counts = new Map<Stance, number>();
  for (const stance of votes.values()) counts.set(stance, (counts.get(stance) ?? 0) + 1);
  const most = Math.max(...counts.values());
  const winners = [...counts].filter(([, count]) => count === most);
  return winners.length === 1 ? winners[0]![0] : 'mixed';
}
