import { resolve } from 'node:path';
import type { Command } from 'commander';
import { printable } from '../../i18n/printable.js';
import { several } from '../../i18n/several.js';
import { runStudy } from '../../pipeline/run-study.js';
import { findStudy } from '../../study/folder.js';
import { asWriter } from '../../study/lock.js';
import type { CommandContext } from '../context.js';
import { progressBar } from '../progress.js';
import { openStudyFor } from '../study-option.js';
import { version } from '../version.js';

/** `daya run [dir]`: the whole pipeline as daya.yaml says. */
export function configure(command: Command, context: CommandContext): void {
  const id = context.language === 'id';
  command
    .argument('[dir]', id ? 'folder studi' : 'folder of the study')
    .action(async (argument: string | undefined) => {
      const dir = findStudy(resolve(context.io.cwd(), argument ?? context.globals.study ?? '.'));
      openStudyFor(context, dir);
      const bar = progressBar(context, { id: 'mengode', en: 'coding' });
      const summary = await asWriter(dir, 'run', () =>
        runStudy(dir, { tool: `daya ${version()}`, progress: bar.show }),
      );
      bar.end();
      await context.report(summary.diagnostics);
      if (summary.ingested.length > 0) {
        context.note({
          id: `Dibaca dari raw/: ${summary.ingested.join(', ')}`,
          en: `Read from raw/: ${summary.ingested.join(', ')}`,
        });
      }
      const { informants, cases } = summary;
      const heard = {
        id: [informants > 0 && `dari ${informants} informan`, cases > 0 && `tentang ${cases} kasus`],
        en: [
          informants > 0 && `of ${several(informants, 'informant')}`,
          cases > 0 && `about ${several(cases, 'case')}`,
        ],
      };
      const said = (parts: readonly (string | false)[]): string =>
        parts.flatMap((part) => (part ? [` ${part}`] : [])).join('');
      context.note({
        id: `${summary.documents} dokumen${said(heard.id)} dibaca, ${summary.codings} usulan koding dicatat.`,
        en: `${several(summary.documents, 'document')}${said(heard.en)} read, ${summary.codings} codings proposed.`,
      });
      context.note({
        id: `${summary.written.length} berkas ditulis di ${printable(dir)}:`,
        en: `${summary.written.length} files written in ${printable(dir)}:`,
      });
      for (const path of summary.written) context.note(`  ${path}`);
    });
}
