import { type Command, InvalidArgumentError } from 'commander';
import type { DisplayOptions } from '../../display/context.js';
import { display, kindIds } from '../../display/display.js';
import { studyFacts } from '../../pipeline/effective-codings.js';
import { requireSound } from '../../pipeline/open-study.js';
import type { CommandContext } from '../context.js';
import { openStudyFor } from '../study-option.js';
import { addTableOptions, giveTable, type TableOptions } from '../table-options.js';
import { version } from '../version.js';

type Options = TableOptions & DisplayOptions & { readonly suggestions?: boolean; readonly title?: string };

/** `daya display <kind>`: a matrix, to the terminal or a file. */
export function configure(command: Command, context: CommandContext): void {
  const id = context.language === 'id';
  command.argument('[kind]', `${id ? 'jenis' : 'kind'}: ${kindIds.join(', ')}`, 'matrix');
  addTableOptions(command, context);
  command
    .option(
      '--rows <axis>',
      id
        ? 'baris: group, informant, facet:impact, attribute:usia …'
        : 'rows: group, informant, facet:impact, attribute:age …',
    )
    .option('--cols <axis>', id ? 'kolom, seperti baris' : 'columns, as rows')
    .option(
      '--cell <cell>',
      id
        ? 'isi sel: count, informants, documents, presence, percent, stance, quotes, items, summary'
        : 'content of cells: count, informants, documents, presence, percent, stance, quotes, items, summary',
    )
    .option(
      '--within <place>',
      id
        ? 'dua kode dihitung bersama dalam: segment, turn, document'
        : 'two codes count together within: segment, turn, document',
    )
    .option('--limit <n>', id ? 'kutipan per sel' : 'quotations a cell', wholeNumber)
    .option(
      '--totals <what>',
      id
        ? 'total menghitung: informants, documents, segments, none'
        : 'totals count: informants, documents, segments, none',
    )
    .option(
      '--suggestions',
      id
        ? 'juga usulan aturan di bawah ambang, ditandai ?'
        : 'also proposals of the rules under the threshold, marked ?',
    )
    .option('--drop-empty', id ? 'tanpa baris yang tidak berkoding' : 'without rows that hold no codings')
    .option('--title <title>', id ? 'judul tabel' : 'title of the table')
    .option('--bars', id ? 'balok di samping angka (terminal)' : 'bars beside numbers (terminal)')
    .option('--sort <key>', id ? 'urutan baris' : 'order of rows')
    .option('--number <n>', id ? 'nomor tabel dalam bab' : 'number of the table in its chapter', wholeNumber)
    .option('--layout <layout>', id ? 'tata letak' : 'layout')
    .action(async (kind: string, options: Options) => {
      const open = openStudyFor(context);
      requireSound(open);
      await context.report(open.diagnostics.filter(({ severity }) => severity === 'error'));
      const { coder, suggestions, title, format: _format, output: _output, ...asked } = options;
      const facts = studyFacts(open, `daya ${version()}`, { coder, suggestions });
      const language = context.globals.language ?? open.study.settings.language;
      const table = display(kind, facts, displayOptions(asked), language);
      await giveTable(context, open, { ...table, ...(title !== undefined && { title }) }, options);
    });
}

/** The options that `display` knows; what else commander collected stays out of the digest of the table. */
function displayOptions(options: DisplayOptions): DisplayOptions {
  const { rows, cols, cell, codes, where, within, limit, sort, totals, layout, dropEmpty, number } = options;
  const given = { rows, cols, cell, codes, where, within, limit, sort, totals, layout, dropEmpty, number };
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
}

function wholeNumber(text: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1) throw new InvalidArgumentError('1, 2, 3 …');
  return value;
}
