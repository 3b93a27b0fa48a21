import { type LabelledSpan, withoutOverlaps } from './continuum.js';
import type { Saying } from './disagreements.js';
import type { Mark, Material, MaterialDocument } from './material.js';
import type { Part } from './rate-unitizing.js';
import { sumContinuum } from './unitizing-sums.js';

/**
 * What coders marked on the continuum of a document: the words that count, one block after the other, so that neither
 * the interviewer's words nor labels are gaps that everybody leaves unmarked.
 */
export interface Strip {
  /** Index of the document in the material. */
  readonly document: number;
  readonly length: number;
  readonly seen: readonly boolean[];
  /** Of each coder, in order of place, without overlaps. */
  readonly spans: readonly (readonly LabelledSpan[])[];
}

/** The strips of all documents, with the value that each coding has; codings without value are gaps. */
export function stripsOf(material: Material, saying: Saying): Strip[] {
  return material.documents.map((source, document) => {
    const place = placesOf(source);
    const spans: LabelledSpan[][] = material.coders.map(() => []);
    for (const mark of source.marks) {
      const value = saying(mark);
      const span = value === undefined ? undefined : place(mark);
      if (span && value !== undefined) spans[mark.coder]!.push({ ...span, value });
    }
    const length = source.blocks.reduce((sum, { textStart, end }) => sum + end - textStart, 0);
    return { document, length, seen: source.seen, spans: spans.map(withoutOverlaps) };
  });
}

/** Where a range of a document lies on its continuum; undefined where it lies in no block. */
function placesOf({ blocks }: MaterialDocument): (mark: Mark) => { start: number; end: number } | undefined {
  let sum = 0;
  const bases = blocks.map(({ textStart, end }) => {
    const base = sum;
    sum += end - textStart;
    return base;
  });
  return (mark) => {
    let low = 0;
    let high = blocks.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (blocks[middle]!.end <= mark.start) low = middle + 1;
      else high = middle;
    }
    let last = low;
    while (last < blocks.length && blocks[last]!.textStart < mark.end) last++;
    if (last === low) return undefined;
    const [first, final] = [blocks[low]!, blocks[last - 1]!];
    return {
      start: bases[low]! + Math.max(mark.start, first.textStart) - first.textStart,
      end: bases[last - 1]! + Math.min(mark.end, final.end) - final.textStart,
    };
  };
}

/** Names of the values on some strips, φ first. */
export function valuesOn(strips: readonly Strip[]): string[] {
  const found = new Set(strips.flatMap(({ spans }) => spans.flatMap((own) => own.map(({ value }) => value))));
  return ['', ...[...found].sort()];
}

/** The sums of strips for some of the coders, each strip for those of them who have seen it. */
export function partsOf(
  strips: readonly Strip[],
  chosen: readonly number[],
  values: readonly string[],
): Part[] {
  const index = new Map(values.map((value, k) => [value, k]));
  return strips.map(({ document, length, seen, spans }) => {
    const own = chosen
      .filter((coder) => seen[coder])
      .map((coder) =>
        spans[coder]!.map(({ start, end, value }) => ({ start, end, value: index.get(value)! })),
      );
    return { document, sums: sumContinuum({ length, spans: own }, values) };
  });
}
