import { noteWords } from '../../i18n/tables.js';
import { attributeNames } from '../attributes.js';
import { axisOfCodes, codesOfKinds } from '../code-axes.js';
import type { DisplayContext } from '../context.js';
import { crossedDraft, crossedOptions, emptyDraft } from '../crossed-draft.js';
import type { Kind } from '../kind.js';

/** Problems, needs, potentials and sources, a column each, by sector, aspect, case or source group: the first of these that a study has. */
export const needs: Kind = {
  id: 'needs',
  title: { id: 'Masalah, kebutuhan, potensi dan sumber', en: 'Problems, needs, potentials and sources' },
  takes: crossedOptions,
  build(context) {
    const { words } = context;
    const codes = codesOfKinds(context, ['need'], false);
    if (codes.length === 0)
      return emptyDraft([words.say(noteWords.noCodes, { what: words.say({ id: 'kebutuhan', en: 'need' }) })]);
    const cols = axisOfCodes('code', words.say({ id: 'Kebutuhan', en: 'Need' }), codes, context);
    return crossedDraft(context, { rows: rowsOf(context), cols, cell: 'quotes', within: 'segment' });
  },
};

function rowsOf({ facts: { study, codes } }: DisplayContext): string {
  const attribute = attributeNames(study).find(
    (name) => name === 'sector' || name === 'sektor' || name === 'bidang',
  );
  if (attribute !== undefined) return `attribute:${attribute}`;
  const aspect = codes.facets.find(({ kind }) => kind === 'aspect');
  if (aspect) return `facet:${aspect.id}`;
  return study.cases.length > 0 ? 'case' : 'group';
}
