import { guideParts } from '../../model/guide.js';
import { studyCheck } from '../study-check.js';

const codebook = `codebook: lokal
version: 1.0.0
facets: {dimension: {label: Dimensi, kind: dimension}}
codes:
  - {code: learning, facet: dimension, label: Belajar, definition: Belajar sesuatu.}
  - {code: training, facet: dimension, label: Pelatihan, definition: Diajari sesuatu., status: retired, replaced_by: learning}
`;
const findings = `findings:
  - finding: F1
    claim: Anggota belajar berusaha.
    codes: [learning, training]
`;

/** Codes of guide.yaml and findings.yaml that are no longer in use. */
export const retiredReference = studyCheck<{ code: string; instead: string | undefined }>({
  id: 'codebook/retired-reference',
  severity: 'error',
  title: {
    id: 'Kode yang sudah dipensiunkan di guide.yaml atau findings.yaml',
    en: 'A retired code in guide.yaml or findings.yaml',
  },
  why: {
    id: 'Koding sudah ada di kode penggantinya; pertanyaan dan temuan yang menyebut kode lama diam-diam kehilangan bukti.',
    en: 'The codings are with the code that replaced it; a question or finding that names the old one silently loses its evidence.',
  },
  message: ({ code }) => ({
    id: `\`${code}\` adalah kode yang sudah dipensiunkan.`,
    en: `\`${code}\` is a retired code.`,
  }),
  hint: ({ code, instead }) =>
    instead === undefined
      ? { id: `Hapus \`${code}\` dari sini.`, en: `Take \`${code}\` out here.` }
      : { id: `Ganti dengan \`${instead}\`.`, en: `Write \`${instead}\` instead.` },
  example: {
    files: { 'codebooks/lokal.yaml': codebook, 'findings.yaml': findings },
    at: ['guide.yaml:2:38', 'findings.yaml:4:23'],
  },
  look(context, report) {
    const { study, index } = context;
    const look = (file: string, reference: string, path: readonly (string | number)[]) => {
      const code = index.find(reference);
      if (code?.status !== 'retired') return;
      const place = context.place(file, path);
      report(place, { code: reference, instead: code.replacedBy }, context.lineText(file, place));
    };
    for (const { kind, id, codes } of study.guide.items)
      codes.forEach((code, i) => {
        look('guide.yaml', code, [guideParts[kind], id, 'codes', i]);
      });
    for (const { index: position, codes, with: beside } of context.findings.findings) {
      codes.forEach(({ code }, i) => {
        look('findings.yaml', code, ['findings', position, 'codes', i]);
      });
      beside.forEach((code, i) => {
        look('findings.yaml', code, ['findings', position, 'with', i]);
      });
    }
  },
});
