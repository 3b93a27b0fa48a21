import type { Bilingual } from '../../model/words.js';
import { didYouMean, fault } from '../fault.js';

/** Faults of what a person wanted to do to codings; nothing of it was written. */
export const actFaults = {
  unknownPerson: fault<{ word: string; known: readonly string[] }>({
    id: 'acts/unknown-coder',
    severity: 'error',
    message: ({ word }) => unknownPersonWords(word),
    hint: ({ word, known }) =>
      (word === '' ? undefined : didYouMean(word, known)) ?? {
        id: 'Pakai --coder ID dengan salah satu dari `coders:` di daya.yaml, atau tulis orangnya di sana.',
        en: 'Use --coder ID with one of `coders:` in daya.yaml, or write the person there.',
      },
    why: {
      id: 'Siapa yang mengode menentukan kesepakatan antarpengode dan jejak audit.',
      en: 'Who coded decides the agreement between coders and stands in the audit trail.',
    },
  }),
  nowhere: fault<{ given: number }>({
    id: 'acts/no-place',
    severity: 'error',
    message: ({ given }) =>
      given === 0
        ? { id: 'tidak dikatakan kata-kata mana yang dikode', en: 'nothing says which words are coded' }
        : { id: 'kutipan dan rentang sekaligus', en: 'a quotation and a range at once' },
    hint: () => ({
      id: 'Pakai salah satu: --quote TEKS, --range AWAL-AKHIR, atau --at ALAMAT (seluruh giliran).',
      en: 'Use one of them: --quote TEXT, --range START-END, or --at ADDRESS (the whole turn).',
    }),
    why: { id: 'Koding adalah kata-kata dengan kode.', en: 'A coding is words with a code.' },
  }),
  quoteNotFound: fault<{ doc: string; quote: string; within: string | undefined; near: readonly string[] }>({
    id: 'acts/quote-not-found',
    severity: 'error',
    message: ({ doc, quote, within }) => ({
      id: `“${short(quote)}” tidak ada di \`${within ?? doc}\``,
      en: `“${short(quote)}” is not in \`${within ?? doc}\``,
    }),
    hint: ({ near }) =>
      near.length === 0
        ? {
            id: 'Salin kata-katanya dari documents/; huruf besar dan kecil dibedakan.',
            en: 'Copy the words from documents/; capitals count.',
          }
        : { id: `Yang paling mirip: ${near.join('; ')}`, en: `Most alike: ${near.join('; ')}` },
    why: {
      id: 'Kutipan harus sama dengan kata-kata sumbernya.',
      en: 'A quotation must equal the words of its source.',
    },
  }),
  quoteAmbiguous: fault<{ doc: string; quote: string; at: readonly string[] }>({
    id: 'acts/ambiguous-quote',
    severity: 'error',
    message: ({ doc, quote, at }) => ({
      id: `“${short(quote)}” ada ${at.length} kali di \`${doc}\`: ${listed(at)}`,
      en: `“${short(quote)}” is in \`${doc}\` ${at.length} times: ${listed(at)}`,
    }),
    hint: ({ at }) => ({
      id: `Tambahkan alamat (at ${at[0]}), kata sebelumnya (prefix) atau sesudahnya (suffix), atau kutip lebih panjang.`,
      en: `Add the address (at ${at[0]}), the words before (prefix) or after (suffix), or quote more.`,
    }),
    why: {
      id: 'Program tidak menebak kata-kata mana yang dimaksud.',
      en: 'The program does not guess which words are meant.',
    },
  }),
  badRange: fault<{ range: string; doc: string; length: number }>({
    id: 'acts/bad-range',
    severity: 'error',
    message: ({ range, doc, length }) => ({
      id: `rentang ${range} tidak ada di \`${doc}\` (0-${length})`,
      en: `\`${doc}\` has no range ${range} (0-${length})`,
    }),
    hint: () => ({
      id: 'AWAL-AKHIR dihitung dalam karakter isi dokumen, dari 0, akhir tidak termasuk.',
      en: 'START-END counts characters of the body from 0; the end is exclusive.',
    }),
    why: {
      id: 'Koding di luar teks tidak mengutip apa pun.',
      en: 'A coding outside the text quotes nothing.',
    },
  }),
  blankRange: fault<{ range: string; doc: string }>({
    id: 'acts/blank-range',
    severity: 'error',
    message: ({ range, doc }) => ({
      id: `rentang ${range} dari \`${doc}\` hanya berisi spasi`,
      en: `the range ${range} of \`${doc}\` holds only blanks`,
    }),
    why: { id: 'Koding adalah kata-kata dengan kode.', en: 'A coding is words with a code.' },
  }),
  unknownAddress: fault<{ at: string; doc: string; last: string }>({
    id: 'acts/unknown-address',
    severity: 'error',
    message: ({ at, doc }) => ({
      id: `\`${doc}\` tidak punya giliran atau paragraf \`${at}\``,
      en: `\`${doc}\` has no turn or paragraph \`${at}\``,
    }),
    hint: ({ doc, last }) => ({
      id: `Alamatnya dari ${doc}:1 sampai ${doc}:${last}.`,
      en: `Its addresses go from ${doc}:1 to ${doc}:${last}.`,
    }),
    why: { id: 'Yang ditunjuk tidak ada.', en: 'What is pointed at does not exist.' },
  }),
  unknownDocument: fault<{ doc: string; known: readonly string[] }>({
    id: 'acts/unknown-document',
    severity: 'error',
    message: ({ doc }) => ({ id: `tidak ada dokumen \`${doc}\``, en: `there is no document \`${doc}\`` }),
    hint: ({ doc, known }) => didYouMean(doc, known),
    why: { id: 'Yang ditunjuk tidak ada di documents/.', en: 'What is named is not in documents/.' },
  }),
  unknownCode: fault<{ code: string; known: readonly string[] }>({
    id: 'acts/unknown-code',
    severity: 'error',
    message: ({ code }) => ({
      id: `kode \`${code}\` tidak ada di buku kode studi ini`,
      en: `no codebook of this study has the code \`${code}\``,
    }),
    hint: ({ code, known }) =>
      didYouMean(code, known) ?? {
        id: 'Buat dulu dengan `daya codebook add`.',
        en: 'Make it first with `daya codebook add`.',
      },
    why: {
      id: 'Koding dengan kode yang tidak dikenal tidak masuk tabel mana pun.',
      en: 'Codings with an unknown code enter no table.',
    },
  }),
  ambiguousCode: fault<{ code: string; refs: readonly string[] }>({
    id: 'acts/ambiguous-code',
    severity: 'error',
    message: ({ code, refs }) => ({
      id: `\`${code}\` ada di beberapa buku kode: ${refs.join(', ')}`,
      en: `\`${code}\` is in several codebooks: ${refs.join(', ')}`,
    }),
    hint: ({ refs }) => ({ id: `Tulis misalnya ${refs[0]}.`, en: `Write for instance ${refs[0]}.` }),
    why: { id: 'Program tidak menebak kode.', en: 'The program does not guess codes.' },
  }),
  retiredCode: fault<{ code: string; instead: string | undefined }>({
    id: 'acts/retired-code',
    severity: 'error',
    message: ({ code }) => ({
      id: `kode \`${code}\` tidak dipakai lagi`,
      en: `the code \`${code}\` is retired`,
    }),
    hint: ({ instead }) =>
      instead === undefined ? undefined : { id: `Penggantinya: ${instead}.`, en: `Use ${instead} instead.` },
    why: {
      id: 'Kode yang dipensiunkan tidak lagi diperiksa dan tidak masuk bab hasil.',
      en: 'A retired code is no longer looked at and has no place among the results.',
    },
  }),
  unknownStance: fault<{ word: string; known: readonly string[] }>({
    id: 'acts/unknown-stance',
    severity: 'error',
    message: ({ word }) => ({
      id: `sikap \`${word}\` tidak dikenal`,
      en: `\`${word}\` is no known stance`,
    }),
    hint: ({ word, known }) => didYouMean(word, known),
    why: {
      id: 'Sikap menentukan arah bukti.',
      en: 'The stance decides in which direction evidence points.',
    },
  }),
  notYours: fault<{ id: string; by: string; coder: string }>({
    id: 'acts/not-yours',
    severity: 'error',
    message: ({ id, by, coder }) => ({
      id: `\`${id}\` milik \`${by}\`, bukan \`${coder}\``,
      en: `\`${id}\` is \`${by}\`'s, not \`${coder}\`'s`,
    }),
    hint: ({ by }) =>
      by === 'rules'
        ? {
            id: 'Usulan aturan diterima (accept) atau ditolak (reject).',
            en: 'Proposals of the rules are accepted or rejected.',
          }
        : {
            id: 'Buat koding sendiri; `daya agree` menunjukkan perbedaannya.',
            en: 'Make a coding of your own; `daya agree` shows where you differ.',
          },
    why: {
      id: 'Kalau seorang koder mengubah koding orang lain, kesepakatan tidak lagi mengukur apa pun.',
      en: 'If one coder changes the codings of another, agreement no longer measures anything.',
    },
  }),
  notAProposal: fault<{ id: string; by: string; act: 'accept' | 'reject'; own: boolean }>({
    id: 'acts/not-a-proposal',
    severity: 'error',
    message: ({ id, by, own }) =>
      own
        ? { id: `\`${id}\` sudah milik Anda`, en: `\`${id}\` is your own already` }
        : {
            id: `\`${id}\` milik \`${by}\`, bukan usulan aturan`,
            en: `\`${id}\` is \`${by}\`'s, no proposal of the rules`,
          },
    hint: ({ own }) =>
      own
        ? {
            id: 'Ubah dengan update, hapus dengan remove.',
            en: 'Change it with update, delete it with remove.',
          }
        : {
            id: 'Koding orang lain tidak ditolak; bicarakan lewat daftar perbedaan `daya agree`.',
            en: "Another person's coding is not rejected; talk it over by the list of differences of `daya agree`.",
          },
    why: {
      id: 'Yang diterima dan ditolak adalah usulan program.',
      en: 'What is accepted or rejected are proposals of the program.',
    },
  }),
  orphaned: fault<{ id: string; doc: string }>({
    id: 'acts/orphaned',
    severity: 'error',
    message: ({ id, doc }) => ({
      id: `koding \`${id}\` kehilangan tempatnya di \`${doc}\``,
      en: `the coding \`${id}\` has lost its place in \`${doc}\``,
    }),
    hint: () => ({
      id: 'Lihat calon tempatnya dengan `daya codings repair --dry-run`.',
      en: 'See where it may belong with `daya codings repair --dry-run`.',
    }),
    why: {
      id: 'Yang diterima harus menunjuk kata-kata yang ada.',
      en: 'What is accepted must point at words that are there.',
    },
  }),
  unknownEvent: fault<{ id: string }>({
    id: 'acts/unknown-event',
    severity: 'error',
    message: ({ id }) => ({
      id: `tidak ada perbuatan dengan id \`${id}\``,
      en: `there is no act with the id \`${id}\``,
    }),
    hint: () => ({ id: 'Lihat id dengan `daya codings log`.', en: 'See the ids with `daya codings log`.' }),
    why: { id: 'Yang dibatalkan harus ada.', en: 'What is undone must exist.' },
  }),
  alreadyUndone: fault<{ id: string }>({
    id: 'acts/already-undone',
    severity: 'error',
    message: ({ id }) => ({ id: `\`${id}\` sudah dibatalkan`, en: `\`${id}\` is undone already` }),
    hint: () => ({
      id: 'Ulangi dengan `daya codings undo --redo`.',
      en: 'Do it again with `daya codings undo --redo`.',
    }),
    why: { id: 'Membatalkan dua kali tidak berarti apa-apa.', en: 'To undo twice means nothing.' },
  }),
  nothingToUndo: fault<{ coder: string; redo: boolean }>({
    id: 'acts/nothing-to-undo',
    severity: 'error',
    message: ({ coder, redo }) =>
      redo
        ? { id: `\`${coder}\` tidak membatalkan apa pun`, en: `\`${coder}\` has undone nothing` }
        : { id: `tidak ada yang dapat dibatalkan dari \`${coder}\``, en: `\`${coder}\` has nothing to undo` },
    why: { id: 'Tidak ada perbuatan yang masih berlaku.', en: 'There is no act in force.' },
  }),
  mergeConflict: fault<{ id: string; file: string; line: number }>({
    id: 'acts/merge-conflict',
    severity: 'error',
    message: ({ id, file, line }) => ({
      id: `catatan \`${id}\` berbeda dari yang ada di studi ini (${where(file, line)}); tidak digabungkan`,
      en: `the record \`${id}\` differs from that of this study (${where(file, line)}); it was not merged`,
    }),
    hint: () => ({
      id: 'Catatan tidak pernah diubah setelah ditulis: salah satu berkas disunting dengan tangan. Samakan keduanya, lalu ulangi.',
      en: 'Records never change once written: one of the files was edited by hand. Make them equal and merge again.',
    }),
    why: {
      id: 'Id adalah satu-satunya pegangan sebuah catatan; mana yang benar bukan urusan program.',
      en: 'The id is the only handle of a record; which of the two is right is not for the program to say.',
    },
  }),
  unsafeName: fault<{ name: string }>({
    id: 'acts/unsafe-name',
    severity: 'error',
    message: ({ name }) => ({
      id: `\`${name}\` tidak dapat menjadi nama berkas; catatan ini tidak digabungkan`,
      en: `\`${name}\` cannot be the name of a file; the record was not merged`,
    }),
    why: {
      id: 'Koder dan dokumen menjadi nama folder dan berkas.',
      en: 'Coders and documents become names of folders and files.',
    },
  }),
  notJsonLine: fault<object>({
    id: 'acts/not-json',
    severity: 'error',
    message: () => ({ id: 'baris ini bukan objek JSON', en: 'this line is no JSON object' }),
    hint: () => ({
      id: 'Satu baris: {"doc":"w01","quote":"…","code":"training"}',
      en: 'A line: {"doc":"w01","quote":"…","code":"training"}',
    }),
    why: { id: 'Baris yang rusak tidak boleh diabaikan.', en: 'A broken line must not be passed over.' },
  }),
  badKey: fault<{ key: string; problem: 'unknown' | 'missing' | 'type'; known: readonly string[] }>({
    id: 'acts/bad-line',
    severity: 'error',
    message: ({ key, problem }) => keyWords[problem](key),
    hint: ({ key, problem, known }) => (problem === 'unknown' ? didYouMean(key, known) : undefined),
    why: {
      id: 'Kunci yang salah eja akan hilang diam-diam.',
      en: 'A misspelled key would be lost silently.',
    },
  }),
  namedTwice: fault<{ id: string; line: number }>({
    id: 'acts/named-twice',
    severity: 'error',
    message: ({ id, line }) => ({
      id: `koding \`${id}\` sudah disebut di baris ${line}`,
      en: `the coding \`${id}\` was named on line ${line} already`,
    }),
    hint: () => ({ id: 'Hapus salah satunya.', en: 'Take one of them out.' }),
    why: {
      id: 'Dua perbuatan atas satu koding dalam satu berkas dapat saling meniadakan.',
      en: 'Two acts on one coding in one file may cancel each other.',
    },
  }),
  alreadyCoded: fault<{ id: string; code: string }>({
    id: 'acts/already-coded',
    severity: 'error',
    message: ({ id, code }) => ({
      id: `kata-kata ini sudah dikode \`${code}\` dengan sikap atau memo lain (\`${id}\`)`,
      en: `these words are coded \`${code}\` already, with another stance or memo (\`${id}\`)`,
    }),
    hint: ({ id }) => ({
      id: `Ubah yang ada: daya codings update ${id} --stance …`,
      en: `Change what is there: daya codings update ${id} --stance …`,
    }),
    why: {
      id: 'Dua koding dengan kode yang sama atas kata yang sama dihitung dua kali.',
      en: 'Two codings of one code on the same words are counted twice.',
    },
  }),
  notAssigned: fault<{ coder: string; doc: string }>({
    id: 'acts/not-assigned',
    severity: 'warning',
    message: ({ coder, doc }) => ({
      id: `\`assign:\` tidak memberi \`${doc}\` kepada \`${coder}\``,
      en: `\`assign:\` does not give \`${doc}\` to \`${coder}\``,
    }),
    hint: ({ coder, doc }) => ({
      id: `Koding ini tidak ikut konsensus dan kesepakatan sampai \`${doc}\` tertulis di assign: {${coder}: […]}.`,
      en: `This coding is part of no consensus and no agreement until \`${doc}\` stands in assign: {${coder}: […]}.`,
    }),
    why: {
      id: 'Kesepakatan dihitung atas dokumen yang ditugaskan: yang tidak dibaca bukan berarti tidak ada.',
      en: 'Agreement is counted over the documents assigned: not read is not the same as absent.',
    },
  }),
  noEvidence: fault<{ at: string; standing: string }>({
    id: 'acts/no-evidence',
    severity: 'warning',
    message: ({ at, standing }) => ({
      id: `\`${at}\` bukan kata-kata informan (${standing}); tidak menjadi bukti`,
      en: `\`${at}\` are not the words of an informant (${standing}); they are no evidence`,
    }),
    why: {
      id: 'Hanya kata-kata informan, dan isi dokumen tanpa penutur, yang menjadi bukti.',
      en: 'Only the words of informants, and of documents without speakers, are evidence.',
    },
  }),
};

function unknownPersonWords(word: string): Bilingual {
  if (word === '') return { id: 'Tidak jelas siapa yang mengode.', en: 'It is not clear who is coding.' };
  if (word === 'rules')
    return {
      id: '`rules` adalah program; ia mengode dengan `daya code`.',
      en: '`rules` is the program; it codes by `daya code`.',
    };
  return { id: `daya.yaml tidak mengenal koder \`${word}\`.`, en: `daya.yaml knows no coder \`${word}\`.` };
}

const keyWords: Readonly<Record<'unknown' | 'missing' | 'type', (key: string) => Bilingual>> = {
  unknown: (key) => ({ id: `kunci \`${key}\` tidak dikenal`, en: `the key \`${key}\` is unknown` }),
  missing: (key) => ({ id: `\`${key}\` tidak ada`, en: `\`${key}\` is missing` }),
  type: (key) => ({
    id: `isi \`${key}\` tidak sesuai bentuknya`,
    en: `the value of \`${key}\` has the wrong form`,
  }),
};

function where(file: string, line: number): string {
  return line > 0 ? `${file}:${line}` : file;
}

function short(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > 60 ? `${line.slice(0, 57)}…` : line;
}

function listed(items: readonly string[]): string {
  return items.length > 8 ? `${items.slice(0, 8).join(', ')} …` : items.join(', ');
}
