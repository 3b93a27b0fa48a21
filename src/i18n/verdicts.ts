import type { Bilingual } from '../model/words.js';

/** The dimensions of triangulation. */
export const dimensionWords = {
  source: { id: 'sumber', en: 'source' },
  technique: { id: 'teknik', en: 'technique' },
  time: { id: 'waktu', en: 'time' },
} as const satisfies Record<string, Bilingual>;

/** What a level says to a claim. */
export const statusWords = {
  supports: { id: 'mendukung', en: 'supports' },
  contradicts: { id: 'membantah', en: 'contradicts' },
  mixed: { id: 'beragam', en: 'mixed' },
  silent: { id: 'tidak menyinggung', en: 'says nothing of it' },
  unknown: { id: 'belum diketahui apakah ditanyakan', en: 'not known whether asked' },
  not_asked: { id: 'tidak ditanyakan', en: 'not asked' },
  none: { id: 'belum ada data', en: 'no data yet' },
  supportsWithDissent: {
    id: 'umumnya mendukung; kasus negatif: {who}',
    en: 'mostly supports; negative cases: {who}',
  },
  contradictsWithDissent: {
    id: 'umumnya membantah; kasus negatif: {who}',
    en: 'mostly contradicts; negative cases: {who}',
  },
  neutral: { id: 'menyebut, tidak bersikap', en: 'names it, takes no stance' },
} as const satisfies Record<string, Bilingual>;

/** How each technique is silent. */
export const silentWords: Readonly<Record<string, Bilingual>> = {
  interview: { id: 'tidak menyinggung', en: 'says nothing of it' },
  observation: { id: 'tidak tampak', en: 'does not show it' },
  documentation: { id: 'tidak memuat', en: 'does not contain it' },
};

/** Verdicts of a dimension; `{of}` is sources, techniques or waves. */
export const verdictWords = {
  agreement: {
    supports: { id: 'sesuai: semua pihak mendukung', en: 'agreement: all parties support it' },
    contradicts: { id: 'sesuai: semua pihak membantah', en: 'agreement: all parties contradict it' },
    none: { id: 'sesuai', en: 'agreement' },
  },
  agreementOverTime: {
    consistent: { id: 'sesuai: konsisten antarwaktu', en: 'agreement: consistent over time' },
    changed: { id: 'sesuai: berubah seperti dirumuskan', en: 'agreement: changed as claimed' },
  },
  partial: {
    mixed: { id: 'sebagian sesuai', en: 'partial agreement' },
    'mostly-silent': {
      id: 'sebagian sesuai: sebagian besar pihak tidak menyinggung',
      en: 'partial agreement: most parties say nothing of it',
    },
    prominence: {
      id: 'sebagian sesuai: tingkat kemunculan berbeda',
      en: 'partial agreement: prominence differs',
    },
    changed: {
      id: 'sebagian sesuai: berubah antarwaktu',
      en: 'partial agreement: changed over time',
    },
    inconsistent: {
      id: 'sebagian sesuai: tidak konsisten antarwaktu',
      en: 'partial agreement: inconsistent over time',
    },
  },
  dissonance: {
    source: { id: 'bertentangan antarsumber', en: 'contradiction between sources' },
    technique: { id: 'bertentangan antarteknik', en: 'contradiction between techniques' },
    time: { id: 'bertentangan antarwaktu', en: 'contradiction over time' },
  },
  silence: {
    one: {
      id: 'hanya {who} yang menyatakan, lainnya tidak menyinggung',
      en: 'only {who} says so, the others say nothing of it',
    },
    nobody: {
      id: 'tidak ada pihak yang menyinggung walau ditanya',
      en: 'nobody says anything of it, though asked',
    },
  },
  single: {
    source: { id: 'hanya satu sumber: belum tertriangulasi', en: 'only one source: not yet triangulated' },
    technique: {
      id: 'hanya satu teknik: belum tertriangulasi',
      en: 'only one technique: not yet triangulated',
    },
    time: { id: 'hanya satu waktu: belum tertriangulasi', en: 'only one wave: not yet triangulated' },
  },
  not_assessable: { id: 'tidak dapat dinilai', en: 'cannot be assessed' },
} as const;

/** What the program proposes about a finding. */
export const proposalWords = {
  no_evidence: { id: 'tidak ada data', en: 'no data' },
  dissonant: { id: 'bertentangan, perlu ditelusuri', en: 'contradictory, to be followed up' },
  insufficient: { id: 'bukti belum cukup', en: 'not enough evidence yet' },
  not_triangulated: { id: 'belum tertriangulasi', en: 'not yet triangulated' },
  mixed: { id: 'beragam, belum dapat disimpulkan', en: 'mixed, nothing can be concluded yet' },
  refuted: { id: 'tidak didukung data', en: 'not supported by the data' },
  convergent: {
    id: 'sesuai pada semua triangulasi yang direncanakan',
    en: 'agreement in every planned triangulation',
  },
  incomplete: { id: 'sesuai sejauh diuji', en: 'agreement as far as tested' },
  partly_refuted: { id: 'cenderung tidak didukung data', en: 'rather not supported by the data' },
  partly_convergent: { id: 'sebagian sesuai', en: 'partial agreement' },
} as const satisfies Record<string, Bilingual>;

/** What is added to a proposal. */
export const proposalAdditions = {
  negativeCases: { id: ', dengan kasus negatif', en: ', with negative cases' },
  unmet: { id: '; triangulasi {what} belum terpenuhi', en: '; triangulation by {what} still to come' },
  against: { id: ' (membantah)', en: ' (against it)' },
} as const satisfies Record<string, Bilingual>;

/** What the researcher decided. */
export const decisionWords = {
  accept: { id: 'diterima', en: 'accepted' },
  revise: { id: 'direvisi', en: 'revised' },
  postpone: { id: 'ditunda', en: 'postponed' },
  none: { id: 'belum diputuskan', en: 'not decided yet' },
  stale: { id: 'perlu ditinjau ulang: data berubah', en: 'to be looked at again: the data have changed' },
  unreviewed: {
    id: 'diterima tanpa telaah koding otomatis',
    en: 'accepted without a review of automatic codings',
  },
  reasonMissing: {
    id: 'alasan belum ditulis (berbeda dari usulan sistem)',
    en: 'no reason given (it differs from the proposal)',
  },
} as const satisfies Record<string, Bilingual>;

/** How a negative case was closed. */
export const resolutionWords = {
  explained: { id: 'dijelaskan', en: 'explained' },
  revised: { id: 'rumusan direvisi', en: 'claim revised' },
  accepted: { id: 'diterima sebagai pengecualian', en: 'accepted as an exception' },
  open: { id: 'belum dijelaskan', en: 'not explained yet' },
} as const satisfies Record<string, Bilingual>;

/** How a witness speaks over time. */
export const courseWords = {
  consistent: { id: 'konsisten', en: 'consistent' },
  changed: { id: 'berubah: {from} → {to}', en: 'changed: {from} → {to}' },
  inconsistent: { id: 'tidak konsisten', en: 'inconsistent' },
} as const satisfies Record<string, Bilingual>;

/** Letters of the convergence matrix (Farmer et al. 2006). */
export const pairLetters = {
  agreement: 'A',
  partial: 'P',
  silence: 'S',
  dissonance: 'D',
  not_assessable: '',
} as const;

/** Answers of a member check. */
export const answerWords = {
  agree: { id: 'sesuai', en: 'agrees' },
  disagree: { id: 'tidak sesuai', en: 'disagrees' },
  correct: { id: 'koreksi', en: 'corrects' },
} as const satisfies Record<string, Bilingual>;

/** Heads of columns. */
export const triangulationFields = {
  focus: { id: 'Fokus', en: 'Focus' },
  finding: { id: 'Temuan', en: 'Finding' },
  conclusion: { id: 'Kesimpulan peneliti', en: "Researcher's conclusion" },
  same: { id: 'Pandangan yang sama', en: 'Views in common' },
  different: { id: 'Pandangan yang berbeda', en: 'Views that differ' },
  specific: { id: 'Pandangan spesifik', en: 'Views of one party only' },
  memberCheck: { id: 'Member check', en: 'Member check' },
  negative: { id: 'Kasus negatif', en: 'Negative cases' },
  proposal: { id: 'Usulan sistem', en: 'Proposed by the program' },
  decision: { id: 'Keputusan peneliti', en: "Researcher's decision" },
  reason: { id: 'Alasan', en: 'Reason' },
  witness: { id: '{Informant}/lokasi', en: '{Informant}/site' },
  remark: { id: 'Keterangan', en: 'Remark' },
  kind: { id: 'Hal', en: 'Matter' },
  whom: { id: 'Kepada siapa', en: 'Whom to ask' },
  what: { id: 'Yang perlu dilakukan', en: 'What to do' },
  question: { id: 'Rumusan masalah', en: 'Research question' },
  contributors: { id: 'Yang menyatakan', en: 'Who says so' },
} as const satisfies Record<string, Bilingual>;

/** Titles of tables. */
export const triangulationTitles = {
  source: { id: 'Triangulasi sumber', en: 'Triangulation of sources' },
  technique: { id: 'Triangulasi teknik', en: 'Triangulation of techniques' },
  time: { id: 'Triangulasi waktu', en: 'Triangulation over time' },
  convergence: { id: 'Matriks konvergensi', en: 'Convergence matrix' },
  'follow-up': { id: 'Daftar tindak lanjut', en: 'What is left to follow up' },
  completeness: { id: 'Kelengkapan menurut rumusan masalah', en: 'Completeness by research question' },
} as const satisfies Record<string, Bilingual>;
