import { reductionTable } from '../display/reduction-table.js';
import type { TableWords } from '../i18n/tables.js';
import { noCondensation } from '../model/reduction.js';
import type { Table } from '../model/table.js';
import type { AppendixSource } from './appendix-source.js';

/** What people type into the reduction table. */
const typed: ReadonlySet<string> = new Set(['paraphrase', 'generalisation', 'decision', 'why']);

/**
 * The reduction for an appendix: the rows that somebody condensed or decided on, without the columns that are empty. A
 * row that nobody touched says no more than the coding table; where that is all of them, the chain from segments to
 * themes and the coverage stand in their place. `full` prints every row.
 */
export function reductionAppendix(source: AppendixSource): Table[] {
  const { facts, language, words, full } = source;
  const condensation = facts.study.condensation ?? noCondensation;
  const projection = (layout: string): Table => reductionTable(facts, condensation, { layout }, language);
  const whole = projection('tabel');
  const touched = new Set(
    whole.cells
      .filter(({ col, value }) => typed.has(col) && value !== null && value !== '')
      .map(({ row }) => row),
  );
  if (full) return [printedColumns(whole, words)];
  if (touched.size === 0) {
    const said = words.say(untouched);
    return ['rantai', 'cakupan'].map((layout, index) => {
      const table = projection(layout);
      return index === 0 ? { ...table, notes: [...table.notes, said] } : table;
    });
  }
  const rows = whole.rows.filter(({ key }) => touched.has(key));
  const cut = words.say(partly, { n: rows.length, all: whole.rows.length });
  const notes = rows.length < whole.rows.length ? [...whole.notes, cut] : whole.notes;
  return [
    printedColumns(
      { ...whole, rows, cells: whole.cells.filter(({ row }) => touched.has(row)), notes },
      words,
    ),
  ];
}

/** Without the ids, which serve the way back from a spreadsheet only, and without columns in which nothing stands. */
function printedColumns(table: Table, words: TableWords): Table {
  const filled = new Set(
    table.cells.filter(({ value, empty }) => empty || (value !== null && value !== '')).map(({ col }) => col),
  );
  const cols = table.cols.filter(({ key }) => key !== 'id' && filled.has(key));
  const missing = table.cols.filter(({ key }) => key !== 'id' && !filled.has(key));
  const note = words.say(blank, { list: words.list(missing.map(({ label }) => label)) });
  const shown = new Set(cols.map(({ key }) => key));
  return {
    ...table,
    cols,
    cells: table.cells.filter(({ col }) => shown.has(col)),
    notes: missing.length === 0 ? table.notes : [...table.notes, note],
  };
}

const untouched = {
  id: 'Belum ada parafrase, generalisasi, atau keputusan reduksi; {segment} berkode ada dalam tabel koding.',
  en: 'No paraphrase, generalisation or decision of reduction yet; the coded {segments} stand in the coding table.',
};
const partly = {
  id: 'Dicetak {n} dari {all} baris: yang sudah diparafrasekan atau diputuskan; yang lain ada dalam tabel koding.',
  en: '{n} of {all} rows are printed: those paraphrased or decided on; the others stand in the coding table.',
};
const blank = { id: 'Kolom yang masih kosong: {list}.', en: 'Columns still empty: {list}.' };
