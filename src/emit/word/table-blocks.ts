import type { Grid } from '../grid.js';
import type { TableLayout } from './layout.js';
import { paragraphXml, runXml } from './paragraph.js';
import { tableNoteStyle } from './styles.js';
import { tableXml } from './table.js';

/** The table of a grid, and below it source and notes. */
export function tableBlocks(grid: Grid, layout: TableLayout): string {
  const below = [...(grid.source ? [grid.source] : []), ...grid.notes];
  // Word wants a paragraph after a table, or it joins the next one to it.
  const notes = below.length === 0 ? [''] : below.map((text) => runXml(text));
  return `${tableXml(grid, layout)}${notes.map((runs) => paragraphXml(runs, { style: tableNoteStyle })).join('')}`;
}
