import type { Appendix } from '../emit/appendices.js';
import { layoutWords } from '../i18n/appendices.js';
import { triangulationTitles } from '../i18n/verdicts.js';
import type { Table } from '../model/table.js';
import { layouts } from '../triangulate/context.js';
import type { AppendixSource } from './appendix-source.js';
import { triangulationTables } from './triangulation.js';

/** Quotations in a cell of the full layout, whose columns are narrow: the two others print the usual number. */
const fullLayoutLimit = 1;

/**
 * Every table of triangulation in the three layouts; what a layout does not change stands once, and so do the rules of a
 * dimension and the sentence on each of its findings.
 */
export function triangulationAppendix(source: AppendixSource): Appendix['tables'] {
  if (!hasFindings(source)) return [];
  const { words, full } = source;
  const seen = new Set<string>();
  const parts: { heading?: string; table: Table }[] = [];
  const add = (tables: readonly Table[], heading: string, said: Set<string>): void => {
    const fresh = tables.filter((table) => {
      const content = JSON.stringify([table.kind, table.rows, table.cols, table.cells, table.notes]);
      return table.rows.length > 0 && !seen.has(content) && seen.add(content);
    });
    fresh.forEach((table, index) => {
      parts.push({ ...(index === 0 && { heading }), table: withoutRepetition(table, said) });
    });
  };
  const by = (
    source.open.study.settings.triangulation.by.length > 0
      ? source.open.study.settings.triangulation.by
      : ['source', 'technique']
  ) as readonly ('source' | 'technique' | 'time')[];
  for (const id of by) {
    const said = new Set<string>();
    for (const layout of layouts) {
      const limit = layout === 'lengkap' && !full ? fullLayoutLimit : undefined;
      const title = words.say(layoutWords[layout], { title: words.say(triangulationTitles[id]) });
      add(triangulationTables(source.judged(layout, limit), id), title, said);
    }
  }
  for (const id of ['convergence', 'follow-up'] as const)
    add(triangulationTables(source.judged('lengkap'), id), words.say(triangulationTitles[id]), new Set());
  return parts;
}

/** A table without the caption and the long notes that a table above it has; legends are short and stay with each. */
function withoutRepetition(table: Table, said: Set<string>): Table {
  const isNew = (text: string): boolean => text.length <= longestLegend || !said.has(text);
  const kept = { caption: isNew(table.caption) ? table.caption : '', notes: table.notes.filter(isNew) };
  for (const text of [table.caption, ...table.notes]) said.add(text);
  return { ...table, ...kept };
}

const longestLegend = 100;

/** Whether a study has findings that can be judged. */
export function hasFindings(source: AppendixSource): boolean {
  return source.judged('lengkap').context.verdicts.length > 0;
}
