import { didYouMean, fault } from '../i18n/fault.js';

/** Faults of naming codebooks and codes on the command line. */
export const codebookFileFaults = {
  notFound: fault<{ ref: string; known: readonly string[] }>({
    id: 'codebook/not-found',
    severity: 'error',
    message: ({ ref }) => ({ id: `buku kode \`${ref}\` tidak ada`, en: `there is no codebook \`${ref}\`` }),
    hint: ({ ref, known }) =>
      didYouMean(ref, known) ?? {
        id: 'Tulis letak berkas, `builtin:<id>`, atau id buku kode studi.',
        en: 'Write the path of a file, `builtin:<id>`, or the id of a codebook of the study.',
      },
    why: { id: 'Yang diminta tidak dapat dibaca.', en: 'What was asked for cannot be read.' },
  }),
  noGit: fault<{ ref: string }>({
    id: 'codebook/not-in-git',
    severity: 'error',
    message: ({ ref }) => ({
      id: `git tidak punya \`${ref}\``,
      en: `git does not have \`${ref}\``,
    }),
    hint: () => ({
      id: 'Tulis revisi dan letak berkas: HEAD~1:codebooks/lokal.yaml.',
      en: 'Write a revision and a path: HEAD~1:codebooks/local.yaml.',
    }),
    why: {
      id: 'Perbandingan memerlukan kedua versinya.',
      en: 'A comparison needs both versions.',
    },
  }),
  nothingNamed: fault<undefined>({
    id: 'codebook/nothing-named',
    severity: 'error',
    message: () => ({
      id: 'sebutkan berkas buku kode; di sini tidak ada studi',
      en: 'name a codebook file; there is no study here',
    }),
    hint: () => ({
      id: 'daya codebook check codebooks/lokal.yaml',
      en: 'daya codebook check codebooks/local.yaml',
    }),
    why: { id: 'Tidak ada yang dapat diperiksa.', en: 'There is nothing to look at.' },
  }),
  unknownCode: fault<{ code: string; known: readonly string[] }>({
    id: 'codebook/unknown-code',
    severity: 'error',
    message: ({ code }) => ({ id: `kode \`${code}\` tidak ada`, en: `there is no code \`${code}\`` }),
    hint: ({ code, known }) => didYouMean(code, known),
    why: {
      id: 'Hanya kode yang ada yang dapat ditampilkan atau diubah.',
      en: 'Only a code that exists can be shown or changed.',
    },
  }),
  ambiguousCode: fault<{ code: string; refs: readonly string[] }>({
    id: 'codebook/ambiguous-code',
    severity: 'error',
    message: ({ code, refs }) => ({
      id: `\`${code}\` ada di beberapa buku kode: ${refs.join(', ')}`,
      en: `\`${code}\` is in several codebooks: ${refs.join(', ')}`,
    }),
    hint: ({ refs }) => ({ id: `Tulis misalnya ${refs[0]}.`, en: `Write for instance ${refs[0]}.` }),
    why: { id: 'Kode yang salah tidak boleh berubah.', en: 'The wrong code must not be changed.' },
  }),
  builtinFixed: fault<{ ref: string }>({
    id: 'codebook/builtin-fixed',
    severity: 'error',
    message: ({ ref }) => ({
      id: `\`${ref}\` adalah buku kode bawaan dan tidak dapat diubah`,
      en: `\`${ref}\` is a built-in codebook and cannot be changed`,
    }),
    hint: ({ ref }) => ({
      id: `Buat buku kode sendiri dengan \`extends: ${ref}\`, lalu add, remove, atau replace.`,
      en: `Make a codebook of your own with \`extends: ${ref}\`, then add, remove or replace.`,
    }),
    why: {
      id: 'Buku kode bawaan sama bagi semua orang; kalau berubah, hasil tidak dapat diulang.',
      en: 'A built-in codebook is the same for everybody; if it changed, results could not be made again.',
    },
  }),
  nameFile: fault<{ files: readonly string[] }>({
    id: 'codebook/name-the-file',
    severity: 'error',
    message: () => ({
      id: 'sebutkan berkas buku kodenya dengan --file',
      en: 'name the codebook file with --file',
    }),
    hint: ({ files }) =>
      files.length === 0
        ? { id: 'Studi ini belum punya buku kode sendiri.', en: 'This study has no codebook of its own yet.' }
        : { id: `Yang ada: ${files.join(', ')}.`, en: `There are: ${files.join(', ')}.` },
    why: {
      id: 'Program tidak menebak berkas mana yang diubah.',
      en: 'The program does not guess which file to change.',
    },
  }),
};
