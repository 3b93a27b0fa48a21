import { didYouMean, fault } from '../fault.js';

/** Faults of `outputs:` in daya.yaml. */
export const outputFaults = {
  unknownKind: fault<{ kind: string; known: readonly string[] }>({
    id: 'settings/unknown-output',
    severity: 'error',
    message: ({ kind }) => ({
      id: `Tidak ada tabel jenis \`${kind}\`.`,
      en: `There is no table of kind \`${kind}\`.`,
    }),
    hint: ({ kind, known }) => didYouMean(kind, known),
    why: { id: 'Keluaran ini tidak dapat dibuat.', en: 'This output cannot be made.' },
  }),
  unusedOption: fault<{ option: string; what: string; known: readonly string[] }>({
    id: 'settings/unused-output-option',
    severity: 'error',
    message: ({ option, what }) => ({
      id: `Keluaran \`${what}\` tidak memakai \`${option}\`.`,
      en: `The output \`${what}\` does not use \`${option}\`.`,
    }),
    hint: ({ known }) => ({
      id: `Yang dipakai: ${known.join(', ')}.`,
      en: `It uses ${known.join(', ')}.`,
    }),
    why: {
      id: 'Pilihan yang diabaikan diam-diam membuat tabel tampak menjawab pertanyaan yang tidak dijawabnya.',
      en: 'An option that is passed over silently makes a table look as if it answered what it does not.',
    },
  }),
  unknownFormat: fault<{ format: string; known: readonly string[] }>({
    id: 'settings/unknown-format',
    severity: 'error',
    message: ({ format }) => ({
      id: `Bentuk \`${format}\` belum dapat ditulis.`,
      en: `The format \`${format}\` cannot be written.`,
    }),
    hint: ({ format, known }) => didYouMean(format, known),
    why: { id: 'Keluaran ini tidak dapat dibuat.', en: 'This output cannot be made.' },
  }),
  noVerb: fault<object>({
    id: 'settings/empty-output',
    severity: 'error',
    message: () => ({
      id: 'Keluaran ini tidak menyebut apa yang dibuat.',
      en: 'This output does not say what to make.',
    }),
    hint: () => ({
      id: 'Tulis misalnya {display: effects, name: dampak, format: [md]}.',
      en: 'Write for instance {display: effects, name: impact, format: [md]}.',
    }),
    why: { id: '`run` tidak tahu apa yang diminta.', en: '`run` does not know what is wanted.' },
  }),
  unsafeName: fault<{ name: string }>({
    id: 'settings/unsafe-output-name',
    severity: 'error',
    message: ({ name }) => ({
      id: `\`${name}\` tidak dapat menjadi nama berkas.`,
      en: `\`${name}\` cannot be the name of a file.`,
    }),
    hint: () => ({
      id: 'Pakai huruf, angka, - dan _; tanpa garis miring.',
      en: 'Use letters, digits, - and _; no slashes.',
    }),
    why: { id: 'Keluaran hanya ditulis di dalam out/.', en: 'Outputs are written inside out/ only.' },
  }),
  sameName: fault<{ name: string }>({
    id: 'settings/duplicate-output',
    severity: 'error',
    message: ({ name }) => ({
      id: `Dua keluaran memakai nama \`${name}\`.`,
      en: `Two outputs have the name \`${name}\`.`,
    }),
    hint: () => ({ id: 'Beri salah satunya `name:` lain.', en: 'Give one of them another `name:`.' }),
    why: { id: 'Yang kedua akan menimpa yang pertama.', en: 'The second would overwrite the first.' },
  }),
};
