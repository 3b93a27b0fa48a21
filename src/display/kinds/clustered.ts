import { axisWords } from '../../i18n/tables.js';
import type { Code } from '../../model/codebook.js';
import type { Axis } from '../axes.js';
import { axisOfEntries, type CodeEntry, codeLabel, keyOf, usedCodes } from '../code-axes.js';
import { type DisplayContext, local } from '../context.js';
import { crossedDraft, crossedOptions } from '../crossed-draft.js';
import type { Kind } from '../kind.js';

/** Informants by codes that are put together under research questions (through the guide), or under facets where the guide has no questions. */
export const clustered: Kind = {
  id: 'clustered',
  title: { id: 'Matriks kelompok tema', en: 'Conceptually clustered matrix' },
  takes: crossedOptions,
  build: (context) => crossedDraft(context, { rows: 'informant', cols: clusters(context), cell: 'quotes' }),
};

function clusters(context: DisplayContext): Axis {
  const byQuestion = questionEntries(context);
  const entries = byQuestion.length > 0 ? byQuestion : facetEntries(context);
  return axisOfEntries('code', context.words.say(axisWords.code), entries, context);
}

/** The codes that the guide asks about for each research question, in the order of daya.yaml. */
function questionEntries(context: DisplayContext): CodeEntry[] {
  const { study, codes } = context.facts;
  return Object.keys(study.settings.questions).flatMap((question) => {
    const named = study.guide.items
      .filter(({ rq }) => rq === question)
      .flatMap((item) => item.codes.flatMap((reference) => codes.find(reference) ?? []));
    return entriesOf(context, question, [...new Set(named)]);
  });
}

/** The topmost used codes of each facet. */
function facetEntries(context: DisplayContext): CodeEntry[] {
  const { codes } = context.facts;
  const used = usedCodes(context, false);
  return codes.facets.flatMap((facet) =>
    entriesOf(
      context,
      local(context, facet.label) || facet.id,
      used.filter((code) => code.facet === facet.id),
    ),
  );
}

function entriesOf(context: DisplayContext, cluster: string, members: readonly Code[]): CodeEntry[] {
  const { codes } = context.facts;
  const wanted = context.codes && new Set(context.codes.map(({ ref }) => ref));
  const order = new Map(codes.codes.map(({ ref }, index) => [ref, index]));
  return members
    .filter(({ ref }) => wanted === undefined || wanted.has(ref))
    .sort((a, b) => order.get(a.ref)! - order.get(b.ref)!)
    .map((code) => ({
      key: `${cluster}/${keyOf(code, codes)}`,
      label: `${cluster}: ${codeLabel(context, code)}`,
      code,
    }));
}
