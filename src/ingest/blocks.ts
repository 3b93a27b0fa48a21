import type { Diagnostic } from '../model/diagnostic.js';
import type { ParsedCsv } from '../study/csv.js';

/** A line of a raw file, cleaned. */
export interface RawLine {
  readonly text: string;
  /** Line of the file from 1; in a Word document the number of the paragraph. */
  readonly line: number;
  /** UTF-16 length of the bold run at the head of the line; missing where it is not bold. */
  readonly bold?: number;
}

/** What readers cut a raw file into; nothing of it is a turn yet. */
export type Block =
  /** Lines that belong together; between two of them stands a blank line. */
  | { readonly kind: 'text'; readonly lines: readonly RawLine[] }
  | { readonly kind: 'heading'; readonly level: number; readonly text: string; readonly line: number }
  | { readonly kind: 'rule'; readonly line: number }
  | { readonly kind: 'table'; readonly rows: readonly (readonly string[])[]; readonly line: number }
  | Cue;

/** A caption of a recording. */
export interface Cue {
  readonly kind: 'cue';
  /** Who speaks, where the format itself says so (`<v Rina>`). */
  readonly speaker?: string;
  /** `[00:01:23]`. */
  readonly timestamp?: string;
  /** Seconds from the beginning. */
  readonly start?: number;
  readonly end?: number;
  readonly text: string;
  readonly line: number;
}

/** Front matter as text, the number of its first line in the file, and whether a second `---` closes it. */
export interface FrontText {
  readonly text: string;
  readonly firstLine: number;
  readonly closed: boolean;
}

/** What a reader makes of a file: blocks, or the rows of a table that become a document each. */
export type Reading =
  | {
      readonly kind: 'blocks';
      readonly blocks: readonly Block[];
      readonly front?: FrontText;
      readonly diagnostics: readonly Diagnostic[];
    }
  | { readonly kind: 'rows'; readonly csv: ParsedCsv; readonly diagnostics: readonly Diagnostic[] };

/** One format of raw files; each is a file of readers/, its name the format's extension. */
export interface Reader {
  /** Endings of file names, lower case, without the dot. */
  readonly extensions: readonly string[];
  /** Never throws for what is wrong with the bytes: a reading with errors has no blocks. */
  read(bytes: Uint8Array, file: string): Reading | Promise<Reading>;
}

/** The reading of a file that could not be read. */
export function unread(diagnostics: readonly Diagnostic[]): Reading {
  return { kind: 'blocks', blocks: [], diagnostics };
}
