import type { Command } from 'commander';
import { Option } from 'commander';
import { type EmittedFormat, formatIds } from '../../emit/emit.js';
import { studyFaults } from '../../i18n/faults/study.js';
import { Failure } from '../../model/failure.js';
import { codingLogTable } from '../../pipeline/coding-log.js';
import type { OpenStudy } from '../../pipeline/open-study.js';
import type { CommandContext } from '../context.js';
import { openStudyFor } from '../study-option.js';
import { giveTable } from '../table-options.js';
import { version } from '../version.js';

interface LogOptions {
  readonly format?: EmittedFormat;
  readonly output?: string;
  readonly doc?: string;
  readonly coder?: string;
}

/** `daya codings log`: the audit trail. */
export function configureLog(command: Command, context: CommandContext): void {
  const id = context.language === 'id';
  command
    .command('log')
    .description(id ? 'siapa melakukan apa, kapan, dan mengapa' : 'who did what, when and why')
    .argument('[id]', id ? 'hanya riwayat koding ini' : 'only the history of this coding')
    .option('--doc <doc>', id ? 'hanya dokumen ini' : 'only this document')
    .option('--coder <id>', id ? 'hanya orang ini (atau `rules`)' : 'only this person (or `rules`)')
    .addOption(
      new Option('--format <format>', id ? 'bentuk keluaran' : 'format of the output').choices(formatIds),
    )
    .option('-o, --output <file>', id ? 'tulis ke berkas' : 'write to a file')
    .action(async (wanted: string | undefined, options: LogOptions) => {
      const open = openStudyFor(context);
      await context.report(open.diagnostics.filter(({ severity }) => severity === 'error'));
      refuseUnknown(open, options);
      const language = context.globals.language ?? open.study.settings.language;
      const asked = { id: wanted, doc: options.doc, coder: options.coder };
      const { format, output } = options;
      await giveTable(context, open, codingLogTable(open, asked, language, `daya ${version()}`), {
        ...(format && { format }),
        ...(output !== undefined && { output }),
      });
    });
}

function refuseUnknown({ study }: OpenStudy, { doc, coder }: LogOptions): void {
  const documents = study.documents.map(({ meta }) => meta.id);
  const logged = new Set(study.logs.map((log) => log.doc));
  if (doc !== undefined && !documents.includes(doc) && !logged.has(doc))
    throw new Failure([studyFaults.unknownDocument.at(undefined, { doc, known: documents })]);
  const known = [
    ...new Set(['rules', ...Object.keys(study.settings.coders), ...study.logs.map((log) => log.coder)]),
  ];
  if (coder !== undefined && !known.includes(coder))
    throw new Failure([studyFaults.unknownCoder.at(undefined, { coder, known })]);
}
