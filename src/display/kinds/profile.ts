import { dateWords } from '../../i18n/date-words.js';
import { displayFaults } from '../../i18n/faults/display.js';
import type { DocumentMeta } from '../../model/document.js';
import type { Informant } from '../../model/register.js';
import type { Bilingual } from '../../model/words.js';
import { minutesOf } from '../../reduce/minutes.js';
import type { DisplayContext } from '../context.js';
import type { Kind } from '../kind.js';
import { listBody } from '../list.js';
import { groupLabel } from '../people-axes.js';

/** Columns of the profile that stand in the register, and the names under which a register may have them. */
const columns = {
  initials: ['initials'],
  sex: ['sex', 'gender'],
  age: ['age'],
  occupation: ['business', 'occupation'],
  kind: ['kind', 'type'],
  selection: ['selection', 'recruitment'],
} as const;

/** Techniques in which an informant is talked with. */
const talks: ReadonlySet<string> = new Set(['interview', 'fgd', 'survey']);

/**
 * The register as a thesis prints it: No | Kode | Inisial | L/P | Usia | Peran/usaha | Kelompok | Jenis | Cara pemilihan |
 * Tanggal wawancara | Lama. What a register lacks stays an empty column, so that it is seen to be missing; without
 * initials the pseudonym stands. Other columns of the register follow where `cols` names them.
 */
export const profile: Kind = {
  id: 'profile',
  title: { id: 'Profil {informant}', en: 'Profile of {informants}' },
  takes: ['cols', 'where'],
  build(context) {
    const { words, facts, hearings, narrowed } = context;
    const heard = new Set(hearings.flatMap(({ informant }) => informant ?? []));
    const people = facts.study.informants.filter(({ id }) => !narrowed || heard.has(id));
    const more = moreColumns(context);
    const fields = [
      { key: 'id', label: words.say({ id: 'Kode', en: 'Code' }) },
      ...(['initials', 'sex', 'age'] as const).map((key) => ({ key, label: words.attribute(key) })),
      { key: 'role', label: words.say({ id: 'Peran/usaha', en: 'Role/business' }) },
      { key: 'group', label: words.say({ id: 'Kelompok', en: 'Group' }) },
      ...(['kind', 'selection'] as const).map((key) => ({ key, label: words.attribute(key) })),
      { key: 'dates', label: words.say({ id: 'Tanggal wawancara', en: 'Date of interview' }) },
      { key: 'minutes', label: words.say({ id: 'Lama', en: 'Duration' }) },
      ...more.map((name) => ({ key: `attribute:${name}`, label: words.attribute(name) })),
    ];
    const items = people.map((person) => {
      const interviews = [
        ...new Set(
          hearings.flatMap(({ informant, document: { meta } }) =>
            informant === person.id && talks.has(meta.technique) ? [meta] : [],
          ),
        ),
      ].sort((a, b) => ((a.date ?? '') < (b.date ?? '') ? -1 : 1));
      return {
        key: person.id,
        values: {
          id: person.id,
          initials: attribute(person, 'initials') || person.pseudonym,
          sex: attribute(person, 'sex'),
          age: attribute(person, 'age'),
          role: [person.role, attribute(person, 'occupation')].filter((part) => part).join('; '),
          group: groupLabel(context, person.group),
          kind: attribute(person, 'kind'),
          selection: attribute(person, 'selection'),
          dates: interviews
            .map(({ date }) => (date === undefined ? '–' : dateWords(date, words.language)))
            .join('\n'),
          minutes: durations(context, interviews),
          ...Object.fromEntries(more.map((name) => [`attribute:${name}`, person.attributes[name] ?? null])),
        },
      };
    });
    return { ...listBody(fields, items, words), decisions: [], notes: [] };
  },
};

function attribute({ attributes }: Informant, column: keyof typeof columns): string | null {
  for (const name of columns[column]) if (attributes[name]) return attributes[name];
  return null;
}

/** A line for each interview beside its date; blank where no time of any was written down. */
function durations({ words }: DisplayContext, interviews: readonly DocumentMeta[]): string | null {
  const minutes = interviews.map(minutesOf);
  if (minutes.every((one) => one === null)) return null;
  return minutes.map((one) => (one === null ? '–' : words.say(lasting, { n: one }))).join('\n');
}

const lasting: Bilingual = { id: '{n} menit', en: '{n} minutes' };

/** The columns of the register that `cols` names, with or without `attribute:`; unknown ones become faults. */
function moreColumns({ options, facts, faults }: DisplayContext): string[] {
  const known = [...new Set(facts.study.informants.flatMap(({ attributes }) => Object.keys(attributes)))];
  const asked = (options.cols ?? '')
    .split(',')
    .map((name) => name.trim().replace(/^attribute:/, ''))
    .filter((name) => name !== '');
  for (const word of asked)
    if (!known.includes(word)) faults.push(displayFaults.unknownAttribute.at(undefined, { word, known }));
  return asked.filter((name) => known.includes(name));
}
