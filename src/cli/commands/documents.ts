import { type Command, Option } from 'commander';
import { emit } from '../../emit/emit.js';
import { documentList, documentTable } from '../../pipeline/document-list.js';
import type { CommandContext } from '../context.js';
import { openStudyFor } from '../study-option.js';
import { version } from '../version.js';

const formats = ['table', 'csv', 'tsv', 'md', 'json'] as const;

/** `daya documents list`. */
export function configure(command: Command, context: CommandContext): void {
  const id = context.language === 'id';
  command
    .command('list')
    .description(id ? 'apa yang sudah dibaca' : 'what was ingested')
    .addOption(
      new Option('--format <format>', id ? 'bentuk keluaran' : 'format').choices(formats).default('table'),
    )
    .action(async (options: { format: (typeof formats)[number] }) => {
      const open = openStudyFor(context);
      await context.report(open.diagnostics.filter(({ severity }) => severity === 'error'));
      if (options.format === 'json') {
        context.print(JSON.stringify(documentList(open.study), null, 2));
        return;
      }
      const table = documentTable(open.study, context.language, `daya ${version()}`);
      const width = context.io.stdout.columns ?? 100;
      context.print(String(await emit(table, options.format, { language: context.language, width })));
    });
}
