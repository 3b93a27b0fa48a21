import type { Command } from 'commander';
import { usageFaults } from '../i18n/faults/usage.js';
import { Failure } from '../model/failure.js';
import type { Bilingual } from '../model/words.js';

/**
 * Stops with a Failure (status 2) where options were typed that would be passed over. `names` are attributes of the
 * command (`dryRun`); `without` says what they go with.
 */
export function refuseUnused(command: Command, names: readonly string[], without: Bilingual): void {
  const typed = command.options.filter(
    (option) =>
      names.includes(option.attributeName()) &&
      command.getOptionValueSource(option.attributeName()) === 'cli',
  );
  if (typed.length > 0)
    throw new Failure(
      typed.map((option) =>
        usageFaults.unusedOption.at(undefined, { option: option.long ?? option.flags, without }),
      ),
    );
}
