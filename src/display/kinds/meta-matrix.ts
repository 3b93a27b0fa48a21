import { axisWords } from '../../i18n/tables.js';
import { axisOfCodes, usedCodes } from '../code-axes.js';
import { crossedDraft, crossedOptions } from '../crossed-draft.js';
import type { Kind } from '../kind.js';

/** All cases (informants where a study has none) by their attributes and the codes that were used, with quotations; `--sort` makes it case-ordered. */
export const metaMatrix: Kind = {
  id: 'meta-matrix',
  title: { id: 'Matriks antarkasus', en: 'Cross-case meta-matrix' },
  takes: crossedOptions,
  build(context) {
    const { cases } = context.facts.study;
    const codes = usedCodes(context, false);
    return crossedDraft(context, {
      rows: cases.length > 0 ? 'case' : 'informant',
      cols: axisOfCodes('code', context.words.say(axisWords.code), codes, context),
      cell: 'quotes',
      attributes: [...new Set(cases.flatMap(({ attributes }) => Object.keys(attributes)))],
    });
  },
};
