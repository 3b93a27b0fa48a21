import { extname, resolve } from 'node:path';
import { type EmittedFormat, formatOfFile, isBinary } from '../emit/emit.js';
import { verdictFaults } from '../i18n/faults/findings.js';
import { Failure } from '../model/failure.js';
import type { Table } from '../model/table.js';
import type { OpenStudy } from '../pipeline/open-study.js';
import { writeWhole } from '../study/atomic.js';
import type { CommandContext } from './context.js';
import { giveTable, type TableOptions } from './table-options.js';

/** Formats of which one file is one whole document. */
const whole: readonly EmittedFormat[] = ['html', 'json', 'xlsx', 'docx'];

/**
 * Prints several tables one below the other. With `-o` a table is a file: `verdicts.docx` becomes `verdicts-source.docx`,
 * `verdicts-technique.docx` and so on; one table keeps the name as typed.
 */
export async function giveTables(
  context: CommandContext,
  open: OpenStudy,
  tables: readonly Table[],
  options: TableOptions,
): Promise<void> {
  const [only] = tables;
  if (tables.length === 1 && only) return giveTable(context, open, only, options);
  const { output } = options;
  if (output === undefined) {
    const format = options.format ?? 'table';
    if (isBinary(format) || whole.includes(format)) {
      const known = [...new Set(tables.map(nameOf))];
      throw new Failure([verdictFaults.severalBinary.at(undefined, { format, known })]);
    }
    for (const [n, table] of tables.entries()) {
      if (n > 0) context.io.stdout.write('\n');
      await giveTable(context, open, table, options);
    }
    return;
  }
  const extension = formatOfFile(output) === undefined ? '' : extname(output);
  const stem = extension === '' ? output : output.slice(0, -extension.length);
  const used = new Map<string, number>();
  for (const table of tables) {
    const name = nameOf(table);
    const count = (used.get(name) ?? 0) + 1;
    used.set(name, count);
    const file = `${stem}-${name}${count > 1 ? `-${count}` : ''}${extension}`;
    await giveTable(context, open, table, { ...options, output: file });
  }
}

/** `triangulation-source` → `source`. */
function nameOf({ kind }: Table): string {
  return kind.replace(/^triangulation-/, '');
}

/** Whether JSON is asked for, by `--format` or by the name of the file. */
export function asksJson({ format, output }: TableOptions): boolean {
  return (format ?? (output === undefined ? undefined : formatOfFile(output))) === 'json';
}

/** Prints text that is ready, or writes it to the file of `-o`. */
export function giveText(context: CommandContext, text: string, { output }: TableOptions): void {
  if (output === undefined) {
    context.io.stdout.write(text);
    return;
  }
  writeWhole(resolve(context.io.cwd(), output), text);
  context.note({ id: `Ditulis: ${output}`, en: `Written: ${output}` });
}
