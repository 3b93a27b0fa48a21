import { noteWords } from '../../i18n/tables.js';
import type { Code, FacetKind } from '../../model/codebook.js';
import { facetName } from '../caption.js';
import { axisOfCodes, codesOfKinds, nestedLabel } from '../code-axes.js';
import type { DisplayContext } from '../context.js';
import { crossedDraft, crossedOptions, emptyDraft } from '../crossed-draft.js';
import type { Kind } from '../kind.js';
import { eventMonthAxis } from '../people-axes.js';

/** Whose codes are events where nobody names codes: the first of these that the codebooks have. */
const eventful: readonly FacetKind[] = ['event', 'stage', 'aspect'];

/** Events by kind and month, each with its date and the words that tell of it. */
export const eventListing: Kind = {
  id: 'event-listing',
  title: { id: 'Daftar peristiwa', en: 'Event listing' },
  takes: crossedOptions,
  build(context) {
    const { words } = context;
    const codes = eventCodes(context);
    if (codes.length === 0)
      return emptyDraft([
        words.say(noteWords.noCodes, { what: words.say({ id: 'peristiwa', en: 'event' }) }),
      ]);
    const rows = axisOfCodes('code', facetName(context, codes[0]!.facet), codes, context, [], (code) =>
      nestedLabel(context, code),
    );

    const events = context.facts.evidence.filter((one) => rows.of(one).length > 0);
    const months = eventMonthAxis({ ...context, facts: { ...context.facts, evidence: events } });
    return crossedDraft(context, { rows, cols: months, cell: 'events' });
  },
};

/** The deepest level of codes of the facet, so that no event is told twice. */
function eventCodes(context: DisplayContext): Code[] {
  if (context.codes) return [...context.codes];
  for (const kind of eventful) {
    const codes = codesOfKinds(context, [kind], true);
    if (codes.length > 0)
      return codes.filter(({ children, parent }) => parent !== undefined || children.length === 0);
  }
  return [];
}
