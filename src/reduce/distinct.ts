import type { Witness } from '../model/witness.js';
import type { Evidence } from './evidence.js';

/** Witnesses that are people, or the case that a document is about: what totals count. Observers, issuers and documents are not. */
export function isPerson(witness: Witness | null): witness is Witness {
  return witness !== null && (witness.kind === 'informant' || witness.kind === 'case');
}

/** Distinct informants (cases where a document without informants is about one), in order of appearance. */
export function distinctPeople(evidence: Iterable<Evidence>): Set<string> {
  const found = new Set<string>();
  for (const { witness } of evidence) if (isPerson(witness)) found.add(witness.key);
  return found;
}

/** Distinct witnesses of every kind, in order of appearance. */
export function distinctWitnesses(evidence: Iterable<Evidence>): Set<string> {
  const found = new Set<string>();
  for (const { witness } of evidence) if (witness !== null) found.add(witness.key);
  return found;
}

/** Distinct documents, in order of appearance. */
export function distinctDocuments(evidence: Iterable<Evidence>): Set<string> {
  const found = new Set<string>();
  for (const { segment } of evidence) found.add(segment.doc);
  return found;
}
