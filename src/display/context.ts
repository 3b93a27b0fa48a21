import type { TableWords } from '../i18n/tables.js';
import type { Code } from '../model/codebook.js';
import type { Diagnostic } from '../model/diagnostic.js';
import { inLanguage, type Localised } from '../model/words.js';
import type { Evidence, Facts } from '../reduce/evidence.js';
import type { Opportunities } from '../reduce/opportunity.js';
import type { Hearing } from '../reduce/witnesses.js';

/** What a user may ask of a table; every kind takes those that make sense for it. */
export interface DisplayOptions {
  readonly rows?: string;
  readonly cols?: string;
  readonly cell?: string;
  /** Codes that the table is about, with everything below them. */
  readonly codes?: readonly string[];
  /** Axis, attribute, `stance` → the value it must have, or several separated by commas. */
  readonly where?: Readonly<Record<string, string>>;
  /** Where two codes count together: `segment`, `turn` (default of matrices), `document`. */
  readonly within?: string;
  /** Quotations printed in a cell; the cell itself keeps all of them. */
  readonly limit?: number;
  readonly sort?: string;
  /** What totals count: `informants` (default; cases where documents are about them), `documents`, `segments`, `none`. */
  readonly totals?: string;
  readonly layout?: string;
  /** Leave out rows in which nothing was coded; the caption says how many. */
  readonly dropEmpty?: boolean;
  /** Number of the table within its chapter. */
  readonly number?: number;
}

/** What a kind makes its table from. */
export interface DisplayContext {
  /** With the evidence that passes the filters. */
  readonly facts: Facts;
  /** The evidence that passes `--where`, whatever `--codes` asks for. */
  readonly uncut: readonly Evidence[];
  /** Who was heard where, as far as the filters reach. */
  readonly hearings: readonly Hearing[];
  /** Over the whole study, whatever the filters. */
  readonly opportunities: Opportunities;
  /** The codes of `--codes` in its order; undefined where all are meant. */
  readonly codes: readonly Code[] | undefined;
  /** Whether `--where` narrows who and what is looked at. */
  readonly narrowed: boolean;
  readonly options: DisplayOptions;
  readonly words: TableWords;
  /** What is wrong with the options; a kind adds to it. */
  readonly faults: Diagnostic[];
}

/** The user's words in the language of the table. */
export function local(context: Pick<DisplayContext, 'words'>, text: Localised | undefined): string {
  return inLanguage(text, context.words.language);
}
