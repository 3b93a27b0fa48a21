import { type Command, Option } from 'commander';
import {
  type DiagnosticFormatId,
  diagnosticFormat,
  diagnosticFormatIds,
} from '../../emit/diagnostics/format.js';
import type { Severity } from '../../model/diagnostic.js';
import { faultsAcross } from '../../pipeline/open-study.js';
import type { CommandContext } from '../context.js';
import { openStudyFor } from '../study-option.js';
import { version } from '../version.js';

interface CheckOptions {
  readonly format: DiagnosticFormatId;
  readonly failOn: Severity;
  readonly showText?: boolean;
}

const ranks: readonly Severity[] = ['info', 'warning', 'error'];

/** `daya check [dir]`: what CI wants to know. */
export function configure(command: Command, context: CommandContext): void {
  const id = context.language === 'id';
  command
    .argument('[dir]', id ? 'folder studi' : 'folder of the study')
    .addOption(
      new Option('--format <format>', id ? 'bentuk keluaran' : 'format')
        .choices(diagnosticFormatIds)
        .default('pretty'),
    )
    .addOption(
      new Option('--fail-on <severity>', id ? 'tingkat yang menggagalkan' : 'the severity that fails')
        .choices(ranks)
        .default('error'),
    )
    .option(
      '--show-text',
      id ? 'tampilkan juga baris data di keluaran CI' : 'show lines of the data in CI formats too',
    )
    .action(async (dir: string | undefined, options: CheckOptions) => {
      const open = openStudyFor(context, dir);
      const diagnostics = [...open.diagnostics, ...faultsAcross(open)];
      const format = await diagnosticFormat(options.format);
      const text = format(diagnostics, {
        language: context.language,
        color: context.color(context.io.stdout),
        failOn: options.failOn,
        version: version(),
        showText: options.showText ?? false,
      });
      if (text !== '') context.print(text);
      const failing = diagnostics.filter(
        ({ severity }) => ranks.indexOf(severity) >= ranks.indexOf(options.failOn),
      );
      context.status = failing.length > 0 ? 1 : 0;
      if (options.format === 'pretty') context.note(summary(diagnostics.map(({ severity }) => severity)));
    });
}

function summary(severities: readonly Severity[]): { id: string; en: string } {
  const count = (wanted: Severity): number => severities.filter((severity) => severity === wanted).length;
  const [errors, warnings, infos] = [count('error'), count('warning'), count('info')];
  if (severities.length === 0) return { id: 'Tidak ada masalah.', en: 'No problems.' };
  return {
    id: `${errors} galat, ${warnings} peringatan, ${infos} catatan.`,
    en: `${errors} errors, ${warnings} warnings, ${infos} notes.`,
  };
}
