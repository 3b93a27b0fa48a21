import { didYouMean, fault } from '../fault.js';

/** Faults of a study as a whole: its folder and what its settings name. */
export const studyFaults = {
  noStudy: fault<{ dir: string }>({
    id: 'study/not-found',
    severity: 'error',
    message: ({ dir }) => ({
      id: `Tidak ada studi di \`${dir}\` atau di folder di atasnya (tidak ada daya.yaml).`,
      en: `No study in \`${dir}\` or in a folder above it (no daya.yaml).`,
    }),
    hint: () => ({
      id: 'Masuk ke folder studi, pakai --study FOLDER, atau buat studi baru dengan `daya init`.',
      en: 'Go to the folder of a study, use --study DIR, or make a new study with `daya init`.',
    }),
    why: { id: 'Perintah ini bekerja pada sebuah studi.', en: 'This command works on a study.' },
  }),
  unsafeCoder: fault<{ coder: string; like: string | undefined }>({
    id: 'settings/unsafe-coder',
    severity: 'error',
    message: ({ coder, like }) =>
      like === undefined
        ? {
            id: `Id koder \`${coder}\` tidak dapat dipakai.`,
            en: `The id \`${coder}\` of a coder cannot be used.`,
          }
        : {
            id: `Id koder \`${coder}\` dan \`${like}\` hanya beda huruf besar.`,
            en: `The ids \`${coder}\` and \`${like}\` of coders differ in capitals only.`,
          },
    hint: () => ({
      id: 'Pakai huruf, angka, titik, - dan _ saja, paling banyak 100.',
      en: 'Use letters, digits, dots, - and _ only, 100 at most.',
    }),
    why: {
      id: 'Koding seorang koder disimpan di folder dengan namanya, di Windows maupun Linux.',
      en: 'The codings of a coder are kept in a folder of that name, on Windows as on Linux.',
    },
  }),
  unknownCoder: fault<{ coder: string; known: readonly string[] }>({
    id: 'study/unknown-coder',
    severity: 'error',
    message: ({ coder }) => ({
      id: `Koder \`${coder}\` tidak ada di daya.yaml.`,
      en: `Coder \`${coder}\` is not in daya.yaml.`,
    }),
    hint: ({ coder, known }) => didYouMean(coder, known),
    why: {
      id: 'Tabel akan dibuat dari koding yang tidak ada.',
      en: 'Tables would be made from codings that do not exist.',
    },
  }),
  unknownDocument: fault<{ doc: string; known: readonly string[] }>({
    id: 'study/unknown-document',
    severity: 'error',
    message: ({ doc }) => ({
      id: `Dokumen \`${doc}\` tidak ada.`,
      en: `Document \`${doc}\` does not exist.`,
    }),
    hint: ({ doc, known }) => didYouMean(doc, known),
    why: { id: 'Yang ditunjuk tidak ada di documents/.', en: 'What is named is not in documents/.' },
  }),
  unknownAddress: fault<{ address: string; last: number }>({
    id: 'study/unknown-address',
    severity: 'error',
    message: ({ address }) => ({
      id: `Alamat \`${address}\` tidak ada.`,
      en: `There is no address \`${address}\`.`,
    }),
    hint: ({ last }) => ({
      id: `Giliran dan paragraf dokumen ini bernomor 1 sampai ${last}.`,
      en: `The turns and paragraphs of this document are numbered 1 to ${last}.`,
    }),
    why: {
      id: 'Alamat menunjuk satu giliran bicara atau paragraf.',
      en: 'An address names one turn or paragraph.',
    },
  }),
  unknownQuestion: fault<{ rq: string; known: readonly string[] }>({
    id: 'guide/unknown-question',
    severity: 'warning',
    message: ({ rq }) => ({
      id: `Rumusan masalah \`${rq}\` tidak ada di daya.yaml.`,
      en: `Research question \`${rq}\` is not in daya.yaml.`,
    }),
    hint: ({ rq, known }) => didYouMean(rq, known),
    why: {
      id: 'Butir ini tidak menjawab rumusan masalah mana pun.',
      en: 'This item answers no research question.',
    },
  }),
  unknownCode: fault<{ code: string; known: readonly string[] }>({
    id: 'guide/unknown-code',
    severity: 'error',
    message: ({ code }) => ({
      id: `Kode \`${code}\` tidak ada di buku kode mana pun.`,
      en: `Code \`${code}\` is in no codebook.`,
    }),
    hint: ({ code, known }) => didYouMean(code, known),
    why: {
      id: 'Kesempatan untuk kode ini tidak tercatat.',
      en: 'Opportunity for this code is not recorded.',
    },
  }),
  unknownGroup: fault<{ group: string; known: readonly string[] }>({
    id: 'guide/unknown-group',
    severity: 'error',
    message: ({ group }) => ({
      id: `Kelompok \`${group}\` tidak ada di daya.yaml.`,
      en: `Group \`${group}\` is not in daya.yaml.`,
    }),
    hint: ({ group, known }) => didYouMean(group, known),
    why: { id: 'Butir ini tidak ditujukan kepada siapa pun.', en: 'This item is meant for nobody.' },
  }),
};
