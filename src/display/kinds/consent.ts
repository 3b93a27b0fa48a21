import { dateWords } from '../../i18n/date-words.js';
import type { Bilingual } from '../../model/words.js';
import { consentOf } from '../../reduce/quotable.js';
import type { DisplayContext } from '../context.js';
import type { Kind } from '../kind.js';
import { listBody } from '../list.js';

/** Columns of the register that record consent, as the consent table heads them. */
export const consentColumns = {
  consent_date: { id: 'Tanggal', en: 'Date' },
  consent_form: { id: 'Bentuk', en: 'Form' },
  record_ok: { id: 'Rekam', en: 'Recorded' },
  quote_ok: { id: 'Kutip', en: 'Quoted' },
  name_ok: { id: 'Sebut nama', en: 'Named' },
} as const satisfies Record<string, Bilingual>;

/** How consent is given, as registers say it. */
const forms: readonly Bilingual[] = [
  { id: 'tertulis', en: 'written' },
  { id: 'lisan', en: 'oral' },
];

const names = Object.keys(consentColumns) as (keyof typeof consentColumns)[];

/** Consent as the register records it: No | Kode | Tanggal | Bentuk | Rekam | Kutip | Sebut nama; no rows where it records none. */
export const consent: Kind = {
  id: 'consent',
  title: { id: 'Persetujuan {informant}', en: 'Consent of {informants}' },
  takes: ['where'],
  build(context) {
    const { words, facts, hearings, narrowed } = context;
    const heard = new Set(hearings.flatMap(({ informant }) => informant ?? []));
    const informants = facts.study.informants.filter(({ id }) => !narrowed || heard.has(id));
    const recorded = informants.some(({ attributes }) => names.some((name) => isFilled(attributes[name])));
    const fields = [
      { key: 'code', label: words.say({ id: 'Kode', en: 'Code' }) },
      ...names.map((name) => ({ key: name, label: words.say(consentColumns[name]) })),
    ];
    const items = (recorded ? informants : []).map(({ id, attributes }) => ({
      key: id,
      values: {
        code: id,
        ...Object.fromEntries(names.map((name) => [name, shown(context, name, attributes[name])])),
      },
    }));
    const missing = informants.filter(({ attributes }) => !names.some((name) => isFilled(attributes[name])));
    return {
      ...listBody(fields, items, words),
      decisions: [],
      notes:
        recorded && missing.length > 0
          ? [
              words.say(
                { id: 'Belum ada catatan persetujuan: {list}.', en: 'No consent on record: {list}.' },
                { list: words.list(missing.map(({ id }) => id)) },
              ),
            ]
          : [],
    };
  },
};

/** Known words in the language of the table, whatever language they were typed in; others as they are. */
function shown({ words }: DisplayContext, name: string, value: string | undefined): string | null {
  const text = (value ?? '').trim();
  if (text === '') return null;
  if (name === 'consent_date') return dateWords(text, words.language);
  if (name === 'consent_form') {
    const known = forms.find(({ id, en }) => [id, en].includes(text.toLowerCase()));
    return known ? words.say(known) : text;
  }
  const given = consentOf(text);
  return given === undefined ? text : words.say(given ? { id: 'ya', en: 'yes' } : { id: 'tidak', en: 'no' });
}

function isFilled(value: string | undefined): boolean {
  return (value ?? '').trim() !== '';
}
