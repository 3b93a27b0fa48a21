import type { TriangulationRules } from './rules.js';
import type { LevelCounts } from './verdict.js';

export type Prominence = 'low' | 'medium' | 'high';

/** Witnesses with a stance. */
export function directed(counts: LevelCounts): number {
  return counts.supports + counts.contradicts + counts.mixed;
}

/** Witnesses that were asked; whoever is coded was. */
export function asked(counts: LevelCounts): number {
  return directed(counts) + counts.neutral + counts.silent;
}

/**
 * How prominent a theme is in a level: witnesses with a stance ÷ witnesses asked, as a class. Undefined where nobody has
 * a stance, fewer than three were asked, or of some nobody knows whether they were.
 */
export function prominenceOf(
  counts: LevelCounts,
  rules: TriangulationRules['prominence'],
): Prominence | undefined {
  const n = directed(counts);
  const of = asked(counts);
  if (n === 0 || of < rules.asked || counts.unknown > 0) return undefined;
  if (n / of < rules.low) return 'low';
  return n / of < rules.high ? 'medium' : 'high';
}

/** Whether some classes are as far apart as low and high. */
export function prominenceDiffers(classes: readonly (Prominence | undefined)[]): boolean {
  return classes.includes('low') && classes.includes('high');
}
