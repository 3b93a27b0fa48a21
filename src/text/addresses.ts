import type { StudyDocument, Unit } from '../model/document.js';

/** The turn or paragraph of an address: `w01:12`, or `12` alone; undefined where the document has none such. */
export function unitAtAddress(document: StudyDocument, address: string): Unit | undefined {
  const { id } = document.meta;
  const own = address.startsWith(`${id}:`) ? address.slice(id.length + 1) : address;
  return document.units.find((unit) => unit.n > 0 && String(unit.n) === own);
}
