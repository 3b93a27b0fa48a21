import type { Bilingual } from '../model/words.js';

/** Titles of the tables of saturation. */
export const saturationTitles = {
  interviews: { id: 'Kejenuhan data: informasi baru', en: 'Saturation: new information' },
  groups: {
    id: 'Kejenuhan data menurut teknik dan kelompok sumber',
    en: 'Saturation by technique and source group',
  },
  grid: { id: 'Kejenuhan makna: subkode baru', en: 'Saturation of meaning: new sub-codes' },
} as const satisfies Record<string, Bilingual>;

/** Heads of their columns. */
export const saturationFields = {
  document: { id: 'Dokumen', en: 'Document' },
  date: { id: 'Tanggal', en: 'Date' },
  who: { id: '{Informant}', en: '{Informants}' },
  codes: { id: 'Kode', en: 'Codes' },
  fresh: { id: 'Kode baru', en: 'New codes' },
  cumulative: { id: 'Kumulatif', en: 'Cumulative' },
  run: { id: 'Rentang', en: 'Run' },
  rate: { id: 'Informasi baru (%)', en: 'New information (%)' },
  expected: { id: 'Diharapkan, urutan mana pun', en: 'Expected, any order' },
  scope: { id: 'Lingkup', en: 'Scope' },
  documents: { id: 'Dokumen', en: 'Documents' },
  base: { id: 'Kode dasar', en: 'Codes of the base' },
  result: { id: 'Hasil', en: 'Result' },
  last: { id: 'Subkode baru terakhir', en: 'Last new sub-code' },
} as const satisfies Record<string, Bilingual>;

/** Sentences of captions, cells and notes. */
export const saturationWords = {
  method: {
    id: 'Guest, Namey & Chen 2020: dasar {base} dokumen, rentang {run}, ambang informasi baru {threshold} dari kode dasar; penyebutnya tetap.',
    en: 'Guest, Namey & Chen 2020: base of {base} documents, run of {run}, threshold of new information {threshold} of the codes of the base; the denominator is fixed.',
  },
  scope: {
    id: 'Dokumen: {what}, urut tanggal pengumpulan.',
    en: 'Documents: {what}, in order of collection.',
  },
  reached: { id: 'tercapai pada {notation}', en: 'reached at {notation}' },
  notReached: { id: 'belum tercapai', en: 'not reached' },
  tooFew: {
    id: 'tidak dinilai: {n} dokumen, perlu paling sedikit {least}',
    en: 'not judged: {n} documents, at least {least} needed',
  },
  noCodes: { id: 'tidak dinilai: dasar tanpa kode', en: 'not judged: the base has no codes' },
  verdict: { id: 'Kejenuhan kode {result}.', en: 'Saturation of codes {result}.' },
  reading: {
    id: '{notation} berarti: pada dokumen ke-{at} kejenuhan dilaporkan, terlihat dari {run} dokumen sesudahnya.',
    en: '{notation} reads: saturation is reported at document {at}, seen in the {run} that follow it.',
  },
  lastRun: {
    id: 'Kode yang lahir pada rentang terakhir: {codes}.',
    en: 'Codes born in the last run: {codes}.',
  },
  noneBorn: {
    id: 'Tidak ada kode yang lahir pada rentang terakhir.',
    en: 'No code was born in the last run.',
  },
  single: {
    id: 'Kode yang disebut satu {informant} saja: {codes}.',
    en: 'Codes that only one {informant} names: {codes}.',
  },
  chao: {
    id: 'Perkiraan jumlah kode seluruhnya (Chao2): {estimate}; teramati {seen}, sekali {once}, dua kali {twice}. Gambaran, bukan bukti.',
    en: 'Estimate of all codes (Chao2): {estimate}; seen {seen}, once {once}, twice {twice}. A description, no proof.',
  },
  codebooks: {
    id: 'Dihitung dengan buku kode sekarang: {what}.',
    en: 'Computed on the present codebooks: {what}.',
  },
  merged: {
    id: 'Kode berikut pernah digabung atau berganti nama; kemunculan pertamanya dihitung menurut buku kode sekarang: {codes}.',
    en: 'These codes were merged or renamed; their first occurrence is that of the present codebook: {codes}.',
  },
  unread: {
    id: 'Tidak diikutkan karena tidak ditugaskan kepada koder yang dipakai: {what}.',
    en: 'Left out because they were not given to the coders in use: {what}.',
  },
  undated: {
    id: 'Tanpa tanggal, diletakkan di akhir: {what}.',
    en: 'Without a date, put last: {what}.',
  },
  expected: {
    id: 'Jumlah kode yang diharapkan dari sekian dokumen, urutan mana pun (rarefaksi).',
    en: 'Number of codes expected in that many documents, in any order (rarefaction).',
  },
  grid: {
    id: 'Sel: subkode yang pertama kali muncul, dengan nomor urut dokumennya (Hennink, Kaiser & Marconi 2017).',
    en: 'Cell: sub-codes met for the first time, with the number of their document (Hennink, Kaiser & Marconi 2017).',
  },
  block: { id: 'Dokumen {from}–{to}', en: 'Documents {from}–{to}' },
  openBlock: { id: 'Dokumen {from} dan seterusnya', en: 'Documents {from} and on' },
  curve: {
    id: '● kumulatif menurut urutan   · diharapkan, urutan mana pun',
    en: '● cumulative, as collected   · expected, any order',
  },
  all: { id: 'semua', en: 'all' },
} as const satisfies Record<string, Bilingual>;
