import { dateWords } from '../../i18n/date-words.js';
import { axisWords, fieldWords, noteWords } from '../../i18n/tables.js';
import type { Code } from '../../model/codebook.js';
import type { TablePicture } from '../../model/table.js';
import type { Evidence } from '../../reduce/evidence.js';
import { withAncestors } from '../../reduce/opportunity.js';
import { passagesOf } from '../../reduce/passages.js';
import { naturalOrder } from '../../text/natural-order.js';
import { defaultLimit, emptyOf, oneLine, quoteOf } from '../cells.js';
import { codeLabel, codesOfKinds, keyOf, nestedLabel } from '../code-axes.js';
import type { DisplayContext } from '../context.js';
import { emptyDraft } from '../crossed-draft.js';
import type { Kind } from '../kind.js';
import { type Item, listBody } from '../list.js';
import { groupLabel, techniqueLabel } from '../people-axes.js';

/** The stages of a process in their order: what was done, by whom, when, and the evidence for it. */
export const stages: Kind = {
  id: 'stages',
  title: { id: 'Matriks tahapan', en: 'Stages' },
  takes: ['limit', 'dropEmpty', 'codes', 'where'],
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
    const items = codes.map((code) => itemOf(context, code, codes));
    const summed = items.some(({ summary }) => summary);
    return {
      ...listBody(fields, items, words),
      corner: words.say({ id: 'Tahap', en: 'Stage' }),
      decisions: summed
        ? [
            words.say({
              id: 'Tahap induk tanpa koding sendiri merangkum tahap di bawahnya.',
              en: 'A stage above others without codings of its own sums up those below it.',
            }),
          ]
        : [],
      notes: [],
      evidence: facts.evidence.filter(({ code }) =>
        withAncestors(code, facts.codes).some((one) => codes.includes(one)),
      ),
    };
  },
};

/** In order of the day, undated ones last; of one day in the order of documents. */
function byDate(evidence: readonly Evidence[]): Evidence[] {
  const day = ({ segment }: Evidence): string => segment.date ?? '9999';
  return [...evidence].sort((a, b) => (day(a) < day(b) ? -1 : day(a) > day(b) ? 1 : 0));
}

/**
 * A stage with children shows what is coded on itself, in order of time, since its children have rows of their own; where
 * nothing is, who did what of it when.
 */
function itemOf(
  context: DisplayContext,
  stage: Code,
  shown: readonly Code[],
): Item & { readonly summary: boolean } {
  const { facts, hearings, opportunities, options, words } = context;
  const limit = options.limit ?? defaultLimit;
  const nearest = (code: Code): Code | undefined =>
    withAncestors(code, facts.codes).findLast((one) => shown.includes(one));
  const own = facts.evidence.filter(({ code }) => nearest(code) === stage);
  const below = facts.evidence.filter(({ code }) => withAncestors(code, facts.codes).includes(stage));
  const summary = own.length === 0 && below.length > 0;
  const evidence = byDate(summary ? below : own);
  const passages = summary ? [] : passagesOf(evidence);
  const spoken = passages.slice(0, limit).map(({ quote }) => `“${oneLine(quote)}”`);
  if (passages.length > limit) spoken.push(`(+${passages.length - limit})`);
  const parts = [...new Set(evidence.flatMap(({ code }) => nearest(code) ?? []))];
  if (summary) spoken.push(parts.map((part) => codeLabel(context, part)).join('; '));
  const distinct = (values: readonly (string | null)[]): string[] => [
    ...new Set(values.filter((value): value is string => Boolean(value))),
  ];
  const segments = evidence.map(({ segment }) => segment);
  const refs = distinct(segments.map(({ at }) => at));
  const people = distinct(segments.map(({ informant }) => informant)).sort(naturalOrder);
  const groups = distinct(segments.map(({ group }) => group)).map((group) => groupLabel(context, group));
  const empty = evidence.length === 0 ? emptyOf(opportunities.among(hearings, [stage])) : undefined;
  return {
    key: keyOf(stage, facts.codes),
    label: nestedLabel(context, stage),
    summary,
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
      evidence: refs.join(', ') || null,
    },
    pictures: { evidence: summary ? [] : picturesOf(evidence) },
    refs,
    quotes: passages.map(quoteOf),
    empty,
  };
}

/** The pictures that the evidence describes, each once: titled as its document is, else by the words that were coded. */
function picturesOf(evidence: readonly Evidence[]): TablePicture[] {
  const found = new Map<string, string>();
  for (const { document, segment } of evidence) {
    const { media, title } = document.meta;
    if (media !== undefined && !found.has(media)) found.set(media, oneLine(title ?? segment.quote));
  }
  return [...found].map(([path, alt]) => ({ path, alt }));
}
