import { didYouMean, fault } from '../fault.js';

/** Faults of the records that `daya snapshot` keeps. */
export const snapshotFaults = {
  exists: fault<{ name: string }>({
    id: 'snapshot/exists',
    severity: 'error',
    message: ({ name }) => ({
      id: `Rekaman \`${name}\` sudah ada.`,
      en: `There is a snapshot \`${name}\` already.`,
    }),
    hint: () => ({
      id: 'Pakai nama lain, atau --force untuk menggantinya.',
      en: 'Take another name, or --force to replace it.',
    }),
    why: {
      id: 'Rekaman menyimpan keadaan studi pada suatu saat, misalnya saat ujian; yang tertimpa tidak dapat dibandingkan lagi.',
      en: 'A snapshot keeps the study as it was at some time, such as the examination; nothing can be compared with one that was overwritten.',
    },
  }),
  unsafeName: fault<{ name: string }>({
    id: 'snapshot/unsafe-name',
    severity: 'error',
    message: ({ name }) => ({
      id: `\`${name}\` tidak dapat menjadi nama rekaman.`,
      en: `\`${name}\` cannot be the name of a snapshot.`,
    }),
    hint: () => ({
      id: 'Pakai huruf, angka, titik, dan tanda hubung, mis. ujian-1.',
      en: 'Use letters, digits, dots and hyphens, such as exam-1.',
    }),
    why: {
      id: 'Nama rekaman menjadi nama berkas dalam folder snapshots/.',
      en: 'The name of a snapshot becomes that of a file in the folder snapshots/.',
    },
  }),
  unknown: fault<{ name: string; known: readonly string[] }>({
    id: 'snapshot/unknown',
    severity: 'error',
    message: ({ name }) => ({
      id: `Tidak ada rekaman \`${name}\`.`,
      en: `There is no snapshot \`${name}\`.`,
    }),
    hint: ({ name, known }) =>
      known.length === 0
        ? { id: `Buat dahulu: daya snapshot ${name}`, en: `Make it first: daya snapshot ${name}` }
        : didYouMean(name, known),
    why: {
      id: 'Yang dibandingkan adalah keadaan sekarang dengan rekaman dalam folder snapshots/.',
      en: 'What is compared is the study of now with a snapshot in the folder snapshots/.',
    },
  }),
  damaged: fault<{ name: string }>({
    id: 'snapshot/damaged',
    severity: 'error',
    message: ({ name }) => ({
      id: `Rekaman \`${name}\` rusak atau bukan dari versi ini.`,
      en: `The snapshot \`${name}\` is damaged or of another version.`,
    }),
    hint: () => ({
      id: 'Ambil kembali berkasnya dari git atau salinan cadangan.',
      en: 'Get the file back from git or a copy.',
    }),
    why: {
      id: 'Rekaman adalah JSON yang ditulis oleh daya snapshot; yang disunting dengan tangan tidak dapat dipercaya.',
      en: 'A snapshot is JSON written by daya snapshot; one edited by hand cannot be relied on.',
    },
  }),
};
