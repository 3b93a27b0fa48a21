import { type Command, InvalidArgumentError, Option } from 'commander';
import stringWidth from 'string-width';
import { printable } from '../../i18n/printable.js';
import { type FoundWords, findWords } from '../../pipeline/find-words.js';
import type { CommandContext } from '../context.js';
import { openStudyFor } from '../study-option.js';
import { keyValue } from '../table-options.js';
import { refuseUnused } from '../unused-options.js';

interface FindOptions {
  readonly exact?: boolean;
  readonly and?: string;
  readonly near?: number;
  readonly code?: string;
  readonly coder?: string;
  readonly group?: string;
  readonly where?: Readonly<Record<string, string>>;
  readonly all?: boolean;
  readonly format: 'table' | 'json';
}

/** `daya find <pattern>`: keyword in context. */
export function configure(command: Command, context: CommandContext): void {
  const id = context.language === 'id';
  command
    .argument(
      '<pattern>',
      id
        ? 'kata, rumpun kata (latih~), pilihan (a|b), * dan ...'
        : 'words, word families (latih~), alternatives (a|b), * and ...',
    )
    .option('--exact', id ? 'persis seperti ditulis' : 'exactly as written')
    .option('--and <pattern>', id ? 'yang juga ada di kalimat itu' : 'what also stands in that sentence')
    .option(
      '--near <n>',
      id ? 'paling jauh sekian kata dari --and' : 'at most so many words from --and',
      wholeNumber,
    )
    .option('--code <code>', id ? 'hanya di dalam segmen berkode ini' : 'only inside segments with this code')
    .option('--coder <id>', id ? 'segmen menurut koder ini' : 'segments of this coder')
    .option('--group <group>', id ? 'hanya kelompok ini' : 'only this group')
    .option(
      '--where <key=value>',
      id
        ? 'saringan: group, informant, technique, wave, document'
        : 'filter: group, informant, technique, wave, document',
      keyValue,
    )
    .option('--all', id ? 'juga kata-kata pewawancara dan suara lain' : 'also interviewers and other voices')
    .addOption(
      new Option('--format <format>', id ? 'bentuk keluaran' : 'format')
        .choices(['table', 'json'])
        .default('table'),
    )
    .action((pattern: string, { all, group, format, where, ...rest }: FindOptions) => {
      if (rest.and === undefined) refuseUnused(command, ['near'], { id: 'tanpa --and', en: 'without --and' });
      if (rest.code === undefined)
        refuseUnused(command, ['coder'], { id: 'tanpa --code', en: 'without --code' });
      const open = openStudyFor(context);
      const filters = { ...where, ...(group !== undefined && { group }) };
      const found = findWords(open, { pattern, ...rest, where: filters, ...(all && { everything: true }) });
      if (format === 'json') context.print(JSON.stringify(found));
      else {
        for (const line of concordance(found, context)) context.print(line);
        context.note({ id: `${found.length} temuan.`, en: `${found.length} found.` });
      }
    });
}

/** A line a find, the keywords one below another. */
function concordance(found: readonly FoundWords[], context: CommandContext): string[] {
  const color = context.color(context.io.stdout);
  const plain = (text: string) => printable(text).replace(/\s+/gu, ' ');
  const rows = found.map(({ at, doc, before, keyword, after }) => ({
    at: at ?? doc,
    before: plain(before),
    keyword: plain(keyword),
    after: plain(after),
  }));
  const widest = (pick: (row: (typeof rows)[number]) => string) =>
    Math.max(0, ...rows.map((row) => stringWidth(pick(row))));
  const [place, left] = [widest(({ at }) => at), widest(({ before }) => before)];
  return rows.map(({ at, before, keyword, after }) => {
    const shown = color ? `\x1b[1;32m${keyword}\x1b[0m` : `[${keyword}]`;
    return `${at}${' '.repeat(place - stringWidth(at))}  ${' '.repeat(left - stringWidth(before))}${before}${shown}${after}`.trimEnd();
  });
}

function wholeNumber(text: string): number {
  if (!/^\d+$/.test(text)) throw new InvalidArgumentError('0, 1, 2, …');
  return Number(text);
}
