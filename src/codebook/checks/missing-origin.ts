import { codebookCheck } from '../check.js';

/** A deductive code without literature, an inductive one without the document it was first seen in. */
export const missingOrigin = codebookCheck<{ code: string; kind: 'deductive' | 'inductive' }>({
  id: 'codebook/missing-origin',
  severity: 'warning',
  title: { id: 'Asal kode yang tidak dapat ditelusuri', en: 'An origin that cannot be traced' },
  why: {
    id: 'Jejak audit harus menunjukkan dari mana sebuah kode berasal: teori mana, atau kutipan pertama di dokumen mana.',
    en: 'The audit trail must show where a code comes from: which theory, or the first quote in which document.',
  },
  message: ({ code, kind }) =>
    kind === 'deductive'
      ? {
          id: `kode deduktif \`${code}\` tidak menyebut sumbernya`,
          en: `the deductive code \`${code}\` names no source`,
        }
      : {
          id: `kode induktif \`${code}\` tidak menyebut dokumen tempatnya pertama muncul`,
          en: `the inductive code \`${code}\` does not name the document it was first seen in`,
        },
  hint: ({ kind }) =>
    kind === 'deductive'
      ? {
          id: 'Tulis origin: {kind: deductive, source: …}, atau `source:` buku kodenya.',
          en: 'Write origin: {kind: deductive, source: …}, or the `source:` of the codebook.',
        }
      : {
          id: 'Tulis origin: {kind: inductive, document: …}.',
          en: 'Write origin: {kind: inductive, document: …}.',
        },
  example: {
    yaml: 'codebook: warung\ncodes:\n  - code: arisan\n    label: Arisan modal\n    origin: inductive\n',
    at: [[5, 13, 22]],
  },
  look(subject, found) {
    for (const code of subject.living) {
      const { origin } = code;
      if (origin === undefined) continue;
      const traced =
        origin.kind === 'deductive'
          ? origin.source !== undefined || subject.codebook.source !== undefined
          : origin.document !== undefined;
      const keys = typeof subject.raw(code).origin === 'string' ? ['origin'] : ['origin', 'kind'];
      if (!traced) found(subject.at(code, keys), { code: code.id, kind: origin.kind });
    }
  },
});
