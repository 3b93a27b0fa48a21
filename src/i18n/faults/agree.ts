import { didYouMean, fault } from '../fault.js';

interface Unknown {
  readonly word: string;
  readonly known: readonly string[];
}

/** Faults of tables of ratings and spans, and of what agreement was asked for. */
export const agreeFaults = {
  noFacet: fault<{ exclusive: readonly string[]; known: readonly string[] }>({
    id: 'agree/no-facet',
    severity: 'error',
    message: () => ({
      id: 'Rute `facet` memerlukan satu faset.',
      en: 'The route `facet` needs one facet.',
    }),
    hint: ({ exclusive, known }) => {
      const list = (exclusive.length > 0 ? exclusive : known).map((one) => `\`${one}\``).join(', ');
      return list === '' ? undefined : { id: `Tambahkan --facet: ${list}.`, en: `Add --facet: ${list}.` };
    },
    why: {
      id: 'Kategori satu penilaian harus saling meniadakan; kode dari faset yang berbeda tidak bersaing.',
      en: 'The categories of one rating must exclude each other; codes of different facets do not compete.',
    },
  }),
  unknownCoder: fault<Unknown>({
    id: 'agree/unknown-coder',
    severity: 'error',
    message: ({ word }) => ({
      id: `Tidak ada koder \`${word}\` dalam tabel ini.`,
      en: `There is no coder \`${word}\` in this table.`,
    }),
    hint: ({ word, known }) => didYouMean(word, known),
    why: {
      id: 'Koefisien akan dihitung dari orang yang tidak menilai.',
      en: 'The coefficients would be of somebody who did not rate.',
    },
  }),
  noUnitColumn: fault<{ found: string }>({
    id: 'agree/no-unit-column',
    severity: 'error',
    message: ({ found }) => ({
      id: `kolom pertama bernama \`${found}\`, bukan \`unit\``,
      en: `the first column is called \`${found}\`, not \`unit\``,
    }),
    hint: () => ({
      id: 'Tulis misalnya `unit,ani,budi`: satu baris per unit, satu kolom per koder, kosong berarti tidak menilai. Segmen ditulis `coder,start,end,value` dengan --length.',
      en: 'Write for instance `unit,ani,budi`: a row a unit, a column a coder, empty for not rated. Spans are written `coder,start,end,value`, with --length.',
    }),
    why: {
      id: 'Tanpa kolom ini nama unit akan dihitung sebagai penilaian seorang koder.',
      en: 'Without it the names of units would be counted as the ratings of a coder.',
    },
  }),
  raggedRow: fault<{ cells: number; columns: number }>({
    id: 'agree/ragged-row',
    severity: 'error',
    message: ({ cells, columns }) => ({
      id: `baris ini berisi ${cells} sel untuk ${columns} kolom; tidak dihitung`,
      en: `this row has ${cells} cells for ${columns} columns; it is left out`,
    }),
    hint: () => ({
      id: 'Penilaian yang tidak ada ditulis sebagai sel kosong: `u7,2,,3`.',
      en: 'A rating that is missing is written as an empty cell: `u7,2,,3`.',
    }),
    why: {
      id: 'Sel yang terlewat menggeser penilaian ke koder yang salah.',
      en: 'A cell that is missing moves ratings to the wrong coder.',
    },
  }),
  notANumber: fault<{ value: string; metric: string }>({
    id: 'agree/not-a-number',
    severity: 'error',
    message: ({ value, metric }) => ({
      id: `\`${value}\` bukan bilangan; skala ${metric} memerlukan bilangan. Penilaian ini tidak dihitung`,
      en: `\`${value}\` is no number; the scale ${metric} needs numbers. This rating is left out`,
    }),
    hint: () => ({
      id: 'Tulis peringkat atau ukurannya sebagai bilangan, biarkan kosong bila tidak ada, atau pakai --metric nominal.',
      en: 'Write the rank or the measure as a number, leave it empty where there is none, or use --metric nominal.',
    }),
    why: {
      id: 'Jarak antara dua nilai hanya diketahui bila nilainya bilangan.',
      en: 'How far two values are apart is known of numbers only.',
    },
  }),
  negativeRatio: fault<{ value: string }>({
    id: 'agree/negative-ratio',
    severity: 'error',
    message: ({ value }) => ({
      id: `\`${value}\` kurang dari nol; skala rasio tidak memilikinya. Penilaian ini tidak dihitung`,
      en: `\`${value}\` is less than zero; a ratio scale has no such value. This rating is left out`,
    }),
    hint: () => ({ id: 'Pakai --metric interval.', en: 'Use --metric interval.' }),
    why: {
      id: 'Perbandingan dua nilai hanya bermakna bila nolnya mutlak.',
      en: 'The proportion of two values makes sense only above an absolute zero.',
    },
  }),
  duplicateUnit: fault<{ unit: string; line: number }>({
    id: 'agree/duplicate-unit',
    severity: 'warning',
    message: ({ unit, line }) => ({
      id: `unit \`${unit}\` sudah ada di baris ${line}; keduanya dihitung`,
      en: `the unit \`${unit}\` stands on line ${line} already; both are counted`,
    }),
    why: {
      id: 'Unit yang disalin dua kali membuat kesepakatan tampak bertumpu pada lebih banyak data.',
      en: 'A unit that was copied twice makes agreement look as if it rested on more data.',
    },
  }),
  missingMark: fault<{ mark: string }>({
    id: 'agree/missing-mark',
    severity: 'warning',
    message: ({ mark }) => ({
      id: `\`${mark}\` dibaca sebagai kategori`,
      en: `\`${mark}\` is read as a category`,
    }),
    hint: () => ({
      id: 'Penilaian yang tidak ada ditulis sebagai sel kosong.',
      en: 'A rating that is missing is written as an empty cell.',
    }),
    why: {
      id: 'Tanda untuk data hilang yang dihitung sebagai kategori mengubah setiap koefisien.',
      en: 'A mark for missing data that counts as a category changes every coefficient.',
    },
  }),
  noLength: fault<object>({
    id: 'agree/no-length',
    severity: 'error',
    message: () => ({
      id: 'tabel segmen memerlukan panjang kontinum',
      en: 'a table of spans needs the length of the continuum',
    }),
    hint: () => ({
      id: 'Tambahkan --length N, misalnya jumlah huruf teks.',
      en: 'Add --length N, for instance the number of characters of the text.',
    }),
    why: {
      id: 'Seberapa banyak yang tidak ditandai menentukan kesepakatan karena kebetulan.',
      en: 'How much was left unmarked decides how much agreement comes by chance.',
    },
  }),
  noCoder: fault<object>({
    id: 'agree/no-coder',
    severity: 'error',
    message: () => ({
      id: 'baris ini tidak menyebut koder; tidak dihitung',
      en: 'this row names no coder; it is left out',
    }),
    why: {
      id: 'Segmen tanpa koder tidak dapat dibandingkan.',
      en: 'A span of nobody cannot be compared.',
    },
  }),
  badSpan: fault<{ start: string; end: string }>({
    id: 'agree/bad-span',
    severity: 'error',
    message: ({ start, end }) => ({
      id: `\`${start}\`–\`${end}\` bukan rentang; segmen ini tidak dihitung`,
      en: `\`${start}\`–\`${end}\` is no range; this span is left out`,
    }),
    hint: () => ({
      id: 'Bilangan bulat, mulai dari 0, akhir tidak termasuk dan lebih besar dari awal. Koder yang tidak menandai apa pun ditulis `budi,,,`.',
      en: 'Whole numbers from 0, the end exclusive and greater than the start. A coder who marked nothing is written `budi,,,`.',
    }),
    why: {
      id: 'Rentang yang salah menggeser semua batas.',
      en: 'A wrong range moves every boundary.',
    },
  }),
  noValue: fault<object>({
    id: 'agree/no-value',
    severity: 'error',
    message: () => ({
      id: 'segmen ini tidak bernilai; tidak dihitung',
      en: 'this span has no value; it is left out',
    }),
    hint: () => ({
      id: 'Tulis kode segmen pada kolom `value`.',
      en: 'Write the code of the span in the column `value`.',
    }),
    why: {
      id: 'Segmen tanpa nilai tidak dapat dibedakan dari bagian yang tidak ditandai.',
      en: 'A span without a value cannot be told from what was left unmarked.',
    },
  }),
  beyondLength: fault<{ end: number; length: number }>({
    id: 'agree/beyond-length',
    severity: 'error',
    message: ({ end, length }) => ({
      id: `segmen ini berakhir di ${end}, di luar kontinum sepanjang ${length}; tidak dihitung`,
      en: `this span ends at ${end}, beyond the continuum of length ${length}; it is left out`,
    }),
    hint: () => ({
      id: 'Periksa --length, dan apakah posisinya mulai dari 0.',
      en: 'Check --length, and whether positions start from 0.',
    }),
    why: {
      id: 'Kontinum semua koder harus sama panjang.',
      en: 'The continuum must be the same for all coders.',
    },
  }),
  overlappingSpans: fault<{ coder: string; line: number }>({
    id: 'agree/overlapping-spans',
    severity: 'error',
    message: ({ coder, line }) => ({
      id: `segmen ini tumpang tindih dengan segmen \`${coder}\` di baris ${line}; tidak dihitung`,
      en: `this span overlaps the one of \`${coder}\` on line ${line}; it is left out`,
    }),
    hint: () => ({
      id: 'Bandingkan satu keluarga kode setiap kali, dalam satu berkas per keluarga.',
      en: 'Compare one family of codes at a time, a file a family.',
    }),
    why: {
      id: 'Pada kontinum setiap tempat memiliki satu nilai per koder.',
      en: 'On a continuum each place has one value a coder.',
    },
  }),
  moreFaults: fault<{ count: number }>({
    id: 'agree/more-faults',
    severity: 'error',
    message: ({ count }) => ({
      id: `dan ${count} lagi yang tidak ditampilkan`,
      en: `and ${count} more that are not shown`,
    }),
    why: {
      id: 'Berkas yang salah bentuk dari awal sampai akhir akan memenuhi layar.',
      en: 'A file that is malformed from end to end would fill the screen.',
    },
  }),
};
