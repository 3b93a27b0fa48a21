/** A stretch of a continuum that a coder marked with a value. Positions are whole numbers, the end is exclusive. */
export interface MarkedSpan {
  readonly start: number;
  readonly end: number;
  /** Index of the value; 0 is φ, the gap, and never stands here. */
  readonly value: number;
}

/** What several coders marked on one continuum. */
export interface Continuum {
  /** From 0 to this. */
  readonly length: number;
  /** The spans of each coder, in any order; those of one coder do not overlap. */
  readonly spans: readonly (readonly MarkedSpan[])[];
}

/** A span as its coder wrote it, before overlaps are settled. */
export interface LabelledSpan {
  readonly start: number;
  readonly end: number;
  readonly value: string;
}

/**
 * The spans of one coder without overlaps: spans of the same value that overlap become one (spans that only touch stay
 * two units); words that bear several values bear their combination, `a + b`, since one place of a continuum has one
 * value. In order of place. A sweep, n log n.
 */
export function withoutOverlaps(spans: readonly LabelledSpan[]): LabelledSpan[] {
  const merged = mergeAlike(spans);
  const settled: LabelledSpan[] = [];
  let run: LabelledSpan[] = [];
  let end = 0;
  for (const span of merged) {
    if (run.length > 0 && span.start >= end) {
      settled.push(...settle(run));
      run = [];
    }
    end = run.length === 0 ? span.end : Math.max(end, span.end);
    run.push(span);
  }
  return [...settled, ...settle(run)];
}

const byPlace = (a: LabelledSpan, b: LabelledSpan): number =>
  a.start - b.start || a.end - b.end || (a.value < b.value ? -1 : a.value > b.value ? 1 : 0);

function mergeAlike(spans: readonly LabelledSpan[]): LabelledSpan[] {
  const last = new Map<string, { start: number; end: number; value: string }>();
  const merged: LabelledSpan[] = [];
  for (const span of [...spans].sort(byPlace)) {
    const before = last.get(span.value);
    if (before && span.start < before.end) {
      before.end = Math.max(before.end, span.end);
      continue;
    }
    const kept = { ...span };
    last.set(span.value, kept);
    merged.push(kept);
  }
  return merged.sort(byPlace);
}

/** Cuts a run of overlapping spans where the set of values changes. */
function settle(run: readonly LabelledSpan[]): readonly LabelledSpan[] {
  if (run.length < 2) return run;
  const ends = [...run].sort((a, b) => a.end - b.end);
  const active = new Set<string>();
  const pieces: LabelledSpan[] = [];
  let from = run[0]!.start;
  for (let i = 0, j = 0; j < ends.length; ) {
    const opening = run[i];
    const opens = opening !== undefined && opening.start < ends[j]!.end;
    const at = opens ? opening.start : ends[j]!.end;
    if (at > from && active.size > 0) pieces.push({ start: from, end: at, value: combined([...active]) });
    from = at;
    if (opens) active.add(run[i++]!.value);
    else active.delete(ends[j++]!.value);
  }
  return pieces;
}

/** The name of several values at once. */
export function combined(values: readonly string[]): string {
  return [...new Set(values)].sort().join(' + ');
}
