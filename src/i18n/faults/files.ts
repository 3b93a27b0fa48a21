import { fault } from '../fault.js';

/** Faults of files and folders themselves. */
export const filesFaults = {
  missing: fault<{ path: string }>({
    id: 'files/missing',
    severity: 'error',
    message: ({ path }) => ({ id: `\`${path}\` tidak ada`, en: `\`${path}\` does not exist` }),
    hint: () => ({
      id: 'Periksa ejaan nama dan foldernya.',
      en: 'Check the spelling of the name and its folder.',
    }),
    why: { id: 'Yang diminta tidak dapat dibaca.', en: 'What was asked for cannot be read.' },
  }),
  notAFile: fault<{ path: string; is: 'folder' | 'special' | 'loop' }>({
    id: 'files/not-a-file',
    severity: 'error',
    message: ({ path, is }) =>
      is === 'folder'
        ? { id: `\`${path}\` adalah folder, bukan berkas`, en: `\`${path}\` is a folder, not a file` }
        : is === 'loop'
          ? {
              id: `\`${path}\` adalah tautan yang berputar-putar`,
              en: `\`${path}\` is a link that goes round in a circle`,
            }
          : {
              id: `\`${path}\` bukan berkas biasa (pipa, soket, atau perangkat)`,
              en: `\`${path}\` is no regular file (a pipe, socket or device)`,
            },
    hint: () => ({ id: 'Ganti dengan berkas biasa.', en: 'Put a regular file there.' }),
    why: {
      id: 'Membaca pipa atau tautan melingkar dapat membuat program berhenti selamanya.',
      en: 'Reading a pipe or a circular link could make the program wait forever.',
    },
  }),
  unreadable: fault<{ path: string; reason: string }>({
    id: 'files/unreadable',
    severity: 'error',
    message: ({ path, reason }) => ({
      id: `\`${path}\` tidak dapat dibaca (${reason})`,
      en: `\`${path}\` cannot be read (${reason})`,
    }),
    hint: () => ({ id: 'Periksa izin berkas itu.', en: 'Check the permissions of the file.' }),
    why: {
      id: 'Isi berkas tidak ikut dianalisis.',
      en: 'What is in the file takes no part in the analysis.',
    },
  }),
  encoding: fault<{ path: string; byte: number }>({
    id: 'files/encoding',
    severity: 'error',
    message: ({ path, byte }) => ({
      id: `\`${path}\` bukan teks UTF-8 (byte ke-${byte + 1})`,
      en: `\`${path}\` is not UTF-8 text (byte ${byte + 1})`,
    }),
    hint: () => ({
      id: 'Simpan ulang sebagai UTF-8 di editor Anda.',
      en: 'Save it again as UTF-8 in your editor.',
    }),
    why: { id: 'Huruf yang salah baca merusak kutipan.', en: 'Misread letters spoil quotations.' },
  }),
  tooLarge: fault<{ path: string; megabytes: number; limit: number }>({
    id: 'files/too-large',
    severity: 'error',
    message: ({ path, megabytes, limit }) => ({
      id: `\`${path}\` berukuran ${megabytes} MB, melebihi batas ${limit} MB`,
      en: `\`${path}\` has ${megabytes} MB, more than the limit of ${limit} MB`,
    }),
    hint: () => ({ id: 'Pecah menjadi beberapa berkas.', en: 'Split it into several files.' }),
    why: {
      id: 'Berkas sebesar itu hampir pasti bukan transkrip.',
      en: 'A file of that size is hardly a transcript.',
    },
  }),
};
