import { resolve } from 'node:path';
import { type Command, InvalidArgumentError, Option } from 'commander';
import { applyBaseline, readBaseline, writeBaseline } from '../../codebook/baseline.js';
import { codebookFileFaults } from '../../codebook/file-faults.js';
import {
  type DiagnosticFormatId,
  diagnosticFormat,
  diagnosticFormatIds,
} from '../../emit/diagnostics/format.js';
import { reaches, severities, summarise } from '../../emit/diagnostics/order.js';
import { summaryLine } from '../../emit/diagnostics/words.js';
import type { Diagnostic, Severity } from '../../model/diagnostic.js';
import { Failure } from '../../model/failure.js';
import { checkCodebookFiles } from '../../pipeline/check-codebooks.js';
import { CodebookShelf } from '../../pipeline/codebook-files.js';
import { explanations } from '../../pipeline/explanations.js';
import { writeWhole } from '../../study/atomic.js';
import { readText } from '../../study/files.js';
import type { CommandContext } from '../context.js';
import { version } from '../version.js';

interface CheckOptions {
  readonly format: DiagnosticFormatId;
  readonly failOn: Severity;
  readonly maxWarnings?: number;
  readonly baseline?: string;
  readonly updateBaseline?: boolean;
  readonly showText?: boolean;
  readonly timing?: boolean;
}

/** `daya codebook check [files…]`. */
export function configureCheck(command: Command, context: CommandContext): void {
  const id = context.language === 'id';
  command
    .command('check')
    .description(id ? 'memeriksa buku kode' : 'check codebooks')
    .argument(
      '[files...]',
      id
        ? 'berkas, folder, atau builtin:<id>; tanpa ini: buku kode studi'
        : 'files, folders or builtin:<id>; without: those of the study',
    )
    .addOption(
      new Option('--format <format>', id ? 'bentuk keluaran' : 'format of the output')
        .choices(diagnosticFormatIds)
        .default('pretty'),
    )
    .addOption(
      new Option('--fail-on <severity>', id ? 'tingkat yang menggagalkan' : 'the severity that fails')
        .choices(severities)
        .default('error'),
    )
    .option(
      '--max-warnings <n>',
      id ? 'gagal bila peringatan lebih dari ini' : 'fail where there are more warnings',
      wholeNumber,
    )
    .option(
      '--baseline <file>',
      id ? 'abaikan temuan lama yang dicatat di berkas ini' : 'pass over the old faults that this file lists',
    )
    .option(
      '--update-baseline',
      id ? 'catat temuan sekarang di berkas baseline' : 'list the faults of now in the baseline',
    )
    .option(
      '--show-text',
      id ? 'tampilkan juga baris berkas di keluaran CI' : 'show lines of the files in CI formats too',
    )
    .option('--timing', id ? 'waktu tiap pemeriksaan, di stderr' : 'time of each check, on stderr')
    .action((files: string[], options: CheckOptions) => check(context, files, options));
}

async function check(
  context: CommandContext,
  names: readonly string[],
  options: CheckOptions,
): Promise<void> {
  const shelf = new CodebookShelf(context.io.cwd(), context.globals.study);
  const files = names.length > 0 ? shelf.named(names) : shelf.ofStudy();
  if (files.length === 0 && names.length === 0 && shelf.study === undefined)
    throw new Failure([codebookFileFaults.nothingNamed.at(undefined, undefined)]);
  const times = new Map<string, number>();
  const timed = (check: string, ms: number) => times.set(check, (times.get(check) ?? 0) + ms);
  const all = checkCodebookFiles(shelf, files, options.timing ? timed : undefined);
  const diagnostics = againstBaseline(context, all, options);

  const whys = new Map((await explanations()).map((each) => [each.id, each.why]));
  const format = await diagnosticFormat(options.format);
  const text = format(diagnostics, {
    language: context.language,
    color: context.color(context.io.stdout),
    failOn: options.failOn,
    version: version(),
    showText: options.showText ?? false,
    why: (check) => whys.get(check),
  });
  if (text !== '') context.print(text);
  for (const [name, ms] of [...times].sort((a, b) => b[1] - a[1]))
    context.note(`${ms.toFixed(1).padStart(9)} ms  ${name}`);
  const summary = summarise(diagnostics);
  const tooMany = options.maxWarnings !== undefined && summary.warnings > options.maxWarnings;
  context.status = tooMany || diagnostics.some(({ severity }) => reaches(severity, options.failOn)) ? 1 : 0;
  if (options.format === 'pretty')
    context.note(`${files.map(({ file }) => file).join(', ')}: ${summaryLine(summary, context.language)}`);
}

function againstBaseline(
  context: CommandContext,
  diagnostics: readonly Diagnostic[],
  options: CheckOptions,
): readonly Diagnostic[] {
  if (options.baseline === undefined) return diagnostics;
  const path = resolve(context.io.cwd(), options.baseline);
  if (options.updateBaseline) {
    writeWhole(path, writeBaseline(diagnostics));
    context.note({
      id: `${diagnostics.length} temuan dicatat di ${options.baseline}.`,
      en: `${diagnostics.length} faults listed in ${options.baseline}.`,
    });
    return [];
  }
  const text = readText(path, options.baseline);
  if (text.diagnostic) throw new Failure([text.diagnostic]);
  const baseline = readBaseline(text.value, options.baseline);
  if ('severity' in baseline) throw new Failure([baseline]);
  const { diagnostics: fresh, known, gone } = applyBaseline(diagnostics, baseline);
  context.note({
    id: `Baseline: ${known} temuan lama diabaikan, ${gone} sudah tidak ada.`,
    en: `Baseline: ${known} old faults passed over, ${gone} gone.`,
  });
  return fresh;
}

function wholeNumber(text: string): number {
  if (!/^\d+$/.test(text)) throw new InvalidArgumentError('0, 1, 2, …');
  return Number(text);
}
