import { noteWords } from '../../i18n/tables.js';
import type { FacetKind } from '../../model/codebook.js';
import { facetName } from '../caption.js';
import { axisOfCodes, codesOfKinds, nestedLabel } from '../code-axes.js';
import type { DisplayContext } from '../context.js';
import { crossedDraft, crossedOptions, emptyDraft } from '../crossed-draft.js';
import type { Kind } from '../kind.js';

/** What a checklist is made of where nobody names codes: the first of these that the codebooks have. */
const components: readonly FacetKind[] = ['obstacle', 'aspect', 'need', 'dimension', 'impact'];

/** The components of one variable by cases (by source groups where there are none): present, absent, partly, and who says so. */
export const checklist: Kind = {
  id: 'checklist',
  title: { id: 'Matriks daftar periksa', en: 'Checklist matrix' },
  takes: crossedOptions,
  build(context) {
    const { words, facts } = context;
    const found = rowsOf(context);
    if (!found)
      return emptyDraft([
        words.say(noteWords.noCodes, {
          what: words.say({ id: 'kendala atau aspek', en: 'obstacle or aspect' }),
        }),
      ]);
    const rows = axisOfCodes('code', found.name, found.codes, context, [], (code) =>
      nestedLabel(context, code),
    );
    const cols = facts.study.cases.length > 0 ? 'case' : 'group';
    return crossedDraft(context, { rows, cols, cell: 'check' });
  },
};

function rowsOf(
  context: DisplayContext,
): { name: string; codes: ReturnType<typeof codesOfKinds> } | undefined {
  const { words } = context;
  if (context.codes) return { name: words.say({ id: 'Unsur', en: 'Component' }), codes: [...context.codes] };
  for (const kind of components) {
    const codes = codesOfKinds(context, [kind], true);
    if (codes.length > 0) return { name: facetName(context, codes[0]!.facet), codes };
  }
  return undefined;
}
