import { displayFaults } from '../i18n/faults/display.js';
import { axisWords, noteWords } from '../i18n/tables.js';
import type { Code, CodeIndex, Facet, FacetKind } from '../model/codebook.js';
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
  const facet = facetOf(id, context);
  if (facet === undefined) return undefined;
  const tops = topmostOf(facet, context.facts.codes);
  const named = tops.filter((code) => isNamed(code, context));
  const shown = named.length > 0 ? named : tops;
  return axisOfCodes(`facet:${id}`, local(context, facet.label) || id, shown, context);
}

/** A whole facet as one key, counting every code of it; undefined with a fault where no codebook has the facet. */
export function anyAxis(id: string, context: DisplayContext): Axis | undefined {
  const facet = facetOf(id, context);
  if (facet === undefined) return undefined;
  const entry = anyEntry(facet, context);
  return axisOfEntries(`any:${id}`, entry.label, [entry], context);
}

/** A whole facet as one place on an axis. */
export function anyEntry(facet: Facet, context: DisplayContext): CodeEntry {
  return {
    key: `any:${facet.id}`,
    label: local(context, facet.label) || facet.id,
    code: topmostOf(facet, context.facts.codes),
  };
}

function facetOf(id: string, context: DisplayContext): Facet | undefined {
  const { facets } = context.facts.codes;
  const facet = facets.find((known) => known.id === id);
  if (facet === undefined) {
    const known = facets.map((known) => known.id);
    context.faults.push(displayFaults.unknownFacet.at(undefined, { word: id, known }));
  }
  return facet;
}

/** Whether `--codes` names a code, something below it or something above it. */
export function isNamed(code: Code, { facts, codes }: Pick<DisplayContext, 'facts' | 'codes'>): boolean {
  const line = withAncestors(code, facts.codes);
  return (codes ?? []).some(
    (named) => line.includes(named) || withAncestors(named, facts.codes).includes(code),
  );
}

/** A place on an axis of codes; the same code may stand in several places, and several codes in one. */
export interface CodeEntry {
  readonly key: string;
  readonly label: string;
  readonly code: Code | readonly Code[];
}

/** An axis of given codes, each under its own key and label. */
export function axisOfCodes(
  id: string,
  name: string,
  shown: readonly Code[],
  context: DisplayContext,
  notes: readonly string[] = [],
  label: (code: Code) => string = (code) => codeLabel(context, code),
): Axis {
  const entries = shown.map((code) => ({ key: keyOf(code, context.facts.codes), label: label(code), code }));
  return axisOfEntries(id, name, entries, context, notes);
}

/** An axis of codes in given places; each counts everything below it. */
export function axisOfEntries(
  id: string,
  name: string,
  entries: readonly CodeEntry[],
  context: DisplayContext,
  notes: readonly string[] = [],
): Axis {
  const keysOf = new Map<string, string[]>();
  for (const { key, code } of entries) {
    for (const { ref } of [code].flat()) {
      const keys = keysOf.get(ref);
      if (keys === undefined) keysOf.set(ref, [key]);
      else keys.push(key);
    }
  }
  const known = new Map<Code, readonly string[]>();
  const of = ({ code }: Evidence): readonly string[] => {
    let found = known.get(code);
    if (found === undefined) {
      const line = withAncestors(code, context.facts.codes);
      found = [...new Set(line.flatMap(({ ref }) => keysOf.get(ref) ?? []))];
      known.set(code, found);
    }
    return found;
  };
  return {
    id,
    name,
    keys: entries.map(({ key, label }) => ({ key, label })),
    of,
    codes: new Map(entries.flatMap(({ key, code }) => (isOne(code) ? [[key, code] as const] : []))),
    wholes: new Map(entries.flatMap(({ key, code }) => (isOne(code) ? [] : [[key, code] as const]))),
    notes,
  };
}

function isOne(code: Code | readonly Code[]): code is Code {
  return !Array.isArray(code);
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

/**
 * Topmost codes of the facets of some kinds, each followed by its children where `deep`; with `--codes` only those
 * that are named there or stand below one that is. Retired codes are left out.
 */
export function codesOfKinds(context: DisplayContext, kinds: readonly FacetKind[], deep: boolean): Code[] {
  const { codes } = context.facts;
  const all = codes.facets
    .filter(({ kind }) => kinds.includes(kind))
    .flatMap((facet) => topmostOf(facet, codes))
    .flatMap((top) => [top, ...(deep ? childrenOf(top, codes) : [])]);
  const named = context.codes;
  if (!named) return all;
  const refs = new Set(named.flatMap((code) => [code.ref, ...codes.descendants(code).map(({ ref }) => ref)]));
  const chosen = all.filter(({ ref }) => refs.has(ref));
  // A code too deep for this table is shown by what stands above it.
  const deeper = named.filter((code) => !withAncestors(code, codes).some((above) => chosen.includes(above)));
  const above = new Set(
    deeper.flatMap((code) => withAncestors(code, codes).findLast((one) => all.includes(one)) ?? []),
  );
  return all.filter((code) => chosen.includes(code) || above.has(code));
}

/** The children of a code, without retired ones. */
export function childrenOf(parent: Code, codes: CodeIndex): Code[] {
  return codes.descendants(parent).filter((code) => code.parent === parent.id && code.status !== 'retired');
}

/** A code under the name of the topmost code of its facet: *Dampak sosial: Jaringan*. */
export function nestedLabel(context: DisplayContext, code: Code): string {
  const top = context.facts.codes.topmost(code);
  const own = codeLabel(context, code);
  return top.ref === code.ref ? own : `${codeLabel(context, top)}: ${own}`;
}

/** Codes under which something was coded: those without a parent, each followed by its used children where `deep`. */
export function usedCodes(context: DisplayContext, deep: boolean): Code[] {
  const { codes, evidence } = context.facts;
  if (context.codes) return [...context.codes];
  const used = new Set(evidence.flatMap(({ code }) => withAncestors(code, codes).map(({ ref }) => ref)));
  return codes.codes
    .filter((code) => code.parent === undefined && used.has(code.ref))
    .flatMap((top) => [top, ...(deep ? childrenOf(top, codes).filter(({ ref }) => used.has(ref)) : [])]);
}
