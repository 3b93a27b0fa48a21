import type { Command } from 'commander';
import { usageFaults } from '../../i18n/faults/usage.js';
import { several } from '../../i18n/several.js';
import type { Diagnostic } from '../../model/diagnostic.js';
import { Failure } from '../../model/failure.js';
import { addCodings, type PlacedRequest } from '../../pipeline/act-on-codings.js';
import { inOrder } from '../../pipeline/act-on-lines.js';
import { resolveRequest, type WordsWanted } from '../../pipeline/coding-requests.js';
import type { OpenStudy } from '../../pipeline/open-study.js';
import { type CodingLine, readCodingLines } from '../../pipeline/read-coding-lines.js';
import { appendEvents } from '../../study/record-acts.js';
import { changeStudy } from '../change-study.js';
import type { CommandContext } from '../context.js';
import { addPersonOption, addWordsOptions, textOfFile } from './options.js';

interface AddOptions extends WordsWanted {
  readonly code?: string;
  readonly coder?: string;
  readonly stance?: string;
  readonly memo?: string;
  readonly from?: string;
  readonly dryRun?: boolean;
}

/** `daya codings add`: one coding, or those of a file. */
export function configureAdd(command: Command, context: CommandContext): void {
  const id = context.language === 'id';
  const add = command
    .command('add')
    .description(id ? 'menambah koding, satu atau dari berkas' : 'add codings, one or those of a file')
    .argument('[doc]', id ? 'dokumen' : 'the document');
  addWordsOptions(add, context);
  addPersonOption(add, context)
    .option('--code <code>', id ? 'kode, atau bukukode:kode' : 'the code, or codebook:code')
    .option('--stance <stance>', 'supports | contradicts | mixed | neutral')
    .option('--memo <text>', id ? 'catatan' : 'a note')
    .option(
      '--from <file>',
      id
        ? 'berkas JSONL: {"doc","quote","at"?,"code","stance"?,"coder"?,"memo"?} per baris'
        : 'a JSONL file: {"doc","quote","at"?,"code","stance"?,"coder"?,"memo"?} a line',
    )
    .option('--dry-run', id ? 'hanya periksa' : 'only check')
    .action(async (doc: string | undefined, options: AddOptions) => {
      const { from, dryRun = false } = options;
      if (from !== undefined && doc !== undefined)
        throw new Failure([usageFaults.notTogether.at(undefined, { words: [doc, '--from'] })]);
      const lines = from === undefined ? oneLine(doc, options) : fileLines(context, from, options.coder);
      await changeStudy(context, 'codings add', (open) => addLines(context, open, lines, { from, dryRun }));
    });
}

interface Lines {
  readonly lines: readonly CodingLine[];
  readonly diagnostics: Diagnostic[];
}

function oneLine(doc: string | undefined, options: AddOptions): Lines {
  const { code, coder = '' } = options;
  const missing = [...(doc === undefined ? ['<doc>'] : []), ...(code === undefined ? ['--code'] : [])];
  if (doc === undefined || code === undefined)
    throw new Failure([usageFaults.missingWord.at(undefined, { words: missing })]);
  const found: Diagnostic[] = [];
  return { lines: [{ request: { ...options, doc, code, coder }, faults: { found } }], diagnostics: found };
}

function fileLines(context: CommandContext, from: string, coder: string | undefined): Lines {
  return readCodingLines(textOfFile(context, from), from, coder);
}

async function addLines(
  context: CommandContext,
  open: OpenStudy,
  { lines, diagnostics }: Lines,
  { from, dryRun }: { readonly from: string | undefined; readonly dryRun: boolean },
): Promise<void> {
  const requests = lines.flatMap(({ request, faults }): PlacedRequest[] => {
    const resolved = resolveRequest(open, request, faults);
    return resolved ? [{ resolved, faults }] : [];
  });
  const acted = addCodings(open, requests, {});
  const found = inOrder([...diagnostics, ...acted.diagnostics]);
  if (found.some(({ severity }) => severity === 'error')) {
    if (from !== undefined) context.note({ id: 'Tidak ada yang ditulis.', en: 'Nothing was written.' });
    throw new Failure(found, from === undefined ? 2 : 1);
  }
  await context.report(found);
  if (!dryRun) appendEvents(open.study.dir, acted.events);
  for (const { id } of dryRun ? [] : acted.events) context.print(id);
  const already = acted.unchanged;
  const count = acted.events.length;
  context.note({
    id: `${count} koding ${dryRun ? 'akan ditambahkan' : 'ditambahkan'}${already > 0 ? `; ${already} sudah ada` : ''}.`,
    en: `${several(count, 'coding')} ${dryRun ? 'would be added' : 'added'}${already > 0 ? `; ${already} there already` : ''}.`,
  });
}
