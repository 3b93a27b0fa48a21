import { dirname, resolve } from 'node:path';
import { type Command, InvalidArgumentError, Option } from 'commander';
import { type EmittedFormat, emit, formatIds, formatOfFile, isBinary } from '../emit/emit.js';
import { usageFaults } from '../i18n/faults/usage.js';
import { printable } from '../i18n/printable.js';
import { Failure } from '../model/failure.js';
import type { Table } from '../model/table.js';
import type { OpenStudy } from '../pipeline/open-study.js';
import { studyPictures } from '../pipeline/study-pictures.js';
import { writeWhole } from '../study/atomic.js';
import { readBytes } from '../study/files.js';
import type { CommandContext } from './context.js';

/** Options of every command that gives a table. */
export interface TableOptions {
  readonly format?: EmittedFormat;
  readonly output?: string;
  readonly template?: string;
  readonly bars?: boolean;
  readonly coder?: string;
  readonly codes?: readonly string[];
  readonly where?: Readonly<Record<string, string>>;
}

/** Declares the options that all commands giving tables share. */
export function addTableOptions(command: Command, context: CommandContext): void {
  const id = context.language === 'id';
  command
    .addOption(
      new Option('--format <format>', id ? 'bentuk keluaran' : 'format of the output').choices(formatIds),
    )
    .option(
      '-o, --output <file>',
      id ? 'tulis ke berkas; bentuknya menurut akhiran' : 'write to a file; its extension says the format',
    )
    .option(
      '--template <file>',
      id ? 'dokumen Word yang gayanya dipakai (docx)' : 'a Word document whose styles are taken over (docx)',
    )
    .option(
      '--coder <id>',
      id ? 'hanya koding orang ini (atau `rules`)' : "only this coder's codings (or `rules`)",
    )
    .option(
      '--codes <codes>',
      id ? 'hanya kode ini, dipisah koma' : 'only these codes, separated by commas',
      commaList,
    )
    .option(
      '--where <key=value>',
      id ? 'saringan, boleh berulang: group=anggota' : 'filter, may be repeated: group=members',
      keyValue,
    );
}

/** `a,b` and repeated options as one list. */
export function commaList(value: string, before: readonly string[] = []): string[] {
  return [
    ...before,
    ...value
      .split(',')
      .map((part) => part.trim())
      .filter((part) => part !== ''),
  ];
}

export function keyValue(
  text: string,
  before: Readonly<Record<string, string>> = {},
): Record<string, string> {
  const equals = text.indexOf('=');
  if (equals < 1 || equals === text.length - 1) throw new InvalidArgumentError('key=value');
  const key = text.slice(0, equals).trim();
  const value = text.slice(equals + 1).trim();
  return { ...before, [key]: before[key] === undefined ? value : `${before[key]},${value}` };
}

/** Prints a table, or writes it to the file of `-o`; the terminal's width counts only for the terminal. */
export async function giveTable(
  context: CommandContext,
  open: OpenStudy,
  table: Table,
  options: TableOptions,
): Promise<void> {
  const format = formatAsked(options);
  const { stdout } = context.io;
  refuseIdle(options, format);
  if (options.output === undefined && isBinary(format) && stdout.isTTY === true)
    throw new Failure([usageFaults.binaryToTerminal.at(undefined, { format })]);
  const template = options.template === undefined ? undefined : templateBytes(context, options.template);
  const cwd = context.io.cwd();
  const folder = options.output === undefined ? cwd : dirname(resolve(cwd, options.output));
  const content = await emit(table, format, {
    ...(template && { template }),
    ...(options.bars && { bars: true }),
    pictures: studyPictures(open.study.dir, folder),
    language: context.globals.language ?? open.study.settings.language,
    ...(options.output === undefined && stdout.columns !== undefined && { width: stdout.columns }),
  });
  give(context, content, options);
}

/** Prints what was made, or writes it to the file of `-o`. */
export function give(context: CommandContext, content: string | Uint8Array, { output }: TableOptions): void {
  if (output === undefined) {
    context.io.stdout.write(content);
    return;
  }
  writeWhole(resolve(context.io.cwd(), output), content);
  const shown = printable(output);
  context.note({ id: `Ditulis: ${shown}`, en: `Written: ${shown}` });
}

/** The Word document whose styles are to be taken over. */
export function templateBytes(context: CommandContext, file: string): Uint8Array {
  const read = readBytes(resolve(context.io.cwd(), file), file);
  if (read.diagnostic) throw new Failure([read.diagnostic]);
  return read.value;
}

/** The format that `--format` or the extension of `-o` asks for. */
export function formatAsked({ format, output }: TableOptions): EmittedFormat {
  if (format !== undefined) return format;
  if (output === undefined) return 'table';
  const known = formatOfFile(output);
  if (known === undefined) throw new Failure([usageFaults.unknownExtension.at(undefined, { file: output })]);
  return known;
}

/** Stops where an option was typed that the format passes over. */
export function refuseIdle(options: TableOptions, format: EmittedFormat): void {
  const idle = [
    ...(options.bars && format !== 'table' ? ['--bars'] : []),
    ...(options.template !== undefined && format !== 'docx' ? ['--template'] : []),
  ];
  if (idle.length > 0) {
    const without = { id: `pada bentuk ${format}`, en: `in the format ${format}` };
    throw new Failure(idle.map((option) => usageFaults.unusedOption.at(undefined, { option, without })));
  }
}
