import { type Grid, placeOf } from '../grid.js';
import { chooseLayouts, comfortableWidths, layoutsOf, type TableLayout } from './layout.js';
import { pageRoom } from './page.js';

/** A grid, or one part of it, as it is laid out. */
export interface LaidOut {
  readonly grid: Grid;
  readonly layout: TableLayout;
}

/**
 * Lays out the tables of an appendix, each in as many parts as it needs; those with the same columns (transcripts,
 * forms) lie alike. `breadth` as in `layoutsOf`.
 */
export function laidOutTogether(grids: readonly Grid[], breadth = 1): LaidOut[][] {
  const all = grids.map((grid) =>
    partsOf(grid, breadth).map((part) => ({ grid: part, layouts: layoutsOf(part, breadth) })),
  );
  const alike = new Map<string, (typeof all)[number][]>();
  for (const parts of all) {
    if (parts.length > 1) continue;
    const columns = parts[0]!.grid.head.join('\n');
    const group = alike.get(columns);
    if (group) group.push(parts);
    else alike.set(columns, [parts]);
  }
  const layoutOf = new Map<(typeof all)[number], TableLayout>();
  for (const group of alike.values()) {
    const chosen = chooseLayouts(group.map(([only]) => only!.layouts));
    group.forEach((parts, index) => {
      layoutOf.set(parts, chosen[index]!);
    });
  }
  return all.map((parts) =>
    parts.map(({ grid, layouts }) => ({ grid, layout: layoutOf.get(parts) ?? layouts.wide })),
  );
}

/**
 * The parts of a grid that has too many columns for any page: each holds the first column, which says what the lines
 * are, and some of the others. A grid that fits is its only part.
 */
function partsOf(grid: Grid, breadth: number): Grid[] {
  const widths = comfortableWidths(grid, breadth);
  const [first = 0, ...others] = widths;
  const room = pageRoom(true).width - first;
  const needed = others.reduce((sum, width) => sum + width, 0);
  if (needed <= room) return [grid];
  // As few parts as will do, all about equally wide.
  const target = needed / Math.ceil(needed / room);
  const groups: number[][] = [];
  let filled = 0;
  others.forEach((width, index) => {
    const group = groups.at(-1);
    const full = filled + width > room || filled + width / 2 > target;
    if (group === undefined || full) {
      groups.push([index + 1]);
      filled = width;
    } else {
      group.push(index + 1);
      filled += width;
    }
  });
  return groups.map((group) => columnsOf(grid, [0, ...group]));
}

function columnsOf(grid: Grid, wanted: readonly number[]): Grid {
  const pick = <T>(line: readonly T[]): T[] => wanted.map((x) => line[x]!);
  const pictures = new Map(
    grid.lines.flatMap((_, y) =>
      wanted.flatMap((x, at) => {
        const shown = grid.pictures?.get(placeOf(y, x));
        return shown ? [[placeOf(y, at), shown] as const] : [];
      }),
    ),
  );
  return {
    ...grid,
    head: pick(grid.head),
    lines: grid.lines.map(pick),
    numeric: pick(grid.numeric),
    pictures,
    ...(grid.foot && { foot: pick(grid.foot) }),
  };
}
