import { didYouMean, fault } from '../fault.js';

/** Faults of what was asked of memos. */
export const memoFaults = {
  unknownMemo: fault<{ id: string; known: readonly string[] }>({
    id: 'memo/unknown',
    severity: 'error',
    message: ({ id }) => ({ id: `Tidak ada memo \`${id}\`.`, en: `There is no memo \`${id}\`.` }),
    hint: ({ id, known }) =>
      didYouMean(id, known) ?? { id: 'Lihat `daya memo list`.', en: 'See `daya memo list`.' },
    why: { id: 'Yang diminta tidak ada.', en: 'What was asked for does not exist.' },
  }),
  unknownSubject: fault<{ about: string; known: readonly string[] }>({
    id: 'memo/about-nothing',
    severity: 'error',
    message: ({ about }) => ({
      id: `\`${about}\` bukan dokumen, alamat, kode, temuan, atau koding.`,
      en: `\`${about}\` is no document, address, code, finding or coding.`,
    }),
    hint: ({ about, known }) => didYouMean(about, known),
    why: {
      id: 'Memo yang tidak menunjuk apa-apa tidak akan ditemukan lagi.',
      en: 'A memo that points at nothing is not found again.',
    },
  }),
  unsafeName: fault<{ id: string }>({
    id: 'memo/unsafe-name',
    severity: 'error',
    message: ({ id }) => ({
      id: `\`${id}\` tidak dapat menjadi nama memo.`,
      en: `\`${id}\` cannot be the name of a memo.`,
    }),
    hint: () => ({ id: 'Pakai huruf, angka, titik, - dan _.', en: 'Use letters, digits, dots, - and _.' }),
    why: { id: 'Nama memo menjadi nama berkas.', en: 'The name of a memo becomes the name of a file.' },
  }),
};
