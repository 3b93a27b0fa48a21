import { dimensionVerdict, type JudgedLevel } from './dimension-verdict.js';
import type { DimensionOutcome, Lean } from './verdict.js';

/** The levels found inside one technique (or source). */
export interface InsideLevels {
  readonly key: string;
  readonly levels: readonly JudgedLevel[];
}

/** Fewer levels than this, that speak or are silent, cannot be compared. */
const fewest = 2;

/**
 * Matched comparison, Sugiyono's strict sense: the verdict inside each technique (different sources, same technique) or
 * inside each source (same source, different techniques), and over them the worst, dissonance before partial before
 * agreement. Those with too few levels are left out and come back with `null`.
 */
export function matchedVerdict(
  inside: readonly InsideLevels[],
  least: number,
  judge: (inside: InsideLevels) => DimensionOutcome = ({ levels }) => dimensionVerdict(levels, least),
): { outcome: DimensionOutcome; inside: { key: string; outcome: DimensionOutcome | null }[] } {
  const judged = inside.map((one) => ({
    ...one,
    outcome: one.levels.filter(isHeard).length < fewest ? null : judge(one),
  }));
  const outcomes = judged.flatMap(({ outcome }) => outcome ?? []);
  const left = judged.flatMap(({ outcome, levels }) =>
    outcome === null ? [dimensionVerdict(levels, least)] : [],
  );
  return {
    outcome: worst(outcomes) ?? worst(left) ?? { verdict: 'not_assessable', lean: 'none' },
    inside: judged.map(({ key, outcome }) => ({ key, outcome })),
  };
}

function worst(outcomes: readonly DimensionOutcome[]): DimensionOutcome | undefined {
  const of = (verdict: DimensionOutcome['verdict']) => outcomes.filter((one) => one.verdict === verdict);
  if (of('dissonance').length > 0) return { verdict: 'dissonance', lean: 'none' };
  const compared = [...of('partial'), ...of('agreement')];
  if (compared.length > 0) {
    const lean = commonLean(compared);
    const [partial] = of('partial');
    if (partial) return { ...partial, lean };
    // Agreement inside each, in opposite directions: not one agreement.
    return lean === 'none' && compared.some((one) => one.lean !== 'none')
      ? { verdict: 'partial', lean, reason: 'mixed' }
      : { verdict: 'agreement', lean };
  }
  const weak = [...of('single'), ...of('silence')];
  const [first] = weak;
  if (first) return { verdict: first.verdict, lean: commonLean(weak) };
  return outcomes[0];
}

function commonLean(outcomes: readonly DimensionOutcome[]): Lean {
  const leans = new Set(outcomes.map(({ lean }) => lean));
  if (leans.has('supports') === leans.has('contradicts')) return 'none';
  return leans.has('supports') ? 'supports' : 'contradicts';
}

function hasDirection({ status }: JudgedLevel): boolean {
  return status === 'supports' || status === 'contradicts' || status === 'mixed';
}

function isHeard(level: JudgedLevel): boolean {
  return hasDirection(level) || level.status === 'silent';
}
