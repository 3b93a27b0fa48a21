import { join, resolve } from 'node:path';
import type { Command } from 'commander';
import { usageFaults } from '../../i18n/faults/usage.js';
import { printable } from '../../i18n/printable.js';
import { Failure } from '../../model/failure.js';
import { inLanguage } from '../../model/words.js';
import { appendixNames, studyAppendices } from '../../pipeline/appendices.js';
import { requireSound } from '../../pipeline/open-study.js';
import { studyPictures } from '../../pipeline/study-pictures.js';
import { writeWhole } from '../../study/atomic.js';
import { readBytes } from '../../study/files.js';
import type { CommandContext } from '../context.js';
import { openStudyFor } from '../study-option.js';
import { commaList } from '../table-options.js';
import { version } from '../version.js';

interface AppendicesOptions {
  readonly output?: string;
  readonly only?: readonly string[];
  readonly template?: string;
  readonly full?: boolean;
}

/** `daya export appendices`: all appendices of a thesis as one Word document. */
export function configureAppendices(command: Command, context: CommandContext): void {
  const id = context.language === 'id';
  const names = appendixNames().join(', ');
  command
    .command('appendices')
    .description(
      id
        ? 'semua lampiran skripsi sebagai satu dokumen Word bernomor'
        : 'all appendices of a thesis as one numbered Word document',
    )
    .option(
      '-o, --output <file>',
      id ? 'berkas .docx (bawaan out/lampiran.docx)' : 'the .docx (default out/appendices.docx)',
    )
    .option('--only <names>', `${id ? 'hanya lampiran ini' : 'only these appendices'}: ${names}`, commaList)
    .option(
      '--full',
      id
        ? 'semua kartu data dan semua baris reduksi, meski kutipannya sudah ada dalam tabel koding'
        : 'every data card and every row of the reduction, though the coding table has their quotations',
    )
    .option(
      '--template <file>',
      id ? 'dokumen Word yang gayanya dipakai' : 'a Word document whose styles are taken over',
    )
    .action((options: AppendicesOptions) => exportAppendices(context, options));
}

async function exportAppendices(context: CommandContext, options: AppendicesOptions): Promise<void> {
  const { output, only, full, template: templateFile } = options;
  if (output !== undefined && !/\.docx$/i.test(output))
    throw new Failure([usageFaults.notWordFile.at(undefined, { file: printable(output) })]);
  const open = openStudyFor(context);
  requireSound(open);
  await context.report(open.diagnostics.filter(({ severity }) => severity === 'error'));
  const { settings, dir } = open.study;
  const template = templateFile === undefined ? undefined : templateBytes(context, templateFile);
  const language = context.globals.language ?? settings.language;
  const tool = `daya ${version()}`;
  const { appendices, label, missing, consent, errors } = studyAppendices(open, {
    tool,
    language,
    only,
    full,
  });
  await context.report(errors.filter((error) => !open.diagnostics.includes(error)));
  const pictures = studyPictures(dir, dir);
  const { appendicesDocx } = await import('../../emit/appendices.js');
  const bytes = appendicesDocx(appendices, {
    language,
    title: inLanguage(settings.title, language),
    tool,
    label,
    ...(template && { template }),
    pictures,
  });
  const file = output ?? `out/${language === 'id' ? 'lampiran' : 'appendices'}.docx`;
  writeWhole(output === undefined ? join(dir, file) : resolve(context.io.cwd(), file), bytes);
  for (const words of [...missing, ...consent]) context.note(words);
  const { undrawnPictures } = await import('../../emit/drawn-picture.js');
  const tables = appendices.flatMap((appendix) => appendix.tables.map(({ table }) => table));
  for (const path of undrawnPictures(tables, pictures).map(printable))
    context.note({
      id: `${path} tidak ada atau bukan gambar; hanya namanya yang tercetak.`,
      en: `${path} is missing or no picture; only its name is printed.`,
    });
  const count = appendices.length;
  const shown = printable(file);
  context.note({
    id: `${count} lampiran ditulis: ${shown}`,
    en: `${count} ${count === 1 ? 'appendix' : 'appendices'} written: ${shown}`,
  });
}

function templateBytes(context: CommandContext, file: string): Uint8Array {
  const read = readBytes(resolve(context.io.cwd(), file), file);
  if (read.diagnostic) throw new Failure([read.diagnostic]);
  return read.value;
}
