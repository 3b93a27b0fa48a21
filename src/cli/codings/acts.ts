import type { Command } from 'commander';
import { actFaults } from '../../i18n/faults/coding-acts.js';
import { usageFaults } from '../../i18n/faults/usage.js';
import { several } from '../../i18n/several.js';
import type { Diagnostic } from '../../model/diagnostic.js';
import { Failure } from '../../model/failure.js';
import { type Acted, ActsOnCodings, type ChangeWanted } from '../../pipeline/act-on-codings.js';
import { actOnLines } from '../../pipeline/act-on-lines.js';
import type { OpenStudy } from '../../pipeline/open-study.js';
import { markRead } from '../../study/coding-acts.js';
import { appendEvents } from '../../study/record-acts.js';
import { changeStudy } from '../change-study.js';
import type { CommandContext } from '../context.js';
import { addPersonOption, addWordsOptions, personOf, textOfFile } from './options.js';

interface ActOptions extends ChangeWanted {
  readonly coder?: string;
  readonly why?: string;
  readonly redo?: boolean;
  readonly doc?: string;
  readonly from?: string;
  readonly dryRun?: boolean;
}

/** `daya codings update|remove|accept|reject|undo|read`: what the session does with keys, for scripts. */
export function configureActs(command: Command, context: CommandContext): void {
  const id = context.language === 'id';
  const ofIds = id ? 'id koding, boleh beberapa' : 'ids of codings';
  const update = declare('update', {
    id: 'mengubah sikap, kode, memo, atau rentang koding sendiri',
    en: 'change stance, code, memo or range of an own coding',
  });
  addChangeOptions(addWordsOptions(update, context), context)
    .argument('<id>', id ? 'id koding' : 'id of a coding')
    .action((wanted: string, options: ActOptions) =>
      act(context, 'codings update', options, (acts) => [acts.update(wanted, options)]),
    );
  declare('remove', { id: 'menghapus koding sendiri', en: 'take back own codings' })
    .argument('<id...>', ofIds)
    .action((ids: string[], options: ActOptions) =>
      act(context, 'codings remove', options, (acts) => ids.map((each) => acts.remove(each))),
    );
  const accept = declare('accept', {
    id: 'menerima usulan aturan (atau koding rekan), bila perlu diubah',
    en: "accept proposals of the rules (or a colleague's coding), changed where needed",
  });
  addFromOption(addChangeOptions(addWordsOptions(accept, context), context), '{"id","stance"?,"code"?,…}')
    .argument('[id...]', ofIds)
    .action((ids: string[], options: ActOptions) =>
      review(context, 'accept', ids, options, (acts, each) => acts.accept(each, options)),
    );
  const reject = declare('reject', { id: 'menolak usulan aturan', en: 'reject proposals of the rules' });
  addFromOption(reject, '{"id","why"?}')
    .argument('[id...]', ofIds)
    .action((ids: string[], options: ActOptions) =>
      review(context, 'reject', ids, options, (acts, each) => acts.reject(each)),
    );
  declare('undo', {
    id: 'membatalkan perbuatan terakhir, atau yang disebut',
    en: 'undo the last act, or the one that is named',
  })
    .argument('[id]', id ? 'id perbuatan dari `codings log`' : 'id of an act, from `codings log`')
    .option('--redo', id ? 'ulangi yang dibatalkan terakhir' : 'do again what was undone last')
    .option('--doc <doc>', id ? 'hanya di dokumen ini' : 'only in this document')
    .action((wanted: string | undefined, options: ActOptions) =>
      act(context, 'codings undo', options, (acts) => [acts.undo(wanted, options)]),
    );
  declare('read', { id: 'mencatat bahwa dokumen sudah dibaca', en: 'record that documents were read' })
    .argument('<doc...>', id ? 'dokumen' : 'documents')
    .action((docs: string[], options: ActOptions) =>
      act(context, 'codings read', options, (acts) => docs.map((doc) => read(acts, doc))),
    );

  function addFromOption(of: Command, shape: string): Command {
    return of
      .option('--from <file>', id ? `berkas JSONL: ${shape} per baris` : `a JSONL file: ${shape} a line`)
      .option('--dry-run', id ? 'hanya periksa' : 'only check');
  }

  function declare(name: string, words: { readonly id: string; readonly en: string }): Command {
    return addPersonOption(command.command(name).description(context.say(words)), context).option(
      '--why <text>',
      id ? 'alasan, untuk jejak audit' : 'why, for the audit trail',
    );
  }
}

function addChangeOptions(command: Command, context: CommandContext): Command {
  const id = context.language === 'id';
  return command
    .option('--code <code>', id ? 'kode lain' : 'another code')
    .option('--stance <stance>', 'supports | contradicts | mixed | neutral')
    .option('--memo <text>', id ? 'catatan' : 'a note');
}

function read({ open, history, actor }: ActsOnCodings, doc: string): Acted {
  const known = open.study.documents.map(({ meta }) => meta.id);
  if (!known.includes(doc))
    return {
      events: [],
      diagnostics: [actFaults.unknownDocument.at(undefined, { doc, known })],
      unchanged: 0,
    };
  const done = history.events.some(
    (event) =>
      event.op === 'read' && event.doc === doc && event.by === actor.by && !history.isUndone(event.id),
  );
  return { events: done ? [] : markRead(doc, actor), diagnostics: [], unchanged: done ? 1 : 0 };
}

/** Accepts or rejects the codings that are named, or those of a file. */
async function review(
  context: CommandContext,
  how: 'accept' | 'reject',
  ids: readonly string[],
  options: ActOptions,
  one: (on: ActsOnCodings, id: string) => Acted,
): Promise<void> {
  const { from, coder, why } = options;
  const command = `codings ${how}`;
  if (from === undefined) {
    if (ids.length === 0)
      throw new Failure([usageFaults.missingWord.at(undefined, { words: ['<id>', '--from'] })]);
    // Named twice is meant once: a second acceptance would count the same words twice.
    return await act(context, command, options, (acts) => [...new Set(ids)].map((id) => one(acts, id)));
  }
  const others = (['quote', 'range', 'at', 'prefix', 'suffix', 'code', 'stance', 'memo'] as const).filter(
    (key) => options[key] !== undefined,
  );
  const words = [...ids.slice(0, 1), ...others.map((key) => `--${key}`)];
  if (words.length > 0)
    throw new Failure([usageFaults.notTogether.at(undefined, { words: ['--from', ...words] })]);
  const text = textOfFile(context, from);
  await changeStudy(context, command, async (open) => {
    const acted = actOnLines(open, how, { text, file: from }, { coder, why });
    if (acted.diagnostics.some(({ severity }) => severity === 'error')) {
      context.note({ id: 'Tidak ada yang ditulis.', en: 'Nothing was written.' });
      throw new Failure(acted.diagnostics, 1);
    }
    await finish(context, open, [acted], options);
  });
}

/** Does acts in a person's name: all of them, or none where one cannot be done. */
async function act(
  context: CommandContext,
  command: string,
  options: ActOptions,
  acts: (on: ActsOnCodings) => readonly Acted[],
): Promise<void> {
  await changeStudy(context, command, async (open: OpenStudy) => {
    const by = personOf(open, options.coder);
    const done = acts(new ActsOnCodings(open, { by, why: options.why }));
    const faults: Diagnostic[] = done.flatMap(({ diagnostics }) => diagnostics);
    if (faults.some(({ severity }) => severity === 'error')) throw new Failure(faults);
    await finish(context, open, done, options);
  });
}

async function finish(
  context: CommandContext,
  open: OpenStudy,
  done: readonly Acted[],
  { dryRun = false }: ActOptions,
): Promise<void> {
  await context.report(done.flatMap(({ diagnostics }) => diagnostics));
  const events = done.flatMap((each) => each.events);
  if (!dryRun) {
    appendEvents(open.study.dir, events);
    for (const { id } of events) context.print(id);
  }
  const count = events.length;
  if (count === 0) context.note({ id: 'Tidak ada yang berubah.', en: 'Nothing changed.' });
  else if (dryRun)
    context.note({
      id: `${count} catatan akan ditulis.`,
      en: `${several(count, 'record')} would be written.`,
    });
}
