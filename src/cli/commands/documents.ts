import { type Command, Option } from 'commander';
import { emit } from '../../emit/emit.js';
import { studyFaults } from '../../i18n/faults/study.js';
import { several } from '../../i18n/several.js';
import { Failure } from '../../model/failure.js';
import { documentList, documentTable } from '../../pipeline/document-list.js';
import { readFrozenAddresses, writeFrozenAddresses } from '../../study/addresses.js';
import { changeStudy } from '../change-study.js';
import type { CommandContext } from '../context.js';
import { openStudyFor } from '../study-option.js';
import { version } from '../version.js';

const formats = ['table', 'csv', 'tsv', 'md', 'json'] as const;

/** `daya documents list|freeze`. */
export function configure(command: Command, context: CommandContext): void {
  const id = context.language === 'id';
  command
    .command('list')
    .description(id ? 'apa yang sudah dibaca' : 'what was ingested')
    .addOption(
      new Option('--format <format>', id ? 'bentuk keluaran' : 'format').choices(formats).default('table'),
    )
    .action(async (options: { format: (typeof formats)[number] }) => {
      const open = openStudyFor(context);
      await context.report(open.diagnostics.filter(({ severity }) => severity === 'error'));
      if (options.format === 'json') {
        context.print(JSON.stringify(documentList(open.study), null, 2));
        return;
      }
      const table = documentTable(open.study, context.language, `daya ${version()}`);
      const width = context.io.stdout.columns ?? 100;
      context.print(String(await emit(table, options.format, { language: context.language, width })));
    });
  command
    .command('freeze')
    .description(
      id
        ? 'menetapkan alamat yang sudah dicetak; pecahan kemudian menjadi 12a, 12b'
        : 'fix the addresses that were printed; later splits are 12a, 12b',
    )
    .argument('[doc...]', id ? 'dokumen; semua bila tidak disebut' : 'documents; all where none is named')
    .action((ids: string[]) => freeze(context, ids));
}

async function freeze(context: CommandContext, ids: readonly string[]): Promise<void> {
  await changeStudy(context, 'documents freeze', ({ study }) => {
    const known = study.documents.map(({ meta }) => meta.id);
    const unknown = ids.filter((doc) => !known.includes(doc));
    if (unknown.length > 0)
      throw new Failure(unknown.map((doc) => studyFaults.unknownDocument.at(undefined, { doc, known })));
    const documents = study.documents.filter(({ meta }) => ids.length === 0 || ids.includes(meta.id));
    const { frozen } = readFrozenAddresses(study.dir);
    const changed = writeFrozenAddresses(study.dir, frozen, documents);
    context.note(
      changed
        ? {
            id: `Alamat ${documents.length} dokumen ditetapkan di documents/addresses.csv.`,
            en: `The addresses of ${several(documents.length, 'document')} are fixed in documents/addresses.csv.`,
          }
        : { id: 'Alamat sudah ditetapkan.', en: 'The addresses were fixed already.' },
    );
  });
}
