import { fault } from '../fault.js';

/** Why a session cannot begin. */
export const annotateFaults = {
  noTerminal: fault<undefined>({
    id: 'annotate/no-terminal',
    severity: 'error',
    message: () => ({
      id: '`daya annotate` memerlukan terminal yang interaktif',
      en: '`daya annotate` needs an interactive terminal',
    }),
    hint: () => ({
      id: 'Jalankan langsung di terminal, tanpa pipa; untuk skrip: daya codings add|accept|reject.',
      en: 'Run it in a terminal, without a pipe; for scripts: daya codings add|accept|reject.',
    }),
    why: {
      id: 'Sesi menggambar layar dan membaca tombol satu per satu.',
      en: 'The session draws a screen and reads keys one by one.',
    },
  }),
  noDocuments: fault<{ coder: string }>({
    id: 'annotate/no-documents',
    severity: 'error',
    message: ({ coder }) => ({
      id: `tidak ada dokumen untuk dikode oleh \`${coder}\``,
      en: `there is no document for \`${coder}\` to code`,
    }),
    hint: () => ({
      id: 'Masukkan dengan `daya ingest`, atau lihat `assign` di daya.yaml.',
      en: 'Ingest one with `daya ingest`, or look at `assign` in daya.yaml.',
    }),
    why: { id: 'Tanpa dokumen tidak ada yang dikode.', en: 'Without a document there is nothing to code.' },
  }),
};
