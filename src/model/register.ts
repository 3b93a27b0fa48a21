import type { Place } from './diagnostic.js';

/** A person of the register, informants.csv. */
export interface Informant {
  readonly id: string;
  readonly pseudonym: string;
  readonly group: string;
  readonly role: string;
  /** Every other column, as typed. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly place: Place;
}

/** A business, family or village of cases.csv. */
export interface Case {
  readonly id: string;
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly place: Place;
}
