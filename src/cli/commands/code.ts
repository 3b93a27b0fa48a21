import { type Command, Option } from 'commander';
import { codeStudy } from '../../pipeline/code-study.js';
import { explainCoding } from '../../pipeline/explain-coding.js';
import { requireSound } from '../../pipeline/open-study.js';
import { asWriter } from '../../study/lock.js';
import { addressOfNumber } from '../../text/addresses.js';
import type { CommandContext } from '../context.js';
import { explainedUnit } from '../explained-unit.js';
import { progressBar } from '../progress.js';
import { openStudyFor } from '../study-option.js';

interface CodeOptions {
  readonly explain?: string;
  readonly format: 'table' | 'json';
}

/** `daya code`: the deductive pass of coder `rules`; with --explain, why a passage got its codes. */
export function configure(command: Command, context: CommandContext): void {
  const id = context.language === 'id';
  command
    .option(
      '--explain <address>',
      id
        ? 'jelaskan koding sebuah alamat (w01:12) atau dokumen'
        : 'explain the coding of an address (w01:12) or document',
    )
    .addOption(
      new Option('--format <format>', id ? 'bentuk penjelasan' : 'format of the explanation')
        .choices(['table', 'json'])
        .default('table'),
    )
    .action(async (options: CodeOptions) => {
      const open = openStudyFor(context);
      requireSound(open);
      if (options.explain !== undefined) {
        const units = explainCoding(open, options.explain);
        if (options.format === 'json') {
          context.print(
            JSON.stringify(
              units.map(({ document, unit }) => ({ at: addressOfNumber(document, unit.n), ...unit })),
              null,
              2,
            ),
          );
          return;
        }
        const { threshold } = open.study.settings.rules;
        context.print(units.map((unit) => explainedUnit(unit, context, threshold).join('\n')).join('\n\n'));
        return;
      }
      const bar = progressBar(context, { id: 'mengode', en: 'coding' });
      const done = await asWriter(open.study.dir, 'code', () => codeStudy(open, bar.show));
      bar.end();
      context.note({
        id: `${done.documents} dokumen, ${done.coded} dikode ulang, ${done.codings} usulan koding, ${done.changed} berkas berubah.`,
        en: `${done.documents} documents, ${done.coded} of them coded again, ${done.codings} codings proposed, ${done.changed} files changed.`,
      });
    });
}
