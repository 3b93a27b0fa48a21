import { type Command, Option } from 'commander';
import { printable } from '../../i18n/printable.js';
import { inLanguage } from '../../model/words.js';
import { nextSteps, studyStatus } from '../../pipeline/study-status.js';
import type { CommandContext } from '../context.js';
import { openStudyFor } from '../study-option.js';

/** `daya status [dir]`. */
export function configure(command: Command, context: CommandContext): void {
  const id = context.language === 'id';
  command
    .argument('[dir]', id ? 'folder studi' : 'folder of the study')
    .addOption(
      new Option('--format <format>', id ? 'bentuk keluaran' : 'format')
        .choices(['table', 'json'])
        .default('table'),
    )
    .action(async (dir: string | undefined, options: { format: string }) => {
      const open = openStudyFor(context, dir);
      const status = studyStatus(open);
      await context.report(open.diagnostics.filter((diagnostic) => diagnostic.severity === 'error'));
      if (options.format === 'json') {
        context.print(JSON.stringify(status));
        return;
      }
      const say = context.language;
      const rows: [string, string][] = [
        [
          say === 'id' ? 'Studi' : 'Study',
          `${inLanguage(open.study.settings.title, say)} (${open.study.dir})`,
        ],
        [say === 'id' ? 'Dokumen' : 'Documents', `${status.documents}`],
        [say === 'id' ? 'Informan' : 'Informants', `${status.informants}`],
        [say === 'id' ? 'Kata' : 'Words', `${status.words}`],
        [say === 'id' ? 'Buku kode' : 'Codebooks', status.codebooks.join(', ') || '–'],
        [
          say === 'id' ? 'Koding' : 'Codings',
          Object.entries(status.codings)
            .map(([coder, n]) => `${coder} ${n}`)
            .join(', '),
        ],
      ];
      const width = Math.max(...rows.map(([name]) => name.length));
      for (const [name, value] of rows) context.print(`${name.padEnd(width)}  ${printable(value)}`);
      const steps = nextSteps(status);
      if (steps.length > 0) context.print(`\n${say === 'id' ? 'Berikutnya:' : 'Next:'}`);
      for (const step of steps) context.print(`  ${context.say(step)}`);
    });
}
