import { displayFaults } from '../i18n/faults/display.js';
import { axisWords, noteWords } from '../i18n/tables.js';
import type { Code, CodeIndex, Facet } from '../model/codebook.js';
import type { Evidence } from '../reduce/evidence.js';
import { withAncestors } from '../reduce/opportunity.js';
import type { Axis } from './axes.js';
import { type DisplayContext, local } from './context.js';

/**
 * All codes that were used or asked about, with those above them, in the order of the codebooks; those that nobody used
 * or asked about are named in a note. With `--codes` exactly the codes named there, in that order.
 */
export function codeAxis(context: DisplayContext): Axis {
  const { codes } = context.facts;
  const name = context.words.say(axisWords.code);
  if (context.codes) return axisOfCodes('code', name, context.codes, context);
  const wanted = new Set<Code>();
  for (const { code } of context.facts.evidence)
    if (!wanted.has(code)) for (const reached of withAncestors(code, codes)) wanted.add(reached);
  for (const code of codesAsked(context)) wanted.add(code);
  const shown = codes.codes.filter((code) => wanted.has(code));
  const unused = codes.codes.filter((code) => !wanted.has(code) && code.status !== 'retired');
  const note = context.words.say(noteWords.unused, {
    codes: unused.map((code) => keyOf(code, codes)).join(', '),
  });
  return axisOfCodes('code', name, shown, context, unused.length > 0 ? [note] : []);
}

/** The topmost codes of a facet, counting everything below them; undefined with a fault where no codebook has the facet. */
export function facetAxis(id: string, context: DisplayContext): Axis | undefined {
  const { codes } = context.facts;
  const facet = codes.facets.find((known) => known.id === id);
  if (facet === undefined) {
    const known = codes.facets.map((known) => known.id);
    context.faults.push(displayFaults.unknownFacet.at(undefined, { word: id, known }));
    return undefined;
  }
  return axisOfCodes(`facet:${id}`, local(context, facet.label) || id, topmostOf(facet, codes), context);
}

/** An axis of given codes; each counts everything below it. */
export function axisOfCodes(
  id: string,
  name: string,
  shown: readonly Code[],
  context: DisplayContext,
  notes: readonly string[] = [],
  label: (code: Code) => string = (code) => codeLabel(context, code),
): Axis {
  const { codes } = context.facts;
  const behind = new Map(shown.map((code) => [keyOf(code, codes), code]));
  const keys = new Map<Code, readonly string[]>();
  const of = ({ code }: Evidence): readonly string[] => {
    let found = keys.get(code);
    if (found === undefined) {
      found = withAncestors(code, codes)
        .map((reached) => keyOf(reached, codes))
        .filter((key) => behind.has(key));
      keys.set(code, found);
    }
    return found;
  };
  return {
    id,
    name,
    keys: [...behind].map(([key, code]) => ({ key, label: label(code) })),
    of,
    codes: behind,
    notes,
  };
}

/** The codes of a facet that have no code of the same facet above them, in the order of the codebooks; retired ones left out. */
export function topmostOf(facet: Facet, codes: CodeIndex): Code[] {
  return codes.codes.filter(
    (code) => code.facet === facet.id && code.status !== 'retired' && codes.topmost(code).ref === code.ref,
  );
}

/** The bare id of a code, or `codebook:id` where two codebooks share it. */
export function keyOf(code: Code, codes: CodeIndex): string {
  return sharedIds(codes).has(code.id) ? code.ref : code.id;
}

export function codeLabel(context: Pick<DisplayContext, 'words'>, code: Code): string {
  return local(context, code.label) || code.id;
}

const shared = new WeakMap<CodeIndex, ReadonlySet<string>>();

function sharedIds(codes: CodeIndex): ReadonlySet<string> {
  let found = shared.get(codes);
  if (found === undefined) {
    const seen = new Set<string>();
    const twice = new Set<string>();
    for (const { id } of codes.codes) (seen.has(id) ? twice : seen).add(id);
    found = twice;
    shared.set(codes, found);
  }
  return found;
}

/** Codes that a guide item names which some document says was asked: their silence means something. */
function codesAsked(context: DisplayContext): Code[] {
  const asked = new Set(context.hearings.flatMap(({ document }) => document.meta.asked ?? []));
  return context.facts.study.guide.items
    .filter((item) => asked.has(item.id))
    .flatMap((item) => item.codes.flatMap((reference) => context.facts.codes.find(reference) ?? []));
}
