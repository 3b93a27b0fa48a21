import type { Bilingual } from '../../model/words.js';
import { didYouMean, fault } from '../fault.js';
import { several } from '../several.js';

/** Faults of how a file is to be ingested: flags, plans, and files that do not fit them. */
export const ingestOptionFaults = {
  badOption: fault<{ option: string; value: string; expected: Bilingual; known?: readonly string[] }>({
    id: 'ingest/bad-option',
    severity: 'error',
    message: ({ option, value, expected }) => ({
      id: `\`${option}\`: \`${value}\` bukan ${expected.id}`,
      en: `\`${option}\`: \`${value}\` is not ${expected.en}`,
    }),
    hint: ({ value, known }) => (known ? didYouMean(value, known) : undefined),
    why: {
      id: 'Pengaturan yang salah baca mengubah siapa berkata apa, dan kapan.',
      en: 'A misread setting changes who said what, and when.',
    },
  }),
  badRegex: fault<{ source: string; reason: string }>({
    id: 'ingest/bad-regex',
    severity: 'error',
    message: ({ source, reason }) => ({
      id: `pola pemisah \`${source}\` tidak dapat dibaca: ${reason}`,
      en: `the split pattern \`${source}\` cannot be read: ${reason}`,
    }),
    hint: () => ({
      id: 'Tanda ( ) [ ] . * + ? | ^ $ \\ berarti khusus; awali dengan \\ bila dimaksud hurufnya.',
      en: 'The signs ( ) [ ] . * + ? | ^ $ \\ mean something; put \\ before one that is meant as it stands.',
    }),
    why: {
      id: 'Tanpa pola yang sah berkas tidak dapat dipisah.',
      en: 'Without a valid pattern the file cannot be parted.',
    },
  }),
  nothingToSplit: fault<{ by: string; headings: readonly string[] }>({
    id: 'ingest/nothing-to-split',
    severity: 'error',
    message: ({ by }) => ({
      id: `tidak ada yang cocok dengan --split ${by}`,
      en: `nothing matches --split ${by}`,
    }),
    hint: ({ headings }) =>
      headings.length > 0
        ? {
            id: `Judul di berkas ini: ${headings.join(' · ')}.`,
            en: `Headings of this file: ${headings.join(' · ')}.`,
          }
        : {
            id: 'Pola dicari di awal atau tengah setiap baris; huruf besar dibedakan, kecuali diawali (?i).',
            en: 'The pattern is looked for anywhere in a line; capitals count, unless it begins with (?i).',
          },
    why: {
      id: 'Beberapa wawancara dalam satu dokumen terhitung sebagai satu.',
      en: 'Several interviews in one document would count as one.',
    },
  }),
  noTable: fault<{ columns: readonly number[] }>({
    id: 'ingest/no-table',
    severity: 'error',
    message: ({ columns }) =>
      columns.length === 0
        ? { id: 'tidak ada tabel di berkas ini', en: 'there is no table in the file' }
        : {
            id: `tidak ada tabel dengan kolom sebanyak itu; yang ada: ${columns.join(', ')} kolom`,
            en: `no table has that many columns; there are tables of ${columns.join(', ')}`,
          },
    hint: () => ({
      id: '--table question=2,answer=3 menyebut nomor kolom, dari 1.',
      en: '--table question=2,answer=3 names columns by number, from 1.',
    }),
    why: {
      id: 'Tanya dan jawab tidak dapat dibedakan.',
      en: 'Questions and answers cannot be told apart.',
    },
  }),
  noSuchColumn: fault<{ column: string; columns: readonly string[] }>({
    id: 'ingest/no-such-column',
    severity: 'error',
    message: ({ column }) => ({
      id: `kolom \`${column}\` tidak ada`,
      en: `there is no column \`${column}\``,
    }),
    hint: ({ column, columns }) => didYouMean(column, columns),
    why: {
      id: 'Jawaban di kolom itu akan hilang.',
      en: 'The answers in that column would be lost.',
    },
  }),
  noAnswers: fault<object>({
    id: 'ingest/no-answers',
    severity: 'error',
    message: () => ({
      id: 'tidak ada kolom jawaban berupa kalimat',
      en: 'no column holds answers in sentences',
    }),
    hint: () => ({
      id: 'Sebutkan dengan --answer-column "Judul kolom".',
      en: 'Name it with --answer-column "Heading".',
    }),
    why: {
      id: 'Hanya jawaban terbuka yang dapat dikode.',
      en: 'Only open answers can be coded.',
    },
  }),
  rowsWithoutInformant: fault<{ rows: number; column: string | undefined }>({
    id: 'ingest/rows-without-informant',
    severity: 'warning',
    message: ({ rows, column }) =>
      column === undefined
        ? {
            id: `tidak diketahui siapa yang menjawab (${rows} baris); jawabannya tidak dikode`,
            en: `nothing says who answered (${several(rows, 'row')}); the answers are not coded`,
          }
        : {
            id: `${rows} baris tanpa isi di kolom \`${column}\`; jawabannya tidak dikode`,
            en: `${several(rows, 'row')} with nothing in column \`${column}\`; the answers are not coded`,
          },
    hint: () => ({
      id: 'Sebutkan kolomnya dengan --informant-column.',
      en: 'Name the column with --informant-column.',
    }),
    why: {
      id: 'Sumber data dihitung per orang; jawaban tanpa pemilik tidak dihitung bagi siapa pun.',
      en: 'Sources are counted by person; an answer without owner counts for nobody.',
    },
  }),
  repeatedInformant: fault<{ informant: string; id: string }>({
    id: 'ingest/repeated-informant',
    severity: 'warning',
    message: ({ informant, id }) => ({
      id: `\`${informant}\` menjawab lebih dari sekali; baris ini menjadi dokumen \`${id}\``,
      en: `\`${informant}\` answers more than once; this row becomes document \`${id}\``,
    }),
    hint: () => ({
      id: 'Bila ini gelombang lain, sebutkan kolomnya dengan --wave-column; bila salinan, hapus barisnya.',
      en: 'If this is another wave, name its column with --wave-column; if it is a copy, delete the row.',
    }),
    why: {
      id: 'Jawaban yang tersalin dua kali menggandakan bukti.',
      en: 'An answer that was copied twice doubles the evidence.',
    },
  }),
  rowsForTable: fault<object>({
    id: 'ingest/option-without-effect',
    severity: 'warning',
    message: () => ({
      id: '--split dan --table tidak berlaku untuk berkas CSV',
      en: '--split and --table have no effect on a CSV file',
    }),
    why: {
      id: 'Setiap baris CSV sudah menjadi satu dokumen.',
      en: 'Every row of a CSV file is a document already.',
    },
  }),
};
