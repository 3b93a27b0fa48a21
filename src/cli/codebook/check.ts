import type { Command } from 'commander';
import { codebookFileFaults } from '../../codebook/file-faults.js';
import { Failure } from '../../model/failure.js';
import { checkCodebookFiles } from '../../pipeline/check-codebooks.js';
import { CodebookShelf } from '../../pipeline/codebook-files.js';
import type { CommandContext } from '../context.js';
import { addDiagnosticOptions, type DiagnosticOptions, giveDiagnostics } from '../diagnostic-options.js';

interface CheckOptions extends DiagnosticOptions {
  readonly timing?: boolean;
}

/** `daya codebook check [files…]`. */
export function configureCheck(command: Command, context: CommandContext): void {
  const id = context.language === 'id';
  const check = command
    .command('check')
    .description(id ? 'memeriksa buku kode' : 'check codebooks')
    .argument(
      '[files...]',
      id
        ? 'berkas, folder, atau builtin:<id>; tanpa ini: buku kode studi'
        : 'files, folders or builtin:<id>; without: those of the study',
    );
  addDiagnosticOptions(check, context)
    .option('--timing', id ? 'waktu tiap pemeriksaan, di stderr' : 'time of each check, on stderr')
    .action((files: string[], options: CheckOptions) => checkFiles(context, files, options));
}

async function checkFiles(
  context: CommandContext,
  names: readonly string[],
  options: CheckOptions,
): Promise<void> {
  const shelf = new CodebookShelf(context.io.cwd(), context.globals.study);
  const files = names.length > 0 ? shelf.named(names) : shelf.ofStudy();
  if (names.length === 0 && shelf.study === undefined)
    throw new Failure([codebookFileFaults.nothingNamed.at(undefined, undefined)]);
  const times = new Map<string, number>();
  const timed = (check: string, ms: number) => times.set(check, (times.get(check) ?? 0) + ms);
  const diagnostics = checkCodebookFiles(shelf, files, options.timing ? timed : undefined);
  await giveDiagnostics(context, diagnostics, options, files.map(({ file }) => file).join(', '));
  for (const [check, ms] of [...times].sort((a, b) => b[1] - a[1]))
    context.note(`${ms.toFixed(1).padStart(9)} ms  ${check}`);
}
