import type { Bilingual } from './words.js';

export type Severity = 'error' | 'warning' | 'info';

/** A range in a file. Lines and columns count from 1, columns in code points; the end is exclusive. */
export interface Place {
  readonly file: string;
  readonly line?: number;
  readonly column?: number;
  readonly endLine?: number;
  readonly endColumn?: number;
}

/** One thing that is wrong, as data: which fault, where, in words of both languages. */
export interface Diagnostic {
  readonly id: string;
  readonly severity: Severity;
  readonly message: Bilingual;
  /** The message without words of the data, where it quotes any; what CI formats print. */
  readonly discreet?: Bilingual;
  readonly hint?: Bilingual;
  readonly place?: Place;
  /** The line of the place as it stands in the file, for a frame with a caret. Never printed by CI formats. */
  readonly text?: string;
}
