import { fault } from '../fault.js';

/** Faults of taking raw files into a study. */
export const sourceFaults = {
  alreadyIngested: fault<{ as: string; documents: readonly string[] }>({
    id: 'sources/already-ingested',
    severity: 'info',
    message: ({ as, documents }) => ({
      id: `sudah dibaca sebagai ${as}: ${documents.join(', ')}; dilewati`,
      en: `ingested before as ${as}: ${documents.join(', ')}; passed over`,
    }),
    hint: () => ({
      id: 'Baca ulang dengan --force.',
      en: 'Ingest it anew with --force.',
    }),
    why: {
      id: 'Berkas dikenali dari isinya; membaca ulang tidak mengubah apa-apa.',
      en: 'A file is known by its content; to ingest it again would change nothing.',
    },
  }),
  sameContent: fault<{ other: string; documents: readonly string[] }>({
    id: 'sources/same-content',
    severity: 'error',
    message: ({ other, documents }) => ({
      id: `isinya sama dengan ${other}, yang sudah menjadi ${documents.join(', ')}`,
      en: `it has the same content as ${other}, which became ${documents.join(', ')}`,
    }),
    hint: () => ({
      id: 'Bila pengaturannya memang lain, gunakan --force; bila ini salinan, hapus saja.',
      en: 'Where the settings are meant to differ, use --force; where it is a copy, leave it out.',
    }),
    why: {
      id: 'Wawancara yang dibaca dua kali menggandakan bukti.',
      en: 'An interview that is ingested twice doubles the evidence.',
    },
  }),
  rawExists: fault<{ path: string }>({
    id: 'sources/raw-exists',
    severity: 'error',
    message: ({ path }) => ({
      id: `\`${path}\` sudah ada dengan isi lain`,
      en: `\`${path}\` is there already with other content`,
    }),
    hint: () => ({
      id: 'Ganti nama berkas ini, atau timpa dengan --force.',
      en: 'Rename this file, or overwrite that one with --force.',
    }),
    why: {
      id: 'Berkas mentah adalah bukti asal setiap kutipan.',
      en: 'The raw file proves where every quotation comes from.',
    },
  }),
  documentExists: fault<{ id: string; file: string; source: string | undefined }>({
    id: 'sources/document-exists',
    severity: 'error',
    message: ({ id, file, source }) => ({
      id: `dokumen \`${id}\` sudah ada di ${file}${source === undefined ? '' : ` (dari ${source})`}`,
      en: `document \`${id}\` is there already in ${file}${source === undefined ? '' : ` (from ${source})`}`,
    }),
    hint: () => ({
      id: 'Beri nama lain dengan --id, atau timpa dengan --force.',
      en: 'Give another name with --id, or overwrite it with --force.',
    }),
    why: {
      id: 'Dokumen mungkin sudah diperbaiki dengan tangan dan dikode.',
      en: 'The document may have been mended by hand and coded.',
    },
  }),
  sameDocument: fault<{ id: string; other: string }>({
    id: 'sources/same-document',
    severity: 'error',
    message: ({ id, other }) => ({
      id: `dokumen \`${id}\` juga berasal dari ${other}`,
      en: `document \`${id}\` also comes from ${other}`,
    }),
    hint: () => ({
      id: 'Beri id sendiri dengan --id atau di kolom `id`.',
      en: 'Give one an id of its own with --id or in the column `id`.',
    }),
    why: {
      id: 'Alamat kutipan harus menunjuk satu dokumen; huruf besar tidak membedakan nama berkas di Windows.',
      en: 'The address of a quotation must mean one document; capitals make no other file name on Windows.',
    },
  }),
  leftOver: fault<{ documents: readonly string[] }>({
    id: 'sources/left-over',
    severity: 'warning',
    message: ({ documents }) => ({
      id: `berkas ini dulu juga menjadi ${documents.join(', ')}, yang tidak dihasilkan lagi`,
      en: `the file used to become ${documents.join(', ')} as well, which it no longer does`,
    }),
    hint: ({ documents }) => ({
      id: `Hapus ${documents.map((id) => `documents/${id}.md`).join(', ')} bila tidak diperlukan.`,
      en: `Delete ${documents.map((id) => `documents/${id}.md`).join(', ')} where it is not wanted.`,
    }),
    why: {
      id: 'Dokumen lama tetap terhitung selama berkasnya ada.',
      en: 'An old document counts as long as its file is there.',
    },
  }),
  oneIdForMany: fault<{ files: number }>({
    id: 'sources/one-id-for-many',
    severity: 'error',
    message: ({ files }) => ({
      id: `--id hanya untuk satu berkas; di sini ${files}`,
      en: `--id is for one file; there are ${files}`,
    }),
    hint: () => ({
      id: 'Untuk banyak berkas, tulis id masing-masing di plan.csv dan gunakan --sheet.',
      en: 'For many files write the id of each into a plan.csv and use --sheet.',
    }),
    why: {
      id: 'Setiap dokumen punya satu id.',
      en: 'Every document has one id.',
    },
  }),
  nothingThere: fault<{ path: string }>({
    id: 'sources/nothing-to-ingest',
    severity: 'error',
    message: ({ path }) => ({
      id: `tidak ada berkas yang dapat dibaca di \`${path}\``,
      en: `there is no file in \`${path}\` that can be ingested`,
    }),
    why: {
      id: 'Yang diminta tidak menghasilkan dokumen.',
      en: 'What was asked for gives no document.',
    },
  }),
  noFiles: fault<object>({
    id: 'sources/no-files',
    severity: 'error',
    message: () => ({
      id: 'tidak ada berkas yang disebut',
      en: 'no file was named',
    }),
    hint: () => ({
      id: 'Tulis `daya ingest wawancara.docx`, sebuah folder, atau `--sheet plan.csv`.',
      en: 'Write `daya ingest interview.docx`, a folder, or `--sheet plan.csv`.',
    }),
    why: {
      id: 'Tanpa berkas tidak ada yang dibaca.',
      en: 'Without a file there is nothing to ingest.',
    },
  }),
  passedOver: fault<{ files: readonly string[] }>({
    id: 'sources/passed-over',
    severity: 'info',
    message: ({ files }) => ({
      id: `${files.length} berkas bukan transkrip, dilewati: ${shortList(files)}`,
      en: `${files.length} files that are no transcripts, passed over: ${shortList(files)}`,
    }),
    why: {
      id: 'Di dalam folder hanya bentuk berkas yang dikenal yang dibaca.',
      en: 'Within a folder only formats that are known are ingested.',
    },
  }),
};

function shortList(files: readonly string[]): string {
  return files.length <= 4 ? files.join(', ') : `${files.slice(0, 4).join(', ')}, …`;
}
