import { resolve } from 'node:path';
import type { OpenStudy } from '../pipeline/open-study.js';
import { findStudy } from '../study/folder.js';
import { asWriter } from '../study/lock.js';
import type { CommandContext } from './context.js';
import { openStudyFor } from './study-option.js';

/**
 * Opens the study that the command means as its only writer, so that what is decided on cannot change before it is
 * written. `command` is how another writer is told who is at work.
 */
export async function changeStudy<T>(
  context: CommandContext,
  command: string,
  work: (open: OpenStudy) => T | Promise<T>,
): Promise<T> {
  const dir = findStudy(resolve(context.io.cwd(), context.globals.study ?? '.'));
  return await asWriter(dir, command, async () => {
    const open = openStudyFor(context);
    await context.report(open.diagnostics.filter(({ severity }) => severity === 'error'));
    return await work(open);
  });
}
