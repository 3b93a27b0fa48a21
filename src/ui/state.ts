import type { AnnotationAct, AnnotationMaterial, CodingMark, TextPlace } from '../model/annotation.js';
import type { Code } from '../model/codebook.js';
import type { Bilingual, Language } from '../model/words.js';
import { bodyHeight, layoutUnit, listHeight, type Size, widthsOf } from './layout.js';
import { type Grain, unitIndexAt } from './pieces.js';

/** What a list to pick from is for. */
export type PickPurpose =
  | { readonly for: 'code' | 'codebook' | 'review' | 'document' }
  | { readonly for: 'recode'; readonly mark: string }
  | { readonly for: 'merge'; readonly code: string };

/** What a typed line is for. */
export type TypePurpose =
  | { readonly for: 'search' | 'address' }
  | { readonly for: 'memo'; readonly mark: string }
  /** A memo of its own: about a turn or a code. */
  | { readonly for: 'memo-about'; readonly about: string }
  | { readonly for: 'new-code'; readonly range: TextPlace; readonly inVivo: boolean }
  | { readonly for: 'rename' | 'split'; readonly code: string };

/** What the keys mean at the moment. */
export type Mode =
  | { readonly kind: 'read' }
  | { readonly kind: 'help'; readonly top: number }
  | { readonly kind: 'pick'; readonly what: PickPurpose; readonly query: string; readonly at: number }
  | { readonly kind: 'type'; readonly what: TypePurpose; readonly text: string; readonly caret: number }
  | { readonly kind: 'menu'; readonly code: string };

export interface Notice {
  readonly words: Bilingual;
  readonly tone: 'info' | 'error';
}

/** A session as it stands: everything that its frame is made of. */
export interface State {
  readonly size: Size;
  readonly language: Language;
  /** Whether colours may be used; everything is said without them too. */
  readonly color: boolean;
  readonly material: AnnotationMaterial;
  /** The words under the cursor. */
  readonly focus: TextPlace;
  readonly grain: Grain;
  /** Where marking began. */
  readonly anchor?: TextPlace | undefined;
  /** The coding that was chosen among those of the place. */
  readonly mark?: string | undefined;
  readonly mode: Mode;
  readonly search?: string | undefined;
  /** Codes given lately, the last one first. */
  readonly recent: readonly string[];
  /** First row of the window: a block and a row of it. */
  readonly top: { readonly unit: number; readonly row: number };
  readonly notice?: Notice | undefined;
  /** What is to be done outside; whoever runs the reducer does it and gives the answer back. */
  readonly outbox?: AnnotationAct | undefined;
  /** The suggestion that is being decided upon: once that is done, the next one is wanted. */
  readonly advance?: Pick<CodingMark, 'start' | 'id'> | undefined;
  /** Set when the person leaves. */
  readonly leaving?: 'quit' | 'interrupted' | undefined;
}

/** The state that a session begins with: the first words that count as evidence, or the first block. */
export function initialState(
  material: AnnotationMaterial,
  { size, language, color }: Pick<State, 'size' | 'language' | 'color'>,
): State {
  const state: State = {
    size,
    language,
    color,
    material,
    focus: firstFocus(material),
    grain: 'turn',
    mode: { kind: 'read' },
    recent: [],
    top: { unit: 0, row: 0 },
  };
  return withView(state);
}

/** Where reading a document begins. */
export function firstFocus({ document }: AnnotationMaterial): TextPlace {
  const unit = document.units.find(({ n, end, textStart }) => n > 0 && end > textStart) ?? document.units[0];
  return unit ? { start: unit.textStart, end: unit.end } : { start: 0, end: 0 };
}

/** What an act is about: from where marking began to the words under the cursor. */
export function selectionOf({ anchor, focus }: State): TextPlace {
  if (!anchor) return focus;
  return { start: Math.min(anchor.start, focus.start), end: Math.max(anchor.end, focus.end) };
}

/** The codings that share words with the selection, in order of place. */
export function marksHere(state: State): CodingMark[] {
  const { start, end } = selectionOf(state);
  return state.material.marks.filter((mark) => mark.start < end && mark.end > start);
}

/** The coding that keys are about: the chosen one where it is here, else the first one here. */
export function currentMark(state: State): CodingMark | undefined {
  const here = marksHere(state);
  return here.find(({ id }) => id === state.mark) ?? here[0];
}

/** The code of a reference as the study knows it today. */
export function codeOf({ codes }: AnnotationMaterial, ref: string): Code | undefined {
  return codes.find((code) => code.ref === ref);
}

/** Says something on the last line. */
export function say(state: State, words: Bilingual, tone: Notice['tone'] = 'info'): State {
  return { ...state, notice: { words, tone } };
}

/** The state with the window moved as little as needed to show the moving end of the selection. */
export function withView(state: State): State {
  const { material, size, focus, anchor, top } = state;
  const { units } = material.document;
  if (units.length === 0) return state;
  const width = widthsOf(material.document, size.columns).text;
  // An open list lies over the lower rows; the words that it is about stay in sight.
  const height = bodyHeight(size) - (state.mode.kind === 'pick' ? listHeight(size) + 1 : 0);
  const head = rowAt(material, focus.start, width);
  // Marking downwards, the end must be seen; otherwise the beginning, because a turn may be taller than the window.
  const tail = rowAt(material, Math.max(focus.start, focus.end - 1), width);
  const fits = !anchor && distance(material, head, tail, width, height) < height;
  const goal = anchor && focus.end > anchor.end ? tail : head;
  const bottom = fits ? tail : goal;
  const around = height > 8 ? 2 : 0;
  let next = top;
  if (before(goal, top) || distance(material, top, goal, width, height) < around)
    next = above(material, goal, around, width);
  if (distance(material, next, bottom, width, height) >= height - around)
    next = above(material, bottom, height - 1 - around, width);
  // A turn that is taller than the window begins near its top, so that most of what is seen is that turn.
  const tall = !anchor && !fits && distance(material, next, goal, width, height) > height >> 1;
  if (tall || before(goal, next)) next = goal;
  const clamped = { unit: Math.min(next.unit, units.length - 1), row: Math.max(0, next.row) };
  return clamped.unit === top.unit && clamped.row === top.row ? state : { ...state, top: clamped };
}

type RowPlace = State['top'];

function before(a: RowPlace, b: RowPlace): boolean {
  return a.unit < b.unit || (a.unit === b.unit && a.row < b.row);
}

function rowAt(material: AnnotationMaterial, offset: number, width: number): RowPlace {
  const unit = unitIndexAt(material.document, offset);
  const { rows } = layoutUnit(material, unit, width);
  return {
    unit,
    row: Math.max(
      0,
      rows.findLastIndex(({ start }) => start <= offset),
    ),
  };
}

/** Rows from one place to a later one; `limit` where there are at least as many, so that only the window is laid out. */
function distance(
  material: AnnotationMaterial,
  from: RowPlace,
  to: RowPlace,
  width: number,
  limit: number,
): number {
  let rows = to.row - from.row;
  for (let unit = from.unit; unit < to.unit && rows - to.row < limit; unit++)
    rows += layoutUnit(material, unit, width).height;
  return Math.min(rows, Math.max(limit, 0));
}

/** The place so many rows further up. */
function above(material: AnnotationMaterial, from: RowPlace, rows: number, width: number): RowPlace {
  let { unit, row } = from;
  for (row -= rows; row < 0 && unit > 0; ) row += layoutUnit(material, --unit, width).height;
  return { unit, row: Math.max(0, row) };
}
