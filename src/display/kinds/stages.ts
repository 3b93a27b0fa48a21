import { dateWords } from '../../i18n/date-words.js';
import { axisWords, fieldWords, noteWords } from '../../i18n/tables.js';
import type { Code } from '../../model/codebook.js';
import { withAncestors } from '../../reduce/opportunity.js';
import { passagesOf } from '../../reduce/passages.js';
import { defaultLimit, emptyOf, oneLine, quoteOf } from '../cells.js';
import { codesOfKinds, keyOf, nestedLabel } from '../code-axes.js';
import type { DisplayContext } from '../context.js';
import { emptyDraft } from '../crossed-draft.js';
import type { Kind } from '../kind.js';
import { type Item, listBody } from '../list.js';
import { groupLabel, techniqueLabel } from '../people-axes.js';

/** The stages of a process in their order: what was done, by whom, when, and the evidence for it. */
export const stages: Kind = {
  id: 'stages',
  title: { id: 'Matriks tahapan', en: 'Stages' },
  build(context) {
    const { words, facts } = context;
    const codes = codesOfKinds(context, ['stage'], true);
    if (codes.length === 0)
      return emptyDraft([words.say(noteWords.noCodes, { what: words.say({ id: 'tahapan', en: 'stage' }) })]);
    const fields = [
      { key: 'activity', label: words.say({ id: 'Kegiatan', en: 'Activity' }) },
      { key: 'actors', label: words.say({ id: 'Pelaku', en: 'Actors' }) },
      { key: 'technique', label: words.say(axisWords.technique) },
      { key: 'dates', label: words.say(fieldWords.date) },
      { key: 'evidence', label: words.say({ id: 'Bukti', en: 'Evidence' }) },
    ];
    return {
      ...listBody(
        fields,
        codes.map((code) => itemOf(context, code, codes)),
        words,
      ),
      corner: words.say({ id: 'Tahap', en: 'Stage' }),
      decisions: [],
      notes: [],
      evidence: facts.evidence.filter(({ code }) =>
        withAncestors(code, facts.codes).some((one) => codes.includes(one)),
      ),
    };
  },
};

/** A stage with children shows only what is coded on itself: its children have rows of their own. */
function itemOf(context: DisplayContext, stage: Code, shown: readonly Code[]): Item {
  const { facts, hearings, opportunities, options, words } = context;
  const limit = options.limit ?? defaultLimit;
  const evidence = facts.evidence.filter(({ code }) => {
    const nearest = withAncestors(code, facts.codes).findLast((one) => shown.includes(one));
    return nearest === stage;
  });
  const passages = passagesOf(evidence);
  const spoken = passages.slice(0, limit).map(({ quote }) => `“${oneLine(quote)}”`);
  if (passages.length > limit) spoken.push(`(+${passages.length - limit})`);
  const distinct = (values: readonly (string | null)[]): string[] => [
    ...new Set(values.filter((value): value is string => Boolean(value))),
  ];
  const segments = evidence.map(({ segment }) => segment);
  const media = distinct(evidence.map(({ document }) => document.meta.media ?? null));
  const refs = distinct(segments.map(({ at }) => at));
  const people = distinct(segments.map(({ informant }) => informant));
  const groups = distinct(segments.map(({ group }) => group)).map((group) => groupLabel(context, group));
  const empty = passages.length === 0 ? emptyOf(opportunities.among(hearings, [stage])) : undefined;
  return {
    key: keyOf(stage, facts.codes),
    label: nestedLabel(context, stage),
    values: {
      activity: spoken.join('\n') || null,
      actors: [...groups, ...people].join(', ') || null,
      technique:
        distinct(segments.map(({ technique }) => technique))
          .map((id) => techniqueLabel(context, id))
          .join(', ') || null,
      dates:
        distinct(segments.map(({ date }) => date))
          .sort()
          .map((date) => dateWords(date, words.language))
          .join('\n') || null,
      evidence: [...refs, ...media].join(', ') || null,
    },
    refs,
    quotes: passages.map(quoteOf),
    empty,
  };
}
