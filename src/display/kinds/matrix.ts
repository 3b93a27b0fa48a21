import { crossedDraft, crossedOptions } from '../crossed-draft.js';
import type { Kind } from '../kind.js';

/** Any axis by any axis; source groups by codes where nothing is asked for. */
export const matrix: Kind = {
  id: 'matrix',
  title: { id: 'Matriks', en: 'Matrix' },
  takes: crossedOptions,
  build: (context) =>
    crossedDraft(context, {
      rows: 'group',
      cols: 'code',
      cell: 'count',
      title: (rows, cols) =>
        context.words.say(
          { id: 'Matriks {rows} dan {cols}', en: 'Matrix of {rows} by {cols}' },
          {
            rows: context.words.inSentence(rows.name),
            cols: context.words.inSentence(cols.name),
          },
        ),
    }),
};
