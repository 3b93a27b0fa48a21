import { type Command, InvalidArgumentError } from 'commander';
import { studyFacts } from '../../pipeline/effective-codings.js';
import { requireSound } from '../../pipeline/open-study.js';
import {
  saturationContext,
  saturationCurve,
  saturationJson,
  saturationTableIds,
  saturationTables,
} from '../../pipeline/saturation.js';
import type { CommandContext } from '../context.js';
import { asksJson, giveTables, giveText } from '../give-tables.js';
import { openStudyFor } from '../study-option.js';
import { addTableOptions, type TableOptions } from '../table-options.js';
import { version } from '../version.js';

interface Options extends TableOptions {
  readonly base?: number;
  readonly run?: number;
  readonly threshold?: number;
  readonly technique?: string;
}

/** `daya saturation [table]`: new information by interview, by group, and the curve. */
export function configure(command: Command, context: CommandContext): void {
  const id = context.language === 'id';
  command.argument('[table]', `${id ? 'tabel' : 'table'}: ${saturationTableIds.join(', ')}`, 'all');
  addTableOptions(command, context);
  command
    .option(
      '--base <n>',
      id ? 'dokumen dasar: 4, 5, atau 6 (4)' : 'documents of the base: 4, 5 or 6 (4)',
      among(4, 5, 6),
    )
    .option('--run <n>', id ? 'panjang rentang: 2 atau 3 (2)' : 'length of a run: 2 or 3 (2)', among(2, 3))
    .option(
      '--threshold <share>',
      id ? 'ambang informasi baru (0,05)' : 'threshold of new information (0.05)',
      share,
    )
    .option(
      '--technique <technique>',
      id ? 'teknik yang dilihat (interview)' : 'the technique looked at (interview)',
    )
    .action(async (what: string, options: Options) => {
      const open = openStudyFor(context);
      requireSound(open);
      await context.report(open.diagnostics.filter(({ severity }) => severity === 'error'));
      const { coder, base, run, threshold, technique, codes, where } = options;
      const facts = studyFacts(open, `daya ${version()}`, { coder });
      const saturation = saturationContext(facts, {
        language: context.globals.language ?? open.study.settings.language,
        ...(base !== undefined && { base }),
        ...(run !== undefined && { run }),
        ...(threshold !== undefined && { threshold }),
        technique,
        codes,
        where,
      });
      const tables = saturationTables(saturation, what);
      if (asksJson(options)) {
        giveText(context, saturationJson(saturation), options);
        return;
      }
      await giveTables(context, open, tables, options);
      const drawn = (options.format ?? 'table') === 'table' && options.output === undefined;
      if (drawn && (what === 'all' || what === 'interviews'))
        context.print(`\n${saturationCurve(saturation, context.io.stdout.columns ?? 80)}`);
    });
}

function among(...allowed: readonly number[]): (text: string) => number {
  return (text) => {
    const value = Number(text);
    if (!allowed.includes(value)) throw new InvalidArgumentError(allowed.join(', '));
    return value;
  };
}

function share(text: string): number {
  const value = Number(text.replace(',', '.'));
  if (!(value >= 0 && value < 1)) throw new InvalidArgumentError('0 … 0.05');
  return value;
}
