import type { StudyDocument, Unit } from '../model/document.js';

/** The address of a turn or paragraph without its document: its number, or what was frozen for it (`12a`). */
export function addressNumber(unit: Unit): string {
  return unit.address ?? String(unit.n);
}

/** `<document>:<n>`, the address that every quote carries. */
export function addressOf(document: { readonly meta: { readonly id: string } }, unit: Unit): string {
  return `${document.meta.id}:${addressNumber(unit)}`;
}

/**
 * The turn or paragraph of an address: `w01:12`, or `12` alone; undefined where the document has none such. A frozen
 * address that was split since leads to its first piece.
 */
export function unitAtAddress(document: StudyDocument, address: string): Unit | undefined {
  const { id } = document.meta;
  const own = address.startsWith(`${id}:`) ? address.slice(id.length + 1) : address;
  const units = document.units.filter(({ n }) => n > 0);
  return (
    units.find((unit) => addressNumber(unit) === own) ??
    units.find((unit) => addressNumber(unit) === `${own}a`)
  );
}

/** The address of the block with that number in the order of the body. */
export function addressOfNumber(document: StudyDocument, n: number): string {
  const unit = document.units.find((each) => each.n === n);
  return unit === undefined ? `${document.meta.id}:${n}` : addressOf(document, unit);
}
