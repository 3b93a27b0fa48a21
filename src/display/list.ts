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
    cells: items.flatMap(({ key, values, refs, quotes, pictures, empty }) =>
      fields.map((field, index) => ({
        row: key,
        col: field.key,
        value: values[field.key] ?? null,
        ...(empty && values[field.key] == null && { empty }),
        refs: index === 0 ? (refs ?? []) : [],
        quotes: index === 0 ? (quotes ?? []) : [],
        ...(pictures?.[field.key]?.length && { pictures: pictures[field.key]! }),
      })),
    ),
  };
}
