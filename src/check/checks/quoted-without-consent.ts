import { refusesQuotation } from '../../reduce/quotable.js';
import { studyCheck } from '../study-check.js';

/** An informant who did not agree to be quoted, and whose words are coded. */
export const quotedWithoutConsent = studyCheck<{ id: string; codings: number }>({
  id: 'consent/quoted',
  severity: 'error',
  title: { id: 'Dikutip tanpa persetujuan', en: 'Quoted without consent' },
  why: {
    id: 'Setiap koding dapat tampil sebagai kutipan di tabel dan lampiran; orang ini tidak mengizinkannya.',
    en: 'Every coding may appear as a quotation in tables and appendices; this person did not allow that.',
  },
  message: ({ id, codings }) => ({
    id: `\`${id}\` tidak bersedia dikutip, tetapi ${codings} potongan ucapannya dikode.`,
    en: `\`${id}\` did not agree to be quoted, yet ${codings} passages are coded.`,
  }),
  hint: () => ({
    id: 'Minta persetujuan dan catat di register, atau keluarkan dokumennya dari studi.',
    en: 'Ask for consent and write it into the register, or take the document out of the study.',
  }),
  example: {
    files: {
      'informants.csv':
        'id,pseudonym,group,role,quote_ok\nI01,Bu Tini,pengurus,Ketua,tidak\nI02,Pak Jaka,anggota,Pemilik,ya\n',
      'codings/ani/w01.jsonl':
        '{"op":"add","id":"k1","doc":"w01","start":27,"end":53,"quote":"Kami diajari mengemas kue.","prefix":"P: (Q1) Pelatihan apa?\\n\\nN: ","suffix":" Enak sekali.\\n","code":"lokal:training","stance":"supports","by":"ani","how":"manual","at":"2025-11-22T04:10:00Z"}\n',
    },
    at: ['informants.csv:2:1'],
  },
  look({ study, segments }, report) {
    const counts = new Map<string, number>();
    for (const { informant } of segments)
      if (informant !== null) counts.set(informant, (counts.get(informant) ?? 0) + 1);
    for (const { id, attributes, place } of study.informants) {
      const codings = counts.get(id) ?? 0;
      if (refusesQuotation(attributes) && codings > 0) report(place, { id, codings });
    }
  },
});
