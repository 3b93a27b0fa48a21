import { noteWords } from '../../i18n/tables.js';
import type { Code } from '../../model/codebook.js';
import { distinctPeople } from '../../reduce/distinct.js';
import { withAncestors } from '../../reduce/opportunity.js';
import { passagesOf } from '../../reduce/passages.js';
import { defaultLimit, emptyOf, quotedText, quoteOf } from '../cells.js';
import { childrenOf, codeLabel, codesOfKinds, keyOf } from '../code-axes.js';
import type { DisplayContext } from '../context.js';
import { emptyDraft } from '../crossed-draft.js';
import type { Kind } from '../kind.js';
import { type Item, listBody } from '../list.js';

/** Livelihood assets: for each capital its forms, what was said, and a score for the pentagon. */
export const assets: Kind = {
  id: 'assets',
  title: { id: 'Pemetaan aset', en: 'Asset mapping' },
  takes: ['limit', 'dropEmpty', 'codes', 'where'],
  build(context) {
    const { words, facts } = context;
    const codes = codesOfKinds(context, ['asset'], false);
    if (codes.length === 0)
      return emptyDraft([words.say(noteWords.noCodes, { what: words.say({ id: 'aset', en: 'asset' }) })]);
    const fields = [
      { key: 'forms', label: words.say({ id: 'Bentuk aset', en: 'Forms' }) },
      { key: 'quotes', label: words.say({ id: 'Kutipan', en: 'Quotations' }) },
      { key: 'informants', label: words.say({ id: '{Informant}', en: '{Informants}' }) },
      { key: 'score', label: words.say({ id: 'Skor', en: 'Score' }) },
    ];
    const items = codes.map((code) => itemOf(context, code));
    return {
      ...listBody(fields, items, words),
      corner: words.say({ id: 'Modal', en: 'Capital' }),
      decisions: [
        words.say({
          id: 'Skor: banyaknya bentuk aset yang disebut; untuk modal tanpa subkode, banyaknya {segment}.',
          en: 'Score: number of forms that are named; of {segments} where a capital has no sub-codes.',
        }),
      ],
      notes: [],
      evidence: facts.evidence.filter(({ code }) =>
        withAncestors(code, facts.codes).some((one) => codes.includes(one)),
      ),
    };
  },
};

function itemOf(context: DisplayContext, capital: Code): Item {
  const { facts, hearings, opportunities, options } = context;
  const under = (code: Code) =>
    facts.evidence.filter((one) => withAncestors(one.code, facts.codes).some(({ ref }) => ref === code.ref));
  const evidence = under(capital);
  const passages = passagesOf(evidence);
  const children = childrenOf(capital, facts.codes);
  const forms = children
    .map((code) => ({ code, refs: [...new Set(under(code).map(({ segment }) => segment.at))] }))
    .filter(({ refs }) => refs.length > 0);
  return {
    key: keyOf(capital, facts.codes),
    label: codeLabel(context, capital),
    values: {
      forms:
        forms.map(({ code, refs }) => `${codeLabel(context, code)} (${refs.join(', ')})`).join('\n') || null,
      quotes: passages.length === 0 ? null : quotedText(passages, options.limit ?? defaultLimit),
      informants: distinctPeople(evidence).size,
      score: children.length > 0 ? forms.length : passages.length,
    },
    refs: [...new Set(passages.map(({ at }) => at))],
    quotes: passages.map(quoteOf),
    empty: passages.length === 0 ? emptyOf(opportunities.among(hearings, [capital])) : undefined,
  };
}
