import type { Diagnostic } from './diagnostic.js';

/** Ends a command with diagnostics; status 2 where it could not be done, 1 where an error was found in what was read. */
export class Failure extends Error {
  constructor(
    readonly diagnostics: readonly Diagnostic[],
    readonly status: 1 | 2 = 2,
  ) {
    super(diagnostics.map((diagnostic) => diagnostic.message.en).join('\n'));
    this.name = 'Failure';
  }
}
