import { kindTitles } from '../../i18n/tables.js';
import { crossedDraft } from '../crossed-draft.js';
import type { Kind } from '../kind.js';

/** Any axis by any axis; source groups by codes where nothing is asked for. */
export const matrix: Kind = {
  id: 'matrix',
  build: (context) =>
    crossedDraft(context, {
      rows: 'group',
      cols: 'code',
      cell: 'count',
      title: (rows, cols) =>
        context.words.say(kindTitles.matrix, {
          rows: rows.name.toLowerCase(),
          cols: cols.name.toLowerCase(),
        }),
    }),
};
