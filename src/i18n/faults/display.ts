import { didYouMean, fault } from '../fault.js';

interface Unknown {
  readonly word: string;
  readonly known: readonly string[];
}

const list = ({ word, known }: Unknown) => didYouMean(word, known);

/** Faults of what was asked of a table. */
export const displayFaults = {
  unknownKind: fault<Unknown>({
    id: 'display/unknown-kind',
    severity: 'error',
    message: ({ word }) => ({
      id: `Tidak ada jenis tabel \`${word}\`.`,
      en: `There is no kind of table \`${word}\`.`,
    }),
    hint: list,
    why: {
      id: 'Tabel dibuat menurut jenisnya; jenis yang salah eja tidak boleh diam-diam menjadi tabel lain.',
      en: 'A table is made by its kind; a misspelled kind must not quietly become another table.',
    },
  }),
  unknownAxis: fault<Unknown>({
    id: 'display/unknown-axis',
    severity: 'error',
    message: ({ word }) => ({
      id: `\`${word}\` bukan baris atau kolom yang dikenal.`,
      en: `\`${word}\` is no known axis for rows or columns.`,
    }),
    hint: list,
    why: {
      id: 'Baris dan kolom matriks berasal dari daftar tetap: orang, dokumen, waktu, kode, faset, atribut.',
      en: 'Rows and columns of a matrix come from a fixed list: people, documents, time, codes, facets, attributes.',
    },
  }),
  unknownFacet: fault<Unknown>({
    id: 'display/unknown-facet',
    severity: 'error',
    message: ({ word }) => ({
      id: `Tidak ada faset \`${word}\` dalam buku kode studi ini.`,
      en: `No codebook of this study has a facet \`${word}\`.`,
    }),
    hint: list,
    why: {
      id: 'Faset menentukan kode mana yang menjadi baris atau kolom.',
      en: 'A facet decides which codes become rows or columns.',
    },
  }),
  unknownAttribute: fault<Unknown>({
    id: 'display/unknown-attribute',
    severity: 'error',
    message: ({ word }) => ({
      id: `Tidak ada informan, kasus, atau dokumen dengan atribut \`${word}\`.`,
      en: `No informant, case or document has an attribute \`${word}\`.`,
    }),
    hint: list,
    why: {
      id: 'Atribut adalah kolom informants.csv atau cases.csv, atau kunci di kepala dokumen.',
      en: 'An attribute is a column of informants.csv or cases.csv, or a key in the head of a document.',
    },
  }),
  unknownCell: fault<Unknown>({
    id: 'display/unknown-cell',
    severity: 'error',
    message: ({ word }) => ({
      id: `\`${word}\` bukan isi sel yang dikenal.`,
      en: `\`${word}\` is no known content of cells.`,
    }),
    hint: list,
    why: {
      id: 'Isi sel adalah aturan keputusan yang tercetak di judul tabel.',
      en: 'What a cell holds is the decision rule that the caption prints.',
    },
  }),
  unknownCode: fault<Unknown>({
    id: 'display/unknown-code',
    severity: 'error',
    message: ({ word }) => ({
      id: `Tidak ada kode \`${word}\` dalam buku kode studi ini.`,
      en: `No codebook of this study has a code \`${word}\`.`,
    }),
    hint: list,
    why: {
      id: 'Kode yang salah eja akan menghasilkan tabel kosong yang tampak seperti tidak ada data.',
      en: 'A misspelled code would give an empty table that looks like missing data.',
    },
  }),
  badQuery: fault<{ query: string; near: string }>({
    id: 'display/bad-query',
    severity: 'error',
    message: ({ query, near }) => ({
      id: `\`${query}\` tidak dapat dibaca di sekitar \`${near}\`.`,
      en: `\`${query}\` cannot be read near \`${near}\`.`,
    }),
    hint: () => ({
      id: 'Tulis misalnya `pelatihan AND pendapatan`, `pelatihan NOT (pendapatan OR modal)`, `pelatihan NEAR/2 pendapatan`.',
      en: 'Write for instance `training AND income`, `training NOT (income OR capital)`, `training NEAR/2 income`.',
    }),
    why: {
      id: 'Pertanyaan yang salah baca akan menghasilkan tabel yang menjawab pertanyaan lain.',
      en: 'A misread question would give a table that answers another one.',
    },
  }),

  unknownFilter: fault<Unknown>({
    id: 'display/unknown-filter',
    severity: 'error',
    message: ({ word }) => ({
      id: `Tidak dapat menyaring menurut \`${word}\`.`,
      en: `Cannot filter by \`${word}\`.`,
    }),
    hint: list,
    why: {
      id: 'Saringan yang tidak dikenal akan diabaikan tanpa diketahui pembaca tabel.',
      en: 'An unknown filter would be ignored without the reader of the table knowing.',
    },
  }),
  unknownValue: fault<Unknown & { readonly key: string }>({
    id: 'display/unknown-value',
    severity: 'error',
    message: ({ word, key }) => ({
      id: `Tidak ada ${key} \`${word}\` dalam studi ini.`,
      en: `This study has no ${key} \`${word}\`.`,
    }),
    hint: list,
    why: {
      id: 'Nilai yang salah eja akan menghasilkan tabel kosong yang tampak seperti tidak ada data.',
      en: 'A misspelled value would give an empty table that looks like missing data.',
    },
  }),
  unusedOption: fault<{ readonly option: string; readonly kind: string; readonly known: readonly string[] }>({
    id: 'display/unused-option',
    severity: 'error',
    message: ({ option, kind }) => ({
      id: `Tabel \`${kind}\` tidak memakai ${option}.`,
      en: `The table \`${kind}\` does not use ${option}.`,
    }),
    hint: ({ known }) =>
      known.length === 0
        ? { id: 'Tabel ini tidak memakai pilihan apa pun.', en: 'This table takes no options.' }
        : { id: `Yang dipakai: ${known.join(', ')}.`, en: `It uses ${known.join(', ')}.` },
    why: {
      id: 'Pilihan yang diabaikan diam-diam membuat tabel tampak menjawab pertanyaan yang tidak dijawabnya.',
      en: 'An option that is passed over silently makes a table look as if it answered what it does not.',
    },
  }),
  unknownOption: fault<Unknown & { readonly option: string }>({
    id: 'display/unknown-option',
    severity: 'error',
    message: ({ word, option }) => ({
      id: `\`${word}\` bukan nilai yang dikenal untuk --${option}.`,
      en: `\`${word}\` is no known value of --${option}.`,
    }),
    hint: list,
    why: {
      id: 'Pilihan yang salah eja tidak boleh diam-diam diganti dengan nilai bawaan.',
      en: 'A misspelled choice must not quietly be replaced by the default.',
    },
  }),
};
