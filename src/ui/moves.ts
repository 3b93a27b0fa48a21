import { annotateNotices } from '../i18n/annotate.js';
import type { CodingMark, ReviewItem, TextPlace } from '../model/annotation.js';
import { unitAtAddress } from '../text/addresses.js';
import { codePointsOf } from '../text/code-points.js';
import { bodyHeight, layoutUnit, widthsOf } from './layout.js';
import { type Grain, piecesOf, unitIndexAt } from './pieces.js';
import { currentMark, type State, say, selectionOf } from './state.js';

const coarseness: Readonly<Record<Grain, number>> = { word: 0, sentence: 1, turn: 2 };

/** Moves the cursor to the next or previous piece of a size; a finer step from a coarser place goes into it. */
export function step(state: State, grain: Grain, forward: boolean): State {
  const { document } = state.material;
  const { focus } = state;
  const into = coarseness[grain] < coarseness[state.grain];
  const [low, high] = into ? [focus.start, focus.end] : [focus.end, focus.start];
  const here = unitIndexAt(document, focus.start);
  for (let i = here; i >= 0 && i < document.units.length; i += forward ? 1 : -1) {
    const unit = document.units[i]!;
    if (unit.n === 0) continue;
    const pieces = piecesOf(document, unit, grain);
    const found = forward
      ? pieces.find(({ start }) => start >= low)
      : pieces.findLast(({ end }) => end <= high);
    if (found) return { ...state, focus: found, grain };
  }
  return state;
}

/** As `step`, while marking: the place where marking began stays. */
export function extend(state: State, grain: Grain, forward: boolean): State {
  return step(state.anchor ? state : { ...state, anchor: state.focus }, grain, forward);
}

/** To the first or last block. */
export function jump(state: State, toEnd: boolean): State {
  const units = state.material.document.units.filter(({ n, end, textStart }) => n > 0 && end > textStart);
  const unit = toEnd ? units.at(-1) : units[0];
  return unit ? { ...state, focus: { start: unit.textStart, end: unit.end }, grain: 'turn' } : state;
}

/** To the turn or paragraph of an address that a person typed: `12`, `12a`, or `w02:12` in another document. */
export function goTo(state: State, typed: string): State {
  const { document, documents } = state.material;
  const unit = unitAtAddress(document, typed) ?? unitAtAddress(document, typed.toLowerCase());
  if (unit) {
    const moved: State = { ...state, focus: { start: unit.textStart, end: unit.end }, anchor: undefined };
    return { ...moved, grain: 'turn', mark: undefined };
  }
  const wanted = typed.toLowerCase();
  const other = documents.find(
    ({ id }) => wanted === id.toLowerCase() || wanted.startsWith(`${id.toLowerCase()}:`),
  );
  if (!other || other.id === document.meta.id) return say(state, annotateNotices.noAddress(typed), 'error');
  const at = typed.slice(other.id.length + 1).toLowerCase();
  return { ...state, outbox: { kind: 'open', doc: other.id, ...(at !== '' && { at }) } };
}

/** About a window full of blocks further; at least one. */
export function page(state: State, forward: boolean): State {
  const { material, size } = state;
  const width = widthsOf(material.document, size.columns).text;
  let moved = step(state, 'turn', forward);
  let rows = 0;
  while (rows < bodyHeight(size) - 2) {
    const next = step(moved, 'turn', forward);
    if (next === moved) break;
    rows += layoutUnit(material, unitIndexAt(material.document, next.focus.start), width).height;
    moved = next;
  }
  return moved;
}

/** Begins marking at the cursor, or drops the marking. */
export function toggleMarking(state: State): State {
  if (state.anchor) return { ...state, anchor: undefined };
  return say({ ...state, anchor: state.focus }, annotateNotices.marking);
}

const joined = /^(?:\p{M}|\u200d|\ufe0f|[\u{1f3fb}-\u{1f3ff}])/u;

/** Moves the beginning or the end of the selection by one letter; it stays inside the text and never gets empty. */
export function nudge(state: State, edge: keyof TextPlace, by: 1 | -1): State {
  const points = codePointsOf(state.material.document);
  const range = selectionOf(state);
  let at = range[edge] + by;
  while (at > 0 && at < points.length && joined.test(points.slice(at, at + 1))) at += by;
  const moved = { ...range, [edge]: at };
  if (at < 0 || at > points.length || moved.start >= moved.end) return state;
  return { ...state, focus: moved, anchor: undefined, grain: 'sentence' };
}

/** Chooses the next of the codings that share words with the selection. */
export function nextMarkHere(state: State, here: readonly CodingMark[]): State {
  const now = currentMark(state);
  const next = here[(here.findIndex(({ id }) => id === now?.id) + 1) % here.length];
  return next ? { ...state, mark: next.id } : say(state, annotateNotices.noMark);
}

/** Goes to a coding. */
export function lookAt(state: State, place: TextPlace, mark: string | undefined): State {
  const { start, end } = place;
  return { ...state, focus: { start, end }, anchor: undefined, grain: 'sentence', mark };
}

/** Where a search for the next coding starts from. */
type From = Pick<CodingMark, 'start' | 'id'>;

/**
 * To the next or previous suggestion of the document; in a review to its next or previous coding, in whatever document.
 * `from` is the coding that was just decided upon, which need not be there any more.
 */
export function nextToReview(state: State, forward: boolean, from?: From): State {
  const { review, document, marks, shown, documents } = state.material;
  const place = from ?? currentMark(state) ?? { start: state.focus.start, id: '' };
  if (review) return nextOfReview(state, forward, place, review.items);
  if (!shown.includes('rules')) return say(state, annotateNotices.hidden);
  const open = marks.filter(({ kind }) => kind === 'suggestion');
  const next = forward
    ? open.find((mark) => isBeyond(mark, place))
    : open.findLast((mark) => mark.id !== place.id && !isBeyond(mark, place));
  if (next) return lookAt(state, next, next.id);
  const again = forward ? open[0] : open.at(-1);
  if (again && again.id !== place.id) return say(lookAt(state, again, again.id), annotateNotices.wrapped);
  const other = documents.find(({ id, open: left }) => left > 0 && id !== document.meta.id);
  return say(
    state,
    other && open.length === 0 ? annotateNotices.moreIn(other.id) : annotateNotices.noSuggestion,
  );
}

function isBeyond(mark: From, place: From): boolean {
  return mark.start === place.start ? mark.id > place.id : mark.start > place.start;
}

function nextOfReview(state: State, forward: boolean, place: From, items: readonly ReviewItem[]): State {
  const { document, documents, marks } = state.material;
  const order = (doc: string) => documents.findIndex(({ id }) => id === doc);
  const here = order(document.meta.id);
  const side = (item: ReviewItem): number => {
    const apart = order(item.doc) - here;
    if (apart !== 0) return apart;
    if (item.id === place.id) return 0;
    return isBeyond(item, place) ? 1 : -1;
  };
  const next = forward ? items.find((item) => side(item) > 0) : items.findLast((item) => side(item) < 0);
  if (!next) return say(state, annotateNotices.lastReview);
  const mark = next.doc === document.meta.id && marks.find(({ id }) => id === next.id);
  if (mark) return lookAt(state, mark, mark.id);
  return { ...state, outbox: { kind: 'open', doc: next.doc, mark: next.id } };
}

/** To the next or previous place of the words that are searched for; from the beginning again at the end. */
export function findNext(state: State, forward: boolean): State {
  const { search, material, focus } = state;
  if (search === undefined || search === '') return say(state, annotateNotices.noSearch);
  const { document } = material;
  const points = codePointsOf(document);
  const pattern = new RegExp(search.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s+'), 'giu');
  const count = document.units.length;
  const here = unitIndexAt(document, focus.start);
  for (let i = 0; i <= count; i++) {
    const index = (here + (forward ? i : -i) + count * 2) % count;
    const unit = document.units[index]!;
    const from = points.toIndex(unit.textStart);
    const places = [...points.slice(unit.textStart, unit.end).matchAll(pattern)].map((match) => ({
      start: points.fromIndex(from + match.index),
      end: points.fromIndex(from + match.index + match[0].length),
    }));
    const beyond = places.filter(
      ({ start }) => i > 0 || (forward ? start > focus.start : start < focus.start),
    );
    const found = forward ? beyond[0] : beyond.at(-1);
    if (!found) continue;
    const moved: State = { ...state, focus: found, grain: 'sentence', mark: undefined };
    const wrapped = forward ? here + i >= count : here < i;
    return wrapped ? say(moved, annotateNotices.wrapped) : moved;
  }
  return say(state, annotateNotices.notFound(search), 'error');
}
