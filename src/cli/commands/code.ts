import type { Command } from 'commander';
import { codeStudy } from '../../pipeline/code-study.js';
import { requireSound } from '../../pipeline/open-study.js';
import { asWriter } from '../../study/lock.js';
import type { CommandContext } from '../context.js';
import { progressBar } from '../progress.js';
import { openStudyFor } from '../study-option.js';

/** `daya code`: the deductive pass of coder `rules`. */
export function configure(command: Command, context: CommandContext): void {
  command.action(async () => {
    const open = openStudyFor(context);
    requireSound(open);
    const bar = progressBar(context, { id: 'mengode', en: 'coding' });
    const done = await asWriter(open.study.dir, 'code', () => codeStudy(open, bar.show));
    bar.end();
    context.note({
      id: `${done.documents} dokumen dibaca, ${done.codings} usulan koding, ${done.changed} berkas berubah.`,
      en: `${done.documents} documents read, ${done.codings} codings proposed, ${done.changed} files changed.`,
    });
  });
}
