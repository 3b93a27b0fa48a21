import type { AppendixTable } from '../emit/appendices.js';
import { layoutWords } from '../i18n/appendices.js';
import { triangulationTitles } from '../i18n/verdicts.js';
import type { Table } from '../model/table.js';
import { type Layout, layouts } from '../triangulate/context.js';
import type { AppendixSource } from './appendix-source.js';
import { triangulationTables } from './triangulation.js';

/** Quotations in a cell of the full layout, whose columns are narrow: the two others print the usual number. */
const fullLayoutLimit = 1;

/**
 * Every table of triangulation in the three layouts; what a layout does not change stands once, and so do the rules of a
 * dimension and the sentence on each of its findings.
 */
export function triangulationAppendix(source: AppendixSource): AppendixTable[] {
  if (!hasFindings(source)) return [];
  const { words } = source;
  const { by } = source.open.study.settings.triangulation;
  const dimensions = (by.length > 0 ? by : ['source', 'technique']) as readonly (
    | 'source'
    | 'technique'
    | 'time'
  )[];
  const parts = dimensions.flatMap((id) => {
    const seen = new Set<string>();
    const said = new Set<string>();
    return layouts.flatMap((layout) => {
      const name = words.say(layoutWords[layout]);
      const fresh = tablesOf(source, id, layout, seen).map((table) => withoutRepetition(table, said));
      // Titles of the first layout stand as they are; the others would repeat them in the list of tables.
      const titled =
        layout === layouts[0]
          ? fresh
          : fresh.map((table) => ({ ...table, title: `${table.title} (${name})` }));
      return headed(titled, `${words.say(triangulationTitles[id])}: ${name}`);
    });
  });
  const others = (['convergence', 'follow-up'] as const).flatMap((id) => {
    const tables = triangulationTables(source.judged('lengkap'), id);
    return headed(
      tables.filter(({ rows }) => rows.length > 0),
      words.say(triangulationTitles[id]),
    );
  });
  return [...parts, ...others];
}

/** The tables of a dimension in a layout, without those that another layout gave just so. */
function tablesOf(source: AppendixSource, id: string, layout: Layout, seen: Set<string>): Table[] {
  const tables = triangulationTables(source.judged(layout), id);
  const short =
    layout === 'lengkap' && !source.full
      ? triangulationTables(source.judged(layout, fullLayoutLimit), id)
      : tables;
  return short.filter((_, index) => {
    const table = tables[index]!;
    const content = JSON.stringify([table.kind, table.rows, table.cols, table.cells, table.notes]);
    return table.rows.length > 0 && !seen.has(content) && seen.add(content);
  });
}

/** Tables under one heading, which stands above the first. */
function headed(tables: readonly Table[], heading: string): AppendixTable[] {
  return tables.map((table, index) => ({ ...(index === 0 && { heading }), table }));
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
