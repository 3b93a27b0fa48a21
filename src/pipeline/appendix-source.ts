import type { DisplayOptions } from '../display/context.js';
import { display } from '../display/display.js';
import { TableWords } from '../i18n/tables.js';
import type { Diagnostic } from '../model/diagnostic.js';
import type { Table } from '../model/table.js';
import type { Language } from '../model/words.js';
import type { Facts } from '../reduce/evidence.js';
import type { Layout } from '../triangulate/context.js';
import { type ConcludedStudy, concludeStudy } from './conclusion.js';
import type { OpenStudy } from './open-study.js';

/** What appendices are made from. */
export interface AppendixSource {
  readonly open: OpenStudy;
  readonly facts: Facts;
  readonly tool: string;
  readonly language: Language;
  readonly words: TableWords;
  /** Whether material that stands in one appendix is repeated whole in another. */
  readonly full: boolean;
  /** A table as `daya display` gives it. */
  display(kind: string, options?: DisplayOptions): Table;
  /** The findings judged, for tables in this layout with at most so many quotations a cell; each is judged once. */
  judged(layout: Layout, limit?: number): ConcludedStudy;
  /** Errors that left findings out, as far as findings were asked for. */
  errors(): readonly Diagnostic[];
}

export function appendixSource(
  open: OpenStudy,
  facts: Facts,
  tool: string,
  language: Language,
  full: boolean,
): AppendixSource {
  const layouts = new Map<string, ConcludedStudy>();
  return {
    open,
    facts,
    tool,
    language,
    words: new TableWords(language, open.study.settings.terms),
    full,
    display: (kind, options = {}) => display(kind, facts, options, language),
    judged(layout, limit) {
      const key = `${layout} ${limit}`;
      const known = layouts.get(key) ?? concludeStudy(open, { tool, language, facts, layout, limit });
      layouts.set(key, known);
      return known;
    },
    errors: () => [...layouts.values()][0]?.errors ?? [],
  };
}
