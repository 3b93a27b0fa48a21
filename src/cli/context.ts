import type { Diagnostic } from '../model/diagnostic.js';
import type { Bilingual, Language } from '../model/words.js';
import type { Io } from './io.js';

/** Options that every command takes. */
export interface GlobalOptions {
  readonly study?: string;
  readonly language?: Language;
  readonly quiet?: boolean;
  readonly verbose?: boolean;
}

/** What a command works with: streams, global options, and the exit status it leaves behind. */
export class CommandContext {
  /** Exit status of the run so far; a command sets it, bin hands it on. */
  status = 0;
  globals: GlobalOptions = {};
  #language: Language | undefined;

  constructor(readonly io: Io) {}

  /** Language of messages: --language, else DAYA_LANGUAGE, else the study's, else that of the machine where it is Indonesian. */
  get language(): Language {
    const { env } = this.io;
    const asked = this.globals.language ?? env.DAYA_LANGUAGE ?? this.#language;
    if (asked === 'id' || asked === 'en') return asked;
    return (env.LC_ALL ?? env.LC_MESSAGES ?? env.LANG ?? '').startsWith('id') ? 'id' : 'en';
  }

  /** The study that was opened speaks this language. */
  setStudyLanguage(language: Language): void {
    this.#language = language;
  }

  say(words: Bilingual): string {
    return words[this.language];
  }

  /** A result, on stdout. */
  print(text: string): void {
    this.io.stdout.write(text.endsWith('\n') ? text : `${text}\n`);
  }

  /** A remark on what is going on, on stderr; silent under --quiet. */
  note(words: Bilingual | string): void {
    if (this.globals.quiet) return;
    this.io.stderr.write(`${typeof words === 'string' ? words : this.say(words)}\n`);
  }

  /** Prints diagnostics on stderr, worst first within their files; does not change the status. */
  async report(diagnostics: readonly Diagnostic[]): Promise<void> {
    if (diagnostics.length === 0) return;
    const { pretty } = await import('../emit/diagnostics/pretty.js');
    const shown = this.globals.quiet
      ? diagnostics.filter((diagnostic) => diagnostic.severity === 'error')
      : diagnostics;
    if (shown.length > 0)
      this.io.stderr.write(pretty(shown, { language: this.language, color: this.color(this.io.stderr) }));
  }

  /** Whether a stream gets colours: a terminal, unless NO_COLOR is set. */
  color(stream: Io['stderr']): boolean {
    const { env } = this.io;
    if (env.NO_COLOR) return false;
    if (env.FORCE_COLOR) return env.FORCE_COLOR !== '0';
    return stream.isTTY === true && env.TERM !== 'dumb';
  }
}
