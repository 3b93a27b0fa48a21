import { groupLabel, informantLabel, techniqueLabel } from '../../display/people-axes.js';
import { dateWords } from '../../i18n/date-words.js';
import type { Study } from '../../model/study.js';
import type { Bilingual } from '../../model/words.js';
import { minutesOf } from '../../reduce/minutes.js';
import { hearings } from '../../reduce/witnesses.js';
import type { ConclusionContext } from '../context.js';
import { period, repeatInterviews, siteTimes, spread } from '../fieldwork.js';

/** What a study says of its people, places and fieldwork, in words of a table. Empty where it says nothing. */
export class FieldMaterial {
  constructor(readonly context: ConclusionContext) {}

  get study(): Study {
    return this.context.facts.study;
  }

  say(words: Bilingual, values: Record<string, string | number> = {}): string {
    return this.context.words.say(words, values);
  }

  /** *16 wawancara, 3 observasi, 3 dokumentasi*. */
  documents(): string {
    const counts = new Map<string, number>();
    for (const { meta } of this.study.documents)
      counts.set(meta.technique, (counts.get(meta.technique) ?? 0) + 1);
    return [...counts]
      .map(([technique, n]) => `${techniqueLabel(this.context.display, technique)} ${n}`)
      .join(', ');
  }

  /** First and last day of collection. */
  period(): string {
    const found = period(this.study);
    if (found === null) return '';
    const { language } = this.context.words;
    return `${dateWords(found.from, language)} – ${dateWords(found.to, language)}`;
  }

  /** Informants heard, by group. */
  participants(): string {
    const byGroup = new Map<string, Set<string>>();
    for (const { informant, group } of hearings(this.study))
      if (informant !== null)
        byGroup.set(group ?? '', (byGroup.get(group ?? '') ?? new Set()).add(informant));
    const total = new Set([...byGroup.values()].flatMap((ids) => [...ids])).size;
    if (total === 0) return '';
    const parts = [...byGroup].map(([group, ids]) => {
      const planned = this.study.settings.groups[group]?.planned;
      const of =
        planned === undefined ? '' : this.say({ id: ' (rencana {n})', en: ' (planned {n})' }, { n: planned });
      return `${group === '' ? '–' : groupLabel(this.context.display, group)} ${ids.size}${of}`;
    });
    return `${this.say({ id: '{n} {informant}', en: '{n} {informants}' }, { n: total })}: ${parts.join(', ')}`;
  }

  /** Attributes of the register with their values, for the description of the sample. */
  sample(): string {
    const hidden = /^(?:consent_|record_ok|quote_ok|name_ok|initials|selection)/;
    const names = [...new Set(this.study.informants.flatMap(({ attributes }) => Object.keys(attributes)))];
    return names
      .filter((name) => !hidden.test(name))
      .map((name) => {
        const values = this.study.informants.flatMap(({ attributes }) => attributes[name] || []);
        const numbers = values.map(Number);
        if (values.length > 0 && numbers.every(Number.isFinite))
          return `${name} ${Math.min(...numbers)}–${Math.max(...numbers)}`;
        const distinct = [...new Set(values)];
        return distinct.length > 0 && distinct.length <= 8 ? `${name}: ${distinct.join(', ')}` : '';
      })
      .filter((line) => line !== '')
      .join('; ');
  }

  /** How informants were chosen, as the register says. */
  selection(): string {
    const ways = this.study.informants.flatMap(({ attributes }) => attributes.selection || []);
    return [...new Set(ways)].join(', ');
  }

  /** How many informants consented, in which form, to recording and to quotation. */
  consent(): string {
    const people = this.study.informants;
    if (people.length === 0 || !people.some(({ attributes }) => attributes.consent_date)) return '';
    const given = people.filter(({ attributes }) => attributes.consent_date).length;
    const yes = (name: string): number =>
      people.filter(({ attributes }) => /^(?:ya|yes|y|1|true)$/i.test(attributes[name] ?? '')).length;
    return this.say(
      {
        id: 'persetujuan {given} dari {all}; rekaman {record}; kutipan {quote}; nama {name}',
        en: 'consent {given} of {all}; recording {record}; quotation {quote}; name {name}',
      },
      { given, all: people.length, record: yes('record_ok'), quote: yes('quote_ok'), name: yes('name_ok') },
    );
  }

  /** Places with days and hours on record. */
  sites(): string {
    return siteTimes(this.study)
      .map(({ site, days, minutes }) => {
        const hours =
          minutes === 0
            ? ''
            : this.say({ id: ', {h} jam', en: ', {h} hours' }, { h: Math.round(minutes / 6) / 10 });
        return `${site} (${this.say({ id: '{n} hari', en: '{n} days' }, { n: days })}${hours})`;
      })
      .join('; ');
  }

  /** Number, median and range of the interviews whose start and end are on record. */
  durations(): string {
    const interviews = this.study.documents.filter(({ meta }) => meta.technique === 'interview');
    const minutes = interviews.flatMap(({ meta }) => minutesOf(meta) ?? []);
    const found = spread(minutes);
    if (found === null) return '';
    return this.say(
      {
        id: '{n} dari {of} wawancara tercatat: median {median}, {least}–{most} menit',
        en: '{n} of {of} interviews on record: median {median}, {least}–{most} minutes',
      },
      { n: minutes.length, of: interviews.length, ...found },
    );
  }

  /** Who was interviewed more than once. */
  repeats(): string {
    return repeatInterviews(this.study)
      .map(({ informant, times }) => `${informantLabel(this.study, informant)} (${times})`)
      .join(', ');
  }

  interviewers(): string {
    const names = this.study.documents.flatMap(({ meta }) => meta.interviewer ?? meta.observer ?? []);
    return [...new Set(names)].join(', ');
  }

  fieldNotes(): string {
    const notes = this.study.documents.filter(({ meta }) => meta.technique === 'observation');
    return notes.map(({ meta }) => meta.id).join(', ');
  }

  guide(): string {
    const { items } = this.study.guide;
    const count = (kind: string): number => items.filter((item) => item.kind === kind).length;
    if (items.length === 0) return '';
    return this.say(
      {
        id: 'guide.yaml: {q} pertanyaan, {o} butir observasi, {d} butir dokumen',
        en: 'guide.yaml: {q} questions, {o} items to observe, {d} items to look for',
      },
      { q: count('question'), o: count('observe'), d: count('document') },
    );
  }
}
