import type { Bilingual } from '../model/words.js';
import type { Evidence } from '../reduce/evidence.js';
import type { DisplayContext, DisplayOptions } from './context.js';
import type { Body } from './cross.js';

/** What a kind makes of its context; `display` adds caption, legend and provenance. */
export interface Draft extends Body {
  /** Where the title of the kind does not do. */
  readonly title?: string;
  /** Sentences of the caption: what a cell holds, how it was decided. */
  readonly decisions: readonly string[];
  readonly notes: readonly string[];
  /** The codings that the table is made from; missing where it is made from none (registers, plans). */
  readonly evidence?: readonly Evidence[];
}

/** An option that a kind may heed; the number of a table is none of its business. */
export type KindOption = Exclude<keyof DisplayOptions, 'number'>;

/** A kind of table: one file of kinds/, named after its id. */
export interface Kind {
  readonly id: string;
  readonly title: Bilingual;
  /** The options that make a difference to it: any other is a fault. Missing where it takes them all. */
  readonly takes?: readonly KindOption[];
  build(context: DisplayContext): Draft;
}
