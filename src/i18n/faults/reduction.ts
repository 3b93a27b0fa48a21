import { didYouMean, fault } from '../fault.js';

/** Faults of reduction.jsonl, themes.yaml and summaries.jsonl, and of an edited reduction table that is read back. */
export const reductionFaults = {
  badRecord: fault<{ what: string }>({
    id: 'reduction/bad-record',
    severity: 'error',
    message: ({ what }) => ({
      id: `Baris ini bukan catatan yang utuh: ${what}.`,
      en: `This line is no whole record: ${what}.`,
    }),
    hint: () => ({
      id: 'Baris ini dilewati; yang lain tetap berlaku.',
      en: 'The line is left out; the others count.',
    }),
    why: {
      id: 'Catatan yang tidak utuh tidak dapat dipakai.',
      en: 'A record that is not whole cannot be used.',
    },
  }),
  unknownCategory: fault<{ id: string; known: readonly string[] }>({
    id: 'reduction/unknown-category',
    severity: 'error',
    message: ({ id }) => ({ id: `Tidak ada kategori \`${id}\`.`, en: `There is no category \`${id}\`.` }),
    hint: ({ id, known }) => didYouMean(id, known),
    why: {
      id: 'Rantai segmen → kode → kategori → tema terputus di sini.',
      en: 'The chain segment → code → category → theme breaks here.',
    },
  }),
  missingColumn: fault<{ column: string }>({
    id: 'reduction/missing-column',
    severity: 'error',
    message: ({ column }) => ({
      id: `Kolom \`${column}\` tidak ada.`,
      en: `The column \`${column}\` is missing.`,
    }),
    hint: () => ({
      id: 'Mulai lagi dari berkas baru: daya reduce -o reduksi.csv',
      en: 'Start again from a new file: daya reduce -o reduction.csv',
    }),
    why: {
      id: 'Tanpa kolom itu baris tidak dapat dikenali.',
      en: 'Without it the rows cannot be told apart.',
    },
  }),
  foreignColumn: fault<{ column: string }>({
    id: 'reduction/foreign-column',
    severity: 'warning',
    message: ({ column }) => ({
      id: `Kolom \`${column}\` tidak dikenal dan tidak dibaca.`,
      en: `The column \`${column}\` is not known and is not read.`,
    }),
    why: { id: 'Isinya tidak masuk ke mana pun.', en: 'What stands in it goes nowhere.' },
  }),
  foreignRow: fault<{ id: string }>({
    id: 'reduction/foreign-row',
    severity: 'error',
    message: ({ id }) => ({
      id:
        id === ''
          ? 'Baris ini tidak punya id koding.'
          : `Tidak ada koding \`${id}\` dalam tabel reduksi studi ini.`,
      en:
        id === ''
          ? 'This row has no id of a coding.'
          : `The reduction table of this study has no coding \`${id}\`.`,
    }),
    hint: () => ({
      id: 'Baris baru dibuat dengan mengode, bukan di lembar kerja.',
      en: 'New rows are made by coding, not in a spreadsheet.',
    }),
    why: {
      id: 'Tiap baris harus berujung pada kata-kata informan.',
      en: 'Every row must end in the words of an informant.',
    },
  }),
  foreignCell: fault<{ id: string }>({
    id: 'reduction/foreign-cell',
    severity: 'error',
    message: ({ id }) => ({
      id:
        id === ''
          ? 'Baris ini tidak punya id sel.'
          : `Tidak ada sel \`${id}\` dalam matriks kerangka studi ini.`,
      en:
        id === ''
          ? 'This row has no id of a cell.'
          : `The framework matrix of this study has no cell \`${id}\`.`,
    }),
    hint: () => ({
      id: 'Id sel berbentuk `K03/income`: kasus atau informan, garis miring, kode.',
      en: 'The id of a cell looks like `K03/income`: case or informant, a slash, a code.',
    }),
    why: {
      id: 'Tidak jelas ringkasan ini tentang siapa dan kode apa.',
      en: 'It is not clear whom and which code the summary is about.',
    },
  }),
  repeatedCell: fault<{ id: string }>({
    id: 'reduction/repeated-cell',
    severity: 'error',
    message: ({ id }) => ({
      id: `Sel \`${id}\` ada di dua baris.`,
      en: `The cell \`${id}\` stands in two rows.`,
    }),
    why: { id: 'Tidak jelas ringkasan mana yang berlaku.', en: 'It is not clear which summary counts.' },
  }),
  changedQuotes: fault<{ id: string }>({
    id: 'reduction/changed-quotes',
    severity: 'error',
    message: ({ id }) => ({
      id: `Kutipan sel \`${id}\` tidak sama dengan sumbernya.`,
      en: `The quotations of the cell \`${id}\` are not what their source says.`,
    }),
    hint: () => ({
      id: 'Kembalikan kutipannya, atau mulai dari berkas baru bila kodingnya sudah berubah.',
      en: 'Restore the quotations, or start from a new file where the codings have changed.',
    }),
    why: {
      id: 'Ringkasan harus bertumpu pada kata-kata yang memang diucapkan.',
      en: 'A summary must rest on words that were said.',
    },
  }),
  repeatedRow: fault<{ id: string }>({
    id: 'reduction/repeated-row',
    severity: 'error',
    message: ({ id }) => ({
      id: `Koding \`${id}\` ada di dua baris.`,
      en: `The coding \`${id}\` stands in two rows.`,
    }),
    why: { id: 'Tidak jelas baris mana yang berlaku.', en: 'It is not clear which row counts.' },
  }),
  missingRows: fault<{ n: number }>({
    id: 'reduction/missing-rows',
    severity: 'warning',
    message: ({ n }) => ({
      id: `${n} baris tabel reduksi tidak ada di berkas ini; catatannya tidak berubah.`,
      en: `${n} rows of the reduction table are not in this file; what is on record for them stays.`,
    }),
    hint: () => ({
      id: 'Untuk menyisihkan sebuah segmen, tulis keputusan `tidak dipakai` dengan alasannya.',
      en: 'To leave a segment out, write the decision `exclude` with its reason.',
    }),
    why: { id: 'Menghapus baris tidak pernah menghapus data.', en: 'Deleting a row never deletes data.' },
  }),
  changedQuote: fault<{ at: string }>({
    id: 'reduction/changed-quote',
    severity: 'error',
    message: ({ at }) => ({
      id: `Kutipan ${at} tidak sama dengan sumbernya.`,
      en: `The quotation of ${at} is not what its source says.`,
    }),
    hint: () => ({
      id: 'Kembalikan kutipan; tulis ringkasan di kolom Parafrase.',
      en: 'Restore the quotation; put a shorter wording into the column Paraphrase.',
    }),
    why: {
      id: 'Kutipan harus sama huruf demi huruf dengan transkrip.',
      en: 'A quotation must equal the transcript to the letter.',
    },
  }),
  badDecision: fault<{ text: string }>({
    id: 'reduction/bad-decision',
    severity: 'error',
    message: ({ text }) => ({
      id: `\`${text}\` bukan keputusan yang dikenal.`,
      en: `\`${text}\` is no known decision.`,
    }),
    hint: () => ({
      id: 'Tulis `pakai`, `gabung→3` (nomor baris), `tidak dipakai`, atau `tunda`.',
      en: 'Write `keep`, `merge→3` (number of the row), `exclude`, or `later`.',
    }),
    why: {
      id: 'Keputusan menentukan segmen mana yang masuk analisis.',
      en: 'Decisions say which segments enter the analysis.',
    },
  }),
  badMerge: fault<{ problem: 'itself' | 'circle' | 'missing' }>({
    id: 'reduction/bad-merge',
    severity: 'error',
    message: ({ problem }) =>
      ({
        itself: { id: 'Baris ini digabung ke dirinya sendiri.', en: 'This row is merged into itself.' },
        circle: { id: 'Penggabungan ini berputar.', en: 'This merge goes round in a circle.' },
        missing: {
          id: 'Baris tujuan penggabungan tidak ada.',
          en: 'The row that this one is merged into does not exist.',
        },
      })[problem],
    why: {
      id: 'Gabungan harus berakhir di baris yang dipakai.',
      en: 'A merge must end in a row that is kept.',
    },
  }),
  noReason: fault<object>({
    id: 'reduction/no-reason',
    severity: 'error',
    message: () => ({
      id: 'Segmen disisihkan tanpa alasan.',
      en: 'A segment is left out without a reason.',
    }),
    hint: () => ({ id: 'Isi kolom Alasan.', en: 'Fill the column Reason.' }),
    why: {
      id: 'Jejak audit memerlukan alasan tiap penyisihan.',
      en: 'The audit trail needs the reason of each exclusion.',
    },
  }),
  notWorkbook: fault<object>({
    id: 'reduction/not-a-workbook',
    severity: 'error',
    message: () => ({
      id: 'Berkas ini bukan buku kerja XLSX yang utuh.',
      en: 'This file is no whole XLSX workbook.',
    }),
    hint: () => ({ id: 'Simpan sebagai XLSX atau CSV.', en: 'Save it as XLSX or CSV.' }),
    why: { id: 'Isinya tidak dapat dibaca.', en: 'What is in it cannot be read.' },
  }),
};
