import { type Command, Option } from 'commander';
import { emit } from '../../emit/emit.js';
import { planRepair, repairEvents, repairTable } from '../../pipeline/repair-codings.js';
import { appendEvents } from '../../study/record-acts.js';
import { changeStudy } from '../change-study.js';
import type { CommandContext } from '../context.js';
import { version } from '../version.js';

interface RepairOptions {
  readonly coder?: string;
  readonly dryRun?: boolean;
  readonly format: 'table' | 'json';
}

/** `daya codings repair`: writes down where codings stand since their documents were edited. */
export function configureRepair(command: Command, context: CommandContext): void {
  const id = context.language === 'id';
  command
    .command('repair')
    .description(
      id
        ? 'mencatat tempat baru koding setelah dokumen disunting, dan menunjukkan yang hilang'
        : 'write down where codings stand since their documents were edited, and show what was lost',
    )
    .option('--coder <id>', id ? 'hanya koding orang ini' : "only this person's codings")
    .option('--dry-run', id ? 'hanya tunjukkan' : 'only show')
    .addOption(
      new Option('--format <format>', id ? 'bentuk keluaran' : 'format')
        .choices(['table', 'json'])
        .default('table'),
    )
    .action((options: RepairOptions) =>
      changeStudy(context, 'codings repair', async (open) => {
        const repair = planRepair(open, options.coder);
        const { moved, orphans, refreshed } = repair;
        const language = context.globals.language ?? open.study.settings.language;
        const table = repairTable(repair, language, `daya ${version()}`);
        if (options.format === 'json' || moved.length + orphans.length > 0) {
          const width = context.io.stdout.columns;
          context.print(
            String(await emit(table, options.format, { language, ...(width !== undefined && { width }) })),
          );
        }
        if (!options.dryRun) appendEvents(open.study.dir, repairEvents(open, repair));
        const written = options.dryRun
          ? { id: 'tidak ada yang ditulis', en: 'nothing was written' }
          : { id: 'dicatat', en: 'written down' };
        context.note({
          id: `${moved.length} koding berpindah, ${refreshed.length} konteks diperbarui (${written.id}); ${orphans.length} hilang.`,
          en: `${moved.length} codings moved, ${refreshed.length} contexts renewed (${written.en}); ${orphans.length} lost.`,
        });
      }),
    );
}
