import { missingConsent } from './checks/missing-consent.js';
import { nameInOutput } from './checks/name-in-output.js';
import { quotedWithoutConsent } from './checks/quoted-without-consent.js';
import { repeatedInitials } from './checks/repeated-initials.js';
import { samePerson } from './checks/same-person.js';
import { statedNumber } from './checks/stated-number.js';
import { twoDates } from './checks/two-dates.js';
import { wrongWeekday } from './checks/wrong-weekday.js';
import type { StudyCheck } from './study-check.js';

/** The checks of a study, one file each in checks/; a contract test compares with the folder. */
export const studyChecks: readonly StudyCheck[] = [
  missingConsent,
  nameInOutput,
  quotedWithoutConsent,
  repeatedInitials,
  samePerson,
  statedNumber,
  twoDates,
  wrongWeekday,
];
