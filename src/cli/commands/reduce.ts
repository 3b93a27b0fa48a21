import { resolve } from 'node:path';
import { type Command, InvalidArgumentError } from 'commander';
import type { DisplayOptions } from '../../display/context.js';
import { reductionLayouts } from '../../display/reduction-layouts.js';
import { reductionTable } from '../../display/reduction-table.js';
import { usageFaults } from '../../i18n/faults/usage.js';
import { printable } from '../../i18n/printable.js';
import { Failure } from '../../model/failure.js';
import { noCondensation } from '../../model/reduction.js';
import {
  isFrameworkSheet,
  readEditedReduction,
  readEditedSummaries,
  writeReduction,
  writeSummaries,
} from '../../pipeline/apply-reduction.js';
import { studyFacts } from '../../pipeline/effective-codings.js';
import { type OpenStudy, requireSound } from '../../pipeline/open-study.js';
import { readEditedSheet } from '../../study/edited-sheet.js';
import { asWriter } from '../../study/lock.js';
import type { CommandContext } from '../context.js';
import { openStudyFor } from '../study-option.js';
import { addTableOptions, giveTable, type TableOptions } from '../table-options.js';
import { refuseUnused } from '../unused-options.js';
import { version } from '../version.js';

interface Options extends TableOptions, DisplayOptions {
  readonly apply?: string;
  readonly by?: string;
  readonly dryRun?: boolean;
}

/** `daya reduce`: the reduction table and its projections; `--apply` reads an edited one back. */
export function configure(command: Command, context: CommandContext): void {
  const id = context.language === 'id';
  const layouts = Object.keys(reductionLayouts).join(', ');
  addTableOptions(command, context);
  command
    .option('--layout <layout>', `${id ? 'proyeksi' : 'projection'}: ${layouts}`)
    .option('--number <n>', id ? 'nomor tabel dalam bab' : 'number of the table in its chapter', wholeNumber)
    .option(
      '--apply <file>',
      id ? 'baca kembali tabel (CSV, XLSX) yang sudah disunting' : 'read an edited table (CSV, XLSX) back',
    )
    .option('--by <id>', id ? 'siapa yang menyunting' : 'who edited it')
    .option('--dry-run', id ? 'hanya tunjukkan apa yang akan berubah' : 'only show what would change')
    .action(async (options: Options) => {
      if (options.apply === undefined)
        refuseUnused(command, ['by', 'dryRun'], { id: 'tanpa --apply', en: 'without --apply' });
      else
        refuseUnused(command, ['codes', 'where', 'layout', 'number', 'format', 'output', 'template'], {
          id: 'dengan --apply',
          en: 'with --apply',
        });
      const open = openStudyFor(context);
      requireSound(open);
      await context.report(open.diagnostics.filter(({ severity }) => severity === 'error'));
      if (options.apply !== undefined) await applyEdited(context, open, options.apply, options);
      else await printTable(context, open, options);
    });
}

async function printTable(context: CommandContext, open: OpenStudy, options: Options): Promise<void> {
  const { coder, codes, where, layout, number } = options;
  const facts = studyFacts(open, `daya ${version()}`, { coder });
  const asked = Object.fromEntries(
    Object.entries({ codes, where, layout, number }).filter(([, value]) => value !== undefined),
  );
  const language = context.globals.language ?? open.study.settings.language;
  const table = reductionTable(facts, open.study.condensation ?? noCondensation, asked, language);
  await giveTable(context, open, table, options);
}

async function applyEdited(
  context: CommandContext,
  open: OpenStudy,
  file: string,
  options: Options,
): Promise<void> {
  const sheet = await readEditedSheet(resolve(context.io.cwd(), file), file);
  const facts = studyFacts(open, `daya ${version()}`, { coder: options.coder });
  if (isFrameworkSheet(facts, sheet)) {
    await applySummaries(context, open, readEditedSummaries(facts, sheet), options);
    return;
  }
  const { changes, diagnostics } = readEditedReduction(facts, sheet);
  if (diagnostics.some(({ severity }) => severity === 'error')) throw new Failure(diagnostics, 1);
  await context.report(diagnostics);
  const by = authorOf(open, options.by);
  for (const { coding: _, doc, code, quote, ...fields } of changes) {
    const names = Object.keys(fields).join(', ');
    context.print(
      `${printable(doc)} ${printable(code)}: ${names} – “${printable(quote.replace(/\s+/g, ' ').slice(0, 60))}”`,
    );
  }
  if (options.dryRun) {
    context.note({
      id: `${changes.length} baris akan berubah; tidak ada yang ditulis.`,
      en: `${changes.length} rows would change; nothing was written.`,
    });
    return;
  }
  await asWriter(open.study.dir, 'reduce', () => {
    writeReduction(open.study.dir, changes, by, new Date().toISOString());
  });
  context.note({
    id: `${changes.length} baris dicatat di reduction.jsonl.`,
    en: `${changes.length} rows recorded in reduction.jsonl.`,
  });
}

/** Framework summaries are kept as paraphrases are: a line a change, with who wrote it and when. */
async function applySummaries(
  context: CommandContext,
  open: OpenStudy,
  { changes, diagnostics }: ReturnType<typeof readEditedSummaries>,
  options: Options,
): Promise<void> {
  if (diagnostics.some(({ severity }) => severity === 'error')) throw new Failure(diagnostics, 1);
  await context.report(diagnostics);
  const by = authorOf(open, options.by);
  for (const { of, code, text } of changes)
    context.print(
      `${printable(of)} ${printable(code)}: ${printable(text.replace(/\s+/g, ' ').slice(0, 60))}`,
    );
  if (options.dryRun) {
    context.note({
      id: `${changes.length} ringkasan akan berubah; tidak ada yang ditulis.`,
      en: `${changes.length} summaries would change; nothing was written.`,
    });
    return;
  }
  const at = new Date().toISOString();
  await asWriter(open.study.dir, 'reduce', () => writeSummaries(open.study.dir, changes, by, at));
  context.note({
    id: `${changes.length} ringkasan dicatat di summaries.jsonl.`,
    en: `${changes.length} summaries recorded in summaries.jsonl.`,
  });
}

/** The person in whose name changes are recorded: `--by`, or the only coder that daya.yaml names. */
function authorOf(open: OpenStudy, asked: string | undefined): string {
  const known = Object.keys(open.study.settings.coders).filter((id) => id !== 'rules');
  const by = asked ?? (known.length === 1 ? known[0] : undefined);
  if (by === undefined || !known.includes(by))
    throw new Failure([usageFaults.unknownAuthor.at(undefined, { word: by ?? '', known })]);
  return by;
}

function wholeNumber(text: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1) throw new InvalidArgumentError('1, 2, 3 …');
  return value;
}
