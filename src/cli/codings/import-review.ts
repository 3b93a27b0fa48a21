import { resolve } from 'node:path';
import type { Command } from 'commander';
import { reviewFaults } from '../../i18n/faults/review.js';
import { several } from '../../i18n/several.js';
import { readReviewComments } from '../../ingest/review-comments.js';
import { Failure } from '../../model/failure.js';
import { planReviewImport } from '../../pipeline/import-review.js';
import { readBytes } from '../../study/files.js';
import { appendEvents } from '../../study/record-acts.js';
import { writeMemo } from '../../study/write-memo.js';
import { changeStudy } from '../change-study.js';
import type { CommandContext } from '../context.js';
import { personOf } from './options.js';

interface ImportOptions {
  readonly coder?: string;
  readonly dryRun?: boolean;
}

/** `daya codings import-review`: the comments of a reviewed transcript. */
export function configureImportReview(command: Command, context: CommandContext): void {
  const id = context.language === 'id';
  command
    .command('import-review')
    .description(
      id
        ? 'membawa masuk komentar transkrip yang sudah ditelaah, sebagai memo atau koding'
        : 'bring the comments of a reviewed transcript in, as memos or codings',
    )
    .argument('<file>', '.docx')
    .option(
      '--coder <id>',
      id ? 'siapa yang menelaah, bila namanya di Word lain' : 'who reviewed, where Word has another name',
    )
    .option('--dry-run', id ? 'hanya tunjukkan' : 'only show')
    .action((file: string, options: ImportOptions) => importReview(context, file, options));
}

async function importReview(context: CommandContext, file: string, options: ImportOptions): Promise<void> {
  const bytes = readBytes(resolve(context.io.cwd(), file), file);
  if (bytes.diagnostic) throw new Failure([bytes.diagnostic]);
  const { comments, diagnostic } = readReviewComments(bytes.value, file);
  if (diagnostic) throw new Failure([diagnostic]);
  if (comments.length === 0) throw new Failure([reviewFaults.nothing.at({ file }, {})]);
  await changeStudy(context, 'codings import-review', async (open) => {
    const coder = options.coder === undefined ? undefined : personOf(open, options.coder);
    const plan = planReviewImport(open, comments, file, coder);
    await context.report(plan.diagnostics);
    const { dir } = open.study;
    if (!options.dryRun) {
      appendEvents(dir, plan.events);
      for (const memo of plan.memos) writeMemo(dir, memo.id, memo);
    }
    for (const { id } of [...plan.memos, ...plan.events]) context.print(id);
    if (plan.diagnostics.some(({ severity }) => severity === 'error')) context.status = 1;
    const [memos, codings] = [plan.memos.length, plan.events.length];
    const done = options.dryRun
      ? { id: ' akan dibawa masuk', en: ' would be brought in' }
      : { id: ' dibawa masuk', en: ' brought in' };
    context.note({
      id: `${memos} memo dan ${codings} koding${done.id}; ${plan.known} komentar tidak berubah.`,
      en: `${several(memos, 'memo')} and ${several(codings, 'coding')}${done.en}; ${several(plan.known, 'comment')} unchanged.`,
    });
  });
}
