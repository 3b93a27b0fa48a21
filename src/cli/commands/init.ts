import { resolve } from 'node:path';
import { type Command, Option } from 'commander';
import { printable } from '../../i18n/printable.js';
import { initStudy } from '../../study/init.js';
import { templateNames } from '../../study/templates.js';
import type { CommandContext } from '../context.js';

/** `daya init [dir]`. */
export function configure(command: Command, context: CommandContext): void {
  const id = context.language === 'id';
  command
    .argument('[dir]', id ? 'folder studi baru' : 'folder of the new study', '.')
    .addOption(
      new Option('--template <name>', id ? 'isi dengan contoh' : 'add examples').choices(templateNames),
    )
    .action((dir: string, options: { template?: string }) => {
      const language = context.globals.language ?? 'id';
      const made = initStudy(resolve(context.io.cwd(), dir), language, options.template !== undefined);
      const shown = printable(made.dir);
      context.note({
        id: `Studi dibuat di ${shown}: ${made.written.join(', ')}`,
        en: `Study made in ${shown}: ${made.written.join(', ')}`,
      });
      if (made.kept.length > 0) {
        context.note({
          id: `Dibiarkan apa adanya: ${made.kept.join(', ')}`,
          en: `Left as they are: ${made.kept.join(', ')}`,
        });
      }
      context.note({
        id: 'Berikutnya: isi informants.csv, lalu `daya ingest BERKAS …`, lalu `daya run`.',
        en: 'Next: fill informants.csv, then `daya ingest FILE …`, then `daya run`.',
      });
    });
}
