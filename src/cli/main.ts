import { Command, CommanderError, Option } from 'commander';
import { tolerateClosedPipe } from './closed-pipe.js';
import { type CommandEntry, commands } from './commands.js';
import { CommandContext, type GlobalOptions } from './context.js';
import type { Io } from './io.js';
import { indonesianError, indonesianHelp } from './parser-words.js';
import { version } from './version.js';

/**
 * Runs `daya` with the given arguments and returns its exit status: 0 done, 1 an error was found in what was checked,
 * 2 it could not be done, 130 interrupted. Keeps no state: it can be called again in the same process.
 */
export async function main(argv: readonly string[], io: Io): Promise<number> {
  tolerateClosedPipe(io.stdout);
  tolerateClosedPipe(io.stderr);
  const context = new CommandContext(io);
  const wanted = argv.find((word) => commands.some((entry) => entry.name === word));
  const language = wanted === 'ingest' ? undefined : languageAsked(argv);
  if (language) context.globals = { language };
  const program = await buildProgram(context, wanted);
  try {
    await program.parseAsync([...argv], { from: 'user' });
    return context.status;
  } catch (error) {
    return await explainError(error, context, argv);
  }
}

/** The program with every command named, and only the wanted one loaded. */
async function buildProgram(context: CommandContext, wanted: string | undefined): Promise<Command> {
  const { io } = context;
  const program = new Command('daya');
  const id = context.language === 'id';
  program
    .description(
      id
        ? 'Dari transkrip wawancara ke matriks yang dapat dipertanggungjawabkan. Luring; data tetap di komputer Anda.'
        : 'From interview transcripts to matrices one can defend. Offline; the data stay on your computer.',
    )
    .version(version(), '-V, --version', id ? 'nomor versi' : 'the version')
    .helpOption('-h, --help', id ? 'bantuan' : 'help')
    .helpCommand(false)
    .configureOutput({
      writeOut: (text) => io.stdout.write(text),
      writeErr: (text) => io.stderr.write(text),
      getOutHelpWidth: () => io.stdout.columns ?? 100,
      getErrHelpWidth: () => 100,
      outputError: (text, write) => write(id ? indonesianError(text) : text),
    })
    .configureHelp(id ? indonesianHelp : {})
    .showSuggestionAfterError(true)
    .enablePositionalOptions(false)
    .exitOverride();
  for (const entry of commands) {
    const command = program.command(entry.name).description(context.say(entry.summary));
    command
      .helpOption('-h, --help', id ? 'bantuan' : 'help')
      .helpCommand(false)
      .exitOverride();
    if (entry.name === wanted) await configure(command, entry, context);
  }
  program.hook('preAction', (_program, action) => {
    context.globals = action.optsWithGlobals<GlobalOptions>();
  });
  return program;
}

async function configure(command: Command, entry: CommandEntry, context: CommandContext): Promise<void> {
  const module = await entry.load();
  module.configure(command, context);
  addGlobals(command, context.language === 'id');
}

/** Adds the options of every command to a command and to the commands inside it. */
function addGlobals(command: Command, id: boolean): void {
  if (command.commands.length > 0) {
    for (const inner of command.commands) {
      inner.helpOption('-h, --help', id ? 'bantuan' : 'help').exitOverride();
      addGlobals(inner, id);
    }
    return;
  }
  // A command may use the word itself: `ingest --language` is the language of a document.
  if (!command.options.some(({ long }) => long === '--language'))
    command.addOption(
      new Option('--language <lang>', id ? 'bahasa: id atau en' : 'language: id or en').choices(['id', 'en']),
    );
  command
    .addOption(new Option('--study <dir>', id ? 'folder studi' : 'folder of the study'))
    .addOption(new Option('-q, --quiet', id ? 'hanya galat' : 'errors only'))
    .addOption(new Option('--verbose', id ? 'lebih banyak rincian' : 'more details'));
}

function languageAsked(argv: readonly string[]): GlobalOptions['language'] {
  const at = argv.indexOf('--language');
  const value =
    at >= 0 ? argv[at + 1] : argv.find((word) => word.startsWith('--language='))?.slice('--language='.length);
  return value === 'id' || value === 'en' ? value : undefined;
}

/** Says on stderr what went wrong, without a stack trace unless --verbose, and returns the status. */
async function explainError(
  error: unknown,
  context: CommandContext,
  argv: readonly string[],
): Promise<number> {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  const { reportFailure } = await import('./report-failure.js');
  return await reportFailure(error, context, argv);
}
