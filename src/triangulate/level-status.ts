import type { LevelCounts, LevelStatus } from './verdict.js';

/** Witnesses whose share is looked at before a direction may stand in spite of dissent. */
const fewest = 4;

/**
 * The status of a level from the stances of its witnesses. `threshold` is the share of witnesses, 0.5 to 1, whose
 * direction stands in spite of dissent, from four witnesses on; it acts inside a level only, never across levels.
 */
export function levelStatus(
  counts: LevelCounts,
  threshold: number,
): { readonly status: LevelStatus; readonly dissent: boolean } {
  const { supports: p, contradicts: q, mixed: x } = counts;
  const n = p + q + x;
  const is = (status: LevelStatus, dissent = false) => ({ status, dissent });
  if (n === 0) {
    if (counts.silent + counts.neutral > 0) return is('silent');
    return is(counts.unknown > 0 ? 'unknown' : 'not_asked');
  }
  if (q === 0 && x === 0) return is('supports');
  if (p === 0 && x === 0) return is('contradicts');
  if (n >= fewest && p / n >= threshold) return is('supports', true);
  if (n >= fewest && q / n >= threshold) return is('contradicts', true);
  return is('mixed');
}
