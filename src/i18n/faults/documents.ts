import { didYouMean, fault } from '../fault.js';
import { several } from '../several.js';

/** Faults of documents and their front matter. */
export const documentFaults = {
  noFrontMatter: fault<object>({
    id: 'document/no-front-matter',
    severity: 'error',
    message: () => ({
      id: 'Dokumen ini tidak dimulai dengan front matter (`---`).',
      en: 'This document does not begin with front matter (`---`).',
    }),
    hint: () => ({
      id: 'Masukkan berkas asli lewat `daya ingest`, atau mulai dengan baris `---`, `technique: interview`, `---`.',
      en: 'Bring in the raw file with `daya ingest`, or begin with the lines `---`, `technique: interview`, `---`.',
    }),
    why: {
      id: 'Tanpa teknik, tanggal, dan informan sebuah kutipan tidak dapat dirujuk.',
      en: 'Without technique, date and informant a quotation cannot be referred to.',
    },
  }),
  unterminated: fault<object>({
    id: 'document/unterminated-front-matter',
    severity: 'error',
    message: () => ({ id: 'Front matter ini tidak ditutup.', en: 'This front matter is not closed.' }),
    hint: () => ({ id: 'Tutup dengan baris `---`.', en: 'Close it with a line `---`.' }),
    why: {
      id: 'Seluruh isi dokumen akan terbaca sebagai keterangan.',
      en: 'The whole text would be read as settings.',
    },
  }),
  sameId: fault<{ id: string; other: string }>({
    id: 'document/duplicate-id',
    severity: 'error',
    message: ({ id, other }) => ({
      id: `Dua dokumen memakai id \`${id}\` (lihat ${other}).`,
      en: `Two documents have the id \`${id}\` (see ${other}).`,
    }),
    hint: () => ({ id: 'Beri salah satunya id lain.', en: 'Give one of them another id.' }),
    why: { id: 'Alamat kutipan menjadi rancu.', en: 'The address of a quotation would mean two places.' },
  }),
  almostSameId: fault<{ id: string; other: string }>({
    id: 'document/case-only',
    severity: 'warning',
    message: ({ id, other }) => ({
      id: `Id \`${id}\` dan id di ${other} hanya beda huruf besar.`,
      en: `The id \`${id}\` and that of ${other} differ in capitals only.`,
    }),
    hint: () => ({ id: 'Beri salah satunya id lain.', en: 'Give one of them another id.' }),
    why: {
      id: 'Di Windows dan macOS keduanya satu berkas: yang satu menimpa yang lain.',
      en: 'On Windows and macOS the two are one file: one overwrites the other.',
    },
  }),
  unsafeId: fault<{ id: string }>({
    id: 'document/unsafe-id',
    severity: 'error',
    message: ({ id }) => ({
      id: `Id \`${id}\` tidak dapat dipakai.`,
      en: `The id \`${id}\` cannot be used.`,
    }),
    hint: () => ({
      id: 'Pakai huruf, angka, titik, - dan _ saja, paling banyak 100; tanpa titik di awal.',
      en: 'Use letters, digits, dots, - and _ only, 100 at most; no dot at the beginning.',
    }),
    why: {
      id: 'Id menjadi nama berkas koding dan bagian dari alamat.',
      en: 'The id becomes the name of coding files and part of addresses.',
    },
  }),
  badDate: fault<{ text: string; is: 'no-date' | 'form' }>({
    id: 'document/bad-date',
    severity: 'error',
    message: ({ text, is }) =>
      is === 'no-date'
        ? {
            id: `Tanggal \`${text}\` tidak ada di kalender.`,
            en: `The date \`${text}\` is not in the calendar.`,
          }
        : { id: `\`${text}\` bukan tanggal ISO 8601.`, en: `\`${text}\` is no ISO 8601 date.` },
    hint: () => ({
      id: 'Tulis tahun-bulan-hari, misalnya 2025-10-14.',
      en: 'Write year-month-day, as in 2025-10-14.',
    }),
    why: {
      id: 'Urutan waktu dan triangulasi waktu bergantung padanya.',
      en: 'The order of time and triangulation over time rest on it.',
    },
  }),
  unknownInformant: fault<{ id: string; known: readonly string[] }>({
    id: 'document/unknown-informant',
    severity: 'error',
    message: ({ id }) => ({
      id: `Informan \`${id}\` tidak ada di informants.csv.`,
      en: `Informant \`${id}\` is not in informants.csv.`,
    }),
    hint: ({ id, known }) => didYouMean(id, known),
    why: {
      id: 'Kutipannya tidak dapat dihitung untuk siapa pun.',
      en: 'What they say could be counted for nobody.',
    },
  }),
  unknownGroup: fault<{ id: string; known: readonly string[] }>({
    id: 'document/unknown-group',
    severity: 'error',
    message: ({ id }) => ({
      id: `Kelompok \`${id}\` tidak ada di daya.yaml.`,
      en: `Group \`${id}\` is not in daya.yaml.`,
    }),
    hint: ({ id, known }) => didYouMean(id, known),
    why: {
      id: 'Kelompok adalah sumber data yang dibandingkan.',
      en: 'Groups are the sources that are compared.',
    },
  }),
  unknownAbout: fault<{ id: string; known: readonly string[] }>({
    id: 'document/unknown-about',
    severity: 'error',
    message: ({ id }) => ({
      id: `\`${id}\` bukan kasus di cases.csv dan bukan kelompok di daya.yaml.`,
      en: `\`${id}\` is neither a case of cases.csv nor a group of daya.yaml.`,
    }),
    hint: ({ id, known }) => didYouMean(id, known),
    why: {
      id: 'Dokumen dihitung untuk kasus atau kelompok yang dibicarakannya.',
      en: 'A document counts for the case or group that it is about.',
    },
  }),
  unknownWave: fault<{ wave: string; known: readonly string[] }>({
    id: 'document/unknown-wave',
    severity: 'warning',
    message: ({ wave }) => ({
      id: `Waktu pengumpulan \`${wave}\` tidak ada di daya.yaml.`,
      en: `Wave \`${wave}\` is not in daya.yaml.`,
    }),
    hint: ({ wave, known }) => didYouMean(wave, known),
    why: {
      id: 'Matriks waktu akan memuat kolom yang tidak direncanakan.',
      en: 'Time matrices will have a column that was not planned.',
    },
  }),
  unplannedTechnique: fault<{ technique: string; known: readonly string[] }>({
    id: 'document/unplanned-technique',
    severity: 'warning',
    message: ({ technique }) => ({
      id: `Teknik \`${technique}\` tidak termasuk yang direncanakan di daya.yaml.`,
      en: `Technique \`${technique}\` is not among those planned in daya.yaml.`,
    }),
    hint: ({ technique, known }) => didYouMean(technique, known),
    why: {
      id: 'Mungkin salah ketik; triangulasi teknik membandingkan teknik.',
      en: 'It may be a slip; technique triangulation compares techniques.',
    },
  }),
  unnamedLabel: fault<{ label: string }>({
    id: 'document/unnamed-label',
    severity: 'warning',
    message: ({ label }) => ({
      id: `Label \`${label}:\` tampak seperti pembicara, tetapi tidak ada di \`speakers\`; kata-katanya tidak dikode.`,
      en: `Label \`${label}:\` looks like a speaker, but \`speakers\` does not name it; its words are not coded.`,
    }),
    hint: ({ label }) => ({
      id: `Tulis di front matter: speakers: {${label}: interviewer}, atau other, atau id informan.`,
      en: `Write into the front matter: speakers: {${label}: interviewer}, or other, or the id of an informant.`,
    }),
    why: {
      id: 'Kata-kata orang lain tidak boleh dihitung sebagai kata-kata informan.',
      en: 'What somebody else said must not count as what the informant said.',
    },
  }),
  unknownSpeaker: fault<{ label: string; turns: number }>({
    id: 'document/unknown-speaker',
    severity: 'warning',
    message: ({ label, turns }) => ({
      id: `Pembicara \`${label}\` belum dikenal; ${turns} giliran bicaranya tidak dikode.`,
      en: `Speaker \`${label}\` is unknown; the ${turns} turns of that label are not coded.`,
    }),
    hint: ({ label }) => ({
      id: `Ganti \`${label}: unknown\` dengan interviewer, other, atau id informan.`,
      en: `Change \`${label}: unknown\` to interviewer, other, or the id of an informant.`,
    }),
    why: {
      id: 'Peran yang belum dipastikan tidak menjadi bukti.',
      en: 'A role that nobody confirmed is no evidence.',
    },
  }),
  emptyBody: fault<object>({
    id: 'document/empty',
    severity: 'warning',
    message: () => ({ id: 'Dokumen ini tidak berisi teks.', en: 'This document has no text.' }),
    why: { id: 'Dokumen kosong terhitung sebagai diam.', en: 'An empty document counts as silence.' },
  }),
  asked: fault<{ id: string; known: readonly string[] }>({
    id: 'document/unknown-item',
    severity: 'error',
    message: ({ id }) => ({
      id: `Butir \`${id}\` tidak ada di guide.yaml.`,
      en: `Item \`${id}\` is not in guide.yaml.`,
    }),
    hint: ({ id, known }) => didYouMean(id, known),
    why: {
      id: 'Diam hanya dapat dibuktikan bila butirnya jelas ditanyakan.',
      en: 'Silence can be shown only where it is clear what was asked.',
    },
  }),
  noGuide: fault<{ documents: number }>({
    id: 'document/no-guide',
    severity: 'error',
    message: ({ documents }) => ({
      id: `\`asked:\` di ${documents} dokumen menyebut butir pedoman, tetapi guide.yaml tidak ada atau tidak berisi butir.`,
      en: `\`asked:\` names items of the guide in ${several(documents, 'document')}, but guide.yaml is missing or has no items.`,
    }),
    hint: () => ({
      id: 'Tulis butirnya di guide.yaml (`questions: {Q1: {text: …, codes: [training]}}`), atau hapus `asked:`.',
      en: 'Write the items in guide.yaml (`questions: {Q1: {text: …, codes: [training]}}`), or remove `asked:`.',
    }),
    why: {
      id: 'Tanpa pedoman tidak dapat ditunjukkan apa yang ditanyakan, dan diam tidak berarti apa-apa.',
      en: 'Without a guide nobody can show what was asked, and silence means nothing.',
    },
  }),
  badFrozenAddress: fault<{ address: string }>({
    id: 'document/bad-frozen-address',
    severity: 'error',
    message: ({ address }) => ({
      id: `Alamat beku \`${address}\` rusak atau ganda.`,
      en: `The frozen address \`${address}\` is broken or stands twice.`,
    }),
    hint: () => ({
      id: 'Pulihkan documents/addresses.csv dari riwayat git, atau tulis lagi dengan `daya documents freeze`.',
      en: 'Restore documents/addresses.csv from the history of git, or write it anew with `daya documents freeze`.',
    }),
    why: {
      id: 'Alamat yang sudah tercetak harus tetap menunjuk kata-kata yang sama.',
      en: 'Addresses that were printed must go on pointing at the same words.',
    },
  }),
};
