import { noteWords } from '../../i18n/tables.js';
import { axisOfCodes, codesOfKinds, nestedLabel } from '../code-axes.js';
import { crossedDraft, crossedOptions, emptyDraft } from '../crossed-draft.js';
import type { Kind } from '../kind.js';
import { withSums } from '../sums.js';

/**
 * Effects by source group: under each topmost code of the facets of kind `impact` its children, with quotations. The
 * row of a code that has children sums up in numbers what its children say in words.
 */
export const effects: Kind = {
  id: 'effects',
  title: { id: 'Matriks dampak', en: 'Effects matrix' },
  takes: crossedOptions,
  build(context) {
    const { words, options } = context;
    const codes = codesOfKinds(context, ['impact'], true);
    if (codes.length === 0)
      return emptyDraft([words.say(noteWords.noCodes, { what: words.say({ id: 'dampak', en: 'impact' }) })]);
    const corner = words.say({ id: 'Dampak', en: 'Impact' });
    const rows = axisOfCodes('code', corner, codes, context, [], (code) => nestedLabel(context, code));
    const draft = crossedDraft(context, { rows, cols: 'group', cell: 'quotes' });
    const quoted = (options.cell ?? 'quotes') === 'quotes' && options.rows === undefined;
    return quoted ? withSums(context, draft, codes) : draft;
  },
};
