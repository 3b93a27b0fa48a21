import { ingestHeadFaults as faults } from '../i18n/faults/ingest-head.js';
import type { Diagnostic, Place } from '../model/diagnostic.js';
import type { Informant } from '../model/register.js';
import { dayNumber } from './calendar.js';
import { findDate } from './dates.js';
import { languageOf, type MetaDraft, techniqueIn, typedValue } from './draft.js';
import { attributeName, type HeadField, normaliseKey } from './head-keys.js';
import { informantsNamed } from './roles.js';
import { findTimes } from './times.js';

/** One thing that a head says, with the line that says it. */
export interface HeadLine {
  readonly key: string;
  readonly value: string;
  readonly field: HeadField;
  readonly place: Place;
  readonly text: string;
}

/** Takes up the lines of a head one after another. */
export class HeadFields {
  readonly draft: MetaDraft = {};
  readonly diagnostics: Diagnostic[] = [];
  /** A weekday on a line of its own, before or after the date. */
  #weekday: string | undefined;

  constructor(readonly register: readonly Informant[]) {}

  /** Takes what a line says; false where some of its words were not understood and should stay in the body. */
  take(line: HeadLine): boolean {
    const { draft } = this;
    const { field, value } = line;
    // An empty line of a form says nothing.
    if (value === '') return true;
    switch (field) {
      case 'date':
        return this.#date(line);
      case 'time':
        return this.#time(line);
      case 'start':
      case 'end': {
        const times = findTimes(value);
        if (times) draft[field] = times.start;
        return times?.rest === '';
      }
      case 'site':
        return this.#site(line);
      case 'informants':
        return this.#informants(line);
      case 'name':
        return this.#name(line);
      case 'asked':
        return this.#asked(line);
      case 'event':
        draft.attributes = { ...draft.attributes, event: value };
        return true;
      case 'event_date': {
        const iso = /^\d{4}-\d{2}$/.test(value) ? value : findDate(value)?.iso;
        if (iso === undefined) return false;
        draft.attributes = { ...draft.attributes, event_date: iso };
        return true;
      }
      case 'states':
        return this.#states(line);
      case 'technique':
        draft.technique = techniqueIn(value) ?? value.toLowerCase();
        return true;
      case 'wave':
        draft.wave = /^(?:gelombang|wave|ke)?[\s-]*(\d+)$/i.exec(value)?.[1] ?? value;
        return true;
      case 'language': {
        const language = languageOf(value);
        if (language) draft.language = language;
        else this.#attribute(line);
        return true;
      }
      case 'id':
      case 'title':
      case 'about':
      case 'group':
      case 'issuer':
      case 'observer':
      case 'interviewer':
      case 'media':
        draft[field] = value;
        return true;
      default:
        this.#attribute(line);
        return true;
    }
  }

  #attribute({ key, value }: HeadLine): void {
    this.draft.attributes = { ...this.draft.attributes, [attributeName(key)]: typedValue(value) };
  }

  /** `Ditanyakan : Q1, Q2, Q4`: ids of the guide; other words stay an attribute. */
  #asked(line: HeadLine): boolean {
    const items = line.value.split(/[,;\s]+/u).filter(Boolean);
    if (items.every((item) => /^\p{L}{1,3}[-_.]?\d{1,3}\p{L}?$/u.test(item))) this.draft.asked = items;
    else this.#attribute(line);
    return true;
  }

  /** `Angka : peserta=25, stan=4`: numbers that the text states; words of another shape stay in the body. */
  #states({ value }: HeadLine): boolean {
    const pairs = value
      .split(/[,;]/u)
      .map((pair) => /^\s*([\p{L}][\p{L}\p{N}_ -]*?)\s*[=:]\s*(\d{1,9})\s*$/u.exec(pair));
    if (!pairs.every((pair) => pair !== null)) return false;
    const stated = pairs.map((pair) => [attributeName(pair[1]!), Number(pair[2])] as const);
    this.draft.states = { ...this.draft.states, ...Object.fromEntries(stated) };
    return true;
  }

  #date(line: HeadLine): boolean {
    if (dayNumber(line.value) !== undefined) {
      this.#weekday = line.value;
      if (this.draft.date !== undefined) this.#readDate({ ...line, value: this.draft.date });
      return true;
    }
    const rest = this.#readDate(line);
    if (rest === undefined) {
      this.diagnostics.push(faults.unreadableDate.at(line.place, { written: line.value }, line.text));
      return false;
    }
    return this.#restOf(rest);
  }

  #time(line: HeadLine): boolean {
    const rest = this.#readDate(line);
    if (rest !== undefined) return this.#restOf(rest);
    if (this.#readTimes(line.value) === '') return true;
    // `Waktu : 45 menit` says how long, not when.
    if (!/^(?:±|kurang lebih|sekitar|about)?\s*\d+\s*(?:menit|jam|minutes?|hours?)\b/i.test(line.value))
      return false;
    this.draft.attributes = { ...this.draft.attributes, [attributeName(line.key)]: line.value };
    return true;
  }

  #site(line: HeadLine): boolean {
    if (!/\b(?:hari|tanggal|tgl|waktu|jam|day|date|time)\b/.test(normaliseKey(line.key))) {
      this.draft.site = line.value;
      return true;
    }
    const rest = this.#readDate(line) ?? line.value;
    const left = this.#readTimes(rest) ?? rest;
    if (left !== '') this.draft.site = left.replace(/^(?:di|at|in)\s+/iu, '');
    return true;
  }

  /** Takes the date of a text and returns what else it says; undefined where there is no date in it. */
  #readDate(line: HeadLine): string | undefined {
    const text = this.#weekday === undefined ? line.value : `${this.#weekday}, ${line.value}`;
    const found = findDate(text);
    if (!found) return undefined;
    const { iso, written, rest, wrongWeekday } = found;
    const report = (diagnostic: Diagnostic) => void this.diagnostics.push(diagnostic);
    if (found.range) {
      report(faults.severalDates.at(line.place, { written: line.value }, line.text));
      return line.value;
    }
    if (iso === undefined) {
      report(faults.noSuchDate.at(line.place, { written }, line.text));
      return rest;
    }
    this.draft.date = iso;
    if (wrongWeekday)
      report(
        faults.wrongWeekday.at(
          line.place,
          { written: wrongWeekday.written, iso, right: wrongWeekday.right },
          line.text,
        ),
      );
    if (found.ambiguous) report(faults.ambiguousDate.at(line.place, { written, iso, count: 1 }, line.text));
    return rest;
  }

  #readTimes(text: string): string | undefined {
    const times = findTimes(text);
    if (!times) return undefined;
    this.draft.start = times.start;
    if (times.end !== undefined) this.draft.end = times.end;
    return times.rest;
  }

  #restOf(rest: string): boolean {
    return rest === '' || this.#readTimes(rest) === '';
  }

  /** `I01`, `I01 / Bu Ratna`, `Bu Ratna (I01)`, `I01, I02 dan I03`. */
  #informants(line: HeadLine): boolean {
    const names = line.value
      .split(/[,;/&+()]|\s(?:dan|and)\s/u)
      .map((name) => name.trim())
      .filter(Boolean);
    const whole = informantsNamed(line.value, this.register);
    const known = whole.length > 0 ? whole : names.flatMap((name) => informantsNamed(name, this.register));
    if (known.length > 0) {
      this.#add(known);
      return true;
    }
    if (!names.every((name) => /^[\p{L}]{0,4}[-_.]?\d{1,4}$/u.test(name))) return this.#name(line);
    this.#add(names);
    return true;
  }

  #name(line: HeadLine): boolean {
    const known = informantsNamed(line.value, this.register);
    if (known.length === 1) this.#add(known);
    else {
      this.diagnostics.push(faults.nameInHead.at(line.place, { name: line.value }, line.text));
      this.#attribute(line);
    }
    return true;
  }

  #add(ids: readonly string[]): void {
    this.draft.informants = [...new Set([...(this.draft.informants ?? []), ...ids])];
  }
}
