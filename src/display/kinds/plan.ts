import { rosterOf } from '../../reduce/roster.js';
import { local } from '../context.js';
import type { Kind } from '../kind.js';
import { listBody } from '../list.js';
import { caseLabel, groupLabel, informantLabel } from '../people-axes.js';

/** Informants as planned and as reached: a row a group, with the information wanted from it. */
export const plan: Kind = {
  id: 'plan',
  title: { id: 'Rencana {informant}', en: 'Plan of {informants}' },
  takes: ['where'],
  build(context) {
    const { words, facts, hearings } = context;
    const { study } = facts;
    const fields = [
      { key: 'group', label: words.say({ id: '{Informant}', en: '{Informants}' }) },
      { key: 'wanted', label: words.say({ id: 'Informasi yang dicari', en: 'Information wanted' }) },
      { key: 'planned', label: words.say({ id: 'Rencana', en: 'Planned' }) },
      { key: 'reached', label: words.say({ id: 'Tercapai', en: 'Reached' }) },
      { key: 'who', label: words.say({ id: 'Siapa', en: 'Who' }) },
      { key: 'remark', label: words.say({ id: 'Keterangan', en: 'Remark' }) },
    ];
    const items = rosterOf(study).groups.map((group) => {
      const settings = study.settings.groups[group];
      const heard = new Set(
        hearings
          .filter((one) => one.group === group)
          .flatMap(({ informant, case: unit }) => informant ?? unit ?? []),
      );
      const who = [
        ...study.informants.filter(({ id }) => heard.has(id)).map(({ id }) => informantLabel(study, id)),
        ...study.cases.filter(({ id }) => heard.has(id)).map(({ id }) => caseLabel(study, id)),
      ];
      const missing = (settings?.planned ?? 0) - who.length;
      return {
        key: group,
        values: {
          group: groupLabel(context, group),
          wanted: local(context, settings?.wanted) || null,
          planned: settings?.planned,
          reached: who.length,
          who: who.join('\n'),
          remark:
            missing > 0
              ? words.say({ id: 'kurang {n}', en: '{n} missing' }, { n: missing })
              : missing < 0 && settings?.planned !== undefined
                ? words.say({ id: 'lebih {n}', en: '{n} more' }, { n: -missing })
                : null,
        },
      };
    });
    const sum = (field: 'planned' | 'reached'): number =>
      items.reduce((total, { values }) => total + (values[field] ?? 0), 0);
    const total = {
      key: 'total',
      label: '',
      values: {
        group: words.say({ id: 'Jumlah', en: 'Total' }),
        planned: sum('planned'),
        reached: sum('reached'),
      },
    };
    return {
      ...listBody(fields, [...items, ...(items.length > 1 ? [total] : [])], words),
      decisions: [
        words.say({
          id: 'Tercapai: {informant} yang datanya ada dalam studi.',
          en: 'Reached: {informants} of whom the study has data.',
        }),
      ],
      notes: [],
    };
  },
};
