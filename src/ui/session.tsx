import { useApp, useInput, useStdout } from 'ink';
import { type ReactElement, useEffect, useRef, useState } from 'react';
import type { AnnotationAct, AnnotationAnswer } from '../model/annotation.js';
import { keysOf } from './keys.js';
import type { Size } from './layout.js';
import { type Action, reduce } from './reduce.js';
import { Screen } from './screen.js';
import type { State } from './state.js';

/** What a session is given: where it begins, and who does its acts. */
export interface SessionProps {
  readonly initial: State;
  /** Does an act and says what became of it; returns only once it is on the disk. */
  readonly perform: (act: AnnotationAct) => AnnotationAnswer;
  readonly onLeave: (how: 'quit' | 'interrupted') => void;
}

/** Runs the reducer on an action, and on the answers of the acts that it asks for. */
export function settle(state: State, action: Action, perform: SessionProps['perform']): State {
  let next = reduce(state, action);
  while (next.outbox !== undefined) next = reduce(next, { kind: 'answer', answer: perform(next.outbox) });
  return next;
}

/** The running session: keys and sizes in, frames and acts out. */
export function Session({ initial, perform, onLeave }: SessionProps): ReactElement {
  const [state, show] = useState(initial);
  const current = useRef(initial);
  const { exit } = useApp();
  const { stdout } = useStdout();
  const send = (action: Action): void => {
    if (current.current.leaving !== undefined) return;
    current.current = settle(current.current, action, perform);
    show(current.current);
    const { leaving } = current.current;
    if (leaving === undefined) return;
    onLeave(leaving);
    exit();
  };
  useInput((input, press) => {
    for (const key of keysOf(input, press)) send({ kind: 'key', key });
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: the listener lives as long as the session
  useEffect(() => {
    const resized = (): void => send({ kind: 'resize', size: sizeOf(stdout) });
    stdout.on('resize', resized);
    return () => {
      stdout.off('resize', resized);
    };
  }, []);
  return <Screen state={state} />;
}

/** The size of a terminal; 80×24 where it does not say. */
export function sizeOf(stream: { readonly columns?: number; readonly rows?: number }): Size {
  return { columns: stream.columns || 80, rows: stream.rows || 24 };
}
