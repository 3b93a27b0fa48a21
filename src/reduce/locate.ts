import type { StudyDocument, Unit } from '../model/document.js';

/**
 * The turn or paragraph that holds a code-point offset, or the next one where the offset stands between two (a heading,
 * blank lines), or the last; undefined only for a body without turns and paragraphs.
 */
export function unitAt(document: StudyDocument, offset: number): Unit | undefined {
  const units = numbered(document);
  let low = 0;
  let high = units.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (units[middle]!.end <= offset) low = middle + 1;
    else high = middle;
  }
  return units[Math.min(low, units.length - 1)];
}

export { addressOf } from '../text/addresses.js';

const known = new WeakMap<StudyDocument, readonly Unit[]>();

function numbered(document: StudyDocument): readonly Unit[] {
  let units = known.get(document);
  if (units === undefined) {
    units = document.units.filter((unit) => unit.kind !== 'heading');
    known.set(document, units);
  }
  return units;
}
