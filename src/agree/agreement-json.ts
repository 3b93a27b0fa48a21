import type { Language } from '../model/words.js';
import type { Agreement, Disagreement, Line } from './agreement.js';
import { undefinedWords } from './estimate.js';
import type { Metric } from './ratings.js';

/** A coefficient as `agree --format json` gives it. */
export interface ListedCoefficient {
  readonly name: string;
  readonly of: string;
  readonly metric: Metric;
  readonly value: number | null;
  readonly n_units: number;
  readonly n_coders: number;
  readonly interval?: readonly [number, number];
  /** Why there is no value. */
  readonly reason?: string;
}

/** What `agree --format json` gives: `overall` first, then codes, then pairs. */
export function agreementJson(
  { lines, disagreements }: Agreement,
  language: Language,
): { coefficients: ListedCoefficient[]; disagreements: readonly Disagreement[] } {
  return { coefficients: lines.flatMap((line) => coefficientsOf(line, language)), disagreements };
}

function coefficientsOf({ of, units, coders, results }: Line, language: Language): ListedCoefficient[] {
  return results.map(({ name, metric, value, why, interval }) => ({
    name,
    of,
    metric,
    value: value === null ? null : exact(value),
    n_units: units,
    n_coders: coders,
    ...(interval && { interval: [exact(interval[0]), exact(interval[1])] as const }),
    ...(why && { reason: undefinedWords[why][language] }),
  }));
}

/** Without the last digits, which depend on the order of additions. */
function exact(value: number): number {
  const rounded = Math.round(value * 1e10) / 1e10;
  return rounded === 0 ? 0 : rounded;
}
