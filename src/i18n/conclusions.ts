import type { Bilingual } from '../model/words.js';

/** Titles of the tables of `conclude`. */
export const conclusionTitles = {
  conclusions: { id: 'Penarikan kesimpulan', en: 'Drawing conclusions' },
  requirements: { id: 'Syarat temuan', en: 'Requirements of the findings' },
  negative: { id: 'Analisis kasus negatif', en: 'Analysis of negative cases' },
  evidence: { id: 'Jejak bukti', en: 'Trail of evidence' },
} as const satisfies Record<string, Bilingual>;

/** Heads of their columns. */
export const conclusionFields = {
  question: { id: 'Rumusan masalah', en: 'Research question' },
  finding: { id: 'Temuan', en: 'Finding' },
  evidence: { id: 'Bukti (rujukan)', en: 'Evidence (reference)' },
  result: { id: 'Hasil triangulasi', en: 'Result of triangulation' },
  theory: { id: 'Teori/penelitian terdahulu', en: 'Theory/earlier research' },
  conclusion: { id: 'Kesimpulan', en: 'Conclusion' },
  requirement: { id: 'Syarat', en: 'Requirement' },
  found: { id: 'Yang ada', en: 'Found' },
  met: { id: 'Terpenuhi', en: 'Met' },
  case: { id: 'Kasus negatif', en: 'Negative case' },
  said: { id: 'Yang dinyatakan', en: 'What is said' },
  apart: { id: 'Yang membedakan dari pendukung', en: 'What sets it apart from supporters' },
  resolution: { id: 'Penyelesaian', en: 'Resolution' },
  why: { id: 'Penjelasan', en: 'Explanation' },
  code: { id: 'Kode', en: 'Code' },
  quote: { id: 'Kutipan', en: 'Quotation' },
  reference: { id: 'Rujukan', en: 'Reference' },
  stance: { id: 'Sikap terhadap temuan', en: 'Stance towards the finding' },
  coder: { id: 'Koder', en: 'Coder' },
  file: { id: 'Berkas', en: 'File' },
} as const satisfies Record<string, Bilingual>;

/** What findings may require. */
export const requirementWords = {
  witnesses: { id: 'sumber data yang mendukung', en: 'witnesses in support' },
  techniques: { id: 'teknik yang mendukung', en: 'techniques in support' },
  groups: { id: 'kelompok yang mendukung', en: 'groups in support' },
  resolved: { id: 'setiap kasus negatif dijelaskan', en: 'every negative case explained' },
} as const satisfies Record<string, Bilingual>;

/** What is said in their cells and under them. */
export const conclusionWords = {
  atLeast: { id: '{what}: paling sedikit {n}', en: '{what}: at least {n}' },
  open: { id: 'belum dijelaskan: {who}', en: 'not explained yet: {who}' },
  allClosed: { id: 'semua dijelaskan', en: 'all explained' },
  yes: { id: 'ya', en: 'yes' },
  no: { id: 'belum', en: 'not yet' },
  proposal: { id: 'Usulan sistem: {what}.', en: 'Proposed by the program: {what}.' },
  decision: { id: 'Keputusan peneliti: {what}.', en: "Researcher's decision: {what}." },
  restsOn: { id: '(bertumpu pada {what})', en: '(rests on {what})' },
  apart: {
    id: '{attribute}: {negative} (pendukung: {supporters})',
    en: '{attribute}: {negative} (supporters: {supporters})',
  },
  nothingApart: {
    id: 'tidak ada atribut yang memisahkan',
    en: 'no attribute separates them',
  },
  noFindings: {
    id: 'Belum ada temuan: tulis rumusannya di findings.yaml.',
    en: 'There are no findings yet: write the claims in findings.yaml.',
  },
  noRequirements: {
    id: 'Temuan tanpa `require` tidak mensyaratkan apa pun: {what}.',
    en: 'Findings without `require` ask for nothing: {what}.',
  },
  noneNegative: { id: 'Tidak ada kasus negatif.', en: 'There are no negative cases.' },
  weakBase: {
    id: 'Kesimpulan {question} bertumpu pada temuan yang belum diterima atau direvisi: {what}.',
    en: 'The conclusion on {question} rests on findings that are neither accepted nor revised: {what}.',
  },
  stale: {
    id: 'Keputusan lebih lama daripada datanya, perlu ditinjau ulang: {what}.',
    en: 'Decisions older than their evidence, to be looked at again: {what}.',
  },
  reasonMissing: {
    id: 'Keputusan berbeda dari usulan sistem tanpa alasan tertulis: {what}.',
    en: 'Decisions that differ from the proposal without a written reason: {what}.',
  },
  accepted: { id: 'diterima dari usulan aturan', en: 'accepted from the rules' },
  reviewedBy: { id: 'aturan, ditelaah', en: 'rules, reviewed' },
  unreviewed: { id: 'aturan, belum ditelaah', en: 'rules, not reviewed' },
  separation: {
    id: 'Yang membedakan: atribut yang nilainya tidak dimiliki satu pun pendukung; tabel nilai apa adanya, bukan uji.',
    en: 'What sets apart: attributes of whose values no supporter has one; a plain table of values, no test.',
  },
} as const satisfies Record<string, Bilingual>;
