import type { Reach } from './claim-codings.js';
import { prominenceDiffers, prominenceOf } from './prominence.js';
import type { DimensionId, TriangulationRules } from './rules.js';
import type { Level, Pair, PairStatus } from './verdict.js';

export interface ConvergenceOptions {
  readonly prominence: TriangulationRules['prominence'];
  /** The codes that a claim reaches, for the examples that levels share. */
  readonly reach: Reach;
  /** Dissonance as Farmer et al. have it: meaning and examples both differ. */
  readonly farmerLiteral?: boolean;
}

/** Pairwise convergence coding of the levels of a dimension (Farmer, Robinson, Elliott & Eyles 2006). */
export function pairsOf(
  dimension: DimensionId,
  levels: readonly Level[],
  options: ConvergenceOptions,
): Pair[] {
  return levels.flatMap((a, n) =>
    levels.slice(n + 1).map((b) => {
      const meaning = meaningOf(a, b);
      const second = secondElement(a, b, options);
      const status = pairStatus(meaning, second, [a.status, b.status], options.farmerLiteral ?? false);
      return { dimension, a: a.key, b: b.key, meaning, second, status };
    }),
  );
}

/** The letter of a pair: opposite meaning is dissonance, or, literally as Farmer, only where the second element differs too. */
export function pairStatus(
  meaning: Pair['meaning'],
  second: Pair['second'],
  statuses: readonly Level['status'][],
  farmerLiteral: boolean,
): PairStatus {
  if (statuses.some((status) => status === 'unknown' || status === 'not_asked')) return 'not_assessable';
  if (meaning === null) return 'silence';
  if (meaning === 'opposite') return farmerLiteral && second !== 'different' ? 'partial' : 'dissonance';
  return meaning === 'same' && second !== 'different' ? 'agreement' : 'partial';
}

function meaningOf(a: Level, b: Level): Pair['meaning'] {
  const statuses = [a.status, b.status];
  if (statuses.some((status) => !['supports', 'contradicts', 'mixed'].includes(status))) return null;
  if (statuses.includes('mixed')) return 'overlapping';
  return a.status === b.status ? 'same' : 'opposite';
}

/** Prominence and examples together: different where one of them differs; not assessable where neither can be assessed. */
function secondElement(a: Level, b: Level, options: ConvergenceOptions): Pair['second'] {
  const classes = [prominenceOf(a, options.prominence), prominenceOf(b, options.prominence)];
  const prominence = classes.includes(undefined) ? undefined : !prominenceDiffers(classes);
  const left = examplesOf(a, options.reach);
  const right = examplesOf(b, options.reach);
  const examples =
    left.size === 0 || right.size === 0 ? undefined : [...left].some((code) => right.has(code));
  if (prominence === undefined && examples === undefined) return 'not_assessable';
  return prominence === false || examples === false ? 'different' : 'same';
}

/** The codes at the ends of the tree that a level uses; none where the claim reaches a single one, which nothing could differ in. */
export function examplesOf(level: Pick<Level, 'witnesses'>, reach: Reach): Set<string> {
  const ends = new Set([...reach.keys()].filter(({ children }) => children.length === 0));
  if (ends.size < 2) return new Set();
  const used = level.witnesses.flatMap(({ codings }) => codings.map(({ evidence }) => evidence.code));
  return new Set(used.filter((code) => ends.has(code)).map(({ ref }) => ref));
}
