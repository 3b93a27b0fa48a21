import { join } from 'node:path';
import type { Command } from 'commander';
import { exportAudit } from '../../pipeline/export-audit.js';
import { exportCsv } from '../../pipeline/export-csv.js';
import { requireSound } from '../../pipeline/open-study.js';
import { writeIfChanged } from '../../study/atomic.js';
import type { CommandContext } from '../context.js';
import { configureAppendices } from '../export/appendices.js';
import { configureReview } from '../export/review.js';
import { openStudyFor } from '../study-option.js';
import { version } from '../version.js';

/** `daya export csv|audit|appendices|review`: tables for other programs; the audit trail; all appendices in one file; a transcript for a supervisor. */
export function configure(command: Command, context: CommandContext): void {
  const id = context.language === 'id';
  command
    .command('csv')
    .description(
      id
        ? 'semua tabel dan koding sebagai CSV rapi di out/csv/'
        : 'every table and the codings as tidy CSV in out/csv/',
    )
    .action(() => {
      const open = openStudyFor(context);
      requireSound(open);
      const language = context.globals.language ?? open.study.settings.language;
      for (const { path, content } of exportCsv(open, `daya ${version()}`, language)) {
        writeIfChanged(join(open.study.dir, path), content);
        context.note(path);
      }
    });
  command
    .command('audit')
    .description(
      id
        ? 'jejak audit di out/audit/: data mentah, log koding, reduksi, putusan, catatan, instrumen'
        : 'the audit trail in out/audit/: raw data, coding log, reduction, verdicts, notes, instruments',
    )
    .action(() => {
      const open = openStudyFor(context);
      requireSound(open);
      const language = context.globals.language ?? open.study.settings.language;
      for (const { path, content } of exportAudit(open, `daya ${version()}`, language)) {
        writeIfChanged(join(open.study.dir, path), content);
        context.note(path);
      }
    });
  configureAppendices(command, context);
  configureReview(command, context);
}
