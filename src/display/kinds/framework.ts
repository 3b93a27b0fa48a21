import { axisWords } from '../../i18n/tables.js';
import { axisOfCodes, usedCodes } from '../code-axes.js';
import { crossedDraft, crossedOptions } from '../crossed-draft.js';
import { unsummarised } from '../framework-sheet.js';
import type { Kind } from '../kind.js';

/** Cases (informants where a study has none) by codes: the researcher's summary of each cell, with references to the words it rests on. */
export const framework: Kind = {
  id: 'framework',
  title: { id: 'Matriks kerangka', en: 'Framework matrix' },
  takes: crossedOptions,
  build(context) {
    const { words, facts } = context;
    const codes = axisOfCodes('code', words.say(axisWords.code), usedCodes(context, false), context);
    const rows = facts.study.cases.length > 0 ? 'case' : 'informant';
    const draft = crossedDraft(context, { rows, cols: codes, cell: 'summary' });
    const open = draft.cells.filter(
      ({ value, refs }) => refs.length > 0 && String(value).startsWith('['),
    ).length;
    if (open === 0) return draft;
    return { ...draft, notes: [words.say(unsummarised, { n: open }), ...draft.notes] };
  },
};
