import type { Bilingual } from '../model/words.js';

/** An appendix in words: its name for `--only` in both languages, its title, and what a study needs to have it. */
interface AppendixWords {
  readonly id: string;
  readonly en: string;
  /** May hold terms of the study: `{informant}`. */
  readonly title: Bilingual;
  readonly needs: Bilingual;
}

const guide: Bilingual = { id: 'butirnya dalam guide.yaml', en: 'its items in guide.yaml' };
const documents: Bilingual = { id: 'dokumen dalam documents/', en: 'documents in documents/' };
const register: Bilingual = { id: 'informants.csv', en: 'informants.csv' };
const codings: Bilingual = { id: 'koding', en: 'codings' };
const findings: Bilingual = { id: 'temuan dalam findings.yaml', en: 'findings in findings.yaml' };

/** The appendices in the order of the file. */
export const appendixWords = {
  interview: {
    id: 'wawancara',
    en: 'interview',
    title: { id: 'Pedoman wawancara', en: 'Interview guide' },
    needs: guide,
  },
  observation: {
    id: 'observasi',
    en: 'observation',
    title: { id: 'Pedoman observasi', en: 'Observation guide' },
    needs: guide,
  },
  documentation: {
    id: 'dokumentasi',
    en: 'documentation',
    title: { id: 'Pedoman dokumentasi', en: 'Guide to documents' },
    needs: guide,
  },
  grid: {
    id: 'kisi-kisi',
    en: 'grid',
    title: { id: 'Kisi-kisi instrumen', en: 'Grid of the instrument' },
    needs: { id: 'guide.yaml', en: 'guide.yaml' },
  },
  plan: {
    id: 'rencana',
    en: 'plan',
    title: { id: 'Rencana {informant}', en: 'Plan of {informants}' },
    needs: { id: '`planned:` di groups: daya.yaml', en: '`planned:` under groups: of daya.yaml' },
  },
  profile: {
    id: 'profil',
    en: 'profile',
    title: { id: 'Profil {informant}', en: 'Profile of {informants}' },
    needs: register,
  },
  consent: {
    id: 'persetujuan',
    en: 'consent',
    title: { id: 'Persetujuan {informant}', en: 'Consent of {informants}' },
    needs: {
      id: 'consent_date, quote_ok … dalam informants.csv',
      en: 'consent_date, quote_ok … in informants.csv',
    },
  },
  fieldwork: {
    id: 'pelaksanaan',
    en: 'fieldwork',
    title: { id: 'Pelaksanaan pengumpulan data', en: 'Fieldwork log' },
    needs: documents,
  },
  transcripts: {
    id: 'transkrip',
    en: 'transcripts',
    title: { id: 'Transkrip verbatim', en: 'Verbatim transcripts' },
    needs: { id: 'dokumen wawancara', en: 'documents of interviews' },
  },
  'field-notes': {
    id: 'catatan',
    en: 'field-notes',
    title: { id: 'Catatan lapangan', en: 'Field notes' },
    needs: { id: 'dokumen observasi', en: 'documents of observation' },
  },
  documents: {
    id: 'dokumen',
    en: 'documents',
    title: { id: 'Data dokumentasi', en: 'Documents as data' },
    needs: { id: 'dokumen dokumentasi', en: 'documents of the technique documentation' },
  },
  codebook: {
    id: 'buku-kode',
    en: 'codebook',
    title: { id: 'Buku kode', en: 'Codebook' },
    needs: { id: 'codebooks: di daya.yaml', en: 'codebooks: in daya.yaml' },
  },
  codings: { id: 'koding', en: 'codings', title: { id: 'Tabel koding', en: 'Coding table' }, needs: codings },
  cards: { id: 'kartu', en: 'cards', title: { id: 'Kartu data', en: 'Data cards' }, needs: codings },
  reduction: {
    id: 'reduksi',
    en: 'reduction',
    title: { id: 'Reduksi data', en: 'Data reduction' },
    needs: codings,
  },
  displays: {
    id: 'penyajian',
    en: 'displays',
    title: { id: 'Penyajian data', en: 'Data displays' },
    needs: { id: 'tabel dalam outputs: daya.yaml', en: 'tables in outputs: of daya.yaml' },
  },
  triangulation: {
    id: 'triangulasi',
    en: 'triangulation',
    title: { id: 'Triangulasi', en: 'Triangulation' },
    needs: findings,
  },
  'member-checks': {
    id: 'member-check',
    en: 'member-checks',
    title: { id: 'Lembar member check', en: 'Member-check forms' },
    needs: {
      id: 'temuan dalam findings.yaml, dan ucapan orang dalam informants.csv',
      en: 'findings in findings.yaml, and words of people in informants.csv',
    },
  },
  conclusions: {
    id: 'simpulan',
    en: 'conclusions',
    title: { id: 'Penarikan simpulan', en: 'Conclusions' },
    needs: findings,
  },
  audit: {
    id: 'audit',
    en: 'audit',
    title: { id: 'Ringkasan jejak audit', en: 'Summary of the audit trail' },
    needs: documents,
  },
} as const satisfies Record<string, AppendixWords>;

export type AppendixId = keyof typeof appendixWords;

/** The appendices in the order of the file. */
export const appendixIds = Object.keys(appendixWords) as AppendixId[];

/** The layouts of triangulation, in headings and titles of tables. */
export const layoutWords = {
  klasik: { id: 'tata letak klasik', en: 'classic layout' },
  sugiyono: { id: 'tata letak Sugiyono', en: "Sugiyono's layout" },
  lengkap: { id: 'tata letak lengkap', en: 'full layout' },
} as const satisfies Record<string, Bilingual>;
