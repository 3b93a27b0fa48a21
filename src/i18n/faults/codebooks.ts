import { didYouMean, fault } from '../fault.js';

/** Faults of naming codebooks; what is wrong inside one is the codebook's own affair. */
export const codebookListFaults = {
  unknownBuiltin: fault<{ id: string; known: readonly string[] }>({
    id: 'settings/unknown-codebook',
    severity: 'error',
    message: ({ id }) => ({
      id: `Tidak ada buku kode bawaan \`${id}\`.`,
      en: `There is no built-in codebook \`${id}\`.`,
    }),
    hint: ({ id, known }) => didYouMean(id, known),
    why: {
      id: 'Studi tanpa buku kodenya tidak dapat dikode.',
      en: 'A study without its codebook cannot be coded.',
    },
  }),
  sameCodebook: fault<{ id: string; other: string }>({
    id: 'settings/duplicate-codebook',
    severity: 'error',
    message: ({ id, other }) => ({
      id: `Buku kode \`${id}\` sudah dipakai oleh ${other}.`,
      en: `Codebook \`${id}\` is already that of ${other}.`,
    }),
    hint: () => ({
      id: 'Ganti `codebook:` di salah satu berkas.',
      en: 'Change `codebook:` in one of the files.',
    }),
    why: {
      id: 'Catatan koding menulis `bukukode:kode`; keduanya tidak terbedakan.',
      en: 'Records write `codebook:code`; the two could not be told apart.',
    },
  }),
};
