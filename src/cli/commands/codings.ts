import type { Command } from 'commander';
import { configureActs } from '../codings/acts.js';
import { configureAdd } from '../codings/add.js';
import { configureImportReview } from '../codings/import-review.js';
import { configureList } from '../codings/list.js';
import { configureLog } from '../codings/log.js';
import { configureMerge } from '../codings/merge.js';
import { configureRepair } from '../codings/repair.js';
import { configureShow } from '../codings/show.js';
import type { CommandContext } from '../context.js';

/** `daya codings list|show|add|update|remove|accept|reject|undo|read|log|repair|merge|import-review`. */
export function configure(command: Command, context: CommandContext): void {
  configureList(command, context);
  configureShow(command, context);
  configureAdd(command, context);
  configureActs(command, context);
  configureLog(command, context);
  configureRepair(command, context);
  configureMerge(command, context);
  configureImportReview(command, context);
}
