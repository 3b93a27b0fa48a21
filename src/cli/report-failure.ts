import { printable } from '../i18n/printable.js';
import { systemWords } from '../i18n/system-words.js';
import type { Diagnostic } from '../model/diagnostic.js';
import { Failure } from '../model/failure.js';
import type { CommandContext } from './context.js';

/** Reports what ended a command and returns its exit status. With `--format json` the error goes to stdout as an object too. */
export async function reportFailure(
  error: unknown,
  context: CommandContext,
  argv: readonly string[],
): Promise<number> {
  const failure = error instanceof Failure ? error : new Failure([unexpected(error)]);
  await context.report(failure.diagnostics);
  if (wantsJson(argv)) printJsonError(failure.diagnostics, context);
  if (argv.includes('--verbose') && error instanceof Error && error.stack)
    context.io.stderr.write(`${error.stack}\n`);
  return failure.status;
}

function wantsJson(argv: readonly string[]): boolean {
  return argv.some((word, i) => word === '--format=json' || (word === '--format' && argv[i + 1] === 'json'));
}

function printJsonError(diagnostics: readonly Diagnostic[], context: CommandContext): void {
  const first = diagnostics.find((diagnostic) => diagnostic.severity === 'error') ?? diagnostics[0];
  if (!first) return;
  const { file, line, column } = first.place ?? {};
  const message = context.say(first.message);
  const hint = first.hint && context.say(first.hint);
  context.print(JSON.stringify({ error: { id: first.id, message, file, line, column, hint } }));
}

/** A fault of the system or of the program itself, in words a person can act on. */
function unexpected(error: unknown): Diagnostic {
  const code = error instanceof Error && 'code' in error ? String(error.code) : undefined;
  const path = error instanceof Error && 'path' in error ? printable(String(error.path)) : '';
  const system = systemWords(code);
  if (system) {
    return {
      id: 'system/file',
      severity: 'error',
      message: { id: `${path}: ${system.words.id}`, en: `${path}: ${system.words.en}` },
      ...(system.hint && { hint: system.hint }),
    };
  }
  const words = printable(error instanceof Error ? error.message : String(error));
  return {
    id: 'internal/error',
    severity: 'error',
    message: { id: `Kesalahan di dalam daya: ${words}`, en: `A fault inside daya: ${words}` },
    hint: {
      id: 'Tidak ada data yang hilang. Ulangi dengan --verbose dan laporkan keluarannya tanpa data informan.',
      en: 'No data are lost. Run again with --verbose and report what it prints, without data of informants.',
    },
  };
}
