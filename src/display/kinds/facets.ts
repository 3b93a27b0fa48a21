import { noteWords } from '../../i18n/tables.js';
import { crossedDraft, crossedOptions, emptyDraft } from '../crossed-draft.js';
import type { Kind } from '../kind.js';

/** The topmost codes of one facet by those of another; the first two facets of the codebooks where none are named. */
export const facets: Kind = {
  id: 'facets',
  title: { id: 'Matriks dimensi', en: 'Matrix of facets' },
  takes: crossedOptions,
  build(context) {
    const { options, words } = context;
    const known = context.facts.codes.facets;
    const name = (wanted: string | undefined, at: number): string | undefined =>
      wanted ?? (known[at] && `facet:${known[at].id}`);
    const rows = name(options.rows, 0);
    const cols = name(options.cols, 1);
    if (rows === undefined || cols === undefined)
      return emptyDraft([words.say(noteWords.fewFacets, { n: known.length })]);
    return crossedDraft(context, {
      rows,
      cols,
      cell: 'count',
      title: (left, right) => `${words.say(facets.title)}: ${left.name} × ${right.name}`,
    });
  },
};
