import { type Prominence, prominenceDiffers } from './prominence.js';
import type { DimensionOutcome, Lean, LevelStatus } from './verdict.js';

/** What the verdict of a dimension needs of a level. */
export interface JudgedLevel {
  readonly status: LevelStatus;
  readonly prominence?: Prominence | undefined;
}

/**
 * The verdict over the levels of a dimension. Levels of which nothing is known, or that were not asked, never change it.
 * `least` is how many levels with a direction a dimension needs.
 */
export function dimensionVerdict(levels: readonly JudgedLevel[], least = 2): DimensionOutcome {
  const count = (status: LevelStatus): number => levels.filter((level) => level.status === status).length;
  const p = count('supports');
  const q = count('contradicts');
  const x = count('mixed');
  const silent = count('silent');
  const k = p + q + x;
  const lean: Lean = p > 0 && q === 0 ? 'supports' : q > 0 && p === 0 ? 'contradicts' : 'none';
  if (k === 0) return { verdict: silent > 0 ? 'silence' : 'not_assessable', lean: 'none' };
  if (p > 0 && q > 0) return { verdict: 'dissonance', lean: 'none' };
  if (k < least) return { verdict: silent > 0 ? 'silence' : 'single', lean };
  if (x > 0) return { verdict: 'partial', lean, reason: 'mixed' };
  if (k < silent) return { verdict: 'partial', lean, reason: 'mostly-silent' };
  if (prominenceDiffers(levels.map(({ prominence }) => prominence)))
    return { verdict: 'partial', lean, reason: 'prominence' };
  return { verdict: 'agreement', lean };
}
