/** The three parameters of Guest, Namey & Chen 2020. */
export interface SaturationParameters {
  /** Interviews whose codes are the denominator: 4, 5 or 6. */
  readonly base: number;
  /** Interviews in a run: 2 or 3. */
  readonly run: number;
  /** New information, as a share of the base, at or under which saturation is reported: 0.05 or 0. */
  readonly threshold: number;
}

export const usualParameters: SaturationParameters = { base: 4, run: 2, threshold: 0.05 };

/** One document in order of collection, and its codes. */
export interface CodedDocument {
  readonly id: string;
  readonly codes: ReadonlySet<string>;
}

/** A document with what it adds. */
export interface SaturationStep {
  readonly id: string;
  readonly codes: number;
  /** Codes that no earlier document has. */
  readonly fresh: readonly string[];
  readonly cumulative: number;
}

/** A run of interviews; runs slide by one, so that they overlap. */
export interface SaturationRun {
  /** Numbers of its first and last interview, from 1. */
  readonly from: number;
  readonly to: number;
  readonly fresh: number;
  /** New codes of the run ÷ codes of the base; null where the base has none. */
  readonly rate: number | null;
}

export interface Saturation {
  readonly parameters: SaturationParameters;
  readonly steps: readonly SaturationStep[];
  /** Distinct codes of the base; the denominator stays fixed. */
  readonly baseCodes: number;
  readonly runs: readonly SaturationRun[];
  /** The interview at which saturation is reported, b + j − 1; null where it is not reached or not judged. */
  readonly at: number | null;
  /** Why there is no verdict: fewer documents than base and run, or a base without codes. */
  readonly refused: 'too-few' | 'no-codes' | null;
}

/**
 * Saturation by the new-information threshold (Guest, Namey & Chen 2020, PLOS ONE 15(5):e0232076): the codes that a run
 * of interviews adds, divided by the codes of the base interviews. Dividing by all codes so far is a common error.
 * Refuses a verdict where there are fewer documents than base and run together.
 */
export function saturationOf(
  documents: readonly CodedDocument[],
  parameters: SaturationParameters,
): Saturation {
  const { base, run, threshold } = parameters;
  const known = new Set<string>();
  const steps = documents.map(({ id, codes }): SaturationStep => {
    const fresh = [...codes].filter((code) => !known.has(code));
    for (const code of fresh) known.add(code);
    return { id, codes: codes.size, fresh, cumulative: known.size };
  });
  const baseCodes = steps[Math.min(base, steps.length) - 1]?.cumulative ?? 0;
  const runs: SaturationRun[] = [];
  for (let from = base + 1; from + run - 1 <= steps.length; from++) {
    const fresh = steps.slice(from - 1, from - 1 + run).reduce((sum, step) => sum + step.fresh.length, 0);
    runs.push({ from, to: from + run - 1, fresh, rate: baseCodes === 0 ? null : fresh / baseCodes });
  }
  const refused = steps.length < base + run ? 'too-few' : baseCodes === 0 ? 'no-codes' : null;
  const first = refused === null ? runs.find(({ rate }) => rate !== null && rate <= threshold) : undefined;
  return { parameters, steps, baseCodes, runs, at: first ? first.from - 1 : null, refused };
}

const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** `6⁺²`: saturation at interview 6, seen in the two that follow; empty where it was not reached. */
export function notation({ at, parameters }: Saturation): string {
  return at === null
    ? ''
    : `${at}⁺${[...String(parameters.run)].map((digit) => superscripts[Number(digit)]).join('')}`;
}
