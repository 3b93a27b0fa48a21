import { render } from 'ink';
import type { AnnotationAct, AnnotationAnswer } from '../model/annotation.js';
import type { Language } from '../model/words.js';
import { reduce } from './reduce.js';
import { Session, sizeOf } from './session.js';
import { initialState } from './state.js';

/** The terminal that a session runs in, and what it is to show. */
export interface ScreenOptions {
  readonly stdin: NodeJS.ReadStream;
  readonly stdout: NodeJS.WriteStream;
  readonly language: Language;
  readonly color: boolean;
  /** What is shown first. */
  readonly begin: AnnotationAnswer;
  readonly perform: (act: AnnotationAct) => AnnotationAnswer;
}

const enterScreen = '\x1b[?1049h\x1b[2J\x1b[H';
const leaveScreen = '\x1b[?25h\x1b[?1049l';
const signals = ['SIGTERM', 'SIGHUP', 'SIGINT'] as const;

/**
 * Runs a session on an alternate screen, which is left again whatever ends it: a key, a signal, a closed terminal, a fault.
 * Returns how it ended. Nothing has to be saved at the end: each act was on the disk before it was shown.
 */
export async function openScreen(options: ScreenOptions): Promise<'quit' | 'interrupted'> {
  const { stdin, stdout, language, color, begin, perform } = options;
  let ended: 'quit' | 'interrupted' = 'quit';
  const lost = (): void => {};
  // A terminal that is gone answers every write with an error; there is nobody left to tell.
  stdout.on('error', lost);
  stdin.on('error', lost);
  stdout.write(enterScreen);
  const fresh = initialState(begin.material, { size: sizeOf(stdout), language, color });
  const initial = reduce(fresh, { kind: 'answer', answer: begin });
  const onLeave = (how: typeof ended): void => {
    ended = how;
  };
  const app = render(<Session initial={initial} perform={perform} onLeave={onLeave} />, {
    stdin,
    stdout,
    exitOnCtrlC: false,
    patchConsole: false,
    maxFps: 60,
  });
  const interrupt = (): void => {
    ended = 'interrupted';
    app.unmount();
  };
  for (const signal of signals) process.on(signal, interrupt);
  stdin.on('end', interrupt);
  try {
    await app.waitUntilExit();
  } finally {
    for (const signal of signals) process.off(signal, interrupt);
    stdin.off('end', interrupt);
    stdout.write(leaveScreen);
  }
  return ended;
}
