import { TableWords } from '../i18n/tables.js';
import type { Provenance, Table, TableCell, TableHeading } from '../model/table.js';
import { type Bilingual, inLanguage, type Language, type Localised } from '../model/words.js';
import type { Agreement, Line } from './agreement.js';
import { ratingCoefficients, unitizingCoefficients } from './coefficients.js';
import { bandOf, cutOffLine, cutOffs } from './cut-offs.js';
import { type Undefined, undefinedWords } from './estimate.js';
import { tableWords } from './words.js';

/** What a table of agreement needs beyond the numbers. */
export interface AgreementTableOptions {
  readonly language: Language;
  /** How units came about. */
  readonly caption: Bilingual;
  readonly provenance: Provenance;
  readonly terms?: Readonly<Record<string, Localised>>;
}

/** The coefficients whose interval and cut-off get a column; those of the others stand in JSON and at the foot. */
const leading = ['krippendorff-alpha', 'u-alpha'];

type Value = string | number | null;

interface Column extends TableHeading {
  readonly valueOf: (line: Line) => Value;
}

/** Coefficients as a table: a row for everything together, each code, each pair; a column for each coefficient. */
export function coefficientTable(agreement: Agreement, options: AgreementTableOptions): Table {
  const words = new TableWords(options.language, options.terms);
  const columns = columnsOf(agreement, words);
  const cells = agreement.lines.flatMap((line) =>
    columns.map(
      (column): TableCell => ({
        row: line.of,
        col: column.key,
        value: column.valueOf(line),
        refs: [],
        quotes: [],
      }),
    ),
  );
  return {
    kind: 'agreement',
    title: words.say(tableWords.title),
    caption: captionOf(agreement, options.caption, words),
    corner: words.say(tableWords.of),
    rows: agreement.lines.map(({ of, label }) => ({
      key: of,
      label: inLanguage(label, words.language) || of,
    })),
    cols: columns.map(({ key, label }) => ({ key, label })),
    cells,
    notes: [
      ...reasons(agreement.lines, words),
      ...agreement.notes.map((note) => words.say(note)),
      ...cutOffNotes(agreement, words),
    ],
    provenance: options.provenance,
  };
}

/** How units came about, and how many categories they fall into. */
function captionOf({ lines }: Agreement, caption: Bilingual, words: TableWords): string {
  const categories = lines[0]?.categories;
  const parts = [words.say(caption)];
  if (categories !== undefined) parts.push(words.say(tableWords.categories, { n: categories }));
  return parts.join(' ');
}

function columnsOf({ lines }: Agreement, words: TableWords): Column[] {
  const shown = new Set(lines.flatMap(({ results }) => results.map(({ name }) => name)));
  const onContinuum = unitizingCoefficients.some(({ id }) => shown.has(id));
  const optional = (key: 'compared' | 'prevalence' | 'coverage', digits: number): Column[] =>
    lines.some((line) => line[key] !== undefined)
      ? [{ key, label: words.say(tableWords[key]), valueOf: (line) => rounded(line[key] ?? null, digits) }]
      : [];
  return [
    {
      key: 'units',
      label: words.say(onContinuum ? tableWords.spans : tableWords.units),
      valueOf: ({ units }) => units,
    },
    ...optional('compared', 0),
    { key: 'coders', label: words.say(tableWords.coders), valueOf: ({ coders }) => coders },
    ...optional('prevalence', 3),
    ...[...ratingCoefficients, ...unitizingCoefficients]
      .filter(({ id }) => shown.has(id))
      .flatMap(({ id, symbol }) => coefficientColumns(id, symbol, lines, words)),
    ...optional('coverage', 3),
  ];
}

/** The value and, of a leading coefficient, its interval and what the author of its cut-offs calls it. */
function coefficientColumns(
  id: string,
  symbol: Bilingual,
  lines: readonly Line[],
  words: TableWords,
): Column[] {
  const resultOf = (line: Line) => line.results.find(({ name }) => name === id);
  const value: Column = {
    key: id,
    label: words.say(symbol),
    valueOf: (line) => {
      const result = resultOf(line);
      if (result === undefined) return null;
      return result.value === null ? words.say(tableWords.undefined) : rounded(result.value, 3);
    },
  };
  if (!leading.includes(id)) return [value];
  const interval: Column = {
    key: `${id}-interval`,
    label: words.say(tableWords.interval(words.say(symbol))),
    valueOf: (line) => {
      const ends = resultOf(line)?.interval;
      return ends ? ends.map((end) => words.number(rounded(end, 3)!)).join(' … ') : null;
    },
  };
  const [krippendorff] = cutOffs;
  const band: Column = {
    key: `${id}-band`,
    label: krippendorff!.author,
    valueOf: (line) => {
      const found = resultOf(line)?.value;
      return found === null || found === undefined
        ? null
        : words.say(bandOf(krippendorff!, rounded(found, 3)!));
    },
  };
  return lines.some((line) => resultOf(line)?.interval) ? [value, interval, band] : [value, band];
}

function rounded(value: number | null, digits: number): number | null {
  if (value === null) return null;
  const factor = 10 ** digits;
  const result = Math.round(value * factor) / factor;
  return result === 0 ? 0 : result;
}

/** Why coefficients have no value, each reason once with the rows that it is about. */
function reasons(lines: readonly Line[], words: TableWords): string[] {
  const found = new Map<Undefined, Set<string>>();
  for (const { of, label, results } of lines)
    for (const { why } of results) {
      if (why === undefined) continue;
      const rows = found.get(why) ?? new Set();
      found.set(why, rows.add(inLanguage(label, words.language) || of));
    }
  return [...found].map(([why, rows]) =>
    words.say(tableWords.reason(words.list([...rows]), undefinedWords[why])),
  );
}

function cutOffNotes({ lines }: Agreement, words: TableWords): string[] {
  const valued = new Set(
    lines.flatMap(({ results }) => results.flatMap(({ name, value }) => (value === null ? [] : [name]))),
  );
  return cutOffs
    .filter(({ about }) => about.some((id) => valued.has(id)))
    .map((one) => words.say(cutOffLine(one)));
}

/** The places on which coders differ, a row each: address, words, and what each coder said. */
export function disagreementTable(
  { coders, disagreements }: Agreement,
  options: AgreementTableOptions,
  limit = Number.POSITIVE_INFINITY,
): Table {
  const words = new TableWords(options.language, options.terms);
  const shown = disagreements.slice(0, limit);
  const quoted = disagreements.some(({ quote }) => quote !== undefined);
  const cols = [
    { key: 'at', label: words.say(tableWords.place) },
    ...(quoted ? [{ key: 'quote', label: words.say({ id: 'Kutipan', en: 'Quotation' }) }] : []),
    ...coders.map(({ id, name }) => ({ key: `coder:${id}`, label: name })),
  ];
  const cells = shown.flatMap(({ at, quote, said }, index) => {
    const values: Record<string, Value> = { at, quote: quote?.replace(/\s+/g, ' ') ?? null };
    for (const { id } of coders) {
      const own = said[id] ?? null;
      values[`coder:${id}`] = own === null ? '' : own.length === 0 ? '–' : own.join(', ');
    }
    return cols.map(
      ({ key }): TableCell => ({
        row: String(index + 1),
        col: key,
        value: values[key] ?? null,
        refs: key === 'at' && quoted ? [at] : [],
        quotes: [],
      }),
    );
  });
  return {
    kind: 'disagreements',
    title: words.say(tableWords.disagreements),
    caption: words.say(tableWords.disagreementsCaption),
    corner: words.say({ id: 'No', en: 'No.' }),
    rows: shown.map((_, index) => ({ key: String(index + 1), label: String(index + 1) })),
    cols,
    cells,
    notes:
      shown.length < disagreements.length
        ? [words.say(tableWords.more(shown.length, disagreements.length))]
        : [],
    provenance: options.provenance,
  };
}
