import { studyCheck } from '../study-check.js';

/** An informant whose consent nobody recorded, in a register that records consent. */
export const missingConsent = studyCheck<{ id: string }>({
  id: 'consent/missing',
  severity: 'warning',
  title: { id: 'Persetujuan belum dicatat', en: 'Consent not recorded' },
  why: {
    id: 'Tabel persetujuan di lampiran akan bolong, dan tidak ada dasar untuk mengutip orang ini.',
    en: 'The consent table of the appendix would have a hole, and there is no ground for quoting this person.',
  },
  message: ({ id }) => ({
    id: `\`${id}\` belum punya catatan persetujuan.`,
    en: `No consent of \`${id}\` is recorded.`,
  }),
  hint: () => ({
    id: 'Isi consent_date, consent_form, dan quote_ok.',
    en: 'Fill consent_date, consent_form and quote_ok.',
  }),
  example: {
    files: {
      'informants.csv':
        'id,pseudonym,group,role,consent_date,quote_ok\nI01,Bu Tini,pengurus,Ketua,2025-10-01,ya\nI02,Pak Jaka,anggota,Pemilik,,\n',
    },
    at: ['informants.csv:3:1'],
  },
  look({ study }, report) {
    const recorded = study.informants.some(
      ({ attributes }) => (attributes.consent_date ?? '') !== '' || (attributes.quote_ok ?? '') !== '',
    );
    if (!recorded) return;
    for (const { id, attributes, place } of study.informants) {
      if ((attributes.consent_date ?? '') === '' && (attributes.quote_ok ?? '') === '') report(place, { id });
    }
  },
});
