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
  /** The findings judged, for tables in this layout; each layout is judged once. */
  judged(layout: Layout): ConcludedStudy;
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
  const layouts = new Map<Layout, ConcludedStudy>();
  return {
    open,
    facts,
    tool,
    language,
    words: new TableWords(language, open.study.settings.terms),
    full,
    display: (kind, options = {}) => display(kind, facts, options, language),
    judged(layout) {
      const known = layouts.get(layout) ?? concludeStudy(open, { tool, language, facts, layout });
      layouts.set(layout, known);
      return known;
    },
    errors: () => [...layouts.values()][0]?.errors ?? [],
  };
}
