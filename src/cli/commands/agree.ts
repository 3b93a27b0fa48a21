import { resolve } from 'node:path';
import { type Command, InvalidArgumentError, Option } from 'commander';
import { agreementJson } from '../../agree/agreement-json.js';
import { coefficientTable, disagreementTable } from '../../agree/agreement-table.js';
import { type UnitKind, unitKinds } from '../../agree/fixed-units.js';
import { type Metric, metrics } from '../../agree/ratings.js';
import { type EmittedFormat, emit, formatIds, formatOfFile, isBinary } from '../../emit/emit.js';
import { usageFaults } from '../../i18n/faults/usage.js';
import { Failure } from '../../model/failure.js';
import type { Table } from '../../model/table.js';
import type { Localised } from '../../model/words.js';
import {
  type AgreementReport,
  type AgreementRequest,
  type Route,
  routes,
  studyAgreement,
} from '../../pipeline/agreement.js';
import { dataAgreement } from '../../pipeline/data-agreement.js';
import { requireSound } from '../../pipeline/open-study.js';
import { writeWhole } from '../../study/atomic.js';
import type { CommandContext } from '../context.js';
import { openStudyFor } from '../study-option.js';
import {
  addTableOptions,
  commaList,
  refuseIdle,
  type TableOptions,
  templateBytes,
} from '../table-options.js';
import { refuseUnused } from '../unused-options.js';
import { version } from '../version.js';

interface Options extends TableOptions {
  readonly route?: Route;
  readonly facet?: string;
  readonly coders?: readonly string[];
  readonly unit?: UnitKind;
  readonly bootstrap?: number;
  readonly seed: number;
  readonly over?: 'units' | 'documents';
  readonly data?: string;
  readonly metric: Metric;
  readonly length?: number;
  readonly list?: boolean;
}

/** Disagreements that a terminal is filled with; files and pipes of other formats get all. */
const mostOnTerminal = 40;

/** `daya agree`: how far coders agree, and on what they do not. */
export function configure(command: Command, context: CommandContext): void {
  const id = context.language === 'id';
  addTableOptions(command, context);
  command
    .addOption(
      new Option(
        '--route <route>',
        id
          ? 'dari koding ke unit: unit tetap per kode, unit tetap per faset, batas bebas'
          : 'from codings to units: fixed units by code, by facet, or free boundaries',
      ).choices(routes),
    )
    .option('--facet <facet>', id ? 'hanya kode faset ini' : 'only the codes of this facet')
    .option(
      '--coders <ids>',
      id ? 'yang dibandingkan: ani,budi atau ani,rules' : 'who is compared: ani,budi or ani,rules',
      commaList,
    )
    .addOption(new Option('--unit <unit>', id ? 'unit tetap' : 'the fixed unit').choices(unitKinds))
    .option(
      '--bootstrap <n>',
      id
        ? 'jumlah sampel untuk selang; 0 tanpa selang (bawaan 1000, sampai 10.000 unit)'
        : 'samples for intervals; 0 for none (default 1000, up to 10,000 units)',
      wholeNumber(0),
    )
    .option('--seed <n>', id ? 'awal bilangan acak' : 'seed of the random numbers', wholeNumber(0), 1)
    .addOption(
      new Option('--over <what>', id ? 'yang ditarik untuk selang' : 'what is drawn for intervals').choices([
        'units',
        'documents',
      ]),
    )
    .option('--list', id ? 'hanya daftar ketidaksepakatan' : 'only the list of disagreements')
    .option(
      '--data <file>',
      id
        ? 'tabel apa pun: unit,ani,budi … (CSV), atau coder,start,end,value dengan --length'
        : 'any table: unit,ani,budi … (CSV), or coder,start,end,value with --length',
    )
    .addOption(
      new Option('--metric <metric>', id ? 'skala nilai tabel itu' : 'scale of the values of that table')
        .choices(metrics)
        .default('nominal'),
    )
    .option(
      '--length <n>',
      id ? 'panjang kontinum segmen' : 'length of the continuum of the spans',
      wholeNumber(1),
    )
    .action(async (options: Options) => {
      if (options.data === undefined) {
        refuseUnused(command, ['metric', 'length'], { id: 'tanpa --data', en: 'without --data' });
        await agreeOnStudy(context, options);
        return;
      }
      refuseUnused(command, ['route', 'facet', 'unit', 'over', 'codes', 'where'], {
        id: 'dengan --data',
        en: 'with --data',
      });
      await agreeOnData(context, options, options.data);
    });
}

async function agreeOnStudy(context: CommandContext, options: Options): Promise<void> {
  const open = openStudyFor(context);
  requireSound(open);
  await context.report(open.diagnostics.filter(({ severity }) => severity === 'error'));
  const { route, facet, codes, where, unit, bootstrap, seed, over } = options;
  const request: AgreementRequest = {
    ...{ route, facet, codes, where, unit, bootstrap, seed, over },
    coders: codersAsked(options),
  };
  const language = context.globals.language ?? open.study.settings.language;
  const report = studyAgreement(open, request, `daya ${version()}`, language);
  await give(context, report, options, language, open.study.settings.terms);
}

async function agreeOnData(context: CommandContext, options: Options, file: string): Promise<void> {
  const { metric, length, bootstrap, seed } = options;
  const request = { metric, length, bootstrap, seed, coders: codersAsked(options) };
  const path = resolve(context.io.cwd(), file);
  const report = dataAgreement(path, file, request, `daya ${version()}`);
  await context.report(report.diagnostics);
  await give(context, report, options, context.language);
  if (report.diagnostics.some(({ severity }) => severity === 'error')) context.status = 1;
}

/** `--coders a,b`, or the shared `--coder` typed with a comma. */
function codersAsked({ coders, coder }: Options): readonly string[] | undefined {
  return coders ?? (coder === undefined ? undefined : commaList(coder));
}

/** Prints the report or writes it to the file of `-o`: formats with headings hold both tables, the others one. */
async function give(
  context: CommandContext,
  report: AgreementReport,
  options: Options,
  language: 'id' | 'en',
  terms: Readonly<Record<string, Localised>> = {},
): Promise<void> {
  const format = formatAsked(options);
  refuseIdle(options, format);
  const { stdout } = context.io;
  const { agreement, caption, provenance } = report;
  const onTerminal = options.output === undefined;
  const write = async (): Promise<string | Uint8Array> => {
    if (format === 'json') return jsonText(agreementJson(agreement, language));
    const about = { language, caption, provenance, terms };
    const limit = format === 'table' && onTerminal ? mostOnTerminal : undefined;
    const width = onTerminal && stdout.columns !== undefined ? { width: stdout.columns } : {};
    const template =
      options.template === undefined ? {} : { template: templateBytes(context, options.template) };
    const print = (table: Table) => emit(table, format, { language, ...width, ...template });
    if (options.list === true) return await print(disagreementTable(agreement, about));
    const numbers = await print(coefficientTable(agreement, about));
    if ((format !== 'table' && format !== 'md') || agreement.disagreements.length === 0) return numbers;
    return `${String(numbers)}\n${String(await print(disagreementTable(agreement, about, limit)))}`;
  };
  if (onTerminal && isBinary(format) && stdout.isTTY === true)
    throw new Failure([usageFaults.binaryToTerminal.at(undefined, { format })]);
  const content = await write();
  if (options.output === undefined) {
    stdout.write(content);
    return;
  }
  writeWhole(resolve(context.io.cwd(), options.output), content);
  context.note({ id: `Ditulis: ${options.output}`, en: `Written: ${options.output}` });
}

/** JSON in which no character can steer a terminal. */
function jsonText(value: object): string {
  const text = JSON.stringify(value, null, 2).replace(
    /[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return `${text}\n`;
}

function formatAsked({ format, output }: TableOptions): EmittedFormat {
  if (format !== undefined) return format;
  const known = output === undefined ? 'table' : formatOfFile(output);
  if (known === undefined || !formatIds.includes(known))
    throw new Failure([usageFaults.unknownExtension.at(undefined, { file: output ?? '' })]);
  return known;
}

function wholeNumber(least: number): (text: string) => number {
  return (text) => {
    const value = Number(text);
    if (!/^\d+$/.test(text) || !Number.isSafeInteger(value) || value < least)
      throw new InvalidArgumentError(`${least}, ${least + 1}, ${least + 2} …`);
    return value;
  };
}
