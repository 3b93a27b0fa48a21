import { resolve } from 'node:path';
import { type Command, Option } from 'commander';
import { memoSubject, memoSubjects } from '../../check/memo-subject.js';
import { type EmittedFormat, formatIds } from '../../emit/emit.js';
import { memoFaults } from '../../i18n/faults/memos.js';
import { usageFaults } from '../../i18n/faults/usage.js';
import { printable } from '../../i18n/printable.js';
import { Failure } from '../../model/failure.js';
import { memoList, memoTable, memoWorld } from '../../pipeline/memo-list.js';
import type { OpenStudy } from '../../pipeline/open-study.js';
import { isSafeId } from '../../study/documents.js';
import { readText } from '../../study/files.js';
import { writeMemo } from '../../study/write-memo.js';
import { changeStudy } from '../change-study.js';
import { addPersonOption, personOf } from '../codings/options.js';
import type { CommandContext } from '../context.js';
import { openStudyFor } from '../study-option.js';
import { giveTable } from '../table-options.js';
import { version } from '../version.js';

interface ListOptions {
  readonly format?: EmittedFormat;
  readonly output?: string;
}

interface AddOptions {
  readonly about?: string;
  readonly text?: string;
  readonly from?: string;
  readonly coder?: string;
  readonly id?: string;
}

/** `daya memo list|show|add`. */
export function configure(command: Command, context: CommandContext): void {
  const id = context.language === 'id';
  command
    .command('list')
    .description(
      id
        ? 'memo: berkas, catatan reflektif dalam dokumen, dan catatan pada koding'
        : 'memos: files, reflective notes inside documents, and notes at codings',
    )
    .argument('[about]', id ? 'hanya tentang ini, mis. w01 atau F1' : 'only about this, such as w01 or F1')
    .addOption(
      new Option('--format <format>', id ? 'bentuk keluaran' : 'format of the output').choices(formatIds),
    )
    .option('-o, --output <file>', id ? 'tulis ke berkas' : 'write to a file')
    .action((about: string | undefined, options: ListOptions) => list(context, about, options));
  command
    .command('show')
    .description(id ? 'satu memo selengkapnya' : 'one memo in full')
    .argument('<id>', id ? 'id memo' : 'id of the memo')
    .action((wanted: string) => show(context, wanted));
  const add = command
    .command('add')
    .description(
      id
        ? 'memo baru; tanpa --text atau --from berkas kosong untuk disunting'
        : 'a new memo; without --text or --from an empty file to be edited',
    )
    .argument(
      '[about]',
      id ? 'dokumen, alamat, kode, temuan, atau koding' : 'document, address, code, finding or coding',
    );
  addPersonOption(add, context)
    .option('--text <text>', id ? 'isinya' : 'what it says')
    .option('--from <file>', id ? 'isi dari berkas teks' : 'what it says, from a text file')
    .option('--id <name>', id ? 'nama berkasnya' : 'name of its file')
    .action((about: string | undefined, options: AddOptions) => addMemo(context, about ?? '', options));
}

async function list(context: CommandContext, about: string | undefined, options: ListOptions): Promise<void> {
  const open = openStudyFor(context);
  await context.report(open.diagnostics.filter(({ severity }) => severity === 'error'));
  const language = context.globals.language ?? open.study.settings.language;
  await giveTable(context, open, memoTable(memoList(open, about), language, `daya ${version()}`), options);
}

async function show(context: CommandContext, wanted: string): Promise<void> {
  const memos = memoList(openStudyFor(context));
  const memo = memos.find(({ id }) => id === wanted);
  if (memo === undefined)
    throw new Failure([
      memoFaults.unknownMemo.at(undefined, { id: wanted, known: memos.map(({ id }) => id) }),
    ]);
  const head = [memo.about, memo.by, memo.date].filter((part) => part).join(' · ');
  context.print(
    `${printable(memo.id)}${head === '' ? '' : `  (${printable(head)})`}\n\n${printable(memo.text)}`,
  );
}

async function addMemo(context: CommandContext, about: string, options: AddOptions): Promise<void> {
  if (options.text !== undefined && options.from !== undefined)
    throw new Failure([usageFaults.notTogether.at(undefined, { words: ['--text', '--from'] })]);
  const text = options.from === undefined ? (options.text ?? '') : textOf(context, options.from);
  await changeStudy(context, 'memo add', (open) => {
    const world = memoWorld(open);
    if (memoSubject(about, world) === undefined)
      throw new Failure([memoFaults.unknownSubject.at(undefined, { about, known: memoSubjects(world) })]);
    if (options.id !== undefined && !isSafeId(options.id))
      throw new Failure([memoFaults.unsafeName.at(undefined, { id: options.id })]);
    const date = new Date().toISOString().slice(0, 10);
    const name =
      options.id ?? [date, about.replace(/[^\p{L}\p{N}]+/gu, '-')].filter((part) => part !== '').join('-');
    const { id, file } = writeMemo(open.study.dir, name, {
      about,
      date,
      text,
      by: authorOf(open, options.coder),
    });
    context.print(id);
    context.note({ id: `Ditulis: ${printable(file)}`, en: `Written: ${printable(file)}` });
  });
}

function textOf(context: CommandContext, from: string): string {
  const read = readText(resolve(context.io.cwd(), from), from);
  if (read.diagnostic) throw new Failure([read.diagnostic]);
  return read.value;
}

/** Who writes; nobody is named in a study without coders, or with several of which none was named. */
function authorOf(open: OpenStudy, asked: string | undefined): string | undefined {
  if (asked !== undefined) return personOf(open, asked);
  const people = Object.keys(open.study.settings.coders);
  return people.length === 1 ? people[0] : undefined;
}
