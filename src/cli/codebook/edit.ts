import { type Command, Option } from 'commander';
import { resolveCodebooks } from '../../codebook/code-index.js';
import { addCode, splitCode } from '../../codebook/edit/add.js';
import { type EditResult, type EditTarget, leftBehind } from '../../codebook/edit/edit.js';
import { mergeCodes } from '../../codebook/edit/merge.js';
import { moveCode } from '../../codebook/edit/move.js';
import { renameCode } from '../../codebook/edit/rename.js';
import { codebookFileFaults } from '../../codebook/file-faults.js';
import { Failure } from '../../model/failure.js';
import type { Bilingual, Localised } from '../../model/words.js';
import { changeCodebook } from '../../pipeline/change-codebook.js';
import { type CodebookFile, CodebookShelf } from '../../pipeline/codebook-files.js';
import type { CommandContext } from '../context.js';
import { readAll } from './show.js';

interface EditOptions {
  readonly file?: string;
  readonly dryRun?: boolean;
  readonly to?: string;
  readonly codings?: string;
}

/** A change of codes that are there, as a command. */
interface CodeEdit {
  readonly name: string;
  readonly does: Bilingual;
  /** Its words, the code first; a last one with dots takes several. */
  readonly words: readonly (readonly [argument: string, means: Bilingual])[];
  /** An option of its own. */
  readonly option?: readonly [flags: string, means: Bilingual];
  /** `to` are the words behind the code. */
  readonly edit: (
    target: EditTarget,
    code: string,
    to: readonly string[],
    options: EditOptions,
  ) => EditResult;
}

const aCode: Bilingual = { id: 'kode', en: 'the code' };
const edits: readonly CodeEdit[] = [
  {
    name: 'rename',
    does: {
      id: 'memberi kode id lain; id lama tetap sah',
      en: 'give a code another id; the old one stays valid',
    },
    words: [
      ['<code>', aCode],
      ['<new>', { id: 'id baru', en: 'the new id' }],
    ],
    edit: (target, code, [to = '']) => renameCode(target, code, to),
  },
  {
    name: 'move',
    does: { id: 'memindahkan kode ke bawah kode lain', en: 'move a code below another one' },
    words: [['<code>', aCode]],
    option: [
      '--to <parent>',
      { id: 'kode induk; tanpa ini: ke tingkat teratas', en: 'the parent code; without: to the top' },
    ],
    edit: (target, code, _, { to }) => moveCode(target, code, bareId(to)),
  },
  {
    name: 'merge',
    does: { id: 'menggabungkan satu kode ke kode lain', en: 'make a code part of another one' },
    words: [
      ['<from>', { id: 'kode yang tidak dipakai lagi', en: 'the code to be retired' }],
      ['<into>', { id: 'kode yang tetap', en: 'the code that stays' }],
    ],
    edit: (target, code, [into = '']) => mergeCodes(target, code, bareId(into)),
  },
  {
    name: 'split',
    does: { id: 'membagi kode menjadi beberapa anak kode', en: 'split a code into codes below it' },
    words: [
      ['<code>', aCode],
      ['<new...>', { id: 'id kode baru', en: 'ids of the new codes' }],
    ],
    option: [
      '--codings <new>',
      { id: 'kode baru yang menerima koding yang ada', en: 'the new code that takes the codings there are' },
    ],
    edit: (target, code, to, { codings }) => {
      const codes = to.map((each) => ({ code: each, label: each, status: 'proposed' }));
      return splitCode(target, code, codes, codings);
    },
  },
];

/** `daya codebook rename|move|merge|split`. */
export function configureEdits(command: Command, context: CommandContext): void {
  for (const { name, does, words, option, edit } of edits) {
    const declared = editCommand(command, context, name, context.say(does));
    for (const [argument, means] of words) declared.argument(argument, context.say(means));
    if (option) declared.option(option[0], context.say(option[1]));
    declared.action((code: string, ...rest: unknown[]) => {
      const to = rest.slice(0, words.length - 1).flat() as string[];
      const options = rest[words.length - 1] as EditOptions;
      const why = [name, code, ...to].join(' ');
      return change(context, code, options, why, (target, bare) => edit(target, bare, to, options));
    });
  }
}

/** A command with the options that every change takes. */
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
