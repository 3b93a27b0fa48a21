import type { StudyDocument } from '../model/document.js';
import type { Study } from '../model/study.js';
import type { Witness } from '../model/witness.js';
import { caseOf, groupOf, hasSpeakers, rosterOf } from './roster.js';

/**
 * The independent unit that words are counted for once: the informant; else the case that the document is about; else
 * the observer at a site, the issuer of a document, or the document. Null for an unidentified voice among speakers,
 * which counts for nobody.
 */
export function witnessOf(study: Study, document: StudyDocument, informant: string | null): Witness | null {
  const group = groupOf(study, document, informant);
  const witness = (kind: Witness['kind'], id: string): Witness => ({ key: `${kind}:${id}`, kind, id, group });
  if (informant !== null) return witness('informant', informant);
  if (hasSpeakers(document)) return null;
  const { id, about, observer, site, issuer } = document.meta;
  if (about !== undefined && rosterOf(study).cases.has(about)) return witness('case', about);
  if (observer !== undefined && site !== undefined) return witness('observer', `${observer}@${site}`);
  if (issuer !== undefined) return witness('issuer', issuer);
  return witness('document', id);
}

/** One witness heard in one document: the ground on which silence can be told from missing data. */
export interface Hearing {
  readonly document: StudyDocument;
  readonly witness: Witness;
  readonly informant: string | null;
  readonly case: string | null;
  readonly group: string | null;
}

const known = new WeakMap<Study, readonly Hearing[]>();

/** Who was heard where, in order of documents. Informants that a document with speakers lists count as present, even when they say nothing. */
export function hearings(study: Study): readonly Hearing[] {
  let found = known.get(study);
  if (found === undefined) {
    found = study.documents.flatMap((document) => hearingsOf(study, document));
    known.set(study, found);
  }
  return found;
}

function hearingsOf(study: Study, document: StudyDocument): Hearing[] {
  const { meta, units } = document;
  const hearing = (informant: string | null): Hearing[] => {
    const witness = witnessOf(study, document, informant);
    return witness === null
      ? []
      : [{ document, witness, informant, case: caseOf(study, document, informant), group: witness.group }];
  };
  if (!hasSpeakers(document)) return hearing(meta.informants.length === 1 ? meta.informants[0]! : null);
  const present = new Set([
    ...meta.informants,
    ...Object.values(meta.speakers).filter((role) => !['interviewer', 'other', 'unknown'].includes(role)),
    ...units.flatMap((unit) => (unit.informant === undefined ? [] : [unit.informant])),
  ]);
  return [...present].flatMap(hearing);
}
