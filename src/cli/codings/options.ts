import { resolve } from 'node:path';
import type { Command } from 'commander';
import { Failure } from '../../model/failure.js';
import { personAsked } from '../../pipeline/coding-requests.js';
import type { OpenStudy } from '../../pipeline/open-study.js';
import { readText } from '../../study/files.js';
import type { CommandContext } from '../context.js';

/** Declares the options that say which words of a document are meant. */
export function addWordsOptions(command: Command, context: CommandContext): Command {
  const id = context.language === 'id';
  return command
    .option('--quote <text>', id ? 'kata-kata yang dikode' : 'the words that are coded')
    .option('--prefix <text>', id ? 'kata-kata tepat sebelumnya' : 'the words right before them')
    .option('--suffix <text>', id ? 'kata-kata tepat sesudahnya' : 'the words right after them')
    .option(
      '--range <start-end>',
      id ? 'rentang karakter isi dokumen, dari 0' : 'range of characters of the body, from 0',
    )
    .option(
      '--at <address>',
      id ? 'giliran atau paragraf, mis. w01:12' : 'turn or paragraph, such as w01:12',
    );
}

/** Declares `--coder` of commands that act in somebody's name. */
export function addPersonOption(command: Command, context: CommandContext): Command {
  const id = context.language === 'id';
  return command.option(
    '--coder <id>',
    id
      ? 'atas nama siapa; tidak perlu bila hanya ada satu koder'
      : 'in whose name; not needed where there is one coder',
  );
}

/** The person in whose name a command acts; a Failure where that is not clear. */
export function personOf(open: OpenStudy, asked: string | undefined): string {
  const faults = { found: [] };
  const person = personAsked(open.study, asked, faults);
  if (faults.found.length > 0) throw new Failure(faults.found);
  return person;
}

/** The text of a file that an option names; a Failure where it cannot be read. */
export function textOfFile({ io }: CommandContext, file: string): string {
  const read = readText(resolve(io.cwd(), file), file);
  if (read.diagnostic) throw new Failure([read.diagnostic]);
  return read.value;
}
