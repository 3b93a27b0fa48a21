import { displayFaults } from '../i18n/faults/display.js';
import { captionWords, cellWords, noteWords } from '../i18n/tables.js';
import type { Within } from '../reduce/passages.js';
import { type Axis, axisOf } from './axes.js';
import { type CellKind, cellKinds, defaultLimit } from './cells.js';
import type { DisplayContext } from './context.js';
import { cross, type TotalsOf } from './cross.js';
import type { Draft, KindOption } from './kind.js';
import { mixedColumns, sorted, withAttributes } from './mixed-columns.js';

/** What a kind asks for where the user does not. */
export interface CrossedDefaults {
  readonly rows: string | Axis;
  readonly cols: string | Axis;
  readonly cell: CellKind;
  /** Where two codes must stand to count together; the turn where missing. */
  readonly within?: Within;
  /** Attributes of the rows that stand in columns before the others. */
  readonly attributes?: readonly string[];
  readonly title?: (rows: Axis, cols: Axis) => string;
}

/** What every matrix heeds. */
export const crossedOptions: readonly KindOption[] = [
  'rows',
  'cols',
  'cell',
  'within',
  'limit',
  'sort',
  'totals',
  'dropEmpty',
  'codes',
  'where',
];

/** A matrix of the axes and cell that the options name, or those of the kind; all faults of the options are collected before anything is computed. */
export function crossedDraft(context: DisplayContext, defaults: CrossedDefaults): Draft {
  const { options, words } = context;
  const axis = (wanted: string | undefined, fallback: string | Axis): Axis | undefined => {
    const name = wanted ?? fallback;
    return typeof name === 'string' ? axisOf(name, context) : name;
  };
  const rows = axis(options.rows, defaults.rows);
  const mixed = options.cols?.includes(',') ? mixedColumns(options.cols, context) : undefined;
  const cols = mixed?.codes ?? axis(options.cols, defaults.cols);
  const attributes =
    mixed?.attributes ?? (options.cols === undefined ? defaults.attributes : undefined) ?? [];
  const cell = cellKindOf(context, defaults.cell);
  const within = withinOf(context, defaults.within ?? 'turn');
  const totals = totalsOf(context);
  if (!rows || !cols || context.faults.length > 0) return emptyDraft([]);

  const limit = options.limit ?? defaultLimit;
  const table = cross(context, { rows, cols, cell, within, limit, totals }, totalsLabel(context, totals));
  const ordered = options.sort === undefined ? table.body : sorted(table.body, rows, options.sort, context);
  const cut =
    cell === 'quotes' && table.body.cells.some(({ quotes }) => quotes.length > limit)
      ? [words.say(noteWords.cut, { n: limit, more: 'n' })]
      : [];
  return {
    ...withAttributes(ordered, rows, attributes, context.facts.study, words),
    ...(defaults.title && { title: defaults.title(rows, cols) }),
    decisions: [
      words.say(captionWords.cell, {
        what: words.say(cellWords[cell], { axis: populationName(context, rows, cols) }),
      }),
      ...(cell === 'stance' ? [] : [words.say(captionWords.everyStance)]),
      ...(rows.codes && cols.codes ? [words.say(captionWords.together[within])] : []),
      ...(totals === 'none' ? [] : [words.say(captionWords.totals[totals])]),
      ...(options.sort === undefined ? [] : [words.say(captionWords.sorted, { key: options.sort })]),
    ],
    notes: [
      ...(context.facts.evidence.length === 0 ? [words.say(noteWords.nothing)] : []),
      ...[rows, cols]
        .filter(({ keys }) => keys.length === 0)
        .map(({ name }) => words.say(noteWords.noKeys, { axis: words.inSentence(name) })),
      ...cut,
      ...rows.notes,
      ...cols.notes,
      ...keylessNotes(context, rows, table.keyless.rows),
      ...keylessNotes(context, cols, table.keyless.cols),
    ],
    evidence: table.evidence,
  };
}

/** A table without rows, and the reason. */
export function emptyDraft(notes: readonly string[]): Draft {
  return { decisions: [], notes, evidence: [], rows: [], cols: [], cells: [] };
}

function totalsLabel({ words }: DisplayContext, totals: TotalsOf): string {
  const what = { informants: '{informant}', documents: '{document}', segments: '{segment}', none: '' }[
    totals
  ];
  return words.say({ id: `Total ${what}`, en: `Total ${what}s` });
}

const counted: readonly TotalsOf[] = ['informants', 'documents', 'segments', 'none'];

/** The `--totals` of the options, or a fault and informants. */
function totalsOf(context: DisplayContext): TotalsOf {
  const { totals } = context.options;
  if (totals === undefined) return 'informants';
  const known = counted.find((name) => name === totals);
  if (known === undefined)
    context.faults.push(
      displayFaults.unknownOption.at(undefined, { option: 'totals', word: totals, known: counted }),
    );
  return known ?? 'informants';
}

/** The `--cell` of the options, or a fault and the fallback. */
export function cellKindOf(context: DisplayContext, fallback: CellKind): CellKind {
  const { cell } = context.options;
  if (cell === undefined) return fallback;
  const known = cellKinds.find((kind) => kind === cell);
  if (known === undefined)
    context.faults.push(displayFaults.unknownCell.at(undefined, { word: cell, known: cellKinds }));
  return known ?? fallback;
}

const places: readonly Within[] = ['segment', 'turn', 'document'];

/** The `--within` of the options, or a fault and the fallback. */
export function withinOf(context: DisplayContext, fallback: Within): Within {
  const { within } = context.options;
  if (within === undefined) return fallback;
  const known = places.find((place) => place === within);
  if (known === undefined)
    context.faults.push(
      displayFaults.unknownOption.at(undefined, { option: 'within', word: within, known: places }),
    );
  return known ?? fallback;
}

function populationName({ words }: DisplayContext, rows: Axis, cols: Axis): string {
  const axes = [rows, cols].filter((axis) => axis.ofHearing).map(({ name }) => words.inSentence(name));
  return axes.join(' × ');
}

function keylessNotes({ words }: DisplayContext, axis: Axis, n: number): string[] {
  return n === 0 ? [] : [words.say(noteWords.keyless, { n, axis: words.inSentence(axis.name) })];
}
