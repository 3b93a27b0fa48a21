import { displayFaults } from '../i18n/faults/display.js';
import { axisWords } from '../i18n/tables.js';
import type { Code } from '../model/codebook.js';
import type { TableHeading } from '../model/table.js';
import type { Evidence } from '../reduce/evidence.js';
import type { Hearing } from '../reduce/witnesses.js';
import { attributeNames } from './attributes.js';
import { anyAxis, codeAxis, facetAxis } from './code-axes.js';
import type { DisplayContext } from './context.js';
import { attributeAxis, coderAxis, peopleAxes } from './people-axes.js';

/** The rows or the columns of a matrix. */
export interface Axis {
  /** As typed: `group`, `facet:impact`. */
  readonly id: string;
  /** In words, for titles and the corner of the table. */
  readonly name: string;
  readonly keys: readonly TableHeading[];
  /** The keys that a coding counts under; none where it has none. */
  of(evidence: Evidence): readonly string[];
  /** The keys that someone heard belongs to; missing for axes that say nothing about who was heard. */
  ofHearing?(hearing: Hearing): readonly string[];
  /** The code behind a key; only of axes of codes. */
  readonly codes?: ReadonlyMap<string, Code>;
  /** The topmost codes behind a key that stands for a whole facet. */
  readonly wholes?: ReadonlyMap<string, readonly Code[]>;
  /** What should be said under a table with this axis. */
  readonly notes: readonly string[];
}

/** Names of axes without those that take an argument. */
export const axisIds = Object.keys(axisWords) as (keyof typeof axisWords)[];

/** The axis of a name, or undefined with a fault in the context. */
export function axisOf(name: string, context: DisplayContext): Axis | undefined {
  const [family, argument] = splitName(name);
  if (family === 'facet' && argument !== undefined) return facetAxis(argument, context);
  if (family === 'any' && argument !== undefined) return anyAxis(argument, context);
  if (family === 'attribute' && argument !== undefined) {
    const known = attributeNames(context.facts.study);
    if (known.includes(argument)) return attributeAxis(argument, context);
    context.faults.push(displayFaults.unknownAttribute.at(undefined, { word: argument, known }));
    return undefined;
  }
  if (argument === undefined) {
    if (name === 'code') return codeAxis(context);
    if (name === 'coder') return coderAxis(context);
    const people = peopleAxes[name];
    if (people) return people(context);
  }
  const known = [
    ...axisIds,
    ...context.facts.codes.facets.map((facet) => `facet:${facet.id}`),
    ...context.facts.codes.facets.map((facet) => `any:${facet.id}`),
    ...attributeNames(context.facts.study).map((attribute) => `attribute:${attribute}`),
  ];
  context.faults.push(displayFaults.unknownAxis.at(undefined, { word: name, known }));
  return undefined;
}

function splitName(name: string): [family: string, argument: string | undefined] {
  const colon = name.indexOf(':');
  return colon < 0 ? [name, undefined] : [name.slice(0, colon), name.slice(colon + 1)];
}
