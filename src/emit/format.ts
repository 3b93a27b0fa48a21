import type { Table } from '../model/table.js';
import type { Language } from '../model/words.js';

/** The pictures of a study, for formats that show or link them. */
export interface Pictures {
  /** Where a link to a picture leads from the file that is written. */
  href(path: string): string;
  /** The bytes of a picture; undefined where it cannot be read. */
  bytes(path: string): Uint8Array | undefined;
}

/** What a format may want to know beyond the table. */
export interface EmitOptions {
  readonly language: Language;
  /** Columns of the terminal; only `table` asks. */
  readonly width?: number;
  /** Draw bars beside numbers; only `table` asks. */
  readonly bars?: boolean;
  /** A Word document whose styles are taken over; only `docx` asks. */
  readonly template?: Uint8Array;
  /** Where pictures come from; without it formats name them by their path. */
  readonly pictures?: Pictures;
}

/** A way to write a table: one file of formats/, named after its id. */
export interface Format {
  readonly id: string;
  /** Text ends in a newline; bytes are a whole file. The same table gives the same bytes. */
  emit(table: Table, options: EmitOptions): string | Uint8Array | Promise<Uint8Array>;
}
