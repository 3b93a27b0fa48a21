import { dateWords } from '../i18n/date-words.js';
import { axisWords, noteWords, techniqueWords } from '../i18n/tables.js';
import type { Study } from '../model/study.js';
import { eventDate } from '../reduce/event-date.js';
import type { Evidence } from '../reduce/evidence.js';
import { rosterOf } from '../reduce/roster.js';
import type { Hearing } from '../reduce/witnesses.js';
import { naturalOrder } from '../text/natural-order.js';
import { attributeOf } from './attributes.js';
import type { Axis } from './axes.js';
import { type DisplayContext, local } from './context.js';

/** How an axis of people, documents or time reads its key off words and off who was heard. */
interface Reader {
  readonly id: string;
  readonly name: string;
  of(evidence: Evidence): string | null | undefined;
  ofHearing(hearing: Hearing): string | null | undefined;
  /** Keys that the study plans or registers, in its order; they stand even where nothing was said. */
  readonly planned: readonly string[];
  /** Keys outside the plan are marked with an asterisk. */
  readonly marked: boolean;
  label(key: string): string;
}

/** The axes of people, documents and time, by name. */
export const peopleAxes: Readonly<Record<string, (context: DisplayContext) => Axis>> = {
  informant: (context) =>
    axisFrom(context, {
      id: 'informant',
      name: context.words.say(axisWords.informant),
      of: ({ segment }) => segment.informant,
      ofHearing: ({ informant }) => informant,
      planned: context.facts.study.informants.map(({ id }) => id),
      marked: false,
      label: (key) => informantLabel(context.facts.study, key),
    }),
  case: (context) =>
    axisFrom(context, {
      id: 'case',
      name: context.words.say(axisWords.case),
      of: ({ segment }) => segment.case,
      ofHearing: (hearing) => hearing.case,
      planned: context.facts.study.cases.map(({ id }) => id),
      marked: false,
      label: (key) => caseLabel(context.facts.study, key),
    }),
  document: (context) =>
    axisFrom(context, {
      id: 'document',
      name: context.words.say(axisWords.document),
      of: ({ segment }) => segment.doc,
      ofHearing: ({ document }) => document.meta.id,
      planned: context.facts.study.documents.map(({ meta }) => meta.id),
      marked: false,
      label: (key) => key,
    }),
  group: (context) =>
    axisFrom(context, {
      id: 'group',
      name: context.words.say(axisWords.group),
      of: ({ segment }) => segment.group,
      ofHearing: ({ group }) => group,
      planned: Object.keys(context.facts.study.settings.groups),
      marked: true,
      label: (key) => groupLabel(context, key),
    }),
  technique: (context) =>
    axisFrom(context, {
      id: 'technique',
      name: context.words.say(axisWords.technique),
      of: ({ segment }) => segment.technique,
      ofHearing: ({ document }) => document.meta.technique,
      planned: context.facts.study.settings.techniques,
      marked: true,
      label: (key) => techniqueLabel(context, key),
    }),
  wave: (context) =>
    axisFrom(context, {
      id: 'wave',
      name: context.words.say(axisWords.wave),
      of: ({ segment }) => segment.wave,
      ofHearing: ({ document }) => document.meta.wave,
      planned: Object.keys(context.facts.study.settings.waves),
      marked: true,
      label: (key) => waveLabel(context, key),
    }),
};

/** An axis of the values of an attribute of informants, cases or documents, in natural order. */
export function attributeAxis(name: string, context: DisplayContext): Axis {
  const { study } = context.facts;
  return axisFrom(context, {
    id: `attribute:${name}`,
    name: context.words.attribute(name),
    of: ({ segment, document }) => attributeOf(study, name, { ...segment, document }),
    ofHearing: (hearing) => attributeOf(study, name, hearing),
    planned: [],
    marked: false,
    label: (key) => key,
  });
}

/** An axis of the months in which data were collected, in order of time. */
export function monthAxis(context: DisplayContext): Axis {
  const { language } = context.words;
  return axisFrom(context, {
    id: 'month',
    name: context.words.say({ id: 'Bulan', en: 'Month' }),
    of: ({ segment }) => segment.date?.slice(0, 7),
    ofHearing: ({ document }) => document.meta.date?.slice(0, 7),
    planned: [],
    marked: false,
    label: (key) => dateWords(key, language),
  });
}

/** The months in which things happened, by the dates that the words or the documents give; where nothing did, those in which data were collected. */
export function eventMonthAxis(context: DisplayContext): Axis {
  const { language } = context.words;
  return axisFrom(context, {
    id: 'month',
    name: context.words.say({ id: 'Bulan', en: 'Month' }),
    of: (evidence) => eventDate(evidence)?.slice(0, 7),
    ofHearing: ({ document }) => document.meta.date?.slice(0, 7),
    planned: [],
    marked: false,
    label: (key) => dateWords(key, language),
  });
}

/** The axis of time that a study has: its waves, else the months of its documents. */
export function timeAxis(context: DisplayContext): Axis {
  const waves = peopleAxes.wave!(context);
  return waves.keys.length > 0 ? waves : monthAxis(context);
}

/** An axis of the coders whose codings are in the table. */
export function coderAxis(context: DisplayContext): Axis {
  const { coders } = context.facts.study.settings;
  const planned = Object.keys(coders);
  const found = new Set(context.facts.evidence.map(({ segment }) => segment.coder));
  const keys = ordered([...found], planned);
  return {
    id: 'coder',
    name: context.words.say(axisWords.coder),
    keys: keys.map((key) => ({ key, label: coders[key]?.name ?? key })),
    of: ({ segment }) => [segment.coder],
    notes: [],
  };
}

function axisFrom(context: DisplayContext, reader: Reader): Axis {
  const seen = new Set<string>();
  const see = (key: string | null | undefined): void => {
    if (key) seen.add(key);
  };
  for (const hearing of context.hearings) see(reader.ofHearing(hearing));
  for (const evidence of context.facts.evidence) see(reader.of(evidence));
  const present = context.narrowed ? [...seen] : [...new Set([...reader.planned, ...seen])];
  const keys = ordered(present, reader.planned);
  const strange = reader.marked && reader.planned.length > 0;
  const outside = strange ? keys.filter((key) => !reader.planned.includes(key)) : [];
  const one = (key: string | null | undefined): readonly string[] => (key ? [key] : []);
  return {
    id: reader.id,
    name: reader.name,
    keys: keys.map((key) => ({
      key,
      label: outside.includes(key) ? `${reader.label(key)}*` : reader.label(key),
    })),
    of: (evidence) => one(reader.of(evidence)),
    ofHearing: (hearing) => one(reader.ofHearing(hearing)),
    notes:
      outside.length === 0
        ? []
        : [`* ${context.words.say(noteWords.unplanned, { what: outside.map(reader.label).join(', ') })}`],
  };
}

/** Keys in the order of the plan, then the others in natural order. */
function ordered(keys: readonly string[], planned: readonly string[]): string[] {
  const place = new Map(planned.map((key, index) => [key, index]));
  return [...keys].sort(
    (a, b) => (place.get(a) ?? planned.length) - (place.get(b) ?? planned.length) || naturalOrder(a, b),
  );
}

/** `I01 Bu Sari`, or the id alone. */
export function informantLabel(study: Study, id: string): string {
  const pseudonym = rosterOf(study).informants.get(id)?.pseudonym;
  return pseudonym && pseudonym !== id ? `${id} ${pseudonym}` : id;
}

/** `K03 Warung Melati`, or the id alone. */
export function caseLabel(study: Study, id: string): string {
  const name = rosterOf(study).cases.get(id)?.name;
  return name && name !== id ? `${id} ${name}` : id;
}

export function groupLabel(context: Pick<DisplayContext, 'words' | 'facts'>, id: string): string {
  return local(context, context.facts.study.settings.groups[id]?.label) || id;
}

export function waveLabel(context: Pick<DisplayContext, 'words' | 'facts'>, id: string): string {
  return local(context, context.facts.study.settings.waves[id]) || id;
}

export function techniqueLabel(context: Pick<DisplayContext, 'words'>, id: string): string {
  const words = techniqueWords[id];
  return words ? context.words.say(words) : id;
}
