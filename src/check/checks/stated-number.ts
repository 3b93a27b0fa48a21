import { studyCheck } from '../study-check.js';

/** What a number in `states:` is about, and how many the register has. */
const everybody = new Set([
  'participants',
  'informants',
  'peserta',
  'informan',
  'members',
  'beneficiaries',
  'penerima',
]);
const everyCase = new Set(['cases', 'kasus', 'businesses', 'families', 'usaha', 'keluarga']);

/** A number that a document states and that the register contradicts. */
export const statedNumber = studyCheck<{ key: string; stated: number; counted: number; where: string }>({
  id: 'document/stated-number',
  severity: 'warning',
  title: {
    id: 'Jumlah yang disebut dokumen berbeda dari register',
    en: 'A stated number that the register contradicts',
  },
  why: {
    id: 'Laporan yang menyebut 25 orang dan mendaftar 26 tidak dapat dipertahankan.',
    en: 'A report that says 25 people and lists 26 cannot be defended.',
  },
  message: ({ key, stated, counted, where }) => ({
    id: `Dokumen menyebut ${stated} (\`${key}\`), ${where} mencatat ${counted}.`,
    en: `The document states ${stated} (\`${key}\`), ${where} has ${counted}.`,
  }),
  hint: () => ({
    id: 'Periksa dokumen asli dan register; perbaiki yang keliru.',
    en: 'Look into the source and the register; mend the wrong one.',
  }),
  example: {
    files: {
      'documents/w02.md':
        '---\ntechnique: documentation\nstates: {participants: 25}\n---\nDihadiri 25 orang.\n',
    },
    at: ['documents/w02.md:3:24'],
  },
  look(context, report) {
    const { study } = context;
    for (const { meta } of study.documents) {
      for (const [key, stated] of Object.entries(meta.states)) {
        const counted = countOf(key);
        if (counted === undefined || counted.count === stated) continue;
        const place = context.place(meta.id, ['states', key]);
        report(
          place,
          { key, stated, counted: counted.count, where: counted.where },
          context.lineText(meta.id, place),
        );
      }
    }
    function countOf(key: string): { count: number; where: string } | undefined {
      if (everyCase.has(key)) return { count: study.cases.length, where: 'cases.csv' };
      if (key in study.settings.groups)
        return {
          count: study.informants.filter(({ group }) => group === key).length,
          where: 'informants.csv',
        };
      return everybody.has(key) ? { count: study.informants.length, where: 'informants.csv' } : undefined;
    }
  },
});
