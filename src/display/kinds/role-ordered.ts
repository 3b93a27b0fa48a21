import { axisWords } from '../../i18n/tables.js';
import { rosterOf } from '../../reduce/roster.js';
import type { Axis } from '../axes.js';
import { axisOf } from '../axes.js';
import { axisOfCodes, usedCodes } from '../code-axes.js';
import type { DisplayContext } from '../context.js';
import { crossedDraft, crossedOptions, emptyDraft } from '../crossed-draft.js';
import type { Kind } from '../kind.js';
import { groupLabel } from '../people-axes.js';

/** What those in each role say: informants under their groups, by the topmost codes that were used, with quotations. */
export const roleOrdered: Kind = {
  id: 'role-ordered',
  title: { id: 'Matriks menurut peran {informant}', en: 'Role-ordered matrix' },
  takes: crossedOptions,
  build(context) {
    const informants = axisOf('informant', context);
    if (!informants) return emptyDraft([]);
    return crossedDraft(context, {
      rows: byGroup(context, informants),
      cols: axisOfCodes('code', context.words.say(axisWords.code), usedCodes(context, false), context),
      cell: 'quotes',
    });
  },
};

/** The axis of informants in the order of their groups, each label headed by its group. */
function byGroup(context: DisplayContext, informants: Axis): Axis {
  const { informants: register, groups } = rosterOf(context.facts.study);
  const groupOf = (id: string): string => register.get(id)?.group ?? '';
  const place = (id: string): number => {
    const index = groups.indexOf(groupOf(id));
    return index < 0 ? groups.length : index;
  };
  return {
    ...informants,
    keys: informants.keys
      .map(({ key, label }) => {
        const group = groupOf(key);
        return { key, label: group === '' ? label : `${groupLabel(context, group)}: ${label}` };
      })
      .sort((a, b) => place(a.key) - place(b.key)),
  };
}
