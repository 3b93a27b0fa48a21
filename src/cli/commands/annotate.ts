import type { Command } from 'commander';
import { annotateFaults } from '../../i18n/faults/annotate.js';
import { studyFaults } from '../../i18n/faults/study.js';
import { Failure } from '../../model/failure.js';
import { AnnotationSession } from '../../pipeline/annotation.js';
import { codeAsked, documentAsked, type RequestFaults } from '../../pipeline/coding-requests.js';
import type { OpenStudy } from '../../pipeline/open-study.js';
import { changeStudy } from '../change-study.js';
import { addPersonOption, personOf } from '../codings/options.js';
import type { CommandContext } from '../context.js';

interface AnnotateOptions {
  readonly coder?: string;
  readonly show?: string;
  readonly code?: string;
}

/** `daya annotate [doc]`: coding and review in a terminal. */
export function configure(command: Command, context: CommandContext): void {
  const id = context.language === 'id';
  command.argument('[doc]', id ? 'dokumen' : 'the document');
  addPersonOption(command, context)
    .option(
      '--show <who>',
      id ? 'tampilkan juga koding mereka: rules,budi' : 'show their codings too: rules,budi',
    )
    .option(
      '--code <code>',
      id ? 'telaah satu kode di semua dokumen' : 'review one code across all documents',
    )
    .action((doc: string | undefined, options: AnnotateOptions) => annotate(context, doc, options));
}

async function annotate(
  context: CommandContext,
  doc: string | undefined,
  options: AnnotateOptions,
): Promise<void> {
  await changeStudy(context, 'annotate', async (open) => {
    const coder = personOf(open, options.coder);
    const shown = shownOf(open, options.show);
    const faults: RequestFaults = { found: [] };
    const review = options.code === undefined ? undefined : codeAsked(open.index, options.code, faults);
    if (doc !== undefined) documentAsked(open.study, doc, faults);
    if (faults.found.length > 0) throw new Failure(faults.found);
    const session = new AnnotationSession(open, { coder, shown, doc, review });
    if (!session.hasDocuments) throw new Failure([annotateFaults.noDocuments.at(undefined, { coder })]);
    requireTerminal(context);
    const begin = session.begin();
    const color = context.color(context.io.stdout);
    const restore = prepareInk();
    const { openScreen } = await import('../../ui/open-screen.js');
    const { stdin, stdout } = process;
    const { language } = context;
    const screen = { stdin, stdout, language, color, begin, perform: session.perform };
    const ended = await openScreen(screen).finally(restore);
    if (ended === 'interrupted') context.status = 130;
  });
}

/**
 * Says to ink, before it is loaded, what it asks the environment: a person at a terminal is no CI (under which it draws
 * once); its cursor is inverse video, which is wanted without colours too; and the development build of react, its
 * default, takes twice as long for a frame. Returns what puts the environment back.
 */
function prepareInk(): () => void {
  const { env } = process;
  const { CI, CONTINUOUS_INTEGRATION, FORCE_COLOR, NO_COLOR, NODE_ENV } = env;
  const before = { CI, CONTINUOUS_INTEGRATION, FORCE_COLOR, NO_COLOR, NODE_ENV };
  env.CI = 'false';
  env.CONTINUOUS_INTEGRATION = 'false';
  if (!/^[123]$/.test(FORCE_COLOR ?? '')) env.FORCE_COLOR = '1';
  // Node warns of the pair; whether colours are used is settled by now.
  delete env.NO_COLOR;
  env.NODE_ENV ??= 'production';
  return () => {
    for (const [name, value] of Object.entries(before)) {
      if (value === undefined) delete env[name];
      else env[name] = value;
    }
  };
}

/** `rules,budi` as a list; a Failure where daya.yaml knows none such. */
function shownOf({ study }: OpenStudy, asked: string | undefined): string[] {
  const names = (asked ?? '')
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
  const known = ['rules', ...Object.keys(study.settings.coders)];
  const unknown = names.filter((name) => !known.includes(name));
  if (unknown.length > 0)
    throw new Failure(unknown.map((coder) => studyFaults.unknownCoder.at(undefined, { coder, known })));
  return [...new Set(names)];
}

/** The session draws on the streams of the process itself, and they must be a terminal that can move its cursor. */
function requireTerminal({ io }: CommandContext): void {
  const drawn = io.stdout === process.stdout && process.stdout.isTTY && process.stdin.isTTY;
  if (!drawn || io.env.TERM === 'dumb')
    throw new Failure([annotateFaults.noTerminal.at(undefined, undefined)]);
}
