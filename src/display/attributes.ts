import type { StudyDocument } from '../model/document.js';
import type { Study } from '../model/study.js';
import { rosterOf } from '../reduce/roster.js';

/** Whose words or which document an attribute is asked of. */
interface Bearer {
  readonly informant: string | null;
  readonly case: string | null;
  readonly document: StudyDocument;
}

const documentFields = ['site', 'title', 'issuer', 'observer', 'interviewer', 'language'] as const;

/** The value of an attribute: the informant's, else the case's, else the document's. Empty values count as none. */
export function attributeOf(study: Study, name: string, bearer: Bearer): string | undefined {
  const { informants, cases } = rosterOf(study);
  const informant = bearer.informant === null ? undefined : informants.get(bearer.informant);
  const unit = bearer.case === null ? undefined : cases.get(bearer.case);
  const own = name === 'role' || name === 'pseudonym' ? informant?.[name] : informant?.attributes[name];
  return own || unit?.attributes[name] || documentAttribute(bearer.document, name) || undefined;
}

function documentAttribute({ meta }: StudyDocument, name: string): string | undefined {
  const field = documentFields.find((known) => known === name);
  const value = field === undefined ? meta.attributes[name] : meta[field];
  return value === undefined ? undefined : String(value);
}

/** Every attribute that an informant, a case or a document has, in that order, each once. */
export function attributeNames(study: Study): string[] {
  const names = new Set<string>();
  if (study.informants.length > 0) names.add('role').add('pseudonym');
  for (const informant of study.informants) addKeys(names, informant.attributes);
  for (const unit of study.cases) addKeys(names, unit.attributes);
  for (const { meta } of study.documents) {
    for (const field of documentFields) if (meta[field] !== undefined) names.add(field);
    addKeys(names, meta.attributes);
  }
  return [...names];
}

function addKeys(names: Set<string>, attributes: Readonly<Record<string, unknown>>): void {
  for (const name of Object.keys(attributes)) names.add(name);
}
