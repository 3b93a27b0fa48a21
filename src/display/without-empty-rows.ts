import type { DisplayContext } from './context.js';
import type { Draft } from './kind.js';

/** A draft without the rows in which nothing was coded, where `--drop-empty` asks for it, and the sentence that says so. */
export function withoutEmptyRows(
  draft: Draft,
  { options, words }: DisplayContext,
): Draft & { readonly dropped: readonly string[] } {
  if (!options.dropEmpty) return { ...draft, dropped: [] };
  const filled = new Set(
    draft.cells.flatMap(({ row, refs, quotes }) => (refs.length > 0 || quotes.length > 0 ? [row] : [])),
  );
  const rows = draft.rows.filter(({ key }) => filled.has(key));
  const n = draft.rows.length - rows.length;
  const said = words.say(
    { id: 'Baris tanpa koding tidak ditampilkan: {n}.', en: 'Rows without codings left out: {n}.' },
    { n },
  );
  return {
    ...draft,
    rows,
    cells: draft.cells.filter(({ row }) => filled.has(row)),
    ...(draft.totals && {
      totals: {
        ...draft.totals,
        rows: Object.fromEntries(Object.entries(draft.totals.rows).filter(([row]) => filled.has(row))),
      },
    }),
    dropped: n === 0 ? [] : [said],
  };
}
