import { type Command, InvalidArgumentError, Option } from 'commander';
import { printable } from '../../i18n/printable.js';
import { requireSound } from '../../pipeline/open-study.js';
import { judgeStudy, triangulationJson, triangulationTables } from '../../pipeline/triangulation.js';
import { type Layout, layouts, type VerdictOptions } from '../../triangulate/context.js';
import { type DimensionId, dimensionIds, type RuleOverrides } from '../../triangulate/rules.js';
import { verdictTableIds } from '../../triangulate/tables.js';
import type { CommandContext } from '../context.js';
import { asksJson, giveTables, giveText } from '../give-tables.js';
import { openStudyFor } from '../study-option.js';
import { addTableOptions, commaList, type TableOptions } from '../table-options.js';
import { refuseUnused } from '../unused-options.js';
import { version } from '../version.js';

/** What both `triangulate` and `conclude` take to judge findings. */
export interface JudgeOptions extends TableOptions {
  readonly finding?: readonly string[];
  readonly dimensions?: readonly DimensionId[];
  readonly compare?: RuleOverrides['compare'];
  readonly dissent?: RuleOverrides['dissent'];
  readonly threshold?: number;
  readonly layout?: Layout;
  readonly columns?: VerdictOptions['columns'];
  readonly counts?: boolean;
  readonly limit?: number;
  readonly farmerLiteral?: boolean;
}

/** `daya triangulate [table]`: verdicts on the findings, and their tables. */
export function configure(command: Command, context: CommandContext): void {
  const id = context.language === 'id';
  command.argument('[table]', `${id ? 'tabel' : 'table'}: ${verdictTableIds.join(', ')}`, 'all');
  addTableOptions(command, context);
  addJudgeOptions(command, id);
  command
    .addOption(
      new Option(
        '--columns <columns>',
        id ? 'kolom tata letak klasik: informant atau group' : 'columns of the classic layout',
      ).choices(['informant', 'group']),
    )
    .option('--counts', id ? 'sebutkan juga jumlahnya' : 'also say how many')
    .option('--limit <n>', id ? 'kutipan per sel (2)' : 'quotations a cell (2)', wholeNumber)
    .option(
      '--farmer-literal',
      id
        ? 'D hanya bila arti dan contoh sama-sama berbeda'
        : 'dissonance only where meaning and examples both differ',
    )
    .addOption(
      new Option('--layout <layout>', id ? 'tata letak triangulasi sumber dan teknik' : 'layout').choices(
        layouts,
      ),
    )
    .action(async (what: string, options: JudgeOptions) => {
      const others = { id: `pada \`${printable(what)}\``, en: `for \`${printable(what)}\`` };
      if (!['all', 'source', 'technique'].includes(what))
        refuseUnused(command, ['layout', 'columns'], others);
      if (what === 'technique') refuseUnused(command, ['columns'], others);
      const open = openStudyFor(context);
      requireSound(open);
      const judged = judgeStudy(open, requestOf(context, open.study.settings.language, options));
      const tables = triangulationTables(judged, what);
      await context.report([
        ...open.diagnostics.filter(
          ({ severity, id: fault }) => severity === 'error' && /^(codings|opportunity)\//.test(fault),
        ),
        ...judged.errors,
      ]);
      if (judged.errors.length > 0) context.status = 1;
      if (asksJson(options)) giveText(context, triangulationJson(judged), options);
      else await giveTables(context, open, tables, options);
    });
}

/** Declares the options that say how findings are judged. */
export function addJudgeOptions(command: Command, id: boolean): void {
  command
    .option('--finding <ids>', id ? 'hanya temuan ini, dipisah koma' : 'only these findings', commaList)
    .option(
      '--dimensions <list>',
      id ? 'triangulasi yang direncanakan: source,technique,time' : 'planned: source,technique,time',
      dimensionList,
    )
    .addOption(
      new Option(
        '--compare <mode>',
        id ? 'pooled, atau matched (sumber atau teknik yang sama)' : 'pooled, or matched',
      ).choices(['pooled', 'matched']),
    )
    .addOption(
      new Option(
        '--dissent <rule>',
        id ? 'threshold, atau any (satu suara lain = beragam)' : 'threshold, or any (one dissenter = mixed)',
      ).choices(['threshold', 'any']),
    )
    .option('--threshold <share>', id ? 'ambang di dalam satu pihak (0,5–1)' : 'share inside a party', share);
}

/** What is asked of the pipeline. */
export function requestOf(context: CommandContext, language: 'id' | 'en', options: JudgeOptions) {
  const { coder, where, codes, finding, dimensions, compare, dissent, threshold } = options;
  const { layout, columns, counts, limit, farmerLiteral } = options;
  return {
    tool: `daya ${version()}`,
    language: context.globals.language ?? language,
    coder,
    findings: finding,
    rules: { by: dimensions, compare, dissent, threshold },
    ...(where && { where }),
    ...(codes && { codes }),
    ...(layout && { layout }),
    ...(columns && { columns }),
    ...(counts && { counts }),
    ...(limit !== undefined && { limit }),
    ...(farmerLiteral && { farmerLiteral }),
  };
}

function dimensionList(text: string): DimensionId[] {
  const words = commaList(text);
  const known = dimensionIds.filter((id) => words.includes(id));
  if (known.length !== words.length || known.length === 0)
    throw new InvalidArgumentError(dimensionIds.join(','));
  return known;
}

function share(text: string): number {
  const value = Number(text.replace(',', '.'));
  if (!(value >= 0.5 && value <= 1)) throw new InvalidArgumentError('0.5 … 1');
  return value;
}

export function wholeNumber(text: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1) throw new InvalidArgumentError('1, 2, 3 …');
  return value;
}
