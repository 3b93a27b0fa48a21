import type { Code, Codebook, Facet } from '../model/codebook.js';
import type { Hit } from './match.js';
import type { Patterns } from './patterns.js';
import { confidence } from './score.js';

/** A code with its hits in one unit. */
export interface Candidate {
  /** Index into the compiled codes. */
  readonly code: number;
  readonly hits: readonly Hit[];
  /** 0 to 1; ranks the codes of a facet in the unit. */
  readonly confidence: number;
}

/** A candidate that is not recorded, and why. */
export interface Loser extends Candidate {
  /** A child of it hit; a code of the same exclusive facet says more; its hits say too little. */
  readonly why: 'child' | 'rival' | 'weak';
  /** The code that it lost to. */
  readonly to?: number;
}

/** Under this confidence nothing is recorded, not even as a suggestion. */
export const leastConfidence = 0.2;

/**
 * Which codes a unit gets. A code gives way to a child of it that hit; codes of an exclusive facet compete, and the
 * surest wins (of equals the one with the longer hit, then the earlier one in the codebook); codes of other facets
 * stand side by side.
 */
export function compete(patterns: Patterns, hits: readonly Hit[]): { winners: Candidate[]; losers: Loser[] } {
  const losers: Loser[] = [];
  let left = candidates(patterns, hits).filter((one) => {
    if (one.confidence >= leastConfidence) return true;
    losers.push({ ...one, why: 'weak' });
    return false;
  });
  const all = left;
  left = all.filter((one) => {
    const child = all.find((other) => isAbove(patterns, one.code, other.code));
    if (child !== undefined) losers.push({ ...one, why: 'child', to: child.code });
    return child === undefined;
  });
  const best = new Map<string, Candidate>();
  for (const one of left) {
    const facet = exclusiveFacet(patterns, one.code);
    const rival = facet === undefined ? undefined : best.get(facet);
    if (facet !== undefined && (rival === undefined || saysMore(one, rival))) best.set(facet, one);
  }
  const winners = left.filter((one) => {
    const facet = exclusiveFacet(patterns, one.code);
    const winner = facet === undefined ? one : best.get(facet)!;
    if (winner !== one) losers.push({ ...one, why: 'rival', to: winner.code });
    return winner === one;
  });
  return { winners, losers };
}

/** Codes with their hits, in the order of the codebooks. */
function candidates(patterns: Patterns, hits: readonly Hit[]): Candidate[] {
  const byCode = new Map<number, Hit[]>();
  for (const hit of hits) {
    const { code } = patterns.indicators[hit.indicator]!;
    const list = byCode.get(code);
    if (list === undefined) byCode.set(code, [hit]);
    else list.push(hit);
  }
  return [...byCode]
    .map(([code, list]) => ({ code, hits: list, confidence: confidenceOf(patterns, list) }))
    .sort((a, b) => a.code - b.code);
}

function confidenceOf(patterns: Patterns, hits: readonly Hit[]): number {
  const counted = new Map<number, number>();
  for (const { indicator } of hits) counted.set(indicator, (counted.get(indicator) ?? 0) + 1);
  return confidence(
    [...counted].map(([indicator, count]) => ({
      strength: patterns.indicators[indicator]!.strength,
      hits: count,
    })),
  );
}

function saysMore(one: Candidate, other: Candidate): boolean {
  if (one.confidence !== other.confidence) return one.confidence > other.confidence;
  return longest(one) > longest(other);
}

/** Words of the longest hit. */
function longest({ hits }: Candidate): number {
  return Math.max(...hits.map(({ parts }) => parts.reduce((sum, [start, end]) => sum + end - start, 0)));
}

function isAbove(patterns: Patterns, above: number, below: number): boolean {
  const a = patterns.codes[above]!;
  const b = patterns.codes[below]!;
  return above !== below && a.codebook === b.codebook && b.code.path.includes(a.code.id);
}

/** Two codes of one facet, neither above the other. */
export function isRival(patterns: Patterns, a: number, b: number): boolean {
  const one = patterns.codes[a]!;
  const two = patterns.codes[b]!;
  return (
    a !== b &&
    one.codebook === two.codebook &&
    one.code.facet === two.code.facet &&
    !isAbove(patterns, a, b) &&
    !isAbove(patterns, b, a)
  );
}

export function facetOf(codebook: Codebook, code: Code): Facet | undefined {
  return codebook.facets.find((facet) => facet.id === code.facet);
}

/** Key of the facet of a code where it is exclusive. */
function exclusiveFacet(patterns: Patterns, index: number): string | undefined {
  const { code, codebook } = patterns.codes[index]!;
  return facetOf(codebook, code)?.exclusive === true ? `${codebook.id} ${code.facet}` : undefined;
}
