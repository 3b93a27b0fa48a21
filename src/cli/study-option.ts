import { resolve } from 'node:path';
import { type OpenStudy, openStudy } from '../pipeline/open-study.js';
import type { CommandContext } from './context.js';

/** Opens the study that the command means: its argument, else --study, else the nearest upward; messages take its language. */
export function openStudyFor(context: CommandContext, argument?: string): OpenStudy {
  const open = openStudy(resolve(context.io.cwd(), argument ?? context.globals.study ?? '.'));
  context.setStudyLanguage(open.study.settings.language);
  return open;
}
