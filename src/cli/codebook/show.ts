import { type Command, Option } from 'commander';
import { resolveCodebooks } from '../../codebook/code-index.js';
import { codebookFileFaults } from '../../codebook/file-faults.js';
import { codebookSchema } from '../../codebook/schema.js';
import { codebookList, codebookTable } from '../../codebook/tables.js';
import { codebookTree, codeInFull } from '../../codebook/tree-text.js';
import { type EmittedFormat, emit, formatIds } from '../../emit/emit.js';
import { printable } from '../../i18n/printable.js';
import type { Code, Codebook } from '../../model/codebook.js';
import { Failure } from '../../model/failure.js';
import type { Table } from '../../model/table.js';
import { type CodebookFile, CodebookShelf } from '../../pipeline/codebook-files.js';
import type { CommandContext } from '../context.js';
import { version } from '../version.js';

/** `daya codebook list`. */
export function configureList(command: Command, context: CommandContext): void {
  const id = context.language === 'id';
  command
    .command('list')
    .description(
      id
        ? 'buku kode studi; di luar studi, yang bawaan'
        : 'the codebooks of the study; outside one, the built-in ones',
    )
    .option('--builtin', id ? 'yang bawaan' : 'the built-in ones')
    .addOption(formatOption(id))
    .action(async (options: { builtin?: boolean; format?: EmittedFormat }) => {
      const shelf = new CodebookShelf(context.io.cwd(), context.globals.study);
      const files = options.builtin || shelf.study === undefined ? shelf.builtin() : shelf.ofStudy();
      const codebooks = readAll(shelf, files);
      if (options.format === 'json')
        context.print(
          JSON.stringify(
            codebooks.map(({ id: key, ref, version: of, codes }) => ({
              id: key,
              ref,
              version: of,
              codes: codes.length,
            })),
          ),
        );
      else await give(context, codebookList(codebooks, tableOptions(context)), options.format);
    });
}

/** `daya codebook show <codebook|code> [code]`. */
export function configureShow(command: Command, context: CommandContext): void {
  const id = context.language === 'id';
  command
    .command('show')
    .description(
      id
        ? 'buku kode sebagai pohon atau tabel, atau satu kode selengkapnya'
        : 'a codebook as a tree or table, or one code in full',
    )
    .argument(
      '<codebook>',
      id
        ? 'berkas, builtin:<id>, id buku kode, atau kode'
        : 'a file, builtin:<id>, the id of a codebook, or a code',
    )
    .argument('[code]', id ? 'kode yang ditampilkan selengkapnya' : 'the code to show in full')
    .addOption(formatOption(id))
    .action(async (name: string, code: string | undefined, options: { format?: EmittedFormat }) => {
      const shelf = new CodebookShelf(context.io.cwd(), context.globals.study);
      const { codebook, code: found } = resolveName(shelf, name, code);
      if (options.format !== undefined)
        await give(context, codebookTable(codebook, tableOptions(context), found && [found]), options.format);
      else
        context.print(
          lines(
            found
              ? codeInFull(found, codebook, context.language, {
                  allIndicators: context.globals.verbose === true,
                })
              : codebookTree(codebook, context.language),
          ),
        );
    });
}

/** `daya codebook schema`. */
export function configureSchema(command: Command, context: CommandContext): void {
  command
    .command('schema')
    .description(
      context.language === 'id'
        ? 'JSON Schema buku kode, untuk pelengkapan di editor'
        : 'the JSON Schema of a codebook, for completion in an editor',
    )
    .action(() => context.print(JSON.stringify(codebookSchema(), null, 2)));
}

/** A codebook by name, or a code (`codebook:code`, or an id that only one codebook has) with its codebook. */
function resolveName(
  shelf: CodebookShelf,
  name: string,
  code: string | undefined,
): { codebook: Codebook; code?: Code } {
  if (code === undefined) {
    const files = shelf.study === undefined ? shelf.builtin() : [...shelf.ofStudy(), ...shelf.builtin()];
    const books = new Map(readAll(shelf, files).map((book) => [book.id, book]));
    const found = resolveCodebooks([...books.values()]).lookUp(name);
    const isFile = books.has(name) || name.includes('.') || name.includes('/') || name.startsWith('builtin:');
    if (!isFile && found.kind === 'found')
      return { codebook: books.get(found.code.ref.slice(0, found.code.ref.indexOf(':')))!, code: found.code };
    if (!isFile && found.kind === 'ambiguous')
      throw new Failure([
        codebookFileFaults.ambiguousCode.at(undefined, {
          code: name,
          refs: found.codes.map(({ ref }) => ref),
        }),
      ]);
  }
  const [codebook] = readAll(shelf, shelf.named([name]));
  if (codebook === undefined)
    throw new Failure([codebookFileFaults.notFound.at(undefined, { ref: name, known: [] })]);
  if (code === undefined) return { codebook };
  const found = resolveCodebooks([codebook]).find(code);
  if (found === undefined)
    throw new Failure([
      codebookFileFaults.unknownCode.at(undefined, { code, known: codebook.codes.map((each) => each.id) }),
    ]);
  return { codebook, code: found };
}

/** The codebooks of files; fails (status 1) where one cannot be read. */
export function readAll(shelf: CodebookShelf, files: readonly CodebookFile[]): Codebook[] {
  const read = files.map((file) => shelf.read(file));
  const broken = read
    .filter(({ codebook }) => codebook === undefined)
    .flatMap(({ diagnostics }) => diagnostics);
  if (broken.length > 0) throw new Failure(broken, 1);
  return read.flatMap(({ codebook }) => codebook ?? []);
}

export function formatOption(id: boolean): Option {
  return new Option('--format <format>', id ? 'bentuk tabel' : 'format of the table').choices(formatIds);
}

export function tableOptions(context: CommandContext): { language: 'id' | 'en'; tool: string } {
  return { language: context.language, tool: `daya ${version()}` };
}

/** Prints a table. */
export async function give(
  context: CommandContext,
  table: Table,
  format: EmittedFormat = 'table',
): Promise<void> {
  const { stdout } = context.io;
  const width = stdout.columns === undefined ? {} : { width: stdout.columns };
  stdout.write(await emit(table, format, { language: context.language, ...width }));
}

function lines(text: string): string {
  return text
    .split('\n')
    .map((line) => printable(line))
    .join('\n');
}
