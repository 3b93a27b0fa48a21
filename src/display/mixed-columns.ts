import { displayFaults } from '../i18n/faults/display.js';
import { axisWords, type TableWords } from '../i18n/tables.js';
import type { Code } from '../model/codebook.js';
import type { Study } from '../model/study.js';
import type { TableCell } from '../model/table.js';
import { rosterOf } from '../reduce/roster.js';
import { naturalOrder } from '../text/natural-order.js';
import { attributeNames } from './attributes.js';
import type { Axis } from './axes.js';
import { anyEntry, axisOfEntries, type CodeEntry, codeLabel, keyOf, topmostOf } from './code-axes.js';
import type { DisplayContext } from './context.js';
import type { Body } from './cross.js';

/** Columns of which some are attributes of the row and the others codes: `attribute:business,obstacle,facet:aspect`; `any:aspect` is a whole facet in one column. */
export interface MixedColumns {
  readonly attributes: readonly string[];
  readonly codes: Axis;
}

/** Reads a list of columns; what is unknown is added to the faults. */
export function mixedColumns(list: string, context: DisplayContext): MixedColumns {
  const { facts, faults, words } = context;
  const attributes: string[] = [];
  const shown: CodeEntry[] = [];
  const show = (...codes: readonly Code[]): void => {
    for (const code of codes)
      shown.push({ key: keyOf(code, facts.codes), label: codeLabel(context, code), code });
  };
  for (const name of list.split(',').map((part) => part.trim())) {
    if (name === '') continue;
    const facet = facts.codes.facets.find(({ id }) => `facet:${id}` === name);
    const whole = facts.codes.facets.find(({ id }) => `any:${id}` === name);
    const code = facts.codes.find(name);
    if (name.startsWith('attribute:')) attributes.push(name.slice('attribute:'.length));
    else if (facet) show(...topmostOf(facet, facts.codes));
    else if (whole) shown.push(anyEntry(whole, context));
    else if (code) show(code);
    else {
      const known = facts.codes.codes.map(({ id }) => id);
      faults.push(displayFaults.unknownCode.at(undefined, { word: name, known }));
    }
  }
  const known = attributeNames(facts.study);
  for (const word of attributes)
    if (!known.includes(word)) faults.push(displayFaults.unknownAttribute.at(undefined, { word, known }));
  return { attributes, codes: axisOfEntries('code', words.say(axisWords.code), shown, context) };
}

/** A body with columns for attributes of its rows in front. */
export function withAttributes(
  body: Body,
  rows: Axis,
  attributes: readonly string[],
  study: Study,
  words: TableWords,
): Body {
  if (attributes.length === 0) return body;
  const cells = body.rows.flatMap(({ key }): TableCell[] => [
    ...attributes.map((name): TableCell => {
      const value = attributeOfRow(study, rows.id, key, name);
      return { row: key, col: `attribute:${name}`, value: value ?? null, refs: [], quotes: [] };
    }),
    ...body.cells.filter(({ row }) => row === key),
  ]);
  return {
    ...body,
    cols: [
      ...attributes.map((name) => ({ key: `attribute:${name}`, label: words.attribute(name) })),
      ...body.cols,
    ],
    cells,
  };
}

/** The value of an attribute for a row of informants, cases or documents; undefined for other rows. */
export function attributeOfRow(study: Study, axis: string, key: string, name: string): string | undefined {
  const roster = rosterOf(study);
  if (axis === 'informant') {
    const informant = roster.informants.get(key);
    return (
      (name === 'role' || name === 'pseudonym' ? informant?.[name] : informant?.attributes[name]) || undefined
    );
  }
  if (axis === 'case') return roster.cases.get(key)?.attributes[name] || undefined;
  const meta = axis === 'document' ? roster.documents.get(key)?.meta : undefined;
  const value = meta?.attributes[name];
  return value === undefined ? undefined : String(value);
}

/**
 * The rows in another order: by an attribute (`age`, in natural order), by a column (`income`: most passages first), or
 * by `total`. A minus sign in front turns the order round. Rows that are equal keep their order.
 */
export function sorted(body: Body, rows: Axis, key: string, context: DisplayContext): Body {
  const { facts, faults } = context;
  const turned = key.startsWith('-');
  const wanted = turned ? key.slice(1) : key;
  const name = wanted.replace(/^attribute:/, '');
  const attributes = attributeNames(facts.study);
  const known = ['total', ...body.cols.map((col) => col.key), ...attributes];
  if (!known.includes(wanted) && !attributes.includes(name)) {
    faults.push(displayFaults.unknownOption.at(undefined, { option: 'sort', word: key, known }));
    return body;
  }
  const number = new Map(
    wanted === 'total'
      ? Object.entries(body.totals?.rows ?? {})
      : body.cells.filter(({ col }) => col === wanted).map(({ row, quotes }) => [row, quotes.length]),
  );
  const byNumber = number.size > 0 && !wanted.startsWith('attribute:');
  const text = (row: string): string => attributeOfRow(facts.study, rows.id, row, name) ?? '';
  const compare = byNumber
    ? (a: string, b: string) => (number.get(b) ?? 0) - (number.get(a) ?? 0)
    : (a: string, b: string) =>
        Number(text(a) === '') - Number(text(b) === '') || naturalOrder(text(a), text(b));
  const order = [...body.rows].sort((a, b) => (turned ? -1 : 1) * compare(a.key, b.key));
  const byRow = new Map<string, TableCell[]>(order.map(({ key }) => [key, []]));
  for (const cell of body.cells) byRow.get(cell.row)?.push(cell);
  return { ...body, rows: order, cells: [...byRow.values()].flat() };
}
