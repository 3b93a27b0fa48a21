import { displayFaults } from '../i18n/faults/display.js';
import type { Code } from '../model/codebook.js';
import { stances } from '../model/coding.js';
import type { Diagnostic } from '../model/diagnostic.js';
import type { Evidence, Facts } from '../reduce/evidence.js';
import { withAncestors } from '../reduce/opportunity.js';
import type { Within } from '../reduce/passages.js';
import { codesAskedFor, isQuery, parseQuery, retrieve } from '../reduce/retrieval.js';
import { rosterOf } from '../reduce/roster.js';
import { type Hearing, hearings } from '../reduce/witnesses.js';
import { attributeNames, attributeOf } from './attributes.js';
import type { DisplayOptions } from './context.js';

/** What is left of the facts when `--where` and `--codes` have been heard. */
export interface Selection {
  readonly evidence: readonly Evidence[];
  /** What `--where` leaves, before `--codes` chooses from it. */
  readonly uncut: readonly Evidence[];
  readonly hearings: readonly Hearing[];
  /** The codes of `--codes`; undefined where all are meant. */
  readonly codes: readonly Code[] | undefined;
  readonly narrowed: boolean;
}

/** Reads a value that a filter compares; `hears` is missing where the filter says nothing about who was heard. */
interface Filter {
  readonly known: readonly string[];
  reads(evidence: Evidence): readonly (string | null | undefined)[];
  readonly hears?: (hearing: Hearing) => string | null | undefined;
}

/** Applies `--where` and `--codes`; what cannot be understood is added to `faults`. */
export function select(facts: Facts, options: DisplayOptions, faults: Diagnostic[]): Selection {
  let { evidence } = facts;
  let heard = hearings(facts.study);
  const where = Object.entries(options.where ?? {});
  for (const [key, typed] of where) {
    const filter = filterOf(key, facts);
    if (filter === undefined) {
      faults.push(displayFaults.unknownFilter.at(undefined, { word: key, known: filterNames(facts) }));
      continue;
    }
    const wanted = wantedValues(key, typed, filter.known, faults);
    evidence = evidence.filter((one) => filter.reads(one).some((value) => value && wanted.has(value)));
    const { hears } = filter;
    if (hears) {
      heard = heard.filter((one) => {
        const value = hears(one);
        return value ? wanted.has(value) : false;
      });
    }
  }
  const uncut = evidence;
  const chosen = options.codes && chooseCodes(evidence, options.codes, options.within, facts, faults);
  if (chosen) evidence = chosen.evidence;
  const codes = chosen?.codes;
  return { evidence, uncut, hearings: heard, codes, narrowed: where.length > 0 };
}

/** What `--codes` leaves: codes with everything below them, and what queries such as `a AND b` retrieve. */
function chooseCodes(
  evidence: readonly Evidence[],
  typed: readonly string[],
  within: string | undefined,
  facts: Facts,
  faults: Diagnostic[],
): { evidence: readonly Evidence[]; codes: readonly Code[] } {
  const named = new Set<Code>();
  const kept = new Set<Evidence>();
  const plain: Code[] = [];
  const known = facts.codes.codes.map(({ id }) => id);
  for (const text of typed) {
    if (!isQuery(text)) {
      const code = facts.codes.find(text);
      if (code) plain.push(code);
      else faults.push(displayFaults.unknownCode.at(undefined, { word: text, known }));
      if (code) named.add(code);
      continue;
    }
    const { query, faults: wrong } = parseQuery(text, facts.codes);
    for (const one of wrong)
      faults.push(
        one.kind === 'unknown-code'
          ? displayFaults.unknownCode.at(undefined, { word: one.word, known })
          : displayFaults.badQuery.at(undefined, { query: text, near: one.near }),
      );
    if (!query) continue;
    for (const code of codesAskedFor(query)) named.add(code);
    for (const one of retrieve(evidence, query, placeOf(within), facts.codes)) kept.add(one);
  }
  const reached = new Set(
    plain.flatMap((code) => [code.ref, ...facts.codes.descendants(code).map(({ ref }) => ref)]),
  );
  return {
    evidence: evidence.filter((one) => kept.has(one) || reached.has(one.code.ref)),
    codes: [...named],
  };
}

function placeOf(within: string | undefined): Within {
  return within === 'segment' || within === 'document' ? within : 'turn';
}

/** The value as typed, or, where nothing is called that, its parts between commas. */
function wantedValues(
  key: string,
  typed: string,
  known: readonly string[],
  faults: Diagnostic[],
): ReadonlySet<string> {
  if (known.includes(typed)) return new Set([typed]);
  const values = typed.split(',').map((value) => value.trim());
  for (const word of values)
    if (!known.includes(word)) faults.push(displayFaults.unknownValue.at(undefined, { key, word, known }));
  return new Set(values);
}

function filterNames(facts: Facts): string[] {
  return [
    ...'informant case document group technique wave coder code stance'.split(' '),
    ...facts.codes.facets.map(({ id }) => `facet:${id}`),
    ...attributeNames(facts.study).map((name) => `attribute:${name}`),
  ];
}

function filterOf(key: string, facts: Facts): Filter | undefined {
  const { study, codes } = facts;
  const roster = rosterOf(study);
  const evident = (reads: (evidence: Evidence) => string | null | undefined): string[] =>
    facts.evidence.flatMap((one) => reads(one) || []);
  switch (key) {
    case 'informant':
      return {
        known: [...roster.informants.keys()],
        reads: ({ segment }) => [segment.informant],
        hears: ({ informant }) => informant,
      };
    case 'case':
      return {
        known: [...roster.cases.keys()],
        reads: ({ segment }) => [segment.case],
        hears: (hearing) => hearing.case,
      };
    case 'document':
      return {
        known: [...roster.documents.keys()],
        reads: ({ segment }) => [segment.doc],
        hears: ({ document }) => document.meta.id,
      };
    case 'group':
      return {
        known: roster.groups,
        reads: ({ segment }) => [segment.group],
        hears: ({ group }) => group,
      };
    case 'technique':
      return {
        known: [
          ...new Set([
            ...study.settings.techniques,
            ...study.documents.map(({ meta }) => String(meta.technique)),
          ]),
        ],
        reads: ({ segment }) => [segment.technique],
        hears: ({ document }) => document.meta.technique,
      };
    case 'wave':
      return {
        known: [
          ...new Set([
            ...Object.keys(study.settings.waves),
            ...study.documents.flatMap(({ meta }) => meta.wave ?? []),
          ]),
        ],
        reads: ({ segment }) => [segment.wave],
        hears: ({ document }) => document.meta.wave,
      };
    case 'coder':
      return {
        known: [...new Set(['rules', ...Object.keys(study.settings.coders), ...evident(coderOf)])],
        reads: ({ segment }) => [segment.coder],
      };
    case 'stance':
      return { known: stances, reads: ({ segment }) => [segment.stance ?? 'neutral'] };
    case 'code':
      return codeFilter(facts, codes.codes);
  }
  if (key.startsWith('facet:')) {
    const facet = codes.facets.find(({ id }) => id === key.slice('facet:'.length));
    return (
      facet &&
      codeFilter(
        facts,
        codes.codes.filter((code) => code.facet === facet.id),
      )
    );
  }
  const name = key.startsWith('attribute:') ? key.slice('attribute:'.length) : key;
  if (!attributeNames(study).includes(name)) return undefined;
  const hears = (hearing: Hearing): string | undefined => attributeOf(study, name, hearing);
  const reads = ({ segment, document }: Evidence): string | undefined =>
    attributeOf(study, name, { ...segment, document });
  return {
    known: [...new Set([...hearings(study).flatMap((hearing) => hears(hearing) ?? []), ...evident(reads)])],
    reads: (one) => [reads(one)],
    hears,
  };
}

/** A code is met by itself and by everything below it; it may be named with or without its codebook. */
function codeFilter(facts: Facts, allowed: readonly Code[]): Filter {
  return {
    known: allowed.flatMap((code) => [code.id, code.ref]),
    reads: ({ code }) => withAncestors(code, facts.codes).flatMap(({ id, ref }) => [id, ref]),
  };
}

function coderOf({ segment }: Evidence): string {
  return segment.coder;
}
