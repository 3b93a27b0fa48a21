import type { Bilingual } from '../../model/words.js';
import type { ReportingMaterial } from './material.js';

/** An item of a reporting checklist. */
export interface ReportingItem {
  readonly no: number;
  readonly item: Bilingual;
  /** Filled from the data, filled in part from what was typed once, or left to the researcher. */
  readonly kind: 'automatic' | 'partial' | 'manual';
  /** What the study says; empty where it says nothing. */
  readonly fill?: (material: ReportingMaterial) => string;
}

type Fill = ReportingItem['fill'];

const automatic = (no: number, id: string, en: string, fill: NonNullable<Fill>): ReportingItem => ({
  no,
  item: { id, en },
  kind: 'automatic',
  fill,
});
const partial = (no: number, id: string, en: string, fill?: NonNullable<Fill>): ReportingItem => ({
  no,
  item: { id, en },
  kind: 'partial',
  ...(fill && { fill }),
});
const manual = (no: number, id: string, en: string): ReportingItem => ({
  no,
  item: { id, en },
  kind: 'manual',
});

/** COREQ, 32 items (Tong, Sainsbury & Craig 2007). */
export const coreq: readonly ReportingItem[] = [
  partial(1, 'Pewawancara', 'Interviewer or facilitator', (m) => m.interviewers()),
  partial(2, 'Gelar dan kualifikasi peneliti', 'Credentials'),
  partial(3, 'Pekerjaan peneliti saat penelitian', 'Occupation'),
  partial(4, 'Jenis kelamin peneliti', 'Gender'),
  partial(5, 'Pengalaman dan pelatihan peneliti', 'Experience and training'),
  manual(6, 'Hubungan sebelum penelitian', 'Relationship established'),
  manual(7, 'Pengetahuan partisipan tentang peneliti', 'Participant knowledge of the interviewer'),
  manual(8, 'Ciri pewawancara: prasangka, kepentingan', 'Interviewer characteristics'),
  partial(9, 'Orientasi metodologis', 'Methodological orientation'),
  partial(10, 'Cara memilih partisipan', 'Sampling', (m) => m.selection()),
  partial(11, 'Cara menghubungi partisipan', 'Method of approach'),
  automatic(12, 'Jumlah partisipan', 'Sample size', (m) => m.participants()),
  partial(13, 'Yang menolak atau berhenti', 'Non-participation'),
  automatic(14, 'Tempat pengumpulan data', 'Setting of data collection', (m) => m.sites()),
  partial(15, 'Kehadiran orang lain', 'Presence of non-participants'),
  automatic(16, 'Gambaran partisipan', 'Description of sample', (m) => m.sample()),
  automatic(17, 'Pedoman wawancara', 'Interview guide', (m) => m.guide()),
  automatic(18, 'Wawancara ulang', 'Repeat interviews', (m) => m.repeats()),
  partial(19, 'Rekaman audio atau video', 'Audio or visual recording', (m) => m.consent()),
  automatic(20, 'Catatan lapangan', 'Field notes', (m) => m.fieldNotes()),
  automatic(21, 'Lama wawancara', 'Duration', (m) => m.durations()),
  automatic(22, 'Kejenuhan data', 'Data saturation', (m) => m.saturation),
  automatic(23, 'Transkrip dikembalikan kepada partisipan', 'Transcripts returned', (m) => m.memberChecks()),
  automatic(24, 'Jumlah koder', 'Number of data coders', (m) => m.coders()),
  automatic(25, 'Pohon kode', 'Description of the coding tree', (m) => m.codebooks()),
  automatic(26, 'Asal tema', 'Derivation of themes', (m) => m.origins()),
  automatic(27, 'Perangkat lunak', 'Software', (m) => m.context.facts.tool),
  automatic(28, 'Umpan balik partisipan', 'Participant checking', (m) => m.memberChecks()),
  automatic(29, 'Kutipan dengan identitas sumber', 'Quotations presented', (m) =>
    m.say({
      id: 'setiap kutipan membawa rujukan dokumen dan nomor giliran',
      en: 'every quotation carries its document and turn',
    }),
  ),
  automatic(30, 'Kesesuaian data dan temuan', 'Data and findings consistent', (m) => m.findings()),
  automatic(31, 'Tema utama', 'Clarity of major themes', (m) => m.themes(false)),
  automatic(32, 'Tema kecil dan kasus berbeda', 'Clarity of minor themes', (m) =>
    [m.themes(true), m.negativeCases()].filter((part) => part !== '').join('; '),
  ),
];

/** SRQR, 21 items (O'Brien et al. 2014). */
export const srqr: readonly ReportingItem[] = [
  manual(1, 'Judul', 'Title'),
  manual(2, 'Abstrak', 'Abstract'),
  manual(3, 'Rumusan masalah dan kepentingannya', 'Problem formulation'),
  partial(4, 'Tujuan atau pertanyaan penelitian', 'Purpose or research question', (m) =>
    Object.keys(m.study.settings.questions).join(', '),
  ),
  partial(5, 'Pendekatan dan paradigma', 'Qualitative approach and research paradigm'),
  partial(6, 'Ciri peneliti dan refleksivitas', 'Researcher characteristics and reflexivity', (m) =>
    m.memos(),
  ),
  partial(7, 'Konteks', 'Context', (m) => m.sites()),
  partial(8, 'Strategi sampel dan kriteria berhenti', 'Sampling strategy', (m) =>
    [m.selection(), m.saturation].filter((part) => part !== '').join('; '),
  ),
  partial(9, 'Etika', 'Ethical issues', (m) => m.consent()),
  automatic(10, 'Cara mengumpulkan data', 'Data collection methods', (m) =>
    [m.documents(), m.period()].filter((part) => part !== '').join('; '),
  ),
  partial(11, 'Instrumen dan teknologi', 'Data collection instruments and technologies', (m) => m.guide()),
  automatic(12, 'Satuan yang diteliti', 'Units of study', (m) => m.participants()),
  automatic(13, 'Pengolahan data', 'Data processing', (m) =>
    [m.sources(), m.log()].filter((part) => part !== '').join('; '),
  ),
  automatic(14, 'Analisis data', 'Data analysis', (m) =>
    [m.codebooks(), m.coders()].filter((part) => part !== '').join('; '),
  ),
  automatic(15, 'Cara menjaga keabsahan data', 'Techniques to enhance trustworthiness', (m) =>
    [m.findings(), m.memberChecks(), m.negativeCases()].filter((part) => part !== '').join('; '),
  ),
  manual(16, 'Sintesis dan tafsiran', 'Synthesis and interpretation'),
  automatic(17, 'Kaitan dengan data empiris', 'Links to empirical data', (m) =>
    m.say({
      id: 'tabel jejak bukti: temuan, kode, kutipan, berkas',
      en: 'trail of evidence: finding, code, quotation, file',
    }),
  ),
  manual(18, 'Kaitan dengan penelitian terdahulu', 'Integration with prior work'),
  automatic(19, 'Keterbatasan', 'Limitations', (m) => m.limitations()),
  partial(20, 'Benturan kepentingan', 'Conflicts of interest'),
  partial(21, 'Pendanaan', 'Funding'),
];
