import type { Diagnostic } from '../model/diagnostic.js';
import { checkCodingReferences } from './coding-references.js';
import type { ReferenceCheck, ReferenceContext } from './context.js';
import { checkDocumentReferences } from './document-references.js';
import { checkFindingReferences } from './finding-references.js';
import { checkGuideReferences } from './guide-references.js';
import { checkSettingsReferences } from './settings-references.js';

const checks: readonly ReferenceCheck[] = [
  checkSettingsReferences,
  checkGuideReferences,
  checkDocumentReferences,
  checkCodingReferences,
  checkFindingReferences,
];

/** Everything that does not hold together across the files of a study. */
export function checkStudy(context: ReferenceContext): Diagnostic[] {
  return checks.flatMap((check) => check(context));
}
