import type { Bilingual } from '../model/words.js';
import { countWords } from './document-list.js';
import type { OpenStudy } from './open-study.js';

/** The shape of `daya status --format json`. */
export interface StudyStatus {
  readonly documents: number;
  readonly informants: number;
  /** Words of the documents' bodies, runs of letters and digits. */
  readonly words: number;
  /** Coder → living codings. */
  readonly codings: Readonly<Record<string, number>>;
  readonly findings: number;
  readonly codebooks: readonly string[];
}

/** Counts what is there. */
export function studyStatus(open: OpenStudy): StudyStatus {
  const { study, folded } = open;
  const codings: Record<string, number> = { rules: 0 };
  for (const coder of Object.keys(study.settings.coders)) codings[coder] = 0;
  for (const { by } of folded.codings) codings[by] = (codings[by] ?? 0) + 1;
  return {
    documents: study.documents.length,
    informants: study.informants.length,
    words: study.documents.reduce((sum, { body }) => sum + countWords(body), 0),
    codings,
    findings: open.findings.findings.length,
    codebooks: study.codebooks.map(({ id }) => id),
  };
}

/** What to do next, the first thing first. */
export function nextSteps(status: StudyStatus): readonly Bilingual[] {
  const steps: Bilingual[] = [];
  if (status.informants === 0) steps.push({ id: 'Isi informants.csv.', en: 'Fill informants.csv.' });
  if (status.documents === 0)
    steps.push({
      id: 'Masukkan transkrip: daya ingest BERKAS …',
      en: 'Bring in transcripts: daya ingest FILE …',
    });
  if (status.codebooks.length === 0) {
    steps.push({
      id: 'Pilih buku kode di daya.yaml: codebooks: [builtin:empowerment]',
      en: 'Choose a codebook in daya.yaml: codebooks: [builtin:empowerment]',
    });
  }
  if (status.documents > 0 && status.codings.rules === 0) {
    steps.push({ id: 'Minta usulan koding: daya code', en: 'Ask for proposed codings: daya code' });
  }
  if (status.documents > 0 && (status.codings.rules ?? 0) > 0) {
    steps.push({ id: 'Lihat matriks: daya display matrix', en: 'Look at the matrix: daya display matrix' });
  }
  return steps;
}
