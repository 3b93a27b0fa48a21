import type { CodeIndex } from '../model/codebook.js';
import type { Coding } from '../model/coding.js';
import type { Findings } from '../model/finding.js';
import type { Study } from '../model/study.js';
import { unitAtAddress } from '../text/addresses.js';

/** What kind of thing a memo is about; `study` where it names nothing. */
export type MemoSubject =
  | 'study'
  | 'document'
  | 'segment'
  | 'code'
  | 'finding'
  | 'coding'
  | 'question'
  | 'informant'
  | 'case';

/** What a name can be looked up in. */
export interface MemoWorld {
  readonly study: Study;
  readonly index: CodeIndex;
  readonly findings: Findings;
  readonly codings: readonly Pick<Coding, 'id'>[];
}

/**
 * What the `about:` of a memo names: a document, an address, a code, a finding, a coding, a research question, a person or
 * a case; undefined where there is no such thing. Names of the study go before those of codes.
 */
export function memoSubject(
  about: string,
  { study, index, findings, codings }: MemoWorld,
): MemoSubject | undefined {
  if (about === '') return 'study';
  if (study.documents.some(({ meta }) => meta.id === about)) return 'document';
  const document = study.documents.find(({ meta }) => about.startsWith(`${meta.id}:`));
  if (document && unitAtAddress(document, about)) return 'segment';
  if (findings.findings.some(({ id }) => id === about)) return 'finding';
  if (Object.hasOwn(study.settings.questions, about)) return 'question';
  if (study.informants.some(({ id }) => id === about)) return 'informant';
  if (study.cases.some(({ id }) => id === about)) return 'case';
  if (index.find(about)) return 'code';
  return codings.some(({ id }) => id === about) ? 'coding' : undefined;
}

/** Names that a memo may be about, for the hint of a misspelled one. */
export function memoSubjects({ study, index, findings }: MemoWorld): string[] {
  return [
    ...study.documents.map(({ meta }) => meta.id),
    ...findings.findings.map(({ id }) => id),
    ...Object.keys(study.settings.questions),
    ...study.informants.map(({ id }) => id),
    ...study.cases.map(({ id }) => id),
    ...index.codes.map(({ id }) => id),
  ];
}
