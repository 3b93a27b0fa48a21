import type { Informant } from '../../model/register.js';
import { studyCheck } from '../study-check.js';

/** Columns that describe a person; the more of them agree, the likelier two rows are one. */
const describing = [
  'sex',
  'jk',
  'l/p',
  'age',
  'usia',
  'umur',
  'business',
  'usaha',
  'years',
  'lama',
  'site',
  'alamat',
  'initials',
  'inisial',
];

/** One person under two ids. */
export const samePerson = studyCheck<{ id: string; other: string; because: 'name' | 'description' }>({
  id: 'register/same-person',
  severity: 'warning',
  title: { id: 'Satu orang dengan dua id', en: 'One person under two ids' },
  why: {
    id: 'Orang itu akan dihitung dua kali sebagai sumber data, dan satu kesaksian tampak seperti dua yang sepakat.',
    en: 'The person would be counted twice as a source, and one account would look like two that agree.',
  },
  message: ({ id, other, because }) =>
    because === 'name'
      ? {
          id: `\`${id}\` dan \`${other}\` bernama sama.`,
          en: `\`${id}\` and \`${other}\` have the same name.`,
        }
      : {
          id: `\`${id}\` dan \`${other}\` sama dalam semua keterangan.`,
          en: `\`${id}\` and \`${other}\` are alike in everything.`,
        },
  hint: () => ({
    id: 'Bila orangnya sama, gabungkan dua baris itu dan pakai satu id di dokumen; bila tidak, bedakan namanya.',
    en: 'If it is one person, merge the rows and use one id in the documents; if not, tell the names apart.',
  }),
  example: {
    files: {
      'informants.csv':
        'id,pseudonym,group,role\nI01,Bu Tini,pengurus,Ketua\nI02,Pak Jaka,anggota,Pemilik\nI03,Ibu Tini,anggota,Pemilik\n',
    },
    at: ['informants.csv:4:1'],
  },
  look({ study, realNames }, report) {
    const names = new Map<string, Informant>();
    const looks = new Map<string, Informant>();
    for (const informant of study.informants) {
      const keys = [bareName(informant.pseudonym), bareName(realNames.get(informant.id) ?? '')].filter(
        (key) => key !== '',
      );
      const namesake = keys.map((key) => names.get(key)).find((other) => other !== undefined);
      const look = description(informant);
      const double = look === undefined ? undefined : looks.get(look);
      const other = namesake ?? double;
      if (other)
        report(informant.place, {
          id: informant.id,
          other: other.id,
          because: namesake ? 'name' : 'description',
        });
      for (const key of keys) if (!names.has(key)) names.set(key, informant);
      if (look !== undefined && !looks.has(look)) looks.set(look, informant);
    }
  },
});

/** A name without titles, case and marks. */
function bareName(name: string): string {
  return name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\s]/gu, '')
    .replace(/^(?:bu|ibu|pak|bapak|bpk|mbak|mas|kang|teh|ms|mrs|mr|hj?)\s+/u, '')
    .trim();
}

/** Everything that describes a person, where at least three columns do. */
function description({ role, attributes }: Informant): string | undefined {
  const values = Object.entries(attributes)
    .filter(([key, value]) => describing.includes(key.toLowerCase()) && value !== '')
    .map(([key, value]) => `${key}=${value.toLowerCase()}`);
  return values.length < 3 ? undefined : [role.toLowerCase(), ...values.sort()].join('|');
}
