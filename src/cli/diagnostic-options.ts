import { resolve } from 'node:path';
import { type Command, InvalidArgumentError, Option } from 'commander';
import { applyBaseline, readBaseline, writeBaseline } from '../codebook/baseline.js';
import {
  type DiagnosticFormatId,
  diagnosticFormat,
  diagnosticFormatIds,
} from '../emit/diagnostics/format.js';
import { reaches, severities, summarise } from '../emit/diagnostics/order.js';
import { summaryLine } from '../emit/diagnostics/words.js';
import type { Diagnostic, Severity } from '../model/diagnostic.js';
import { Failure } from '../model/failure.js';
import { explanations } from '../pipeline/explanations.js';
import { writeWhole } from '../study/atomic.js';
import { readText } from '../study/files.js';
import type { CommandContext } from './context.js';
import { version } from './version.js';

/** Options of every command that checks something. */
export interface DiagnosticOptions {
  readonly format: DiagnosticFormatId;
  readonly failOn: Severity;
  readonly maxWarnings?: number;
  readonly baseline?: string;
  readonly updateBaseline?: boolean;
  readonly showText?: boolean;
}

/** Declares the options that all checking commands share. */
export function addDiagnosticOptions(command: Command, context: CommandContext): Command {
  const id = context.language === 'id';
  return command
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
    );
}

/** Prints what was found, less the baseline, and sets the exit status; `what` names what was checked. */
export async function giveDiagnostics(
  context: CommandContext,
  found: readonly Diagnostic[],
  options: DiagnosticOptions,
  what: string,
): Promise<void> {
  const diagnostics = againstBaseline(context, found, options);
  const whys = new Map((await explanations()).map((each) => [each.id, each.why]));
  const format = await diagnosticFormat(options.format);
  const text = format(diagnostics, {
    language: context.language,
    color: context.color(context.io.stdout),
    failOn: options.failOn,
    version: version(),
    showText: options.showText ?? false,
    why: (id) => whys.get(id),
  });
  if (text !== '') context.print(text);
  const summary = summarise(diagnostics);
  const tooMany = options.maxWarnings !== undefined && summary.warnings > options.maxWarnings;
  const failing = diagnostics.some(({ severity }) => reaches(severity, options.failOn));
  context.status = tooMany || failing ? 1 : 0;
  if (options.format === 'pretty') context.note(`${what}: ${summaryLine(summary, context.language)}`);
}

function againstBaseline(
  context: CommandContext,
  diagnostics: readonly Diagnostic[],
  { baseline, updateBaseline }: DiagnosticOptions,
): readonly Diagnostic[] {
  if (baseline === undefined) return diagnostics;
  const path = resolve(context.io.cwd(), baseline);
  if (updateBaseline) {
    writeWhole(path, writeBaseline(diagnostics));
    context.note({
      id: `${diagnostics.length} temuan dicatat di ${baseline}.`,
      en: `${diagnostics.length} faults listed in ${baseline}.`,
    });
    return [];
  }
  const text = readText(path, baseline);
  if (text.diagnostic) throw new Failure([text.diagnostic]);
  const known = readBaseline(text.value, baseline);
  if ('severity' in known) throw new Failure([known]);
  const { diagnostics: fresh, known: passed, gone } = applyBaseline(diagnostics, known);
  context.note({
    id: `Baseline: ${passed} temuan lama diabaikan, ${gone} sudah tidak ada.`,
    en: `Baseline: ${passed} old faults passed over, ${gone} gone.`,
  });
  return fresh;
}

function wholeNumber(text: string): number {
  if (!/^\d+$/.test(text)) throw new InvalidArgumentError('0, 1, 2, …');
  return Number(text);
}
