import { annotateNotices } from '../i18n/annotate.js';
import type { AnnotationAct, MarkChange } from '../model/annotation.js';
import type { Stance } from '../model/coding.js';
import { addressOf } from '../text/addresses.js';
import { codePointsOf } from '../text/code-points.js';
import {
  extend,
  findNext,
  jump,
  nextMarkHere,
  nextToReview,
  nudge,
  page,
  step,
  toggleMarking,
} from './moves.js';
import { unitIndexAt } from './pieces.js';
import {
  currentMark,
  marksHere,
  type PickPurpose,
  type State,
  say,
  selectionOf,
  type TypePurpose,
} from './state.js';

type KeyHandler = (state: State) => State;

/** What each key does while a person reads. */
export const readingKeys: Readonly<Record<string, KeyHandler>> = {
  up: (state) => step(state, 'turn', false),
  k: (state) => step(state, 'turn', false),
  down: (state) => step(state, 'turn', true),
  j: (state) => step(state, 'turn', true),
  left: (state) => step(state, 'word', false),
  h: (state) => step(state, 'word', false),
  right: (state) => step(state, 'word', true),
  l: (state) => step(state, 'word', true),
  ',': (state) => step(state, 'sentence', false),
  '.': (state) => step(state, 'sentence', true),
  'shift-up': (state) => extend(state, 'turn', false),
  'shift-down': (state) => extend(state, 'turn', true),
  'shift-left': (state) => extend(state, 'word', false),
  'shift-right': (state) => extend(state, 'word', true),
  pageup: (state) => page(state, false),
  pagedown: (state) => page(state, true),
  home: (state) => jump(state, false),
  g: (state) => jump(state, false),
  end: (state) => jump(state, true),
  G: (state) => jump(state, true),
  ' ': toggleMarking,
  '[': (state) => nudge(state, 'end', -1),
  ']': (state) => nudge(state, 'end', 1),
  '{': (state) => nudge(state, 'start', -1),
  '}': (state) => nudge(state, 'start', 1),
  ':': (state) => type(state, { for: 'address' }, ''),
  escape: leaveOne,
  tab: (state) => nextMarkHere(state, marksHere(state)),
  c: (state) => withWords(state, () => pick(state, { for: 'code' })),
  enter: (state) => withWords(state, () => pick(state, { for: 'code' })),
  i: inVivo,
  o: recode,
  m: (state) => change(state, { range: selectionOf(state) }, false),
  e: memo,
  M: memoHere,
  '+': (state) => judge(state, 'supports'),
  '=': (state) => judge(state, 'supports'),
  '-': (state) => judge(state, 'contradicts'),
  '*': (state) => judge(state, 'mixed'),
  '0': (state) => judge(state, 'neutral'),
  a: accept,
  r: reject,
  x: remove,
  n: (state) => nextToReview(state, true),
  p: (state) => nextToReview(state, false),
  v: (state) => ask(state, { kind: 'show', whom: 'rules' }),
  V: (state) => ask(state, { kind: 'show', whom: 'colleagues' }),
  b: (state) => pick(state, { for: 'codebook' }),
  B: (state) =>
    state.material.review ? ask(state, { kind: 'review', code: undefined }) : pick(state, { for: 'review' }),
  d: (state) => ask(state, { kind: 'read' }),
  D: (state) => pick(state, { for: 'document' }),
  u: (state) => ask(state, { kind: 'undo' }),
  U: (state) => ask(state, { kind: 'redo' }),
  'ctrl-r': (state) => ask(state, { kind: 'redo' }),
  '/': (state) => type(state, { for: 'search' }, ''),
  f: (state) => findNext(state, true),
  F: (state) => findNext(state, false),
  '?': (state) => ({ ...state, mode: { kind: 'help', top: 0 } }),
  q: (state) => ({ ...state, leaving: 'quit' }),
};

/** Puts an act into the outbox. */
export function ask(state: State, act: AnnotationAct): State {
  return { ...state, outbox: act };
}

/** Opens a list to pick from. */
export function pick(state: State, what: PickPurpose): State {
  return { ...state, mode: { kind: 'pick', what, query: '', at: 0 } };
}

/** Opens a line to type. */
export function type(state: State, what: TypePurpose, text: string): State {
  return { ...state, mode: { kind: 'type', what, text, caret: text.length } };
}

/** Escape drops one thing at a time, the nearest first. */
function leaveOne(state: State): State {
  if (state.anchor) return { ...state, anchor: undefined };
  if (state.search !== undefined) return { ...state, search: undefined };
  return { ...state, mark: undefined };
}

function withWords(state: State, work: () => State): State {
  const { start, end } = selectionOf(state);
  const text = codePointsOf(state.material.document).slice(start, end);
  return text.trim() === '' ? say(state, annotateNotices.noWords, 'error') : work();
}

function inVivo(state: State): State {
  return withWords(state, () => {
    const range = selectionOf(state);
    const words = codePointsOf(state.material.document).slice(range.start, range.end);
    const label = words.replace(/\s+/gu, ' ').trim();
    return type(state, { for: 'new-code', range, inVivo: true }, label);
  });
}

function recode(state: State): State {
  const mark = currentMark(state);
  return mark ? pick(state, { for: 'recode', mark: mark.id }) : say(state, annotateNotices.noMark);
}

function memo(state: State): State {
  const mark = currentMark(state);
  return mark
    ? type(state, { for: 'memo', mark: mark.id }, mark.memo ?? '')
    : say(state, annotateNotices.noMark);
}

/** A memo about the turn or paragraph under the cursor. */
function memoHere(state: State): State {
  const { document } = state.material;
  const unit = document.units[unitIndexAt(document, state.focus.start)];
  const { id } = document.meta;
  const about = unit === undefined || unit.n === 0 ? id : addressOf(document, unit);
  return type(state, { for: 'memo-about', about }, '');
}

/** Gives a stance; of a suggestion that is accepting it with a change, so the next one comes. */
function judge(state: State, stance: Stance): State {
  return change(state, { stance }, true);
}

/** Changes one's own coding; a suggestion, or a colleague's coding, becomes one's own with the change. */
export function change(state: State, wanted: MarkChange, advance: boolean, id = state.mark): State {
  const mark = state.material.marks.find((each) => each.id === id) ?? currentMark(state);
  if (!mark) return say(state, annotateNotices.noMark);
  const own = mark.kind === 'own';
  const act: AnnotationAct = { kind: own ? 'update' : 'accept', id: mark.id, change: wanted };
  return {
    ...ask(state, act),
    mark: mark.id,
    advance: advance && mark.kind === 'suggestion' ? mark : undefined,
  };
}

function accept(state: State): State {
  const mark = currentMark(state);
  if (!mark || mark.kind === 'own') return say(state, annotateNotices.notSuggestion);
  return { ...ask(state, { kind: 'accept', id: mark.id, change: {} }), mark: mark.id, advance: mark };
}

function reject(state: State): State {
  const mark = currentMark(state);
  if (mark?.kind !== 'suggestion') return say(state, annotateNotices.notSuggestion);
  return { ...ask(state, { kind: 'reject', id: mark.id }), mark: mark.id, advance: mark };
}

function remove(state: State): State {
  const mark = currentMark(state);
  if (!mark) return say(state, annotateNotices.noMark);
  if (mark.kind === 'suggestion') return reject({ ...state, mark: mark.id });
  return mark.kind === 'own'
    ? ask(state, { kind: 'remove', id: mark.id })
    : say(state, annotateNotices.notOwn);
}
