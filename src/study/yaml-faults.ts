import { fault } from '../i18n/fault.js';
import type { Bilingual } from '../model/words.js';

/** What the codes of the `yaml` package mean, in words of somebody who does not know YAML. */
const syntaxWords: Readonly<Record<string, Bilingual>> = {
  BAD_INDENT: {
    id: 'baris ini menjorok tidak sama dengan baris lain pada tingkat yang sama',
    en: 'this line is not indented like the other lines of its level',
  },
  BLOCK_AS_IMPLICIT_KEY: {
    id: 'ada titik dua kedua di baris ini, atau menjoroknya keliru',
    en: 'there is a second colon on this line, or the indentation is wrong',
  },
  BLOCK_IN_FLOW: {
    id: 'di dalam kurung tidak boleh ada daftar atau kunci bertingkat',
    en: 'indented lists and keys cannot stand inside brackets',
  },
  BAD_DQ_ESCAPE: {
    id: 'tanda `\\` di dalam tanda petik ganda tidak diikuti huruf yang dikenal',
    en: 'a `\\` inside double quotes is not followed by a letter that is known there',
  },
  BAD_SCALAR_START: {
    id: 'teks tidak boleh dimulai dengan tanda ini tanpa tanda petik',
    en: 'a text cannot begin with this sign unless it is quoted',
  },
  BAD_COLLECTION_TYPE: {
    id: 'daftar dan kunci tercampur di tempat ini',
    en: 'a list and keys are mixed here',
  },
  KEY_OVER_1024_CHARS: {
    id: 'kunci terlalu panjang; mungkin ada tanda petik atau kurung yang tidak ditutup',
    en: 'the key is too long; perhaps a quote or bracket is not closed',
  },
  MISSING_CHAR: {
    id: 'ada tanda yang kurang: kurung, tanda petik, koma, titik dua, atau spasi',
    en: 'a sign is missing: a bracket, quote, comma, colon or space',
  },
  MULTILINE_IMPLICIT_KEY: {
    id: 'baris ini tidak punya titik dua, atau sambungan teks tidak menjorok',
    en: 'this line has no colon, or the rest of a text is not indented',
  },
  UNEXPECTED_TOKEN: {
    id: 'tanda ini tidak diharapkan di sini',
    en: 'this sign is not expected here',
  },
};

const quoteHint: Bilingual = {
  id: 'Beri tanda petik pada teks yang berisi titik dua, tanda pagar, kurung, atau tanda bintang di awal: "…".',
  en: 'Put quotes around a text that holds a colon, a hash, brackets, or begins with an asterisk: "…".',
};

/** The YAML cannot be read at all. */
export const syntaxFault = fault<{ code: string; detail: string }>({
  id: 'yaml/syntax',
  severity: 'error',
  message: ({ code, detail }) =>
    syntaxWords[code] ?? { id: `YAML tidak terbaca: ${detail}`, en: `The YAML cannot be read: ${detail}` },
  hint: () => quoteHint,
  why: {
    id: 'Berkas yang tidak terbaca tidak dipakai sedikit pun; menebak isinya berarti mengubah data.',
    en: 'A file that cannot be read is not used at all; to guess what it says would be to change the data.',
  },
});

export const duplicateKeyFault = fault<{ key: string; line: number }>({
  id: 'yaml/duplicate-key',
  severity: 'error',
  message: ({ key, line }) => ({
    id: `kunci \`${key}\` sudah ada di baris ${line}`,
    en: `the key \`${key}\` already stands on line ${line}`,
  }),
  hint: () => ({ id: 'Gabungkan keduanya atau hapus salah satu.', en: 'Join the two, or delete one.' }),
  why: {
    id: 'Dari dua kunci yang sama hanya satu yang berlaku, dan pembaca tidak tahu yang mana.',
    en: 'Of two equal keys only one counts, and a reader cannot know which.',
  },
});

export const tabFault = fault<undefined>({
  id: 'yaml/tab',
  severity: 'error',
  message: () => ({ id: 'baris ini menjorok dengan tab', en: 'this line is indented with a tab' }),
  hint: () => ({ id: 'Pakai spasi.', en: 'Use spaces.' }),
  why: {
    id: 'Lebar tab berbeda di setiap editor, jadi YAML tidak mengizinkannya sebagai jorokan.',
    en: 'A tab is as wide as each editor likes, so YAML does not allow it as indentation.',
  },
});

export const tagFault = fault<{ tag: string }>({
  id: 'yaml/tag',
  severity: 'error',
  message: ({ tag }) => ({
    id: `tag \`${tag}\` tidak dipakai di sini`,
    en: `the tag \`${tag}\` is not used here`,
  }),
  hint: () => ({
    id: 'Hapus tag itu, atau beri tanda petik pada teks yang dimulai dengan tanda seru.',
    en: 'Delete the tag, or quote a text that begins with an exclamation mark.',
  }),
  why: {
    id: 'Tag dapat meminta program membuat objek apa pun; berkas penelitian hanya berisi teks, angka, daftar, dan kunci.',
    en: 'A tag can ask a program to make any object; a study’s files hold texts, numbers, lists and keys only.',
  },
});

export const directiveFault = fault<undefined>({
  id: 'yaml/directive',
  severity: 'error',
  message: () => ({
    id: 'baris perintah YAML (`%…`) tidak dipakai di sini',
    en: 'a YAML directive (`%…`) is not used here',
  }),
  hint: () => ({ id: 'Hapus baris itu.', en: 'Delete the line.' }),
  why: {
    id: '`%YAML 1.1` mengubah arti kata seperti `ya`, `no`, dan `on`.',
    en: '`%YAML 1.1` changes what words like `no` and `on` mean.',
  },
});

export const severalDocumentsFault = fault<undefined>({
  id: 'yaml/several-documents',
  severity: 'error',
  message: () => ({
    id: 'di sini dimulai dokumen YAML kedua',
    en: 'a second YAML document begins here',
  }),
  hint: () => ({
    id: 'Hapus `---` atau pindahkan sisanya ke berkas lain.',
    en: 'Delete the `---`, or move the rest to a file of its own.',
  }),
  why: {
    id: 'Setiap berkas dibaca sebagai satu dokumen; yang kedua akan hilang tanpa suara.',
    en: 'Each file is read as one document; a second would be lost without a sound.',
  },
});

export const aliasBombFault = fault<undefined>({
  id: 'yaml/alias-bomb',
  severity: 'error',
  message: () => ({
    id: 'alias (`*…`) di berkas ini menggelembung menjadi terlalu banyak data, atau menunjuk dirinya sendiri',
    en: 'the aliases (`*…`) of this file swell to far too much data, or point to themselves',
  }),
  hint: () => ({ id: 'Tulis isinya apa adanya.', en: 'Write out what they stand for.' }),
  why: {
    id: 'Beberapa baris alias dapat mengisi seluruh memori.',
    en: 'A few lines of aliases can fill the whole memory.',
  },
});

export const unknownAliasFault = fault<{ alias: string }>({
  id: 'yaml/unknown-alias',
  severity: 'error',
  message: ({ alias }) => ({
    id: `\`*${alias}\` menunjuk jangkar \`&${alias}\` yang tidak ada di atasnya`,
    en: `\`*${alias}\` points to an anchor \`&${alias}\` that does not stand above it`,
  }),
  hint: () => ({
    id: 'Beri tanda petik pada teks yang dimulai dengan tanda bintang.',
    en: 'Quote a text that begins with an asterisk.',
  }),
  why: {
    id: 'Tanda bintang di awal teks berarti alias dalam YAML.',
    en: 'An asterisk at the start of a text means an alias in YAML.',
  },
});

export const tooDeepFault = fault<{ limit: number }>({
  id: 'yaml/too-deep',
  severity: 'error',
  message: ({ limit }) => ({
    id: `lebih dari ${limit} tingkat di dalam tingkat`,
    en: `more than ${limit} levels within levels`,
  }),
  hint: () => ({ id: 'Periksa kurung yang tidak ditutup.', en: 'Look for brackets that are not closed.' }),
  why: {
    id: 'Kedalaman seperti itu tidak dipakai orang dan dapat menghentikan program.',
    en: 'Nobody nests so deep by hand, and it can bring a program down.',
  },
});

export const tooLargeFault = fault<{ megabytes: number }>({
  id: 'yaml/too-large',
  severity: 'error',
  message: ({ megabytes }) => ({
    id: `berkas YAML lebih besar dari ${megabytes} MB, atau terlalu banyak bagiannya`,
    en: `the YAML file is larger than ${megabytes} MB, or has too many parts`,
  }),
  hint: () => ({ id: 'Bagi menjadi beberapa berkas.', en: 'Divide it into several files.' }),
  why: {
    id: 'Berkas sebesar itu bukan tulisan tangan; mungkin berkas lain terbawa.',
    en: 'A file of that size was not written by hand; perhaps it is another file by mistake.',
  },
});

export const unsafeKeyFault = fault<{ key: string }>({
  id: 'yaml/unsafe-key',
  severity: 'error',
  message: ({ key }) => ({
    id: `\`${key}\` tidak dapat dipakai sebagai kunci`,
    en: `\`${key}\` cannot be used as a key`,
  }),
  hint: () => ({ id: 'Pilih nama lain.', en: 'Choose another name.' }),
  why: {
    id: 'Nama itu punya arti sendiri di dalam program yang membaca berkas ini atau tabel darinya.',
    en: 'The name has a meaning of its own inside programs that read this file or the tables made from it.',
  },
});

export const keyNotTextFault = fault<undefined>({
  id: 'yaml/key-not-text',
  severity: 'error',
  message: () => ({ id: 'kunci harus berupa teks', en: 'a key must be a text' }),
  hint: () => ({
    id: 'Tulis `kunci: isi`; daftar dan kurung tidak dapat menjadi kunci.',
    en: 'Write `key: value`; a list or brackets cannot be a key.',
  }),
  why: {
    id: 'Setiap isi dipanggil dengan nama kuncinya.',
    en: 'Every value is called by the name of its key.',
  },
});

export const controlCharacterFault = fault<{ code: string }>({
  id: 'yaml/control-character',
  severity: 'error',
  message: ({ code }) => ({
    id: `ada karakter kendali ${code}; berkas ini mungkin bukan teks`,
    en: `there is a control character ${code}; this file may not be text`,
  }),
  hint: () => ({
    id: 'Simpan berkas sebagai teks UTF-8 dan hapus karakter itu.',
    en: 'Save the file as UTF-8 text and delete the character.',
  }),
  why: {
    id: 'Karakter kendali tidak tampak di layar, tetapi dapat mengubah terminal dan tabel.',
    en: 'Control characters do not show, but they can change a terminal and a table.',
  },
});

/** Every fault that reading YAML can find, for `daya explain`. */
export const yamlFaults = [
  syntaxFault,
  duplicateKeyFault,
  tabFault,
  tagFault,
  directiveFault,
  severalDocumentsFault,
  aliasBombFault,
  unknownAliasFault,
  tooDeepFault,
  tooLargeFault,
  unsafeKeyFault,
  keyNotTextFault,
  controlCharacterFault,
] as const;
