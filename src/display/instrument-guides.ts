import type { GuideItem } from '../model/guide.js';
import type { Bilingual } from '../model/words.js';
import { codeLabel } from './code-axes.js';
import { type DisplayContext, local } from './context.js';
import type { Draft } from './kind.js';
import { listBody } from './list.js';
import { groupLabel } from './people-axes.js';

/** A guide for the field: its items with columns left blank for the pen. */
interface Guide {
  readonly title: Bilingual;
  readonly kind: GuideItem['kind'];
  /** What the items are called. */
  readonly item: Bilingual;
  readonly blanks: readonly { readonly key: string; readonly label: Bilingual }[];
  /** Whom an item is meant for; only of interviews. */
  readonly addressees: boolean;
}

const notes = { key: 'notes', label: { id: 'Catatan', en: 'Notes' } };

/** The guides that `display instrument --layout` gives, under their Indonesian names. */
export const instrumentGuides = {
  wawancara: {
    title: { id: 'Pedoman wawancara', en: 'Interview guide' },
    kind: 'question',
    item: { id: 'Pertanyaan', en: 'Question' },
    blanks: [notes],
    addressees: true,
  },
  observasi: {
    title: { id: 'Pedoman observasi', en: 'Observation guide' },
    kind: 'observe',
    item: { id: 'Yang diamati', en: 'To observe' },
    blanks: [
      { key: 'seen', label: { id: 'Tampak', en: 'Seen' } },
      { key: 'unseen', label: { id: 'Tidak tampak', en: 'Not seen' } },
      notes,
    ],
    addressees: false,
  },
  dokumentasi: {
    title: { id: 'Pedoman dokumentasi', en: 'Guide to documents' },
    kind: 'document',
    item: { id: 'Yang dicari', en: 'To look for' },
    blanks: [
      { key: 'there', label: { id: 'Ada', en: 'There' } },
      { key: 'missing', label: { id: 'Tidak ada', en: 'Not there' } },
      notes,
    ],
    addressees: false,
  },
} as const satisfies Record<string, Guide>;

export type InstrumentGuideId = keyof typeof instrumentGuides;

/** A guide as a table: a row an item, with its research question, its codes, and room to write. */
export function instrumentGuide(context: DisplayContext, id: InstrumentGuideId): Draft {
  const { words, facts } = context;
  const guide: Guide = instrumentGuides[id];
  const { settings } = facts.study;
  const fields = [
    { key: 'question', label: words.say({ id: 'Rumusan masalah', en: 'Research question' }) },
    { key: 'item', label: words.say(guide.item) },
    { key: 'indicator', label: words.say({ id: 'Indikator', en: 'Indicator' }) },
    ...(guide.addressees
      ? [{ key: 'source', label: words.say({ id: 'Ditujukan kepada', en: 'Put to' }) }]
      : []),
    ...guide.blanks.map(({ key, label }) => ({ key, label: words.say(label) })),
  ];
  const items = facts.study.guide.items
    .filter(({ kind }) => kind === guide.kind)
    .map((item) => ({
      key: item.id,
      label: item.id,
      values: {
        question: item.rq ?? null,
        item: local(context, item.text),
        indicator: item.codes.map((reference) => indicatorName(context, reference)).join('; '),
        source: (item.groups.length > 0 ? item.groups : Object.keys(settings.groups))
          .map((group) => groupLabel(context, group))
          .join(', '),
      },
    }));
  const none = words.say({
    id: 'guide.yaml tidak memuat butir semacam ini.',
    en: 'guide.yaml has no items of this kind.',
  });
  return {
    ...listBody(fields, items, words),
    title: words.say(guide.title),
    decisions: [],
    notes: items.length === 0 ? [none] : [],
  };
}

function indicatorName(context: DisplayContext, reference: string): string {
  const code = context.facts.codes.find(reference);
  return code ? codeLabel(context, code) : reference;
}
