import { resolve } from 'node:path';
import type { Command } from 'commander';
import { printable } from '../../i18n/printable.js';
import { manuscriptDiagnostics } from '../../pipeline/check-manuscript.js';
import { studyDiagnostics } from '../../pipeline/check-study.js';
import type { CommandContext } from '../context.js';
import { addDiagnosticOptions, type DiagnosticOptions, giveDiagnostics } from '../diagnostic-options.js';
import { openStudyFor } from '../study-option.js';

interface Options extends DiagnosticOptions {
  readonly manuscript?: string;
}

/** `daya check [dir]`: what CI wants to know; with `--manuscript` the quotations of a chapter instead. */
export function configure(command: Command, context: CommandContext): void {
  const id = context.language === 'id';
  addDiagnosticOptions(command.argument('[dir]', id ? 'folder studi' : 'folder of the study'), context)
    .option(
      '--manuscript <file>',
      id
        ? 'periksa kutipan dalam naskah (docx, md) terhadap dokumen studi'
        : 'check the quotations of a chapter (docx, md) against the documents',
    )
    .action(async (dir: string | undefined, options: Options) => {
      const open = openStudyFor(context, dir);
      const { manuscript } = options;
      if (manuscript === undefined) {
        await giveDiagnostics(context, await studyDiagnostics(open), options, open.study.dir);
        return;
      }
      const path = resolve(context.io.cwd(), manuscript);
      const { quotations, diagnostics } = await manuscriptDiagnostics(open, path, manuscript);
      await giveDiagnostics(context, diagnostics, options, printable(manuscript));
      if (options.format === 'pretty')
        context.note({
          id: `Kutipan yang dicari: ${quotations}, dalam ${open.study.documents.length} dokumen.`,
          en: `Quotations looked up: ${quotations}, in ${open.study.documents.length} documents.`,
        });
    });
}
