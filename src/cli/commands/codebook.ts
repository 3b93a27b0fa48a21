import type { Command } from 'commander';
import { configureCheck } from '../codebook/check.js';
import { configureDiff } from '../codebook/diff.js';
import { configureAdd, configureEdits } from '../codebook/edit.js';
import { configureForms } from '../codebook/forms.js';
import { configureList, configureSchema, configureShow } from '../codebook/show.js';
import type { CommandContext } from '../context.js';

/** `daya codebook check|list|show|diff|forms|schema|add|rename|move|merge|split`. */
export function configure(command: Command, context: CommandContext): void {
  configureCheck(command, context);
  configureList(command, context);
  configureShow(command, context);
  configureDiff(command, context);
  configureForms(command, context);
  configureSchema(command, context);
  configureAdd(command, context);
  configureEdits(command, context);
}
