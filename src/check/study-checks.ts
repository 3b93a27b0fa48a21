import { boundaryDrift } from './checks/boundary-drift.js';
import { broadCode } from './checks/broad-code.js';
import { changedDefinition } from './checks/changed-definition.js';
import { exampleNotCoded } from './checks/example-not-coded.js';
import { exampleNotFound } from './checks/example-not-found.js';
import { exclusiveOverlap } from './checks/exclusive-overlap.js';
import { lateCode } from './checks/late-code.js';
import { memoAboutNothing } from './checks/memo-about-nothing.js';
import { missingConsent } from './checks/missing-consent.js';
import { nameInOutput } from './checks/name-in-output.js';
import { notAssigned } from './checks/not-assigned.js';
import { parentCoded } from './checks/parent-coded.js';
import { quotedWithoutConsent } from './checks/quoted-without-consent.js';
import { reachedNotCoded } from './checks/reached-not-coded.js';
import { redundantCodes } from './checks/redundant-codes.js';
import { repeatedInitials } from './checks/repeated-initials.js';
import { retiredCode } from './checks/retired-code.js';
import { retiredReference } from './checks/retired-reference.js';
import { samePerson } from './checks/same-person.js';
import { singleSource } from './checks/single-source.js';
import { statedNumber } from './checks/stated-number.js';
import { twoDates } from './checks/two-dates.js';
import { unclearCode } from './checks/unclear-code.js';
import { unknownCoder } from './checks/unknown-coder.js';
import { unreadDocument } from './checks/unread-document.js';
import { unreviewed } from './checks/unreviewed.js';
import { unusedCode } from './checks/unused-code.js';
import { wrongWeekday } from './checks/wrong-weekday.js';
import type { StudyCheck } from './study-check.js';

/** The checks of a study, one file each in checks/; a contract test compares with the folder. */
export const studyChecks: readonly StudyCheck[] = [
  boundaryDrift,
  broadCode,
  changedDefinition,
  exampleNotCoded,
  exampleNotFound,
  exclusiveOverlap,
  lateCode,
  memoAboutNothing,
  missingConsent,
  nameInOutput,
  notAssigned,
  parentCoded,
  quotedWithoutConsent,
  reachedNotCoded,
  redundantCodes,
  repeatedInitials,
  retiredCode,
  retiredReference,
  samePerson,
  singleSource,
  statedNumber,
  twoDates,
  unclearCode,
  unknownCoder,
  unreadDocument,
  unreviewed,
  unusedCode,
  wrongWeekday,
];
