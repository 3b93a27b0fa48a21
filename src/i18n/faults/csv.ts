import { didYouMean, fault } from '../fault.js';

/** Faults of CSV files: registers, plans, surveys. */
export const csvFaults = {
  empty: fault<object>({
    id: 'csv/no-header',
    severity: 'error',
    message: () => ({
      id: 'baris judul kolom tidak ada: berkas ini kosong',
      en: 'there is no line of column names: the file is empty',
    }),
    hint: () => ({
      id: 'Baris pertama menyebut nama kolom, misalnya `id,pseudonym,group,role`.',
      en: 'The first line names the columns, for example `id,pseudonym,group,role`.',
    }),
    why: {
      id: 'Kolom dikenali dari namanya, bukan dari urutannya.',
      en: 'Columns are known by name, not by order.',
    },
  }),
  noHeader: fault<{ required: readonly string[] }>({
    id: 'csv/no-header',
    severity: 'error',
    message: () => ({
      id: 'baris pertama bukan baris judul kolom',
      en: 'the first line is not a line of column names',
    }),
    hint: ({ required }) => ({
      id: `Tambahkan di atasnya: \`${required.join(',')}\`.`,
      en: `Put above it: \`${required.join(',')}\`.`,
    }),
    why: {
      id: 'Kolom dikenali dari namanya, bukan dari urutannya.',
      en: 'Columns are known by name, not by order.',
    },
  }),
  missingColumn: fault<{ column: string }>({
    id: 'csv/missing-column',
    severity: 'error',
    message: ({ column }) => ({
      id: `kolom \`${column}\` tidak ada`,
      en: `column \`${column}\` is missing`,
    }),
    hint: ({ column }) => ({
      id: `Tambahkan kolom \`${column}\` pada baris judul.`,
      en: `Add the column \`${column}\` to the first line.`,
    }),
    why: {
      id: 'Tanpa kolom ini baris tidak dapat dikenali.',
      en: 'Without this column a row cannot be identified.',
    },
  }),
  duplicateColumn: fault<{ column: string }>({
    id: 'csv/duplicate-column',
    severity: 'error',
    message: ({ column }) => ({
      id: `kolom \`${column}\` ada dua kali; yang pertama dipakai`,
      en: `column \`${column}\` stands twice; the first is used`,
    }),
    hint: () => ({ id: 'Ganti nama salah satunya.', en: 'Rename one of them.' }),
    why: {
      id: 'Dua kolom bernama sama tidak dapat dibedakan.',
      en: 'Two columns of one name cannot be told apart.',
    },
  }),
  unnamedColumn: fault<{ number: number }>({
    id: 'csv/unnamed-column',
    severity: 'error',
    message: ({ number }) => ({
      id: `kolom ke-${number} berisi data tetapi tidak bernama`,
      en: `column ${number} holds data but has no name`,
    }),
    hint: () => ({ id: 'Beri nama pada baris judul.', en: 'Name it in the first line.' }),
    why: {
      id: 'Isi kolom tanpa nama akan hilang.',
      en: 'What stands in a column without a name would be lost.',
    },
  }),
  unknownColumn: fault<{ column: string; known: readonly string[] }>({
    id: 'csv/unknown-column',
    severity: 'error',
    message: ({ column }) => ({
      id: `kolom \`${column}\` tidak dikenal`,
      en: `column \`${column}\` is not known`,
    }),
    hint: ({ column, known }) => didYouMean(column, known),
    why: {
      id: 'Kolom yang salah eja akan diabaikan diam-diam.',
      en: 'A misspelled column would be passed over silently.',
    },
  }),
  likelyMisspelled: fault<{ column: string; known: readonly string[] }>({
    id: 'csv/misspelled-column',
    severity: 'warning',
    message: ({ column }) => ({
      id: `kolom \`${column}\` dibaca sebagai atribut`,
      en: `column \`${column}\` is read as an attribute`,
    }),
    hint: ({ column, known }) => didYouMean(column, known),
    why: {
      id: 'Namanya hampir sama dengan kolom yang dikenal tetapi tidak ada.',
      en: 'Its name is almost that of a known column that is missing.',
    },
  }),
  tooManyCells: fault<{ cells: number; columns: number; delimiter: string }>({
    id: 'csv/too-many-cells',
    severity: 'error',
    message: ({ cells, columns }) => ({
      id: `baris ini berisi ${cells} sel untuk ${columns} kolom`,
      en: `this row has ${cells} cells for ${columns} columns`,
    }),
    hint: ({ delimiter }) => ({
      id: `Isi sel yang memuat \`${delimiter}\` harus diapit tanda kutip: "…${delimiter} …".`,
      en: `A cell that contains \`${delimiter}\` must stand in quotes: "…${delimiter} …".`,
    }),
    why: {
      id: 'Sel yang terpotong menggeser semua sel sesudahnya.',
      en: 'A cell that is cut in two shifts every cell after it.',
    },
  }),
  tooFewCells: fault<{ cells: number; columns: number }>({
    id: 'csv/too-few-cells',
    severity: 'warning',
    message: ({ cells, columns }) => ({
      id: `baris ini berisi ${cells} sel untuk ${columns} kolom; sisanya dianggap kosong`,
      en: `this row has ${cells} cells for ${columns} columns; the others count as empty`,
    }),
    why: {
      id: 'Mungkin ada sel yang terlewat di tengah baris.',
      en: 'A cell may be missing in the middle of the row.',
    },
  }),
  openQuote: fault<object>({
    id: 'csv/open-quote',
    severity: 'error',
    message: () => ({
      id: 'tanda kutip ini tidak pernah ditutup',
      en: 'this quote is never closed',
    }),
    hint: () => ({
      id: 'Tutup dengan `"`; tanda kutip di dalam sel ditulis dua kali: `""`.',
      en: 'Close it with `"`; a quote inside a cell is written twice: `""`.',
    }),
    why: {
      id: 'Semua baris sesudahnya terbaca sebagai satu sel.',
      en: 'Every row after it is read as one cell.',
    },
  }),
  strayQuote: fault<object>({
    id: 'csv/stray-quote',
    severity: 'error',
    message: () => ({
      id: 'ada teks setelah tanda kutip penutup',
      en: 'there is text after the closing quote',
    }),
    hint: () => ({
      id: 'Tanda kutip di dalam sel ditulis dua kali: `"kata ""baru"" itu"`.',
      en: 'A quote inside a cell is written twice: `"the ""new"" word"`.',
    }),
    why: {
      id: 'Batas sel tidak dapat dipastikan.',
      en: 'It is not certain where the cell ends.',
    },
  }),
};
