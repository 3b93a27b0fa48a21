import { displayFaults } from '../i18n/faults/display.js';
import { TableWords } from '../i18n/tables.js';
import type { Diagnostic } from '../model/diagnostic.js';
import { Failure } from '../model/failure.js';
import type { Table } from '../model/table.js';
import type { Language } from '../model/words.js';
import type { Facts } from '../reduce/evidence.js';
import { opportunities } from '../reduce/opportunity.js';
import { captionOf, leftOut, legendOf } from './caption.js';
import type { DisplayContext, DisplayOptions } from './context.js';
import { furnitureOf } from './furniture.js';
import type { Kind, KindOption } from './kind.js';
import { kinds } from './kinds.js';
import { provenanceOf } from './provenance.js';
import { select } from './selection.js';
import { withoutEmptyRows } from './without-empty-rows.js';

/**
 * The table of a kind (`matrix`, `effects`, …) made from the facts of a study, in one language.
 * Throws a `Failure` with all that is wrong in the kind and its options; a study without fitting codes gives an empty
 * table with a note.
 */
export function display(kind: string, facts: Facts, options: DisplayOptions, language: Language): Table {
  const made = kinds.find(({ id }) => id === kind);
  if (!made) throw new Failure([displayFaults.unknownKind.at(undefined, { word: kind, known: kindIds })]);
  return displayKind(made, facts, options, language);
}

/** The table of a kind at hand, also of one that `daya display` does not offer. Throws a `Failure` as `display` does. */
export function displayKind(kind: Kind, facts: Facts, options: DisplayOptions, language: Language): Table {
  const faults: Diagnostic[] = [];
  const context = contextOf(facts, options, language, faults);
  faults.push(...unusedOptions(kind, options));
  const draft = kind.build(context);
  if (faults.length > 0) throw new Failure(faults);
  return finish(kind, draft, context);
}

/** A fault for each option that the kind does not heed. */
function unusedOptions({ id, takes }: Kind, options: DisplayOptions): Diagnostic[] {
  if (takes === undefined) return [];
  const known = takes.map(optionWords);
  return (Object.keys(options) as (keyof DisplayOptions)[])
    .filter((option) => option !== 'number' && options[option] !== undefined && !takes.includes(option))
    .map((option) =>
      displayFaults.unusedOption.at(undefined, { option: optionWords(option), kind: id, known }),
    );
}

/** `dropEmpty` → `--drop-empty`. */
function optionWords(option: string): string {
  return `--${option.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
}

/** The options that a kind heeds; undefined where it heeds them all, or where there is no such kind. */
export function optionsOfKind(kind: string): readonly KindOption[] | undefined {
  return kinds.find(({ id }) => id === kind)?.takes;
}

/** Ids of the kinds, in the order of the manual. */
export const kindIds: readonly string[] = kinds.map(({ id }) => id);

function contextOf(
  facts: Facts,
  options: DisplayOptions,
  language: Language,
  faults: Diagnostic[],
): DisplayContext {
  const { evidence, uncut, hearings, codes, narrowed } = select(facts, options, faults);
  return {
    facts: { ...facts, evidence },
    uncut,
    hearings,
    opportunities: opportunities(facts),
    codes,
    narrowed,
    options,
    words: new TableWords(language, facts.study.settings.terms),
    faults,
  };
}

function finish(kind: Kind, draft: ReturnType<Kind['build']>, context: DisplayContext): Table {
  const { evidence, decisions, title, notes, dropped, ...body } = withoutEmptyRows(draft, context);
  const { number: _, ...asked } = context.options;
  const request = { kind: kind.id, options: asked };
  const provenance = provenanceOf(context.facts, evidence ?? [], request, context.words.language);
  const legend = legendOf(body.cells, context.words);
  return {
    kind: kind.id,
    title: title ?? context.words.say(kind.title),
    caption: captionOf([...decisions, ...dropped], context, evidence && provenance),
    ...body,
    notes: [...(legend === undefined ? [] : [legend]), ...notes, ...(evidence ? leftOut(context) : [])],
    ...furnitureOf(context),
    provenance,
  };
}
