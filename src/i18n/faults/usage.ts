import type { Bilingual } from '../../model/words.js';
import { didYouMean, fault } from '../fault.js';

/** Faults of how a command was called. */
export const usageFaults = {
  unknownExtension: fault<{ file: string }>({
    id: 'usage/unknown-extension',
    severity: 'error',
    message: ({ file }) => ({
      id: `Akhiran nama \`${file}\` tidak menyatakan bentuk yang dikenal.`,
      en: `The extension of \`${file}\` says no known format.`,
    }),
    hint: () => ({
      id: 'Tambahkan --format, atau tulis misalnya dampak.md.',
      en: 'Add --format, or write for instance impact.md.',
    }),
    why: { id: 'Bentuk keluaran tidak boleh ditebak.', en: 'The format of an output must not be guessed.' },
  }),
  binaryToTerminal: fault<{ format: string }>({
    id: 'usage/binary-to-terminal',
    severity: 'error',
    message: ({ format }) => ({
      id: `Bentuk \`${format}\` bukan teks dan tidak dapat ditampilkan di terminal.`,
      en: `The format \`${format}\` is no text and cannot be shown in a terminal.`,
    }),
    hint: ({ format }) => ({
      id: `Tulis ke berkas: -o tabel.${format}`,
      en: `Write it to a file: -o table.${format}`,
    }),
    why: {
      id: 'Isi berkas biner akan mengacaukan terminal.',
      en: 'The bytes of such a file would garble a terminal.',
    },
  }),
  unknownCoding: fault<{ word: string }>({
    id: 'usage/unknown-coding',
    severity: 'error',
    message: ({ word }) => ({
      id: `Tidak ada koding dengan id \`${word}\`.`,
      en: `There is no coding with the id \`${word}\`.`,
    }),
    hint: () => ({
      id: 'Lihat id dengan `daya codings list --format json`.',
      en: 'See the ids with `daya codings list --format json`.',
    }),
    why: { id: 'Yang diminta tidak ada.', en: 'What was asked for does not exist.' },
  }),
  unknownAuthor: fault<{ word: string; known: readonly string[] }>({
    id: 'usage/unknown-author',
    severity: 'error',
    message: ({ word }) =>
      word === ''
        ? { id: 'Tidak jelas siapa yang menyunting.', en: 'It is not clear who edited this.' }
        : { id: `daya.yaml tidak mengenal koder \`${word}\`.`, en: `daya.yaml knows no coder \`${word}\`.` },
    hint: ({ word, known }) =>
      word === ''
        ? {
            id: 'Tambahkan --by ID, salah satu dari `coders:` di daya.yaml.',
            en: 'Add --by ID, one of `coders:` in daya.yaml.',
          }
        : didYouMean(word, known),
    why: { id: 'Jejak audit mencatat siapa memutuskan apa.', en: 'The audit trail says who decided what.' },
  }),
  badTemplate: fault<object>({
    id: 'usage/bad-template',
    severity: 'error',
    message: () => ({
      id: 'Templat ini bukan dokumen Word (DOCX) yang memuat gaya.',
      en: 'The template is no Word document (DOCX) with styles.',
    }),
    hint: () => ({ id: 'Simpan templat kampus sebagai .docx.', en: 'Save the template as .docx.' }),
    why: { id: 'Gaya halaman diambil dari templat itu.', en: 'The styles of the page come from it.' },
  }),
  missingWord: fault<{ words: readonly string[] }>({
    id: 'usage/missing-word',
    severity: 'error',
    message: ({ words }) => ({
      id: `Masih kurang: ${words.join(', ')}.`,
      en: `Missing: ${words.join(', ')}.`,
    }),
    hint: () => ({ id: 'Lihat bantuannya dengan --help.', en: 'See --help.' }),
    why: { id: 'Tanpa itu perintahnya tidak lengkap.', en: 'Without it the command is not complete.' },
  }),
  notTogether: fault<{ words: readonly string[] }>({
    id: 'usage/not-together',
    severity: 'error',
    message: ({ words }) => ({
      id: `Tidak dapat dipakai bersama: ${words.join(', ')}.`,
      en: `Cannot be used together: ${words.join(', ')}.`,
    }),
    why: { id: 'Salah satunya akan diabaikan diam-diam.', en: 'One of them would be passed over silently.' },
  }),
  unusedOption: fault<{ option: string; without: Bilingual }>({
    id: 'usage/unused-option',
    severity: 'error',
    message: ({ option, without }) => ({
      id: `${option} tidak berpengaruh ${without.id}.`,
      en: `${option} makes no difference ${without.en}.`,
    }),
    why: {
      id: 'Pilihan yang diabaikan diam-diam membuat hasilnya tampak menjawab pertanyaan yang tidak dijawabnya.',
      en: 'An option that is passed over silently makes the result look as if it answered what it does not.',
    },
  }),
  noSuggestions: fault<{ who: string }>({
    id: 'usage/no-suggestions',
    severity: 'error',
    message: ({ who }) => ({
      id: `Tabel ini dibuat dari koding ${who}, jadi tidak memuat usulan aturan.`,
      en: `This table is made of the codings of ${who} and holds no proposals of the rules.`,
    }),
    hint: () => ({
      id: 'Tambahkan --coder rules untuk melihat usulan aturan.',
      en: 'Add --coder rules to see what the rules propose.',
    }),
    why: {
      id: '--suggestions akan diabaikan tanpa diketahui.',
      en: '--suggestions would be passed over silently.',
    },
  }),
  unknownAppendix: fault<{ word: string; known: readonly string[] }>({
    id: 'usage/unknown-appendix',
    severity: 'error',
    message: ({ word }) => ({
      id: `Tidak ada lampiran \`${word}\`.`,
      en: `There is no appendix \`${word}\`.`,
    }),
    hint: ({ word, known }) => didYouMean(word, known),
    why: { id: 'Yang diminta tidak ada.', en: 'What was asked for does not exist.' },
  }),
  noAppendix: fault<object>({
    id: 'usage/no-appendix',
    severity: 'error',
    message: () => ({
      id: 'Belum ada lampiran yang dapat dibuat: yang diminta belum dimuat studi ini.',
      en: 'No appendix can be made yet: the study has nothing of what was asked for.',
    }),
    hint: () => ({
      id: 'Mulai dari transkrip (`daya ingest`), informants.csv, dan guide.yaml.',
      en: 'Begin with transcripts (`daya ingest`), informants.csv and guide.yaml.',
    }),
    why: {
      id: 'Berkas lampiran yang kosong tidak berguna bagi siapa pun.',
      en: 'A file of appendices without any is of no use to anybody.',
    },
  }),
  notWordFile: fault<{ file: string }>({
    id: 'usage/not-a-word-file',
    severity: 'error',
    message: ({ file }) => ({
      id: `Lampiran ditulis sebagai dokumen Word, bukan \`${file}\`.`,
      en: `Appendices are written as a Word document, not as \`${file}\`.`,
    }),
    hint: () => ({ id: 'Tulis misalnya -o Lampiran.docx.', en: 'Write for instance -o Appendices.docx.' }),
    why: {
      id: 'Daftar isi dan daftar tabel dibuat oleh Word.',
      en: 'The table of contents and the list of tables are built by Word.',
    },
  }),
};
