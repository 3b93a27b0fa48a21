import { type Command, Option } from 'commander';
import { resolveCodebooks } from '../../codebook/code-index.js';
import { addCode, splitCode } from '../../codebook/edit/add.js';
import { type EditResult, type EditTarget, leftBehind } from '../../codebook/edit/edit.js';
import { mergeCodes } from '../../codebook/edit/merge.js';
import { moveCode } from '../../codebook/edit/move.js';
import { renameCode } from '../../codebook/edit/rename.js';
import { codebookFileFaults } from '../../codebook/file-faults.js';
import { Failure } from '../../model/failure.js';
import type { Localised } from '../../model/words.js';
import { changeCodebook } from '../../pipeline/change-codebook.js';
import { type CodebookFile, CodebookShelf } from '../../pipeline/codebook-files.js';
import type { CommandContext } from '../context.js';
import { readAll } from './show.js';

interface EditOptions {
  readonly file?: string;
  readonly dryRun?: boolean;
}

/** Options that every change takes. */
function editCommand(command: Command, context: CommandContext, name: string, description: string): Command {
  const id = context.language === 'id';
  return command
    .command(name)
    .description(description)
    .option('--file <file>', id ? 'berkas buku kode (di luar studi)' : 'the codebook file (outside a study)')
    .option(
      '-n, --dry-run',
      id ? 'tampilkan berkas baru, tanpa menulis' : 'print the new file and write nothing',
    );
}

/** `daya codebook rename <code> <new>`. */
export function configureRename(command: Command, context: CommandContext): void {
  const id = context.language === 'id';
  editCommand(
    command,
    context,
    'rename',
    id ? 'memberi kode id lain; id lama tetap sah' : 'give a code another id; the old one stays valid',
  )
    .argument('<code>', id ? 'kode' : 'the code')
    .argument('<new>', id ? 'id baru' : 'the new id')
    .action((code: string, to: string, options: EditOptions) =>
      change(context, code, options, `rename ${code} ${to}`, (target, bare) => renameCode(target, bare, to)),
    );
}

/** `daya codebook move <code> [--to <parent>]`. */
export function configureMove(command: Command, context: CommandContext): void {
  const id = context.language === 'id';
  editCommand(
    command,
    context,
    'move',
    id ? 'memindahkan kode ke bawah kode lain' : 'move a code below another one',
  )
    .argument('<code>', id ? 'kode' : 'the code')
    .option(
      '--to <parent>',
      id ? 'kode induk; tanpa ini: ke tingkat teratas' : 'the parent code; without: to the top',
    )
    .action((code: string, options: EditOptions & { to?: string }) =>
      change(context, code, options, `move ${code}`, (target, bare) =>
        moveCode(target, bare, bareId(options.to)),
      ),
    );
}

/** `daya codebook merge <from> <into>`. */
export function configureMerge(command: Command, context: CommandContext): void {
  const id = context.language === 'id';
  editCommand(
    command,
    context,
    'merge',
    id ? 'menggabungkan satu kode ke kode lain' : 'make a code part of another one',
  )
    .argument('<from>', id ? 'kode yang tidak dipakai lagi' : 'the code to be retired')
    .argument('<into>', id ? 'kode yang tetap' : 'the code that stays')
    .action((from: string, into: string, options: EditOptions) =>
      change(context, from, options, `merge ${from} ${into}`, (target, bare) =>
        mergeCodes(target, bare, bareId(into)),
      ),
    );
}

/** `daya codebook split <code> <new…>`. */
export function configureSplit(command: Command, context: CommandContext): void {
  const id = context.language === 'id';
  editCommand(
    command,
    context,
    'split',
    id ? 'membagi kode menjadi beberapa anak kode' : 'split a code into codes below it',
  )
    .argument('<code>', id ? 'kode' : 'the code')
    .argument('<new...>', id ? 'id kode baru' : 'ids of the new codes')
    .option(
      '--codings <new>',
      id ? 'kode baru yang menerima koding yang ada' : 'the new code that takes the codings there are',
    )
    .action((code: string, into: string[], options: EditOptions & { codings?: string }) => {
      const codes = into.map((each) => ({ code: each, label: each, status: 'proposed' }));
      return change(context, code, options, `split ${code} ${into.join(' ')}`, (target, bare) =>
        splitCode(target, bare, codes, options.codings),
      );
    });
}

interface AddOptions extends EditOptions {
  readonly label?: string;
  readonly labelEn?: string;
  readonly definition?: string;
  readonly definitionEn?: string;
  readonly facet?: string;
  readonly parent?: string;
  readonly source?: string;
  readonly document?: string;
}

/** `daya codebook add <code>`. */
export function configureAdd(command: Command, context: CommandContext): void {
  const id = context.language === 'id';
  editCommand(command, context, 'add', id ? 'menambah kode' : 'add a code')
    .argument('<code>', id ? 'id kode baru' : 'the id of the new code')
    .option('--label <text>', 'label')
    .option('--label-en <text>', id ? 'label dalam bahasa Inggris' : 'label in English')
    .option('--definition <text>', id ? 'definisi' : 'definition')
    .option('--definition-en <text>', id ? 'definisi dalam bahasa Inggris' : 'definition in English')
    .option('--facet <facet>', id ? 'faset' : 'facet')
    .option('--parent <code>', id ? 'kode induk' : 'parent code')
    .addOption(
      new Option('--source <text>', id ? 'sumber kode deduktif' : 'literature of a deductive code').conflicts(
        'document',
      ),
    )
    .option('--document <id>', id ? 'dokumen pertama kode induktif' : 'first document of an inductive code')
    .action((code: string, options: AddOptions) => {
      const added = {
        code,
        label: localised(options.label ?? options.labelEn ?? code, options.labelEn),
        ...(options.facet !== undefined && { facet: options.facet }),
        ...(options.definition !== undefined && {
          definition: localised(options.definition, options.definitionEn),
        }),
        ...(options.source !== undefined && { origin: { kind: 'deductive', source: options.source } }),
        ...(options.document !== undefined && { origin: { kind: 'inductive', document: options.document } }),
      };
      return change(context, options.parent, options, `add ${code}`, (target) =>
        addCode(target, added, bareId(options.parent)),
      );
    });
}

function localised(text: string, english: string | undefined): Localised {
  return english === undefined ? text : { id: text, en: english };
}

/** `codebook:code` as the bare id that a file holds. */
function bareId<T extends string | undefined>(code: T): T {
  return (code === undefined ? undefined : code.slice(code.indexOf(':') + 1)) as T;
}

/** Finds the file, changes it, and says what was done. `code` may be `codebook:code`; what is changed gets the bare id. */
async function change(
  context: CommandContext,
  code: string | undefined,
  options: EditOptions,
  why: string,
  edit: (target: EditTarget, bare: string) => EditResult,
): Promise<void> {
  const shelf = new CodebookShelf(context.io.cwd(), context.globals.study);
  const file = options.file === undefined ? fileOf(shelf, code) : shelf.named([options.file])[0]!;
  const bare = bareId(code ?? '');
  const done = await changeCodebook(shelf, file, (target) => edit(target, bare), {
    at: new Date().toISOString(),
    why: `codebook ${why}`,
    dryRun: options.dryRun ?? false,
  });
  if (done.text !== undefined) context.io.stdout.write(done.text);
  const carried = {
    id: done.codings > 0 ? `; ${done.codings} koding ikut berpindah` : '',
    en: done.codings > 0 ? `; ${done.codings} codings carried over` : '',
  };
  if (options.dryRun)
    context.note({
      id: `${done.file} akan diubah${carried.id}.`,
      en: `${done.file} would be changed${carried.en}.`,
    });
  else context.note({ id: `${done.file} diubah${carried.id}.`, en: `${done.file} changed${carried.en}.` });
  const left = leftBehind(done.left, bare);
  if (left) context.note(left);
}

/** The study's file that holds a code, or the only one it has. */
function fileOf(shelf: CodebookShelf, code: string | undefined): CodebookFile {
  const files = shelf.study === undefined ? [] : shelf.ofStudy();
  if (code === undefined) {
    const own = files.filter(({ path }) => path !== undefined);
    if (own.length !== 1)
      throw new Failure([codebookFileFaults.nameFile.at(undefined, { files: own.map(({ file }) => file) })]);
    return own[0]!;
  }
  if (files.length === 0) throw new Failure([codebookFileFaults.nameFile.at(undefined, { files: [] })]);
  const codebooks = readAll(shelf, files);
  const index = resolveCodebooks(codebooks);
  const found = index.lookUp(code);
  if (found.kind === 'ambiguous')
    throw new Failure([
      codebookFileFaults.ambiguousCode.at(undefined, { code, refs: found.codes.map(({ ref }) => ref) }),
    ]);
  if (found.kind === 'unknown')
    throw new Failure([
      codebookFileFaults.unknownCode.at(undefined, { code, known: index.codes.map(({ id }) => id) }),
    ]);
  const position = codebooks.findIndex(({ codes }) => codes.includes(found.code));
  return files[position]!;
}
