import type { NegativeCase } from '../model/finding.js';
import type { Study } from '../model/study.js';
import { rosterOf } from '../reduce/roster.js';
import { naturalOrder } from '../text/natural-order.js';
import { closedCase } from '../triangulate/names.js';
import type { Verdict, WitnessVoice } from '../triangulate/verdict.js';
import { isClosed } from './requirements.js';

/** A witness that contradicts a claim or is of two minds, and how the researcher closed the case. */
export interface NegativeWitness {
  readonly voice: WitnessVoice;
  readonly marked: NegativeCase | undefined;
  readonly closed: boolean;
}

/** An attribute that sets negative cases apart: its values with their witnesses on either side, none on both. */
export interface Separation {
  readonly attribute: string;
  readonly negative: ReadonlyMap<string, readonly string[]>;
  readonly supporters: ReadonlyMap<string, readonly string[]>;
}

/** Columns of the register that say how the data were got, not who somebody is. */
const administrative = new Set([
  'consent_date',
  'consent_form',
  'record_ok',
  'quote_ok',
  'name_ok',
  'initials',
  'pseudonym',
  'selection',
]);

/** The negative cases of a finding, in order of the study. */
export function negativeCases(verdict: Verdict): NegativeWitness[] {
  return verdict.witnesses
    .filter(({ stance }) => stance === 'contradicts' || stance === 'mixed')
    .map((voice) => ({
      voice,
      marked: closedCase(verdict.finding, voice),
      closed: isClosed(verdict, voice),
    }));
}

/**
 * Attributes that set the negative cases apart from those who support the claim: an exact table of values, no test. An
 * attribute does so where no value occurs on both sides and some value is shared (or, for numbers of two cases or more, where
 * one side lies wholly above the other); an attribute in which everybody differs from everybody says nothing.
 */
export function separations(verdict: Verdict, study: Study): Separation[] {
  const of = (...stances: readonly string[]): WitnessVoice[] =>
    verdict.witnesses.filter(({ stance }) => stances.includes(stance));
  const against = of('contradicts', 'mixed');
  const supporters = of('supports');
  if (against.length === 0 || supporters.length === 0) return [];
  return attributeNames(study).flatMap((attribute) => {
    const negative = valuesOf(against, attribute, study);
    const positive = valuesOf(supporters, attribute, study);
    return isApart(negative, positive) ? [{ attribute, negative, supporters: positive }] : [];
  });
}

function attributeNames(study: Study): string[] {
  const names = new Set(['group', 'role']);
  for (const { attributes } of [...study.informants, ...study.cases])
    for (const name of Object.keys(attributes)) names.add(name);
  return [...names].filter((name) => !administrative.has(name));
}

/** Value → ids of the witnesses that have it, values in natural order. */
function valuesOf(voices: readonly WitnessVoice[], attribute: string, study: Study): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const { witness } of voices) {
    const value = attributeOf(witness.id, witness.group, attribute, study);
    if (value !== '') found.set(value, [...(found.get(value) ?? []), witness.id]);
  }
  return new Map([...found].sort(([a], [b]) => naturalOrder(a, b)));
}

function attributeOf(id: string, group: string | null, attribute: string, study: Study): string {
  const { informants, cases } = rosterOf(study);
  if (attribute === 'group') return group ?? '';
  const informant = informants.get(id);
  if (attribute === 'role') return informant?.role ?? '';
  return informant?.attributes[attribute] ?? cases.get(id)?.attributes[attribute] ?? '';
}

function isApart(
  negative: ReadonlyMap<string, readonly string[]>,
  positive: ReadonlyMap<string, readonly string[]>,
): boolean {
  if (negative.size === 0 || positive.size === 0) return false;
  if ([...negative.keys()].some((value) => positive.has(value))) return false;
  const numbers = [...negative.keys(), ...positive.keys()].map(Number);
  if (numbers.length > 2 && numbers.every(Number.isFinite)) {
    const left = [...negative.keys()].map(Number);
    const right = [...positive.keys()].map(Number);
    if (left.length < 2) return false;
    return Math.max(...left) < Math.min(...right) || Math.max(...right) < Math.min(...left);
  }
  return [...negative.values(), ...positive.values()].some((witnesses) => witnesses.length > 1);
}
