import { fault } from '../fault.js';

/** Faults of coding logs. The record is named and left out; every other record counts. */
export const codingFaults = {
  tornLine: fault<{ kept: number }>({
    id: 'codings/torn-line',
    severity: 'warning',
    message: () => ({
      id: 'baris ini terpotong (program terhenti saat menulis); baris itu tidak dihitung',
      en: 'this line is torn (the program was stopped while writing); it is not counted',
    }),
    hint: ({ kept }) => ({
      id: `${kept} catatan sebelumnya utuh. Lihat apa yang dikode terakhir sebelum itu, ulangi bila perlu, lalu hapus baris ini.`,
      en: `The ${kept} records before it are whole. See what was coded last before it, do it again where needed, then delete this line.`,
    }),
    why: {
      id: 'Paling banyak satu catatan hilang ketika program terhenti paksa.',
      en: 'At most one record is lost when the program is killed.',
    },
  }),
  notJson: fault<object>({
    id: 'codings/not-json',
    severity: 'error',
    message: () => ({
      id: 'baris ini bukan objek JSON; koding ini tidak dihitung',
      en: 'this line is no JSON object; its coding is not counted',
    }),
    hint: () => ({
      id: 'Perbaiki baris itu atau pulihkan dari riwayat git. Tanda <<<<<<< berarti penggabungan git belum selesai.',
      en: 'Mend the line or restore it from the history of git. Marks like <<<<<<< mean that a merge was not finished.',
    }),
    why: {
      id: 'Koding yang hilang diam-diam mengubah setiap angka.',
      en: 'A coding that is lost silently changes every number.',
    },
  }),
  badRecord: fault<{ problem: 'op' | 'id' | 'range' | 'code' | 'stance' | 'doc' | 'ref' | 'by' | 'quote' }>({
    id: 'codings/bad-record',
    severity: 'error',
    message: ({ problem }) => recordWords[problem],
    hint: () => ({
      id: 'Bentuk catatan ada di dokumentasi format; pulihkan baris ini dari riwayat git.',
      en: 'The formats page shows a record; restore this line from the history of git.',
    }),
    why: {
      id: 'Catatan yang tidak lengkap tidak dapat dipertanggungjawabkan.',
      en: 'An incomplete record cannot be defended.',
    },
  }),
  sameId: fault<{ id: string; file: string; line: number }>({
    id: 'codings/same-id',
    severity: 'error',
    message: ({ id, file, line }) => ({
      id: `dua catatan berbeda dengan id yang sama, \`${id}\` (lihat ${file}:${line})`,
      en: `two different records with the same id, \`${id}\` (see ${file}:${line})`,
    }),
    hint: () => ({
      id: 'Yang lebih baru menurut `at` yang dipakai. Hapus salah satunya.',
      en: 'The later one by `at` is used. Delete one of them.',
    }),
    why: {
      id: 'Id adalah satu-satunya pegangan untuk mengubah atau membatalkan koding.',
      en: 'The id is the only handle by which a coding is changed or undone.',
    },
  }),
  foreignRecord: fault<{ by: string; coder: string }>({
    id: 'codings/foreign-record',
    severity: 'warning',
    message: ({ by, coder }) => ({
      id: `catatan milik \`${by}\` berada di folder \`${coder}\`; dihitung sebagai milik \`${by}\``,
      en: `a record of \`${by}\` lies in the folder of \`${coder}\`; it counts as that of \`${by}\``,
    }),
    why: {
      id: 'Siapa yang mengode menentukan kesepakatan antarpengode.',
      en: 'Who coded decides the agreement between coders.',
    },
  }),
  unknownDocument: fault<{ doc: string }>({
    id: 'codings/unknown-document',
    severity: 'error',
    message: ({ doc }) => ({
      id: `koding untuk dokumen \`${doc}\`, yang tidak ada`,
      en: `codings of document \`${doc}\`, which does not exist`,
    }),
    hint: () => ({
      id: 'Pulihkan dokumennya, atau ganti namanya kembali.',
      en: 'Restore the document, or give it its former name.',
    }),
    why: {
      id: 'Koding tanpa dokumen tidak dapat ditunjukkan sumbernya.',
      en: 'A coding without its document cannot be shown to anybody.',
    },
  }),
  unknownCode: fault<{ code: string; count: number }>({
    id: 'codings/unknown-code',
    severity: 'error',
    message: ({ code, count }) => ({
      id: `kode \`${code}\` tidak ada di buku kode mana pun (${count} koding)`,
      en: `code \`${code}\` is in no codebook (${count} codings)`,
    }),
    hint: () => ({
      id: 'Tulis nama lamanya di `formerly:` kode yang baru, atau pulihkan kodenya.',
      en: 'Write the old name into `formerly:` of the new code, or restore the code.',
    }),
    why: {
      id: 'Koding dengan kode yang tidak dikenal tidak masuk tabel mana pun.',
      en: 'Codings with an unknown code enter no table.',
    },
  }),
  orphaned: fault<{ id: string; doc: string }>({
    id: 'codings/orphaned',
    severity: 'warning',
    message: ({ id, doc }) => ({
      id: `kutipan koding \`${id}\` tidak ditemukan lagi di \`${doc}\``,
      en: `the quotation of coding \`${id}\` is no longer found in \`${doc}\``,
    }),
    hint: () => ({
      id: 'Teks dokumen berubah. Koding disimpan, tetapi tidak masuk tabel.',
      en: 'The text of the document has changed. The coding is kept, but enters no table.',
    }),
    why: {
      id: 'Menebak tempatnya berarti mengutip kata-kata yang salah.',
      en: 'To guess its place would be to quote the wrong words.',
    },
  }),
};

const recordWords = {
  op: { id: '`op` hilang atau tidak dikenal', en: '`op` is missing or unknown' },
  id: { id: '`id` hilang', en: '`id` is missing' },
  range: {
    id: '`start` dan `end` harus bilangan bulat dengan 0 ≤ start < end',
    en: '`start` and `end` must be whole numbers with 0 ≤ start < end',
  },
  code: { id: '`code` hilang atau bukan `bukukode:kode`', en: '`code` is missing or not `codebook:code`' },
  stance: { id: '`stance` tidak dikenal', en: '`stance` is unknown' },
  doc: { id: '`doc` hilang', en: '`doc` is missing' },
  ref: { id: '`ref` hilang', en: '`ref` is missing' },
  by: { id: '`by` hilang', en: '`by` is missing' },
  quote: { id: '`quote` hilang', en: '`quote` is missing' },
} as const;
