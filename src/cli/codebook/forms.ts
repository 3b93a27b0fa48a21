import { type Command, Option } from 'commander';
import { emit } from '../../emit/emit.js';
import { CodebookShelf } from '../../pipeline/codebook-files.js';
import { caughtForms, formsTable } from '../../pipeline/codebook-forms.js';
import type { CommandContext } from '../context.js';
import { openStudyFor } from '../study-option.js';
import { version } from '../version.js';
import { readAll } from './show.js';

const formats = ['table', 'csv', 'tsv', 'md', 'json'] as const;

interface FormsOptions {
  readonly code?: string;
  readonly unused?: boolean;
  readonly format: (typeof formats)[number];
}

/** `daya codebook forms [codebook…]`: what each indicator catches in the study's documents. */
export function configureForms(command: Command, context: CommandContext): void {
  const id = context.language === 'id';
  command
    .command('forms')
    .description(
      id
        ? 'bentuk kata yang ditangkap tiap indikator dalam studi, dan berapa kali'
        : 'which forms each indicator catches in the study, and how often',
    )
    .argument(
      '[codebooks...]',
      id
        ? 'berkas atau builtin:<id>; tanpa itu, buku kode studi'
        : 'files or builtin:<id>; without them, those of the study',
    )
    .option('--code <code>', id ? 'hanya kode ini' : 'only this code')
    .option(
      '--unused',
      id ? 'hanya indikator yang tidak menangkap apa pun' : 'only indicators that catch nothing',
    )
    .addOption(
      new Option('--format <format>', id ? 'bentuk keluaran' : 'format').choices(formats).default('table'),
    )
    .action(async (names: string[], { code, unused, format }: FormsOptions) => {
      const open = openStudyFor(context);
      const shelf = new CodebookShelf(context.io.cwd(), context.globals.study);
      const files = names.length > 0 ? shelf.named(names) : shelf.ofStudy();
      const rows = readAll(shelf, files)
        .flatMap((codebook) => caughtForms(open, codebook))
        .filter(
          (row) =>
            (code === undefined || row.code === code || row.code.endsWith(`:${code}`)) &&
            (!unused || row.count === 0),
        );
      if (format === 'json') {
        context.print(JSON.stringify(rows));
        return;
      }
      const shown = unused || format !== 'table' ? rows : rows.filter(({ count }) => count > 0);
      const table = formsTable(shown, context.language, `daya ${version()}`);
      context.print(
        String(
          await emit(table, format, { language: context.language, width: context.io.stdout.columns ?? 100 }),
        ),
      );
      const idle = rows.length - shown.length;
      if (idle > 0) {
        context.note({
          id: `${idle} indikator tidak menangkap apa pun (--unused menampilkannya).`,
          en: `${idle} indicators catch nothing (--unused shows them).`,
        });
      }
    });
}
