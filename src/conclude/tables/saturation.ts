import { captionOf, legendOf } from '../../display/caption.js';
import { codeLabel } from '../../display/code-axes.js';
import { furnitureOf } from '../../display/furniture.js';
import { type Item, listBody } from '../../display/list.js';
import { groupLabel, informantLabel, techniqueLabel } from '../../display/people-axes.js';
import { provenanceOf } from '../../display/provenance.js';
import { dateWords } from '../../i18n/date-words.js';
import { saturationFields, saturationTitles, saturationWords } from '../../i18n/saturation.js';
import type { TableWords } from '../../i18n/tables.js';
import type { Table } from '../../model/table.js';
import { rosterOf } from '../../reduce/roster.js';
import { collected } from '../collected.js';
import { meaningBlocks, meaningGrid } from '../meaning-grid.js';
import { chao2, codeFrequencies, expectedCodes } from '../rarefaction.js';
import { notation, type Saturation, saturationOf } from '../saturation.js';
import type { SaturationContext } from '../saturation-context.js';

type Field = keyof typeof saturationFields;

/** Interview × codes present, new, cumulative, new information of the run that ends there, expected in any order. */
export function interviewsTable(context: SaturationContext): Table {
  const { collected: found, saturation, words, facts } = context;
  const expected = expectedCodes([...codeFrequencies(found.documents).values()], found.documents.length);
  const items = saturation.steps.map((step, n): Item => {
    const { document } = found.documents[n]!;
    const run = saturation.runs.find(({ to }) => to === n + 1);
    const { date, informants } = document.meta;
    return {
      key: step.id,
      values: {
        document: step.id,
        date: date === undefined ? null : dateWords(date, words.language),
        who: informants.map((id) => informantLabel(facts.study, id)).join(', '),
        codes: step.codes,
        fresh: step.fresh.length,
        cumulative: step.cumulative,
        run: run ? `${run.from}–${run.to}` : null,
        rate: run?.rate == null ? null : tenths(run.rate * 100),
        expected: tenths(expected[n]!),
      },
    };
  });
  const fields: Field[] = [
    'document',
    'date',
    'who',
    'codes',
    'fresh',
    'cumulative',
    'run',
    'rate',
    'expected',
  ];
  return table(context, 'interviews', fields, items, [words.say(saturationWords.expected)], notesOf(context));
}

/** The verdict for every technique, and for every source group within the technique looked at. */
export function groupsTable(context: SaturationContext): Table {
  const { facts, words, parameters, scope } = context;
  const techniques = [...new Set(facts.study.documents.map(({ meta }) => String(meta.technique)))];
  const scopes = [
    ...techniques.map((technique) => ({
      key: `technique:${technique}`,
      name: techniqueLabel(context.display, technique),
      found: collected(facts, { ...scope, technique }),
    })),
    ...rosterOf(facts.study).groups.map((group) => ({
      key: `group:${group}`,
      name: `${techniqueLabel(context.display, context.technique)}: ${groupLabel(context.display, group)}`,
      found: collected(facts, { ...scope, technique: context.technique, group }),
    })),
  ];
  const items = scopes.map(({ key, name, found }): Item => {
    const saturation = saturationOf(found.documents, parameters);
    return {
      key,
      values: {
        scope: name,
        documents: found.documents.length,
        base: saturation.baseCodes,
        codes: saturation.steps.at(-1)?.cumulative ?? 0,
        result: resultInWords(words, saturation),
      },
    };
  });
  return table(context, 'groups', ['scope', 'documents', 'base', 'codes', 'result'], items, [], []);
}

/** Code × blocks of documents: the sub-codes that each block brought first. */
export function gridTable(context: SaturationContext): Table {
  const { collected: found, words, facts } = context;
  const most = found.documents.length;
  const blocks = meaningBlocks.filter(({ from }) => from <= Math.max(1, most));
  const items = meaningGrid(found.documents, facts.codes).map(
    ({ code, first, saturatedAt }): Item => ({
      key: code.ref,
      label: codeLabel(context.display, code),
      values: {
        ...Object.fromEntries(
          blocks.map(({ from, to }) => [
            `block:${from}`,
            first
              .filter(({ interview }) => interview >= from && interview <= to)
              .map((one) => `${codeLabel(context.display, one.code)} (${one.interview})`)
              .join('; ') || null,
          ]),
        ),
        last: saturatedAt,
      },
    }),
  );
  const cols = [
    ...blocks.map(({ from, to }) => ({
      key: `block:${from}`,
      label:
        to === Infinity
          ? words.say(saturationWords.openBlock, { from })
          : words.say(saturationWords.block, { from, to }),
    })),
    { key: 'last', label: words.say(saturationFields.last) },
  ];
  const made = table(context, 'grid', [], items, [words.say(saturationWords.grid)], [], cols);
  return { ...made, corner: words.say({ id: 'Kode', en: 'Code' }) };
}

/** *tercapai pada 6⁺²*, *belum tercapai*, or why there is no verdict. */
export function resultInWords(words: TableWords, saturation: Saturation): string {
  const { refused, at, steps, parameters } = saturation;
  if (refused === 'too-few')
    return words.say(saturationWords.tooFew, { n: steps.length, least: parameters.base + parameters.run });
  if (refused === 'no-codes') return words.say(saturationWords.noCodes);
  return at === null
    ? words.say(saturationWords.notReached)
    : words.say(saturationWords.reached, { notation: notation(saturation) });
}

function notesOf(context: SaturationContext): string[] {
  const { words, saturation, collected: found, facts } = context;
  const label = (ref: string): string => {
    const code = facts.codes.find(ref);
    return code ? codeLabel(context.display, code) : ref;
  };
  const frequencies = codeFrequencies(found.documents);
  const estimate = chao2([...frequencies.values()], found.documents.length);
  const last = saturation.runs.at(-1);
  const born = last ? saturation.steps.slice(last.from - 1, last.to).flatMap(({ fresh }) => fresh) : [];
  const single = singleInformant(context);
  const merged = facts.codes.codes.filter(({ formerly, ref }) => formerly.length > 0 && frequencies.has(ref));
  const books = facts.study.codebooks.map(({ id, version }) => (version === '' ? id : `${id} ${version}`));
  return [
    words.say(saturationWords.verdict, { result: resultInWords(words, saturation) }),
    ...(saturation.at === null
      ? []
      : [
          words.say(saturationWords.reading, {
            notation: notation(saturation),
            at: saturation.at,
            run: saturation.parameters.run,
          }),
        ]),
    ...(last === undefined
      ? []
      : [
          born.length === 0
            ? words.say(saturationWords.noneBorn)
            : words.say(saturationWords.lastRun, { codes: words.list(born.map(label)) }),
        ]),
    ...(single.length === 0
      ? []
      : [words.say(saturationWords.single, { codes: words.list(single.map(label)) })]),
    ...(estimate === null
      ? []
      : [
          words.say(saturationWords.chao, {
            estimate: tenths(estimate.estimate),
            seen: frequencies.size,
            once: estimate.once,
            twice: estimate.twice,
          }),
        ]),
    words.say(saturationWords.codebooks, { what: words.list(books) }),
    ...(merged.length === 0
      ? []
      : [words.say(saturationWords.merged, { codes: words.list(merged.map(({ ref }) => label(ref))) })]),
    ...(found.undated.length === 0
      ? []
      : [words.say(saturationWords.undated, { what: words.list(found.undated) })]),
    ...(found.unread.length === 0
      ? []
      : [words.say(saturationWords.unread, { what: words.list(found.unread) })]),
  ];
}

/** Codes that only one informant names. */
export function singleInformant({ collected: { evidence } }: SaturationContext): string[] {
  const who = new Map<string, Set<string>>();
  for (const { code, witness } of evidence)
    if (witness !== null) who.set(code.ref, (who.get(code.ref) ?? new Set()).add(witness.key));
  return [...who].filter(([, witnesses]) => witnesses.size === 1).map(([ref]) => ref);
}

function table(
  context: SaturationContext,
  name: keyof typeof saturationTitles,
  fields: readonly Field[],
  items: readonly Item[],
  decisions: readonly string[],
  notes: readonly string[],
  cols = fields.map((key) => ({ key: key as string, label: context.words.say(saturationFields[key]) })),
): Table {
  const { words, facts, parameters, collected: found, technique } = context;
  const { base, run, threshold } = parameters;
  const request = { kind: `saturation-${name}`, parameters, technique, options: context.display.options };
  const provenance = provenanceOf(facts, found.evidence, request, words.language);
  const body = listBody(cols, items, words);
  const legend = legendOf(body.cells, words);
  const method = words.say(saturationWords.method, { base, run, threshold });
  const scope = words.say(saturationWords.scope, { what: techniqueLabel(context.display, technique) });
  return {
    kind: name === 'interviews' ? 'saturation' : `saturation-${name}`,
    title: words.say(saturationTitles[name]),
    caption: captionOf([method, scope, ...decisions], context.display, provenance),
    ...body,
    notes: [...(legend === undefined ? [] : [legend]), ...notes],
    ...furnitureOf(context.display),
    provenance,
  };
}

function tenths(value: number): number {
  return Math.round(value * 10) / 10;
}
