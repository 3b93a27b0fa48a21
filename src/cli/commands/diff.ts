import { type Command, Option } from 'commander';
import { type EmittedFormat, formatIds } from '../../emit/emit.js';
import { readSnapshot, takeSnapshot } from '../../pipeline/snapshot.js';
import { type DiffLayout, diffLayouts, snapshotDiff } from '../../pipeline/snapshot-diff.js';
import type { CommandContext } from '../context.js';
import { openStudyFor } from '../study-option.js';
import { giveTable } from '../table-options.js';
import { version } from '../version.js';

interface Options {
  readonly format?: EmittedFormat;
  readonly output?: string;
  readonly layout: DiffLayout;
}

/** `daya diff <name>`: what changed since a snapshot. */
export function configure(command: Command, context: CommandContext): void {
  const id = context.language === 'id';
  command
    .argument('<name>', id ? 'nama rekaman' : 'name of the snapshot')
    .addOption(
      new Option(
        '--layout <layout>',
        id
          ? 'rinci, atau revisi: tabel perbaikan untuk penguji'
          : 'rinci, or revisi: the table for examiners',
      )
        .choices(diffLayouts)
        .default('rinci'),
    )
    .addOption(
      new Option('--format <format>', id ? 'bentuk keluaran' : 'format of the output').choices(formatIds),
    )
    .option('-o, --output <file>', id ? 'tulis ke berkas' : 'write to a file')
    .action(async (name: string, options: Options) => {
      const open = openStudyFor(context);
      await context.report(open.diagnostics.filter(({ severity }) => severity === 'error'));
      const before = readSnapshot(open.study.dir, name);
      const tool = `daya ${version()}`;
      const table = snapshotDiff(before, takeSnapshot(open, tool), {
        name,
        layout: options.layout,
        language: context.globals.language ?? open.study.settings.language,
        tool,
      });
      await giveTable(context, open, table, options);
    });
}
