import { axisWords } from '../../i18n/tables.js';
import { axisOfCodes, nestedLabel, usedCodes } from '../code-axes.js';
import { crossedDraft, crossedOptions } from '../crossed-draft.js';
import type { Kind } from '../kind.js';
import { timeAxis } from '../people-axes.js';
import { withSums } from '../sums.js';

/** What appeared when: used codes by waves (by months where a study has no waves), with quotations. */
export const timeOrdered: Kind = {
  id: 'time-ordered',
  title: { id: 'Matriks menurut waktu', en: 'Time-ordered matrix' },
  takes: crossedOptions,
  build(context) {
    const codes = usedCodes(context, true);
    const name = context.words.say(axisWords.code);
    const rows = axisOfCodes('code', name, codes, context, [], (code) => nestedLabel(context, code));
    const draft = crossedDraft(context, { rows, cols: timeAxis(context), cell: 'quotes' });
    const { rows: asked, cell = 'quotes' } = context.options;
    return asked === undefined && cell === 'quotes' ? withSums(context, draft, codes) : draft;
  },
};
