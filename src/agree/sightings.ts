import { codePointsOf } from '../text/code-points.js';
import { type FixedUnit, shareWords, type UnitKind, unitsOfBlock } from './fixed-units.js';
import type { Mark, Material, MaterialDocument } from './material.js';

/** A unit as the coders left it. */
export interface Sighting extends FixedUnit {
  /** Index of its document in the material. */
  readonly place: number;
  readonly source: MaterialDocument;
  /** Codings that share words with it, in order of place. */
  readonly marks: readonly Mark[];
}

/** The fixed units of all documents, each with the codings that share words with it; a coding over two units counts in both. */
export function sightings(
  material: Material,
  kind: UnitKind,
  abbreviations?: ReadonlySet<string>,
): Sighting[] {
  return material.documents.flatMap((source, place) => {
    const { document, blocks, marks } = source;
    const points = codePointsOf(document);
    const units = blocks.flatMap((block) => unitsOfBlock(document, block, kind, abbreviations));
    let open: readonly Mark[] = [];
    let next = 0;
    return units.map((unit): Sighting => {
      const fresh: Mark[] = [];
      while (next < marks.length && marks[next]!.start < unit.end) fresh.push(marks[next++]!);
      open = [...open.filter((mark) => mark.end > unit.start), ...fresh];
      return { ...unit, place, source, marks: open.filter((mark) => shareWords(points, mark, unit)) };
    });
  });
}
