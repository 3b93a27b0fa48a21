import type { Command } from 'commander';
import { diffCodebooks } from '../../codebook/diff.js';
import { codebookFileFaults } from '../../codebook/file-faults.js';
import { diffTable } from '../../codebook/tables.js';
import type { EmittedFormat } from '../../emit/emit.js';
import { Failure } from '../../model/failure.js';
import { CodebookShelf } from '../../pipeline/codebook-files.js';
import { openStudy } from '../../pipeline/open-study.js';
import type { CommandContext } from '../context.js';
import { formatOption, give, readAll, tableOptions } from './show.js';

/** `daya codebook diff <before> [after]`: files, `builtin:<id>`, or `REV:path` of git; one file alone is compared with HEAD. */
export function configureDiff(command: Command, context: CommandContext): void {
  const id = context.language === 'id';
  command
    .command('diff')
    .description(
      id
        ? 'apa yang berubah di antara dua buku kode, dan koding yang terkena'
        : 'what changed between two codebooks, and the codings it touches',
    )
    .argument(
      '<before>',
      id ? 'berkas, builtin:<id>, atau REV:berkas' : 'a file, builtin:<id>, or REV:file of git',
    )
    .argument(
      '[after]',
      id ? 'tanpa ini: HEAD dibandingkan dengan berkas itu' : 'without: HEAD is compared with that file',
    )
    .addOption(formatOption(id))
    .action(async (first: string, second: string | undefined, options: { format?: EmittedFormat }) => {
      const shelf = new CodebookShelf(context.io.cwd(), context.globals.study);
      const names = second === undefined ? [`HEAD:${first}`, first] : [first, second];
      const [before, after] = names.map((name) => readAll(shelf, shelf.named([name]))[0]);
      if (!before || !after)
        throw new Failure([codebookFileFaults.notFound.at(undefined, { ref: first, known: [] })]);
      const changes = diffCodebooks(before, after);
      if (changes.length === 0) context.note({ id: 'Tidak ada perubahan.', en: 'Nothing has changed.' });
      if (changes.length > 0 || options.format !== undefined)
        await give(
          context,
          diffTable(changes, after, tableOptions(context), codingCounts(shelf)),
          options.format,
        );
    });
}

/** Codings by code as their records name it; undefined outside a study. */
function codingCounts(shelf: CodebookShelf): ((ref: string) => number) | undefined {
  if (shelf.study === undefined) return undefined;
  const counts = new Map<string, number>();
  for (const { code } of openStudy(shelf.study).folded.codings) counts.set(code, (counts.get(code) ?? 0) + 1);
  return (ref) => counts.get(ref) ?? 0;
}
