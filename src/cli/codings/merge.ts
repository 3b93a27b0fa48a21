import { resolve } from 'node:path';
import type { Command } from 'commander';
import { several } from '../../i18n/several.js';
import { planMerge } from '../../pipeline/merge-codings.js';
import { readForeignLogs } from '../../study/foreign-logs.js';
import { appendEvents } from '../../study/record-acts.js';
import { changeStudy } from '../change-study.js';
import type { CommandContext } from '../context.js';

/** `daya codings merge`: folds the logs of another copy of the study in. */
export function configureMerge(command: Command, context: CommandContext): void {
  const id = context.language === 'id';
  command
    .command('merge')
    .description(
      id
        ? 'menggabungkan catatan koding rekan: berkas, folder koder, atau salinan studi'
        : "fold a colleague's records in: a log, a coder's folder, or a copy of the study",
    )
    .argument('<path...>', id ? 'berkas atau folder' : 'files or folders')
    .option('--dry-run', id ? 'hanya tunjukkan' : 'only show')
    .action((paths: string[], options: { dryRun?: boolean }) =>
      changeStudy(context, 'codings merge', async (open) => {
        const read = paths.map((path) => readForeignLogs(resolve(context.io.cwd(), path), path));
        const merge = planMerge(
          open,
          read.flatMap(({ logs }) => logs),
        );
        const diagnostics = [...read.flatMap((each) => each.diagnostics), ...merge.diagnostics];
        if (!options.dryRun) appendEvents(open.study.dir, merge.events);
        await context.report(diagnostics);
        if (diagnostics.some(({ severity }) => severity === 'error')) context.status = 1;
        const { events, known, orphans } = merge;
        const done = options.dryRun
          ? { id: 'akan ditambahkan', en: 'would be added' }
          : { id: 'ditambahkan', en: 'added' };
        context.note({
          id: `${events.length} catatan ${done.id}, ${known} sudah ada; ${orphans} koding tanpa tempat pasti.`,
          en: `${several(events.length, 'record')} ${done.en}, ${known} there already; ${several(orphans, 'coding')} without a certain place.`,
        });
      }),
    );
}
