import type { Informant } from '../../model/register.js';
import { studyCheck } from '../study-check.js';

/** Initials that two people share. */
export const repeatedInitials = studyCheck<{ initials: string; id: string; other: string }>({
  id: 'register/repeated-initials',
  severity: 'warning',
  title: { id: 'Inisial dipakai dua orang', en: 'Initials used twice' },
  why: {
    id: 'Pembaca tidak dapat membedakan keduanya di tabel yang hanya memuat inisial.',
    en: 'Readers cannot tell the two apart in tables that show initials only.',
  },
  message: ({ initials, id, other }) => ({
    id: `Inisial \`${initials}\` milik \`${id}\` sudah dipakai \`${other}\`.`,
    en: `The initials \`${initials}\` of \`${id}\` are already those of \`${other}\`.`,
  }),
  hint: () => ({
    id: 'Tambahkan huruf atau angka, misalnya SR1 dan SR2.',
    en: 'Add a letter or number, such as SR1 and SR2.',
  }),
  example: {
    files: {
      'informants.csv':
        'id,pseudonym,group,role,initials\nI01,Bu Tini,pengurus,Ketua,TN\nI02,Pak Jaka,anggota,Pemilik,TN\n',
    },
    at: ['informants.csv:3:1'],
  },
  look({ study }, report) {
    const first = new Map<string, Informant>();
    for (const informant of study.informants) {
      const initials = (informant.attributes.initials ?? informant.attributes.inisial ?? '').trim();
      if (initials === '') continue;
      const key = initials.toUpperCase().replace(/[.\s]/g, '');
      const other = first.get(key);
      if (other) report(informant.place, { initials, id: informant.id, other: other.id });
      else first.set(key, informant);
    }
  },
});
