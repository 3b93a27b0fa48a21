import type { TriangulationSettings } from '../model/settings.js';

export type DimensionId = 'source' | 'technique' | 'time';

export const dimensionIds: readonly DimensionId[] = ['source', 'technique', 'time'];

/** The conventions by which verdicts are proposed; every one of them can be set and is printed. */
export interface TriangulationRules {
  /** The planned dimensions, over which the proposal is made. */
  readonly by: readonly DimensionId[];
  readonly compare: 'pooled' | 'matched';
  /** Share of a level's witnesses that makes its direction in spite of dissent, 0.5 to 1; 1 where any dissent counts. */
  readonly threshold: number;
  readonly minimum: {
    /** Levels with a direction that a dimension needs. */
    readonly levels: number;
    /** Witnesses with a stance that a finding needs. */
    readonly witnesses: number;
    /** Below these a finding is warned of. */
    readonly informants: number;
    readonly techniques: number;
  };
  readonly prominence: {
    /** Under the first a level is low, from the second on it is high. */
    readonly low: number;
    readonly high: number;
    /** Witnesses asked that a level needs before its prominence is looked at. */
    readonly asked: number;
  };
}

/** What a command may set for one run. */
export interface RuleOverrides {
  readonly by?: readonly DimensionId[] | undefined;
  readonly compare?: 'pooled' | 'matched' | undefined;
  readonly dissent?: 'threshold' | 'any' | undefined;
  readonly threshold?: number | undefined;
  readonly minimum?: Partial<TriangulationRules['minimum']> | undefined;
}

export const defaultMinimum: TriangulationRules['minimum'] = {
  levels: 2,
  witnesses: 2,
  informants: 3,
  techniques: 3,
};

export const defaultProminence: TriangulationRules['prominence'] = { low: 1 / 3, high: 2 / 3, asked: 3 };

/** The rules of a study, with what a command sets for one run. */
export function rulesOf(settings: TriangulationSettings, overrides: RuleOverrides = {}): TriangulationRules {
  const dissent = overrides.dissent ?? settings.dissent;
  return {
    by: overrides.by ?? settings.by,
    compare: overrides.compare ?? settings.compare,
    threshold: dissent === 'any' ? 1 : (overrides.threshold ?? settings.threshold),
    minimum: { ...defaultMinimum, ...settings.minimum, ...overrides.minimum },
    prominence: defaultProminence,
  };
}
