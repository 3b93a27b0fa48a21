import { type Command, Option } from 'commander';
import { conclusionTableIds } from '../../conclude/tables.js';
import { verdictFaults } from '../../i18n/faults/findings.js';
import { proposalWords } from '../../i18n/verdicts.js';
import { Failure } from '../../model/failure.js';
import type { DecisionVerdict } from '../../model/finding.js';
import { concludeStudy, conclusionJson, conclusionTables, decide } from '../../pipeline/conclusion.js';
import { requireSound } from '../../pipeline/open-study.js';
import { asWriter } from '../../study/lock.js';
import type { CommandContext } from '../context.js';
import { asksJson, giveTables, giveText } from '../give-tables.js';
import { openStudyFor } from '../study-option.js';
import { addTableOptions } from '../table-options.js';
import { refuseUnused } from '../unused-options.js';
import { addJudgeOptions, type JudgeOptions, requestOf, wholeNumber } from './triangulate.js';

interface Options extends JudgeOptions {
  readonly verdict?: DecisionVerdict;
  readonly reason?: string;
  readonly by?: string;
  readonly date?: string;
  readonly unreviewed?: boolean;
}

/** `daya conclude [table]` and `daya conclude decide F1 …`: findings with requirements, negative cases and decisions. */
export function configure(command: Command, context: CommandContext): void {
  const id = context.language === 'id';
  command
    .argument(
      '[what]',
      `${id ? 'tabel' : 'table'}: ${conclusionTableIds.join(', ')}; ${id ? 'atau' : 'or'} decide`,
      'all',
    )
    .argument('[finding]', id ? 'temuan yang diputuskan (decide)' : 'the finding to decide on (decide)');
  addTableOptions(command, context);
  addJudgeOptions(command, id);
  command
    .option('--limit <n>', id ? 'kutipan per sel (2)' : 'quotations a cell (2)', wholeNumber)
    .addOption(
      new Option('--verdict <verdict>', id ? 'keputusan (decide)' : 'the decision (decide)').choices([
        'accept',
        'revise',
        'postpone',
      ]),
    )
    .option('--reason <text>', id ? 'alasan keputusan' : 'the reason of the decision')
    .option('--by <coder>', id ? 'koder yang memutuskan (decide)' : 'the coder who decides (decide)')
    .option('--date <date>', id ? 'tanggal keputusan (hari ini)' : 'date of the decision (today)')
    .option(
      '--unreviewed',
      id
        ? 'terima walau koding otomatis belum ditelaah; akan tercetak'
        : 'accept although automatic codings are not reviewed; will be printed',
    )
    .action(async (what: string, finding: string | undefined, options: Options) => {
      if (what === 'decide') {
        refuseUnused(command, ['format', 'output', 'template', 'limit', 'codes', 'finding'], {
          id: 'dengan `decide`',
          en: 'with `decide`',
        });
        await decideFinding(context, finding, options);
        return;
      }
      refuseUnused(command, ['verdict', 'reason', 'by', 'date', 'unreviewed'], {
        id: 'tanpa `decide`',
        en: 'without `decide`',
      });
      await conclude(context, what, options);
    });
}

async function conclude(context: CommandContext, what: string, options: Options): Promise<void> {
  const open = openStudyFor(context);
  requireSound(open);
  const concluded = concludeStudy(open, requestOf(context, open.study.settings.language, options));
  const tables = conclusionTables(concluded, what);
  await context.report([...concluded.errors, ...concluded.unmet]);
  if (concluded.errors.length + concluded.unmet.length > 0) context.status = 1;
  if (asksJson(options)) giveText(context, conclusionJson(concluded), options);
  else await giveTables(context, open, tables, options);
}

async function decideFinding(
  context: CommandContext,
  finding: string | undefined,
  options: Options,
): Promise<void> {
  const { verdict, reason, by, unreviewed } = options;
  const missing = [
    ...(finding === undefined ? ['finding'] : []),
    ...(verdict === undefined ? ['verdict'] : []),
    ...(by === undefined ? ['by'] : []),
  ];
  if (missing.length > 0)
    throw new Failure(missing.map((option) => verdictFaults.missingOption.at(undefined, { option })));
  const date = options.date ?? new Date().toISOString().slice(0, 10);
  const { study } = openStudyFor(context);
  await asWriter(study.dir, 'conclude', () => {
    const open = openStudyFor(context);
    requireSound(open);
    const judging = requestOf(context, open.study.settings.language, options);
    const { proposal } = decide(
      open,
      { finding: finding!, verdict: verdict!, reason, by: by!, date, unreviewed },
      judging,
    );
    const words = proposalWords[proposal.id];
    context.note({
      id: `${finding}: keputusan ditulis di findings.yaml (usulan sistem: ${words.id}).`,
      en: `${finding}: decision written to findings.yaml (proposed by the program: ${words.en}).`,
    });
  });
}
