import { fieldWords, type TableWords } from '../i18n/tables.js';
import type { Empty, TableCell, TableHeading, TablePicture } from '../model/table.js';
import type { Body } from './cross.js';

type Value = string | number | null | undefined;

/** A row of a list: what stands in its fields, and the addresses behind it. */
export interface Item {
  readonly key: string;
  /** What stands in the first column; the running number where missing. */
  readonly label?: string;
  readonly values: Readonly<Record<string, Value>>;
  readonly refs?: readonly string[];
  readonly quotes?: TableCell['quotes'];
  /** Pictures, by the field in which they stand. */
  readonly pictures?: Readonly<Record<string, readonly TablePicture[]>>;
  /** Why fields without a value are empty; they are simply blank where this is missing. */
  readonly empty?: Empty | undefined;
}

/** The body of a table whose rows are items and whose columns are fields; the addresses stand with the first field. */
export function listBody(fields: readonly TableHeading[], items: readonly Item[], words: TableWords): Body {
  return {
    corner: words.say(fieldWords.number),
    rows: items.map(({ key, label }, index) => ({ key, label: label ?? String(index + 1) })),
    cols: fields,
    cells: items.flatMap((item) => fields.map((field, index) => cellOf(item, field.key, index === 0))),
  };
}

/** Lists run to a million cells, so those that hold nothing but a value share these. */
const noRefs: readonly string[] = [];
const noQuotes: TableCell['quotes'] = [];

function cellOf(
  { key, values, refs, quotes, pictures, empty }: Item,
  col: string,
  first: boolean,
): TableCell {
  const cell = {
    row: key,
    col,
    value: values[col] ?? null,
    refs: (first && refs) || noRefs,
    quotes: (first && quotes) || noQuotes,
  };
  const shown = pictures?.[col];
  if (shown && shown.length > 0) return { ...cell, pictures: shown };
  return empty && cell.value === null ? { ...cell, empty } : cell;
}
