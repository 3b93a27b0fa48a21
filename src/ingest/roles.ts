import type { SpeakerRole } from '../model/document.js';
import type { Informant } from '../model/register.js';
import { sameLabel } from '../text/units.js';

/** Informants of the register whom a name stands for: by id, else by pseudonym; several may share a pseudonym. */
export function informantsNamed(name: string, register: readonly Informant[]): readonly string[] {
  const key = sameLabel(name);
  const byId = register.find(({ id }) => sameLabel(id) === key);
  if (byId) return [byId.id];
  return register.filter(({ pseudonym }) => sameLabel(pseudonym) === key).map(({ id }) => id);
}

/** The id that a name stands for where it is certain, else the name itself. */
export function informantId(name: string, register: readonly Informant[]): string {
  const found = informantsNamed(name, register);
  return found.length === 1 ? found[0]! : name.trim();
}

/** A role as typed in either language, or an informant by id or pseudonym. */
export function readRole(typed: string, register: readonly Informant[]): SpeakerRole {
  const word = typed.trim().toLowerCase();
  if (/^(?:interviewer|pewawancara|peneliti|researcher|praktikan|moderator)$/.test(word))
    return 'interviewer';
  if (/^(?:other|lain|lainnya)$/.test(word)) return 'other';
  if (/^(?:unknown|tidak diketahui|\?)$/.test(word)) return 'unknown';
  return informantId(typed, register);
}

/** Whether a role is an informant. */
export function isInformant(role: SpeakerRole): boolean {
  return role !== 'interviewer' && role !== 'other' && role !== 'unknown';
}

/**
 * The role of a label: what a person said (`named`, first by exact spelling), else the informant whose id or pseudonym
 * it is, else `unknown`. Nothing is guessed: a wrong role puts words into somebody's mouth.
 */
export function roleOf(
  label: string,
  named: Readonly<Record<string, SpeakerRole>>,
  register: readonly Informant[],
): SpeakerRole {
  const exact = Object.entries(named).find(([typed]) => typed === label);
  const same = exact ?? Object.entries(named).find(([typed]) => sameLabel(typed) === sameLabel(label));
  if (same) return same[1];
  const found = informantsNamed(label, register);
  return found.length === 1 ? found[0]! : 'unknown';
}
