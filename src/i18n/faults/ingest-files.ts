import type { Bilingual } from '../../model/words.js';
import { didYouMean, fault } from '../fault.js';
import { several } from '../several.js';

const saveAsDocx: Bilingual = {
  id: 'Buka di Word atau LibreOffice, lalu simpan sebagai .docx.',
  en: 'Open it in Word or LibreOffice and save it as .docx.',
};
const lostWords: Bilingual = {
  id: 'Kata yang tidak terbaca tidak dapat dikode maupun dikutip.',
  en: 'Words that are not read can neither be coded nor quoted.',
};

/** Faults of raw files that could not be read, and remarks on what was left out of them. */
export const ingestFileFaults = {
  unknownFormat: fault<{ extension: string; known: readonly string[] }>({
    id: 'ingest/unknown-format',
    severity: 'error',
    message: ({ extension }) =>
      extension === ''
        ? { id: 'berkas ini tidak punya akhiran nama', en: 'the file name has no extension' }
        : {
            id: `berkas .${extension} tidak dapat dibaca`,
            en: `.${extension} files cannot be read`,
          },
    hint: ({ extension, known }) =>
      /^(?:doc|odt|rtf|pdf)$/.test(extension)
        ? saveAsDocx
        : /^(?:xlsx?|ods)$/.test(extension)
          ? {
              id: 'Simpan lembar kerjanya sebagai CSV UTF-8.',
              en: 'Save its sheet as CSV UTF-8.',
            }
          : (didYouMean(extension, known) ?? {
              id: `Yang dibaca: ${known.join(', ')}.`,
              en: `What is read: ${known.join(', ')}.`,
            }),
    why: lostWords,
  }),
  emptyFile: fault<object>({
    id: 'ingest/empty-file',
    severity: 'error',
    message: () => ({ id: 'berkas ini kosong', en: 'the file is empty' }),
    hint: () => ({
      id: 'Mungkin salinannya terputus; salin ulang dari sumbernya.',
      en: 'Its copy may have been cut off; copy it again from where it came.',
    }),
    why: {
      id: 'Dokumen kosong terhitung sebagai teknik dan sumber padahal tidak berkata apa-apa.',
      en: 'An empty document would count as a technique and a source without saying anything.',
    },
  }),
  noText: fault<{ pictures: number }>({
    id: 'ingest/no-text',
    severity: 'error',
    message: ({ pictures }) =>
      pictures > 0
        ? {
            id: `tidak ada teks di berkas ini, hanya ${pictures} gambar`,
            en: `there is no text in the file, only ${several(pictures, 'picture')}`,
          }
        : { id: 'tidak ada teks di berkas ini', en: 'there is no text in the file' },
    hint: ({ pictures }) =>
      pictures > 0
        ? {
            id: 'Hasil pindaian perlu diketik atau dikenali hurufnya (OCR) lebih dahulu.',
            en: 'Scanned pages have to be typed or recognised (OCR) first.',
          }
        : undefined,
    why: {
      id: 'Dokumen kosong terhitung sebagai teknik dan sumber padahal tidak berkata apa-apa.',
      en: 'An empty document would count as a technique and a source without saying anything.',
    },
  }),
  encoding: fault<{ byte: string; offset: number; likely: 'windows-1252' | 'utf-16' }>({
    id: 'ingest/encoding',
    severity: 'error',
    message: ({ byte, offset }) => ({
      id: `bukan teks UTF-8: byte ${byte} pada posisi ${offset}`,
      en: `not UTF-8 text: byte ${byte} at offset ${offset}`,
    }),
    hint: ({ likely }) =>
      likely === 'utf-16'
        ? {
            id: 'Tampaknya UTF-16 tanpa penanda (BOM). Simpan ulang sebagai UTF-8.',
            en: 'It looks like UTF-16 without a mark (BOM). Save it again as UTF-8.',
          }
        : {
            id: 'Tampaknya Windows-1252 (ANSI) atau Latin-1. Di Notepad: Simpan Sebagai, Pengodean: UTF-8.',
            en: 'It looks like Windows-1252 (ANSI) or Latin-1. In Notepad: Save as, Encoding: UTF-8.',
          },
    why: {
      id: 'Menebak pengodean mengubah huruf dalam kutipan tanpa ada yang melihat.',
      en: 'A guessed encoding changes letters of quotations and nobody sees it.',
    },
  }),
  brokenUtf16: fault<{ offset: number }>({
    id: 'ingest/encoding',
    severity: 'error',
    message: ({ offset }) => ({
      id: `teks UTF-16 ini rusak pada byte ${offset}`,
      en: `this UTF-16 text is broken at byte ${offset}`,
    }),
    hint: () => ({
      id: 'Mungkin salinannya terputus. Salin ulang, atau simpan sebagai UTF-8.',
      en: 'Its copy may have been cut off. Copy it again, or save it as UTF-8.',
    }),
    why: lostWords,
  }),
  notText: fault<{ offset: number; is: Bilingual | undefined }>({
    id: 'ingest/not-text',
    severity: 'error',
    message: ({ offset, is }) =>
      is
        ? { id: `ini bukan teks melainkan ${is.id}`, en: `this is not text but ${is.en}` }
        : {
            id: `ini bukan teks: byte nol pada posisi ${offset}`,
            en: `this is not text: a zero byte at offset ${offset}`,
          },
    hint: () => ({
      id: 'Berikan akhiran nama yang benar, atau simpan sebagai teks UTF-8.',
      en: 'Give it the right extension, or save it as UTF-8 text.',
    }),
    why: lostWords,
  }),
  controlCharacters: fault<{ count: number }>({
    id: 'ingest/control-characters',
    severity: 'warning',
    message: ({ count }) => ({
      id: `${count} karakter kendali dibuang, yang pertama di baris ini`,
      en: `${several(count, 'control character')} taken out, the first on this line`,
    }),
    why: {
      id: 'Karakter kendali dapat mengubah tampilan terminal dan merusak kutipan.',
      en: 'Control characters can steer a terminal and spoil quotations.',
    },
  }),
  pageFeet: fault<{ count: number; sample: string }>({
    id: 'ingest/page-feet',
    severity: 'info',
    message: ({ count, sample }) => ({
      id: `${count} baris kaki atau kepala halaman tidak diambil (“${sample}”)`,
      en: `${several(count, 'line')} of page feet or heads left out (“${sample}”)`,
    }),
    why: {
      id: 'Nomor halaman di tengah jawaban memutus kalimat informan.',
      en: 'A page number in the middle of an answer cuts the informant’s sentence.',
    },
  }),
  notDocx: fault<{ is: Bilingual | undefined }>({
    id: 'ingest/not-docx',
    severity: 'error',
    message: ({ is }) =>
      is
        ? {
            id: `berakhiran .docx, tetapi isinya ${is.id}`,
            en: `it is named .docx, but it is ${is.en}`,
          }
        : {
            id: 'berakhiran .docx, tetapi bukan dokumen Word',
            en: 'it is named .docx, but it is no Word document',
          },
    hint: () => saveAsDocx,
    why: lostWords,
  }),
  oldWord: fault<object>({
    id: 'ingest/old-word',
    severity: 'error',
    message: () => ({
      id: 'ini dokumen Word lama (.doc), bukan .docx',
      en: 'this is an old Word document (.doc), not a .docx',
    }),
    hint: () => saveAsDocx,
    why: lostWords,
  }),
  encrypted: fault<object>({
    id: 'ingest/encrypted',
    severity: 'error',
    message: () => ({
      id: 'dokumen ini dikunci dengan kata sandi',
      en: 'the document is locked with a password',
    }),
    hint: () => ({
      id: 'Buka di Word, lepas kata sandinya (File, Info, Lindungi Dokumen), lalu simpan salinannya.',
      en: 'Open it in Word, take the password off (File, Info, Protect Document) and save a copy.',
    }),
    why: lostWords,
  }),
  damagedDocx: fault<{ reason: Bilingual }>({
    id: 'ingest/damaged-docx',
    severity: 'error',
    message: ({ reason }) => ({
      id: `dokumen Word ini rusak: ${reason.id}`,
      en: `the Word document is damaged: ${reason.en}`,
    }),
    hint: () => ({
      id: 'Buka dan simpan ulang di Word, atau salin lagi dari sumbernya.',
      en: 'Open it in Word and save it again, or copy it again from where it came.',
    }),
    why: lostWords,
  }),
  zipBomb: fault<{ part: string; megabytes: number; limit: number }>({
    id: 'ingest/zip-bomb',
    severity: 'error',
    message: ({ part, megabytes, limit }) => ({
      id: `bagian ${part} mengembang menjadi lebih dari ${megabytes} MB (batas ${limit} MB); ini bukan transkrip`,
      en: `the part ${part} swells to more than ${megabytes} MB (the limit is ${limit} MB); this is no transcript`,
    }),
    hint: () => ({
      id: 'Jangan buka berkas ini bila Anda tidak mengenal pengirimnya.',
      en: 'Do not open the file if you do not know who sent it.',
    }),
    why: {
      id: 'Berkas kecil yang mengembang tanpa batas menghabiskan memori komputer.',
      en: 'A small file that swells without end exhausts the memory of the machine.',
    },
  }),
  picturesLeft: fault<{ count: number }>({
    id: 'ingest/pictures-left',
    severity: 'info',
    message: ({ count }) => ({
      id: `${count} gambar tidak diambil`,
      en: `${several(count, 'picture')} left out`,
    }),
    hint: () => ({
      id: 'Gambar yang menjadi data: buat dokumen sendiri dengan `media:` dan deskripsinya sebagai isi.',
      en: 'Where a picture is data: make a document of its own with `media:` and its description as the body.',
    }),
    why: {
      id: 'Yang dikode adalah teks; gambar ikut lewat deskripsinya.',
      en: 'What is coded is text; a picture takes part by its description.',
    },
  }),
  commentsLeft: fault<{ count: number }>({
    id: 'ingest/comments-left',
    severity: 'info',
    message: ({ count }) => ({
      id: `${count} komentar Word tidak diambil`,
      en: `${several(count, 'Word comment')} left out`,
    }),
    why: {
      id: 'Komentar adalah suara pembaca, bukan informan.',
      en: 'Comments are the voice of a reader, not of an informant.',
    },
  }),
  tablesKept: fault<{ count: number; columns: number; question: number; answer: number }>({
    id: 'ingest/table-kept',
    severity: 'info',
    message: ({ count }) => ({
      id: `${count} tabel disimpan sebagai teks`,
      en: `${several(count, 'table')} kept as text`,
    }),
    hint: ({ columns, question, answer }) =>
      columns > 1
        ? {
            id: `Transkrip dalam tabel: --table question=${question},answer=${answer} (nomor kolom).`,
            en: `A transcript in a table: --table question=${question},answer=${answer} (numbers of columns).`,
          }
        : undefined,
    why: {
      id: 'Tabel tanya-jawab yang tidak dibaca sebagai percakapan tidak punya penutur.',
      en: 'A table of questions and answers that is not read as a conversation has no speakers.',
    },
  }),
  brokenCue: fault<{ count: number }>({
    id: 'ingest/broken-cue',
    severity: 'warning',
    message: ({ count }) => ({
      id: `${count} bagian takarir tanpa waktu yang dapat dibaca; teksnya tetap diambil`,
      en: `${several(count, 'cue')} without a time that can be read; the text was taken all the same`,
    }),
    why: {
      id: 'Tanpa waktu, kutipan tidak dapat dicari kembali di rekaman.',
      en: 'Without its time a quotation cannot be found again in the recording.',
    },
  }),
  noCues: fault<{ format: string }>({
    id: 'ingest/no-cues',
    severity: 'error',
    message: ({ format }) => ({
      id: `tidak ada takarir ${format} di berkas ini`,
      en: `there are no ${format} cues in the file`,
    }),
    hint: () => ({
      id: 'Sebuah takarir memuat baris waktu seperti `00:00:01,000 --> 00:00:04,000` lalu teksnya.',
      en: 'A cue has a line of times such as `00:00:01,000 --> 00:00:04,000` and its text below.',
    }),
    why: lostWords,
  }),
};
