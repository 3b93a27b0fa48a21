import { axisWords, fieldWords } from '../../i18n/tables.js';
import type { Kind } from '../kind.js';
import { listBody } from '../list.js';
import { groupLabel, techniqueLabel } from '../people-axes.js';

/** Columns of the register that are about consent: they belong to the consent table, not to a profile. */
const consent = new Set(['consent_date', 'consent_form', 'record_ok', 'quote_ok', 'name_ok']);

/** The register of informants, with how and when each was heard. */
export const profile: Kind = {
  id: 'profile',
  title: { id: 'Profil {informant}', en: 'Profile of {informants}' },
  takes: ['where'],
  build(context) {
    const { words, facts, hearings, narrowed } = context;
    const heard = new Set(hearings.flatMap(({ informant }) => informant ?? []));
    const people = facts.study.informants.filter(({ id }) => !narrowed || heard.has(id));
    const attributes = [...new Set(people.flatMap((person) => Object.keys(person.attributes)))].filter(
      (name) => !consent.has(name),
    );
    const fields = [
      { key: 'id', label: words.say(axisWords.informant) },
      { key: 'pseudonym', label: words.say(fieldWords.pseudonym) },
      { key: 'group', label: words.say(axisWords.group) },
      { key: 'role', label: words.say(fieldWords.role) },
      ...attributes.map((name) => ({ key: name, label: words.attribute(name) })),
      { key: 'documents', label: words.say(fieldWords.documents) },
      { key: 'techniques', label: words.say(fieldWords.techniques) },
      { key: 'dates', label: words.say(fieldWords.dates) },
    ];
    const items = people.map((person) => {
      const documents = hearings
        .filter(({ informant }) => informant === person.id)
        .map(({ document }) => document.meta);
      const techniques = [...new Set(documents.map(({ technique }) => String(technique)))];
      const dates = [...new Set(documents.flatMap(({ date }) => date ?? []))].sort();
      return {
        key: person.id,
        values: {
          ...person.attributes,
          id: person.id,
          pseudonym: person.pseudonym,
          group: groupLabel(context, person.group),
          role: person.role,
          documents: words.list(documents.map(({ id }) => id)),
          techniques: words.list(techniques.map((technique) => techniqueLabel(context, technique))),
          dates: words.list(dates),
        },
      };
    });
    return {
      ...listBody(fields, items, words),
      decisions: [],
      notes: [],
    };
  },
};
