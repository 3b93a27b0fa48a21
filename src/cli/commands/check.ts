import type { Command } from 'commander';
import { studyDiagnostics } from '../../pipeline/check-study.js';
import type { CommandContext } from '../context.js';
import { addDiagnosticOptions, type DiagnosticOptions, giveDiagnostics } from '../diagnostic-options.js';
import { openStudyFor } from '../study-option.js';

/** `daya check [dir]`: what CI wants to know. */
export function configure(command: Command, context: CommandContext): void {
  const id = context.language === 'id';
  addDiagnosticOptions(
    command.argument('[dir]', id ? 'folder studi' : 'folder of the study'),
    context,
  ).action(async (dir: string | undefined, options: DiagnosticOptions) => {
    const open = openStudyFor(context, dir);
    await giveDiagnostics(context, await studyDiagnostics(open), options, open.study.dir);
  });
}
