import { annotateNotices } from '../i18n/annotate.js';
import type { AnnotationAnswer } from '../model/annotation.js';
import type { Key } from './keys.js';
import type { Size } from './layout.js';
import { lookAt, nextToReview } from './moves.js';
import { helpKey, menuKey, pickKey, typeKey } from './prompt-keys.js';
import { readingKeys } from './reading-keys.js';
import { firstFocus, type State, say, withView } from './state.js';

/** What happens to a session: a key, another size of the window, or what became of an act. */
export type Action =
  | { readonly kind: 'key'; readonly key: Key }
  | { readonly kind: 'resize'; readonly size: Size }
  | { readonly kind: 'answer'; readonly answer: AnnotationAnswer };

/**
 * The state after an action. What must be written or fetched is put into `outbox` as data; whoever runs the reducer does it
 * and hands the answer back, so that nothing is shown as done that was not saved.
 */
export function reduce(state: State, action: Action): State {
  switch (action.kind) {
    case 'resize':
      return withView({ ...state, size: action.size });
    case 'answer':
      return withView(answered(state, action.answer));
    case 'key':
      return withView(pressed({ ...state, notice: undefined }, action.key));
  }
}

function pressed(state: State, key: Key): State {
  const { mode } = state;
  if (key.name === 'ctrl-c') return { ...state, leaving: 'interrupted' };
  switch (mode.kind) {
    case 'pick':
      return pickKey(state, mode, key);
    case 'type':
      return typeKey(state, mode, key);
    case 'menu':
      return menuKey(state, mode, key);
    case 'help':
      return helpKey(state, mode, key);
    case 'read': {
      const handler = Object.hasOwn(readingKeys, key.name) ? readingKeys[key.name] : undefined;
      return handler ? handler(state) : say(state, annotateNotices.unknownKey);
    }
  }
}

function answered(state: State, { material, done, focus, notice }: AnnotationAnswer): State {
  const act = state.outbox;
  const advance = done ? state.advance : undefined;
  const other = material.document.meta.id !== state.material.document.meta.id;
  let next: State = { ...state, material, outbox: undefined, advance: undefined };
  if (other) next = { ...next, focus: firstFocus(material), grain: 'turn', top: { unit: 0, row: 0 } };
  // The marking has served its purpose once its words were coded.
  const used = act?.kind === 'add' || act?.kind === 'new-code' || act?.kind === 'update';
  if (other || (done && used)) next = { ...next, anchor: undefined };
  if (other) next = { ...next, mark: undefined };
  if (focus) next = lookAt(next, focus, focus.mark);
  if (advance) next = nextToReview(next, true, advance);
  if (next.outbox !== undefined || !notice) return next;
  return advance && next.notice ? next : say(next, notice, done ? 'info' : 'error');
}
