import type { Choice } from './choices.js';
import { choicesOf } from './choices.js';
import type { Key } from './keys.js';
import { findNext, goTo } from './moves.js';
import { ask, change, pick, type } from './reading-keys.js';
import { type Mode, type State, selectionOf } from './state.js';

const reading: Mode = { kind: 'read' };
const graphemes = new Intl.Segmenter('id', { granularity: 'grapheme' });

/** A key while a list is open: letters narrow it, arrows choose, Enter takes. */
export function pickKey(state: State, mode: Extract<Mode, { kind: 'pick' }>, key: Key): State {
  if (key.name === 'escape') return { ...state, mode: reading };
  const choices = choicesOf(state, mode);
  const at = Math.min(mode.at, Math.max(0, choices.length - 1));
  const move = (by: number): State => {
    const next = Math.min(choices.length - 1, Math.max(0, at + by));
    return { ...state, mode: { ...mode, at: Math.max(0, next) } };
  };
  switch (key.name) {
    case 'up':
    case 'ctrl-p':
      return move(-1);
    case 'down':
    case 'ctrl-n':
    case 'tab':
      return move(1);
    case 'pageup':
      return move(-8);
    case 'pagedown':
      return move(8);
    case 'backspace':
      return { ...state, mode: { ...mode, query: withoutLast(mode.query), at: 0 } };
    case 'ctrl-u':
      return { ...state, mode: { ...mode, query: '', at: 0 } };
    case 'enter': {
      const choice = choices[at];
      return choice ? taken({ ...state, mode: reading }, mode, choice) : state;
    }
    default:
      return key.text === undefined
        ? state
        : { ...state, mode: { ...mode, query: mode.query + key.text, at: 0 } };
  }
}

function taken(state: State, { what }: Extract<Mode, { kind: 'pick' }>, choice: Choice): State {
  if (choice.kind === 'document') return ask(state, { kind: 'open', doc: choice.document.id });
  const range = selectionOf(state);
  if (choice.kind === 'new') return type(state, { for: 'new-code', range, inVivo: false }, choice.label);
  const { ref } = choice.code;
  switch (what.for) {
    case 'code':
      return ask(
        { ...state, recent: [ref, ...state.recent.filter((each) => each !== ref)].slice(0, 9) },
        {
          kind: 'add',
          range,
          code: ref,
        },
      );
    case 'recode':
      return change(state, { code: ref }, true, what.mark);
    case 'merge':
      return ask(state, { kind: 'merge', code: what.code, into: ref });
    case 'review':
      return ask(state, { kind: 'review', code: ref });
    default:
      return { ...state, mode: { kind: 'menu', code: ref } };
  }
}

/** A key while a line is typed. */
export function typeKey(state: State, mode: Extract<Mode, { kind: 'type' }>, key: Key): State {
  const { text, caret } = mode;
  const edited = (next: string, at: number): State => ({
    ...state,
    mode: { ...mode, text: next, caret: at },
  });
  switch (key.name) {
    case 'escape':
      return { ...state, mode: reading };
    case 'enter':
      return typed({ ...state, mode: reading }, mode);
    case 'left':
      return edited(text, withoutLast(text.slice(0, caret)).length);
    case 'right':
      return edited(text, caret + firstLength(text.slice(caret)));
    case 'home':
    case 'ctrl-a':
      return edited(text, 0);
    case 'end':
    case 'ctrl-e':
      return edited(text, text.length);
    case 'ctrl-u':
      return edited(text.slice(caret), 0);
    case 'backspace': {
      const kept = withoutLast(text.slice(0, caret));
      return edited(kept + text.slice(caret), kept.length);
    }
    default: {
      if (key.text === undefined) return state;
      return edited(text.slice(0, caret) + key.text + text.slice(caret), caret + key.text.length);
    }
  }
}

function typed(state: State, { what, text }: Extract<Mode, { kind: 'type' }>): State {
  const words = text.trim();
  if (what.for === 'memo') return change(state, { memo: words }, false, what.mark);
  if (words === '') return what.for === 'search' ? { ...state, search: undefined } : state;
  switch (what.for) {
    case 'memo-about':
      return ask(state, { kind: 'memo', about: what.about, text: words });
    case 'search':
      return findNext({ ...state, search: words }, true);
    case 'address':
      return goTo(state, words);
    case 'new-code':
      return ask(state, { kind: 'new-code', label: words, range: what.range, inVivo: what.inVivo });
    case 'rename':
      return ask(state, { kind: 'rename', code: what.code, to: words });
    case 'split': {
      const into = words
        .split(',')
        .map((word) => word.trim())
        .filter((word) => word !== '');
      return ask(state, { kind: 'split', code: what.code, into });
    }
  }
}

/** A key while the acts on a code are offered. */
export function menuKey(state: State, { code }: Extract<Mode, { kind: 'menu' }>, key: Key): State {
  const bare = code.slice(code.indexOf(':') + 1);
  const closed: State = { ...state, mode: reading };
  switch (key.name) {
    case 'r':
      return type(state, { for: 'rename', code }, bare);
    case 'm':
      return pick(state, { for: 'merge', code });
    case 's':
      return type(state, { for: 'split', code }, '');
    case 'e':
      return type(state, { for: 'memo-about', about: code }, '');
    case 'b':
      return ask(closed, { kind: 'review', code });
    case 'escape':
    case 'q':
      return closed;
    default:
      return state;
  }
}

/** A key while the help is open. */
export function helpKey(state: State, { top }: Extract<Mode, { kind: 'help' }>, key: Key): State {
  switch (key.name) {
    case 'down':
    case 'j':
    case 'pagedown':
      return { ...state, mode: { kind: 'help', top: top + 1 } };
    case 'up':
    case 'k':
    case 'pageup':
      return { ...state, mode: { kind: 'help', top: Math.max(0, top - 1) } };
    default:
      return { ...state, mode: reading };
  }
}

function withoutLast(text: string): string {
  const last = [...graphemes.segment(text)].at(-1);
  return last ? text.slice(0, last.index) : '';
}

function firstLength(text: string): number {
  for (const { segment } of graphemes.segment(text)) return segment.length;
  return 0;
}
