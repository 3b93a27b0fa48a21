import type { Agreement, Disagreement } from './agreement.js';
import type { LabelledSpan } from './continuum.js';
import { lineUp } from './lineup.js';
import { oneValue, rateUnitizing, type UnitizingGroup, wholeFamily } from './rate-unitizing.js';
import { partsOf, type Strip, valuesOn } from './strips.js';
import { noteWords } from './words.js';

/**
 * Agreement on the spans of any continuum: all coders, each value, each pair.
 * @param spans of each coder; those of one coder do not overlap
 */
export function agreeOnSpans(
  coders: readonly string[],
  spans: readonly (readonly LabelledSpan[])[],
  length: number,
): Agreement {
  const people = coders.map((id) => ({ id, name: id }));
  const strips: Strip[] = [{ document: 0, length, seen: coders.map(() => true), spans }];
  const values = valuesOn(strips);
  const lineup = lineUp(people);
  const parts = partsOf(strips, lineup.main, values);
  const groups: UnitizingGroup[] = [
    { of: 'overall', label: noteWords.overall, coders: coders.length, asked: wholeFamily(parts, values) },
    ...values.slice(1).map((value, k) => ({
      of: `code:${value}`,
      label: value,
      coders: coders.length,
      asked: oneValue(parts, values, k + 1),
    })),
    ...lineup.pairs.map(({ of, label, pair }) => ({
      of,
      label,
      coders: 2,
      asked: wholeFamily(partsOf(strips, pair, values), values),
    })),
  ];
  return {
    coders: people,
    lines: rateUnitizing(groups, 1, { count: 0, seed: 0 }),
    disagreements: unlikeStretches(coders, spans),
    notes: [],
  };
}

/** The stretches that were not marked alike, in one sweep; each as long as what every coder says stays the same. */
function unlikeStretches(
  coders: readonly string[],
  spans: readonly (readonly LabelledSpan[])[],
): Disagreement[] {
  const borders = spans
    .flatMap((own, coder) =>
      own.flatMap(({ start, end, value }) => [
        { at: start, coder, value },
        { at: end, coder, value: null },
      ]),
    )
    .sort((a, b) => a.at - b.at || Number(a.value !== null) - Number(b.value !== null));
  const now = coders.map((): string | null => null);
  const found: { start: number; end: number; said: (string | null)[] }[] = [];
  let from = 0;
  for (const { at, coder, value } of borders) {
    if (at > from && now.some((one) => one !== now[0])) {
      const last = found.at(-1);
      if (last && last.end === from && last.said.every((one, i) => one === now[i])) last.end = at;
      else found.push({ start: from, end: at, said: [...now] });
    }
    from = at;
    now[coder] = value;
  }
  return found.map(({ start, end, said }) => ({
    at: `${start}-${end}`,
    start,
    end,
    said: Object.fromEntries(coders.map((coder, i) => [coder, said[i] === null ? [] : [said[i]!]])),
  }));
}
