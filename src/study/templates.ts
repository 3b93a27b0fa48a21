import type { Language } from '../model/words.js';

/** A file of a new study: its path, and its text. */
export interface TemplateFile {
  readonly path: string;
  readonly text: string;
}

const lines = (...parts: readonly string[]): string => `${parts.join('\n')}\n`;

/** Files that every new study has. */
export function emptyStudy(title: string, language: Language): readonly TemplateFile[] {
  return [
    { path: 'daya.yaml', text: language === 'id' ? settingsId(title) : settingsEn(title) },
    {
      path: 'informants.csv',
      text: lines('id,pseudonym,group,role,consent_date,consent_form,record_ok,quote_ok,name_ok'),
    },
    { path: '.gitignore', text: lines(wordsOfPeople[language], 'raw/', 'private/', 'out/', '.daya-lock*') },
    {
      path: '.gitattributes',
      text: lines(
        '*.jsonl merge=union eol=lf',
        'documents/*.md eol=lf',
        // Files as received keep their bytes, or their fingerprints in sources.csv would no longer fit.
        'raw/** -text',
      ),
    },
  ];
}

/** What stays in git and yet is not for everybody. */
const wordsOfPeople: Readonly<Record<Language, string>> = {
  id: '# documents/, codings/, memos/ dan snapshots/ memuat kata-kata informan: bagikan repositori ini hanya kepada tim.',
  en: '# documents/, codings/, memos/ and snapshots/ hold the words of informants: share this repository with the team only.',
};

/** Names of the templates that add examples to a new study. */
export const templateNames = ['example'] as const;

/** The files that a template adds; its register takes the place of the empty one. */
export function templateFiles(language: Language): readonly TemplateFile[] {
  return language === 'id' ? exampleId : exampleEn;
}

function settingsId(title: string): string {
  return lines(
    'daya: 1',
    `title: ${JSON.stringify(title)}`,
    'language: id                     # bahasa tabel dan laporan: id atau en',
    'questions: {}                    # RQ1: Bagaimana bentuk pemberdayaan …?',
    'groups:                          # sumber data yang dibandingkan',
    '  pengurus: Pengurus',
    '  anggota: Anggota',
    'techniques: [interview, observation, documentation]',
    'waves: {}                        # 1: Oktober 2025',
    'codebooks: [builtin:empowerment, builtin:impact]',
    'unit: turn                       # yang dikode: turn, paragraph, atau sentence',
    'coders: {}                       # ani: {name: Ani}',
    'use: rules                       # koding siapa yang mengisi tabel',
    'triangulation: {by: [source, technique]}',
  );
}

function settingsEn(title: string): string {
  return lines(
    'daya: 1',
    `title: ${JSON.stringify(title)}`,
    'language: en                     # of tables and reports: id or en',
    'questions: {}                    # RQ1: How does the programme empower …?',
    'groups:                          # the sources that are compared',
    '  managers: Managers',
    '  members: Members',
    'techniques: [interview, observation, documentation]',
    'waves: {}                        # 1: October 2025',
    'codebooks: [builtin:empowerment, builtin:impact]',
    'unit: turn                       # what is coded: turn, paragraph or sentence',
    'coders: {}                       # ani: {name: Ani}',
    'use: rules                       # whose codings fill the tables',
    'triangulation: {by: [source, technique]}',
  );
}

const exampleId: readonly TemplateFile[] = [
  {
    path: 'informants.csv',
    text: lines(
      'id,pseudonym,group,role,business,consent_date,consent_form,record_ok,quote_ok,name_ok',
      'I01,Bu Tini,pengurus,Ketua kelompok,kue basah,2025-10-01,tertulis,ya,ya,tidak',
      'I02,Pak Jaka,anggota,Pemilik usaha,keripik pisang,2025-10-02,lisan,ya,ya,tidak',
    ),
  },
  {
    path: 'guide.yaml',
    text: lines(
      'questions:',
      '  Q1: {text: Pelatihan apa yang pernah diikuti?, codes: [training]}',
      '  Q2: {text: Bantuan alat atau modal apa yang diterima?, codes: [equipment, capital]}',
      '  Q3: {text: Apa yang berubah pada pendapatan?, codes: [income]}',
    ),
  },
  {
    path: 'documents/w01.md',
    text: lines(
      '---',
      'id: w01',
      'technique: interview',
      'date: 2025-10-06',
      'informants: [I01]',
      'speakers: {P: interviewer, N: I01}',
      'asked: [Q1, Q2]',
      '---',
      'P: (Q1) Pelatihan apa yang pernah Ibu ikuti?',
      '',
      'N: Waktu itu kami diajari cara mengemas kue, dua hari di balai warga. Sekarang anggota sudah bisa bikin label sendiri.',
      '',
      'P: (Q2) Kalau bantuan alat?',
      '',
      'N: Alhamdulillah kelompok dapat bantuan oven dari kelurahan, dipakai bergantian.',
    ),
  },
  {
    path: 'documents/w02.md',
    text: lines(
      '---',
      'id: w02',
      'technique: interview',
      'date: 2025-10-07',
      'informants: [I02]',
      'speakers: {P: interviewer, N: I02}',
      'asked: [Q1, Q2, Q3]',
      '---',
      'P: (Q2) Pernah dapat bantuan alat, Pak?',
      '',
      'N: Oven itu saya nggak pernah dapat giliran. Katanya bergantian, tapi ya itu-itu saja yang pakai.',
      '',
      'P: (Q3) Pendapatan bagaimana?',
      '',
      'N: Omzet naik sedikit, soalnya dibukakan jalan titip jual di toko oleh-oleh.',
    ),
  },
];

const exampleEn: readonly TemplateFile[] = [
  {
    path: 'informants.csv',
    text: lines(
      'id,pseudonym,group,role,business,consent_date,consent_form,record_ok,quote_ok,name_ok',
      'I01,Ms Olive,managers,Chair of the group,pastries,2025-10-01,written,yes,yes,no',
      'I02,Mr Reed,members,Owner,banana chips,2025-10-02,oral,yes,yes,no',
    ),
  },
  {
    path: 'guide.yaml',
    text: lines(
      'questions:',
      '  Q1: {text: Which training did you take part in?, codes: [training]}',
      '  Q2: {text: Which tools or capital did you receive?, codes: [equipment, capital]}',
      '  Q3: {text: What has changed in your income?, codes: [income]}',
    ),
  },
  {
    path: 'documents/w01.md',
    text: lines(
      '---',
      'id: w01',
      'technique: interview',
      'date: 2025-10-06',
      'language: en',
      'informants: [I01]',
      'speakers: {Q: interviewer, A: I01}',
      'asked: [Q1, Q2]',
      '---',
      'Q: (Q1) Which training did you take part in?',
      '',
      'A: They taught us how to package pastries, two days in the village hall. Now our members can make their own labels.',
      '',
      'Q: (Q2) And tools?',
      '',
      'A: The ward gave our group an oven, and we take turns with it.',
    ),
  },
  {
    path: 'documents/w02.md',
    text: lines(
      '---',
      'id: w02',
      'technique: interview',
      'date: 2025-10-07',
      'language: en',
      'informants: [I02]',
      'speakers: {Q: interviewer, A: I02}',
      'asked: [Q1, Q2, Q3]',
      '---',
      'Q: (Q2) Did you ever receive tools?',
      '',
      'A: I never got my turn with that oven. They say we share it, but it is always the same people who use it.',
      '',
      'Q: (Q3) How about income?',
      '',
      'A: My sales went up a little, because a souvenir shop now takes my chips.',
    ),
  },
];
