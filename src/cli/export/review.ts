import { join, resolve } from 'node:path';
import type { Command } from 'commander';
import { studyFaults } from '../../i18n/faults/study.js';
import { printable } from '../../i18n/printable.js';
import { Failure } from '../../model/failure.js';
import { reviewOf } from '../../pipeline/export-review.js';
import { writeWhole } from '../../study/atomic.js';
import type { CommandContext } from '../context.js';
import { openStudyFor } from '../study-option.js';
import { commaList } from '../table-options.js';

interface ReviewOptions {
  readonly output?: string;
  readonly coder?: readonly string[];
}

/** `daya export review`: a transcript with its codings as Word comments, for a supervisor. */
export function configureReview(command: Command, context: CommandContext): void {
  const id = context.language === 'id';
  command
    .command('review')
    .description(
      id
        ? 'transkrip dengan kode sebagai komentar Word, untuk pembimbing'
        : 'a transcript with the codes as Word comments, for a supervisor',
    )
    .argument('<doc>', id ? 'dokumen' : 'the document')
    .option(
      '-o, --output <file>',
      id ? 'berkas .docx (bawaan out/review-<doc>.docx)' : 'the .docx (default out/review-<doc>.docx)',
    )
    .option(
      '--coder <ids>',
      id ? 'hanya koding mereka: ani,budi atau rules' : 'only their codings: ani,budi or rules',
      commaList,
    )
    .action((doc: string, options: ReviewOptions) => exportReview(context, doc, options));
}

async function exportReview(context: CommandContext, doc: string, options: ReviewOptions): Promise<void> {
  const open = openStudyFor(context);
  await context.report(open.diagnostics.filter(({ severity }) => severity === 'error'));
  const { documents, settings, dir, logs } = open.study;
  const document = documents.find(({ meta }) => meta.id === doc);
  if (document === undefined) {
    const known = documents.map(({ meta }) => meta.id);
    throw new Failure([studyFaults.unknownDocument.at(undefined, { doc, known })]);
  }
  const coders = [...new Set(['rules', ...Object.keys(settings.coders), ...logs.map(({ coder }) => coder)])];
  for (const coder of options.coder ?? [])
    if (!coders.includes(coder))
      throw new Failure([studyFaults.unknownCoder.at(undefined, { coder, known: coders })]);
  const language = context.globals.language ?? settings.language;
  const review = reviewOf(open, document, options.coder, language);
  const { reviewDocx } = await import('../../emit/review-docx.js');
  const path =
    options.output === undefined
      ? join(dir, `out/review-${doc}.docx`)
      : resolve(context.io.cwd(), options.output);
  writeWhole(path, await reviewDocx(review, language));
  const shown = printable(options.output ?? `out/review-${doc}.docx`);
  context.note({
    id: `Ditulis: ${shown} (${review.comments.length} komentar). Kembalikan dengan: daya codings import-review ${shown}`,
    en: `Written: ${shown} (${review.comments.length} comments). Bring it back with: daya codings import-review ${shown}`,
  });
}
