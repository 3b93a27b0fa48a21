import { displayFaults } from '../../i18n/faults/display.js';
import type { GuideItem } from '../../model/guide.js';
import { facetName } from '../caption.js';
import { codeLabel } from '../code-axes.js';
import { type DisplayContext, local } from '../context.js';
import { type InstrumentGuideId, instrumentGuide, instrumentGuides } from '../instrument-guides.js';
import type { Kind } from '../kind.js';
import { type Item, listBody } from '../list.js';
import { groupLabel, techniqueLabel } from '../people-axes.js';

const gridNames = ['kisi-kisi', 'grid'];
const inEnglish: Readonly<Record<string, InstrumentGuideId>> = {
  interview: 'wawancara',
  observation: 'observasi',
  documentation: 'dokumentasi',
};

function guideAsked(layout: string | undefined): InstrumentGuideId | undefined {
  if (layout === undefined) return undefined;
  return (
    (Object.keys(instrumentGuides) as InstrumentGuideId[]).find((id) => id === layout) ?? inEnglish[layout]
  );
}

/** The guides for the field are its layouts `wawancara`, `observasi`, `dokumentasi`. The grid of the instrument (*kisi-kisi*): research question, dimension, indicator, item, source, technique; a row an item and code. */
export const instrument: Kind = {
  id: 'instrument',
  title: { id: 'Kisi-kisi instrumen', en: 'Grid of the instrument' },
  takes: ['layout'],
  build(context) {
    const { words, facts, options } = context;
    const guide = guideAsked(options.layout);
    if (guide !== undefined) return instrumentGuide(context, guide);
    if (options.layout !== undefined && !gridNames.includes(options.layout)) {
      const known = [gridNames[0]!, ...Object.keys(instrumentGuides)];
      context.faults.push(
        displayFaults.unknownOption.at(undefined, { option: 'layout', word: options.layout, known }),
      );
    }
    const fields = [
      { key: 'question', label: words.say({ id: 'Rumusan masalah', en: 'Research question' }) },
      { key: 'dimension', label: words.say({ id: 'Dimensi', en: 'Dimension' }) },
      { key: 'indicator', label: words.say({ id: 'Indikator', en: 'Indicator' }) },
      { key: 'item', label: words.say({ id: 'Butir', en: 'Item' }) },
      { key: 'source', label: words.say({ id: 'Sumber data', en: 'Source' }) },
      { key: 'technique', label: words.say({ id: 'Teknik', en: 'Technique' }) },
    ];
    const items = facts.study.guide.items
      .filter(({ kind }) => kind !== 'target')
      .flatMap((item) => rowsOf(context, item));
    const missing = items.length === 0;
    return {
      ...listBody(fields, items, words),
      decisions: [],
      notes: missing
        ? [
            words.say({
              id: 'guide.yaml tidak memuat butir; tabel kosong.',
              en: 'guide.yaml has no items; the table is empty.',
            }),
          ]
        : [],
    };
  },
};

function rowsOf(context: DisplayContext, item: GuideItem): Item[] {
  const { facts } = context;
  const { settings } = facts.study;
  const question = item.rq && local(context, settings.questions[item.rq]);
  const common = {
    question: item.rq === undefined ? null : question ? `${item.rq}: ${question}` : item.rq,
    item: `${item.id}: ${local(context, item.text)}`,
    source: (item.groups.length > 0 ? item.groups : Object.keys(settings.groups))
      .map((group) => groupLabel(context, group))
      .join(', '),
    technique: techniquesOf(context, item).join(', '),
  };
  if (item.codes.length === 0) return [{ key: item.id, values: common }];
  return item.codes.map((reference, n) => {
    const code = facts.codes.find(reference);
    const top = code && facts.codes.topmost(code);
    const dimension = top && `${facetName(context, top.facet)}: ${codeLabel(context, top)}`;
    return {
      key: n === 0 ? item.id : `${item.id}/${reference}`,
      values: { ...common, dimension, indicator: code ? codeLabel(context, code) : reference },
    };
  });
}

/** How an item was put: the techniques of the documents that say it was asked, else what its kind means. */
function techniquesOf(context: DisplayContext, item: GuideItem): string[] {
  const { documents } = context.facts.study;
  const used = documents
    .filter(({ meta }) => meta.asked?.includes(item.id))
    .map(({ meta }) => String(meta.technique));
  const usual = {
    question: 'interview',
    observe: 'observation',
    document: 'documentation',
    target: 'documentation',
  };
  const techniques = used.length > 0 ? [...new Set(used)] : [usual[item.kind]];
  return techniques.map((technique) => techniqueLabel(context, technique));
}
