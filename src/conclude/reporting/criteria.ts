import type { Bilingual } from '../../model/words.js';
import type { ReportingMaterial } from './material.js';

/** A technique by which a criterion of trustworthiness is met, and what the study can show of it. */
export interface CriterionTechnique {
  readonly criterion: Bilingual;
  readonly technique: Bilingual;
  readonly fill: (material: ReportingMaterial) => string;
  /** What only the researcher can say. */
  readonly left: Bilingual;
}

const credibility = { id: 'Kredibilitas (derajat kepercayaan)', en: 'Credibility' };
const transferability = { id: 'Transferabilitas (keteralihan)', en: 'Transferability' };
const dependability = { id: 'Dependabilitas (kebergantungan)', en: 'Dependability' };
const confirmability = { id: 'Konfirmabilitas (kepastian)', en: 'Confirmability' };

const joined = (...parts: readonly string[]): string => parts.filter((part) => part !== '').join('; ');

/** The four criteria of Lincoln & Guba 1985 with the techniques that Indonesian theses know them by (Sugiyono). */
export const criteria: readonly CriterionTechnique[] = [
  {
    criterion: credibility,
    technique: { id: 'Perpanjangan pengamatan', en: 'Prolonged engagement' },
    fill: (m) => joined(m.period(), m.sites()),
    left: { id: 'apakah cukup lama', en: 'whether it was long enough' },
  },
  {
    criterion: credibility,
    technique: { id: 'Peningkatan ketekunan', en: 'Persistent observation' },
    fill: (m) => joined(m.fieldNotes(), m.repeats()),
    left: { id: 'bagaimana pengamatan diperdalam', en: 'how observation was deepened' },
  },
  {
    criterion: credibility,
    technique: { id: 'Triangulasi', en: 'Triangulation' },
    fill: (m) => m.findings(),
    left: { id: 'keputusan atas tiap temuan', en: 'the decision on each finding' },
  },
  {
    criterion: credibility,
    technique: { id: 'Diskusi teman sejawat', en: 'Peer debriefing' },
    fill: () => '',
    left: { id: 'dengan siapa, kapan, apa yang berubah', en: 'with whom, when, what changed' },
  },
  {
    criterion: credibility,
    technique: { id: 'Analisis kasus negatif', en: 'Negative case analysis' },
    fill: (m) => m.negativeCases(),
    left: { id: 'penjelasan tiap kasus', en: 'the explanation of each case' },
  },
  {
    criterion: credibility,
    technique: { id: 'Bahan referensi', en: 'Referential adequacy' },
    fill: (m) => m.sources(),
    left: { id: 'tempat penyimpanan rekaman dan foto', en: 'where recordings and photographs are kept' },
  },
  {
    criterion: credibility,
    technique: { id: 'Member check', en: 'Member check' },
    fill: (m) => m.memberChecks(),
    left: { id: 'perubahan sesudah member check', en: 'what changed after it' },
  },
  {
    criterion: transferability,
    technique: { id: 'Uraian rinci', en: 'Thick description' },
    fill: (m) => m.sites(),
    left: { id: 'uraian lokasi dan konteks', en: 'the description of place and context' },
  },
  {
    criterion: transferability,
    technique: { id: 'Pemilihan informan secara purposif', en: 'Purposive sampling' },
    fill: (m) => joined(m.participants(), m.selection(), m.sample()),
    left: { id: 'penilaian pembaca', en: "the reader's judgement" },
  },
  {
    criterion: dependability,
    technique: { id: 'Audit proses', en: 'Audit of the process' },
    fill: (m) => joined(m.log(), m.codebooks(), m.context.facts.tool),
    left: { id: 'auditor, tanggal, hasil', en: 'auditor, date, outcome' },
  },
  {
    criterion: dependability,
    technique: { id: 'Kesepakatan antarkoder', en: 'Agreement between coders' },
    fill: (m) => m.coders(),
    left: { id: 'lihat `daya agree`', en: 'see `daya agree`' },
  },
  {
    criterion: confirmability,
    technique: { id: 'Jejak temuan ke data', en: 'Trail from finding to data' },
    fill: (m) =>
      joined(
        m.say({
          id: 'temuan → kode → kutipan → berkas (`daya conclude evidence`)',
          en: 'finding → code → quotation → file (`daya conclude evidence`)',
        }),
        m.sources(),
      ),
    left: { id: 'pemeriksaan oleh orang lain', en: 'inspection by others' },
  },
  {
    criterion: confirmability,
    technique: { id: 'Memo reflektif dan keputusan beralasan', en: 'Reflexive memos and reasoned decisions' },
    fill: (m) => joined(m.memos(), m.decisions()),
    left: { id: 'posisi peneliti', en: "the researcher's position" },
  },
];
