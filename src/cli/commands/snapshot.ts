import type { Command } from 'commander';
import { takeSnapshot, writeSnapshot } from '../../pipeline/snapshot.js';
import { changeStudy } from '../change-study.js';
import type { CommandContext } from '../context.js';
import { version } from '../version.js';

/** `daya snapshot <name>`: keeps the study as it is, for `daya diff`. */
export function configure(command: Command, context: CommandContext): void {
  const id = context.language === 'id';
  command
    .argument('<name>', id ? 'nama rekaman, mis. ujian' : 'name of the snapshot, such as exam')
    .option('--force', id ? 'ganti rekaman dengan nama yang sama' : 'replace a snapshot of the same name')
    .action(async (name: string, { force = false }: { readonly force?: boolean }) => {
      await changeStudy(context, 'snapshot', (open) => {
        const take = () => takeSnapshot(open, `daya ${version()}`);
        const path = writeSnapshot(open.study.dir, name, take, force);
        context.note({ id: `Ditulis: ${path}`, en: `Written: ${path}` });
      });
    });
}
