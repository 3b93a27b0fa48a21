import { dateWords } from '../../i18n/date-words.js';
import type { Bilingual } from '../../model/words.js';
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

const names = Object.keys(consentColumns) as (keyof typeof consentColumns)[];

/** Consent as the register records it: No | Kode | Tanggal | Bentuk | Rekam | Kutip | Sebut nama; no rows where it records none. */
export const consent: Kind = {
  id: 'consent',
  title: { id: 'Persetujuan {informant}', en: 'Consent of {informants}' },
  build(context) {
    const { words, facts } = context;
    const { informants } = facts.study;
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

function shown({ words }: DisplayContext, name: string, value: string | undefined): string | null {
  const text = (value ?? '').trim();
  if (text === '') return null;
  return name === 'consent_date' ? dateWords(text, words.language) : text;
}

function isFilled(value: string | undefined): boolean {
  return (value ?? '').trim() !== '';
}
