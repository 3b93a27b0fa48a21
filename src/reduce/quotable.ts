import type { Study } from '../model/study.js';

/** What a register says where consent was not given. */
const no = new Set(['no', 'n', 'tidak', 't', 'false', '0', '-']);
const yes = new Set(['yes', 'y', 'ya', 'true', '1', '✓']);

/** What a field of consent says; undefined where it is blank or says something else. */
export function consentOf(value: string | undefined): boolean | undefined {
  const word = (value ?? '').trim().toLowerCase();
  return yes.has(word) ? true : no.has(word) ? false : undefined;
}

/** Whether an informant, by the attributes of the register, refused to be quoted; a blank is no refusal. */
export function refusesQuotation(attributes: Readonly<Record<string, string>>): boolean {
  return consentOf(attributes.quote_ok) === false;
}

/** Ids of the informants who refused to be quoted. */
export function refusingInformants({ informants }: Study): Set<string> {
  return new Set(informants.filter(({ attributes }) => refusesQuotation(attributes)).map(({ id }) => id));
}
