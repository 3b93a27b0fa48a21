import type { Continuum, MarkedSpan } from './continuum.js';

/**
 * What the unitizing family of α is computed from (Krippendorff, Mathet, Bouvry & Widlöcher 2016; Krippendorff 2019
 * §12.6): lengths of intersections of what coders i ≠ j marked, each divided by m − 1. The sums of several continua add
 * up, so the documents of a study, or a sample of them, are one continuum.
 *
 * Index 0 of the arrays is φ, the gap. A star marks what lies in stretches that both coders of a pair have marked.
 */
export interface UnitizingSums {
  /** Names of the values; the first is φ. */
  readonly values: readonly string[];
  /** The largest number of coders on one continuum. */
  readonly coders: number;
  /** Marked spans of each value; at 0 of all values. */
  readonly units: Float64Array;
  /** ℓ.. = Σ m L. */
  readonly total: number;
  /** ℓ_c. */
  readonly lengths: Float64Array;
  /** K_c: Σ length² over spans of c, and Σ length over gaps. */
  readonly squares: Float64Array;
  /** ℓ_cc; the one of a value is ℓ*_cc too. */
  readonly alike: Float64Array;
  /** ℓ_φ∼φ: what one coder marked and another did not, in one direction. */
  readonly unmatched: number;
  /** ℓ*_c. = Σ λ. */
  readonly sharedLengths: Float64Array;
  /** K*_c = Σ λ², λ the part of a span's length that the other coders cover, averaged over them. */
  readonly sharedSquares: Float64Array;
}

/** Sums of nothing, to add to. */
export function noSums(values: readonly string[]): UnitizingSums {
  const zeros = () => new Float64Array(values.length);
  return {
    values,
    coders: 0,
    units: zeros(),
    total: 0,
    lengths: zeros(),
    squares: zeros(),
    alike: zeros(),
    unmatched: 0,
    sharedLengths: zeros(),
    sharedSquares: zeros(),
  };
}

/** The sums of several continua together; `weights` says how often each counts. */
export function addSums(
  sums: readonly UnitizingSums[],
  values: readonly string[],
  weights?: Float64Array,
): UnitizingSums {
  const all = noSums(values);
  let { coders, total, unmatched } = all;
  sums.forEach((one, index) => {
    const weight = weights ? weights[index]! : 1;
    if (weight === 0) return;
    coders = Math.max(coders, one.coders);
    total += weight * one.total;
    unmatched += weight * one.unmatched;
    for (const key of ['units', 'lengths', 'squares', 'alike', 'sharedLengths', 'sharedSquares'] as const)
      for (let k = 0; k < values.length; k++) all[key][k]! += weight * one[key][k]!;
  });
  return { ...all, coders, total, unmatched };
}

/**
 * The sums of one continuum, in one sweep over the borders of all spans: n log n in the number of spans, whatever the
 * number of coders and values. A continuum that fewer than two coders saw says nothing of agreement and sums to nothing.
 */
export function sumContinuum(continuum: Continuum, values: readonly string[]): UnitizingSums {
  const m = continuum.spans.length;
  const sums = noSums(values);
  if (m < 2 || continuum.length <= 0) return sums;
  const { units, lengths, squares, alike, sharedLengths, sharedSquares } = sums;
  const spans = continuum.spans.flat();
  const total = m * continuum.length;
  let marked = 0;
  for (const { start, end, value } of spans) {
    units[value]! += 1;
    lengths[value]! += end - start;
    squares[value]! += (end - start) ** 2;
    marked += end - start;
  }
  units[0] = spans.length;
  lengths[0] = total - marked;
  squares[0] = total - marked;

  /** Coders who mark each value here (at 0: none), and up to where `alike` has counted them. */
  const here = new Float64Array(values.length);
  const counted = new Float64Array(values.length);
  here[0] = m;
  const change = (value: number, by: number, position: number): void => {
    const n = here[value]!;
    alike[value]! += (n * (n - 1) * (position - counted[value]!)) / (m - 1);
    counted[value] = position;
    here[value] = n + by;
  };
  /** ∫ (coders who mark something − 1): its growth over a span is what the other coders marked of it. */
  let others = 0;
  let unmatched = 0;
  let position = 0;
  const advance = (to: number): void => {
    const gaps = here[0]!;
    others += (m - gaps - 1) * (to - position);
    unmatched += (gaps * (m - gaps) * (to - position)) / (m - 1);
    position = to;
  };
  const othersAtStart = new Float64Array(spans.length);
  for (const border of bordersOf(spans)) {
    const opens = border >= 0;
    const index = opens ? border : ~border;
    const span = spans[index]!;
    advance(opens ? span.start : span.end);
    change(0, opens ? -1 : 1, position);
    change(span.value, opens ? 1 : -1, position);
    if (opens) othersAtStart[index] = others;
    else {
      const shared = (others - othersAtStart[index]!) / (m - 1);
      sharedLengths[span.value]! += shared;
      sharedSquares[span.value]! += shared * shared;
    }
  }
  advance(continuum.length);
  for (let value = 0; value < values.length; value++) change(value, 0, position);
  return { ...sums, coders: m, total, unmatched };
}

/** The borders of spans in order of place, ends before starts: the index of a span that opens, its complement where it closes. */
function* bordersOf(spans: readonly MarkedSpan[]): Generator<number> {
  const order = (position: (span: MarkedSpan) => number): Uint32Array =>
    new Uint32Array(spans.length)
      .map((_, index) => index)
      .sort((a, b) => position(spans[a]!) - position(spans[b]!) || a - b);
  const starts = order(({ start }) => start);
  const ends = order(({ end }) => end);
  for (let i = 0, j = 0; j < ends.length; ) {
    if (i < starts.length && spans[starts[i]!]!.start < spans[ends[j]!]!.end) yield starts[i++]!;
    else yield ~ends[j++]!;
  }
}
