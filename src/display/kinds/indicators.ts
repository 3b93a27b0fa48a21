import { withAncestors } from '../../reduce/opportunity.js';
import { passagesOf } from '../../reduce/passages.js';
import { defaultLimit, quotedText, quoteOf } from '../cells.js';
import { local } from '../context.js';
import { emptyDraft } from '../crossed-draft.js';
import type { Kind } from '../kind.js';
import { listBody } from '../list.js';

/** Targets of the guide: what was aimed at, what was reached, and the words that speak for it. */
export const indicators: Kind = {
  id: 'indicators',
  title: { id: 'Indikator keberhasilan', en: 'Indicators of success' },
  takes: ['limit', 'codes', 'where'],
  build(context) {
    const { words, facts, options } = context;
    const targets = facts.study.guide.items.filter(({ kind }) => kind === 'target');
    if (targets.length === 0)
      return emptyDraft([
        words.say({
          id: 'guide.yaml tidak memuat `targets`; tabel kosong.',
          en: 'guide.yaml has no `targets`; the table is empty.',
        }),
      ]);
    const fields = [
      { key: 'indicator', label: words.say({ id: 'Indikator', en: 'Indicator' }) },
      { key: 'target', label: words.say({ id: 'Target', en: 'Target' }) },
      { key: 'reached', label: words.say({ id: 'Realisasi', en: 'Reached' }) },
      { key: 'percent', label: words.say({ id: 'Capaian (%)', en: 'Share (%)' }) },
      { key: 'evidence', label: words.say({ id: 'Bukti', en: 'Evidence' }) },
    ];
    const used = new Set<(typeof facts.evidence)[number]>();
    const items = targets.map((item) => {
      const refs = new Set(item.codes.flatMap((reference) => facts.codes.find(reference)?.ref ?? []));
      const evidence = facts.evidence.filter(({ code }) =>
        withAncestors(code, facts.codes).some(({ ref }) => refs.has(ref)),
      );
      for (const one of evidence) used.add(one);
      const passages = passagesOf(evidence);
      const { target, reached } = item;
      return {
        key: item.id,
        values: {
          indicator: local(context, item.text),
          target,
          reached,
          percent: target && reached !== undefined ? Math.round((reached / target) * 1000) / 10 : null,
          evidence: passages.length === 0 ? null : quotedText(passages, options.limit ?? defaultLimit, true),
        },
        refs: [...new Set(passages.map(({ at }) => at))],
        quotes: passages.map(quoteOf),
        empty: 'no_data' as const,
      };
    });
    return {
      ...listBody(fields, items, words),
      decisions: [],
      notes: [],
      evidence: facts.evidence.filter((one) => used.has(one)),
    };
  },
};
