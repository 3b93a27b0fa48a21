import type { StudyDocument } from '../model/document.js';
import type { Case, Informant } from '../model/register.js';
import type { Study } from '../model/study.js';

/** The people, cases and groups of a study, ready to be looked up by id. */
export interface Roster {
  readonly informants: ReadonlyMap<string, Informant>;
  readonly cases: ReadonlyMap<string, Case>;
  readonly documents: ReadonlyMap<string, StudyDocument>;
  /** Groups of daya.yaml in its order, then those that only the register or a document names. */
  readonly groups: readonly string[];
}

const known = new WeakMap<Study, Roster>();

/** The roster of a study, built once. */
export function rosterOf(study: Study): Roster {
  let roster = known.get(study);
  if (roster === undefined) {
    roster = {
      informants: new Map(study.informants.map((informant) => [informant.id, informant])),
      cases: new Map(study.cases.map((unit) => [unit.id, unit])),
      documents: new Map(study.documents.map((document) => [document.meta.id, document])),
      groups: [
        ...new Set([
          ...Object.keys(study.settings.groups),
          ...study.informants.map((informant) => informant.group).filter((group) => group !== ''),
          ...study.documents.flatMap(({ meta }) => (meta.group === undefined ? [] : [meta.group])),
        ]),
      ],
    };
    known.set(study, roster);
  }
  return roster;
}

/** The case that words belong to: what the document is about, else the `case` attribute of who says them. */
export function caseOf(study: Study, document: StudyDocument, informant: string | null): string | null {
  const { cases, informants } = rosterOf(study);
  const { about } = document.meta;
  if (about !== undefined && cases.has(about)) return about;
  const own = informant === null ? undefined : informants.get(informant)?.attributes.case;
  return own !== undefined && cases.has(own) ? own : null;
}

/**
 * The group that words speak for: the informant's; else the document's `group`; else the group that `about` names; else
 * the one group that all informants of the document share. Null where words count by technique and time only.
 */
export function groupOf(study: Study, document: StudyDocument, informant: string | null): string | null {
  const { informants, groups } = rosterOf(study);
  if (informant !== null) return informants.get(informant)?.group || null;
  const { group, about } = document.meta;
  if (group !== undefined) return group;
  if (about !== undefined && groups.includes(about)) return about;
  const shared = new Set(document.meta.informants.map((id) => informants.get(id)?.group ?? ''));
  const [only] = shared;
  return shared.size === 1 && only ? only : null;
}

/** Whether people speak in a document under labels; where none do, all its words count as its own. */
export function hasSpeakers(document: StudyDocument): boolean {
  return (
    Object.keys(document.meta.speakers).length > 0 || document.units.some((unit) => unit.kind === 'turn')
  );
}

/** The informant whose words stand in a place: the speaker of the turn, or the one informant of a document without speakers. */
export function informantAt(
  document: StudyDocument,
  unit: { readonly informant?: string } | undefined,
): string | null {
  if (unit?.informant !== undefined) return unit.informant;
  const { informants } = document.meta;
  return !hasSpeakers(document) && informants.length === 1 ? informants[0]! : null;
}
