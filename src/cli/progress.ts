import type { Bilingual } from '../model/words.js';
import type { CommandContext } from './context.js';

/** A bar on stderr, only on a terminal and only once the work has taken half a second. */
export function progressBar(
  context: CommandContext,
  what: Bilingual,
): { show: (done: number, total: number) => void; end: () => void } {
  const { stderr } = context.io;
  const began = Date.now();
  let drawn = 0;
  return {
    show(done, total) {
      if (stderr.isTTY !== true || context.globals.quiet) return;
      const now = Date.now();
      if (now - began < 500 || now - drawn < 100) return;
      drawn = now;
      const width = 24;
      const filled = total === 0 ? width : Math.round((done / total) * width);
      stderr.write(
        `\r${context.say(what)} ${'█'.repeat(filled)}${'░'.repeat(width - filled)} ${done}/${total}`,
      );
    },
    end() {
      if (drawn > 0) stderr.write('\r\x1b[2K');
    },
  };
}
