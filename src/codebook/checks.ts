import type { CodebookCheck } from './check.js';
import { broadFamily } from './checks/broad-family.js';
import { contradictingBoundary } from './checks/contradicting-boundary.js';
import { crowdedLevel } from './checks/crowded-level.js';
import { deepTree } from './checks/deep-tree.js';
import { definitionRestatesLabel } from './checks/definition-restates-label.js';
import { doubleClaim } from './checks/double-claim.js';
import { duplicateCode } from './checks/duplicate-code.js';
import { emptyMatch } from './checks/empty-match.js';
import { lostReplacement } from './checks/lost-replacement.js';
import { missingBoundary } from './checks/missing-boundary.js';
import { missingDefinition } from './checks/missing-definition.js';
import { missingExample } from './checks/missing-example.js';
import { missingOrigin } from './checks/missing-origin.js';
import { missingTranslation } from './checks/missing-translation.js';
import { oneSidedBoundary } from './checks/one-sided-boundary.js';
import { onlyChild } from './checks/only-child.js';
import { refusedRegex } from './checks/refused-regex.js';
import { sharedIndicator } from './checks/shared-indicator.js';
import { similarDefinition } from './checks/similar-definition.js';
import { similarLabel } from './checks/similar-label.js';
import { swallowedIndicator } from './checks/swallowed-indicator.js';
import { takenFormerId } from './checks/taken-former-id.js';
import { unknownReference } from './checks/unknown-reference.js';
import { unsafeCode } from './checks/unsafe-code.js';
import { unusedFacet } from './checks/unused-facet.js';

/** Every file of checks/, sorted by name; a contract test walks the folder and compares. */
export const codebookChecks: readonly CodebookCheck[] = [
  broadFamily,
  contradictingBoundary,
  crowdedLevel,
  deepTree,
  definitionRestatesLabel,
  doubleClaim,
  duplicateCode,
  emptyMatch,
  lostReplacement,
  missingBoundary,
  missingDefinition,
  missingExample,
  missingOrigin,
  missingTranslation,
  oneSidedBoundary,
  onlyChild,
  refusedRegex,
  sharedIndicator,
  similarDefinition,
  similarLabel,
  swallowedIndicator,
  takenFormerId,
  unknownReference,
  unsafeCode,
  unusedFacet,
];
