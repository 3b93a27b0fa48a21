import type { Stance } from '../model/coding.js';
import type { Bilingual } from '../model/words.js';
import { several } from './several.js';

const words = (id: string, en: string): Bilingual => ({ id, en });

/** Signs of a stance that need no colour. */
export const stanceSigns: Readonly<Record<Stance, string>> = {
  supports: '+',
  contradicts: '-',
  mixed: '±',
  neutral: '0',
};

export const stanceNames: Readonly<Record<Stance, Bilingual>> = {
  supports: words('mendukung', 'supports'),
  contradicts: words('menyangkal', 'contradicts'),
  mixed: words('campuran', 'mixed'),
  neutral: words('netral', 'neutral'),
};

/** What the session says of what it did or could not do. */
export const annotateNotices = {
  coded: (label: Bilingual) => words(`Dikode: ${label.id}`, `Coded: ${label.en}`),
  codedNoEvidence: (label: Bilingual) =>
    words(
      `Dikode: ${label.id}; ini bukan kata-kata informan, jadi tidak menjadi bukti.`,
      `Coded: ${label.en}; these are not an informant's words, so they are no evidence.`,
    ),
  alreadyCoded: words('Kata-kata ini sudah Anda beri kode itu.', 'You gave these words that code before.'),
  changed: words('Koding diubah.', 'Coding changed.'),
  unchanged: words('Tidak ada yang berubah.', 'Nothing changed.'),
  removed: words('Koding dihapus (u membatalkan).', 'Coding removed (u undoes).'),
  accepted: words('Usulan diterima.', 'Suggestion accepted.'),
  rejected: words('Usulan ditolak.', 'Suggestion rejected.'),
  undone: (what: Bilingual) => words(`Dibatalkan: ${what.id}`, `Undone: ${what.en}`),
  redone: (what: Bilingual) => words(`Diulangi: ${what.id}`, `Done again: ${what.en}`),
  cannotUndo: (what: Bilingual, obstacle: string, byHand: Bilingual | undefined) =>
    words(
      `Tidak dibatalkan: ${what.id}; ${obstacle} berubah sejak itu. ${byHand?.id ?? ''}`.trim(),
      `Not undone: ${what.en}; ${obstacle} changed since. ${byHand?.en ?? ''}`.trim(),
    ),
  nothingToUndo: words('Tidak ada yang dapat dibatalkan.', 'There is nothing to undo.'),
  nothingToRedo: words('Tidak ada yang dapat diulangi.', 'There is nothing to do again.'),
  read: words('Dokumen dicatat sudah dibaca.', 'The document is marked as read.'),
  readBefore: words('Dokumen ini sudah dicatat dibaca.', 'This document is marked as read already.'),
  newCode: (id: string, file: string) =>
    words(`Kode baru \`${id}\` di ${file}.`, `New code \`${id}\` in ${file}.`),
  codebookChanged: (file: string, codings: number, left: Bilingual | undefined) =>
    words(
      `${file} diubah; ${codings} koding ikut (u batal, selama sesi ini). ${left?.id ?? ''}`.trimEnd(),
      `${file} changed; ${several(codings, 'coding')} followed (u undoes, in this session). ${left?.en ?? ''}`.trimEnd(),
    ),
  memoWritten: (file: string) =>
    words(`Memo disimpan: ${file} (u membatalkan)`, `Memo saved: ${file} (u undoes)`),
  notSaved: words('TIDAK TERSIMPAN', 'NOT SAVED'),
  rulesShown: words('Usulan aturan ditampilkan.', 'Suggestions of the rules are shown.'),
  rulesHidden: words('Usulan aturan disembunyikan.', 'Suggestions of the rules are hidden.'),
  colleaguesShown: (who: string) =>
    words(`Koding rekan ditampilkan: ${who}.`, `Codings of colleagues are shown: ${who}.`),
  colleaguesHidden: words('Koding rekan disembunyikan.', 'Codings of colleagues are hidden.'),
  noColleagues: words('Belum ada koding rekan.', 'There are no codings of colleagues.'),
  reviewStarts: (count: number) =>
    words(
      `Telaah kode: ${count} koding; n berikutnya.`,
      `Review of a code: ${several(count, 'coding')}; n for the next.`,
    ),
  reviewEmpty: words(
    'Tidak ada koding Anda dengan kode ini (v menampilkan usulan aturan).',
    'You have no codings with this code (v shows suggestions of the rules).',
  ),
  reviewEnds: words('Telaah selesai.', 'The review is closed.'),
  noMark: words('Tidak ada koding di sini.', 'There is no coding here.'),
  notOwn: words('Ini bukan koding Anda.', 'This coding is not yours.'),
  notSuggestion: words('Ini bukan usulan.', 'This is not a suggestion.'),
  noSuggestion: words('Tidak ada usulan lagi di dokumen ini.', 'No more suggestions in this document.'),
  moreIn: (doc: string) =>
    words(
      `Tidak ada usulan lagi di sini; masih ada di ${doc} (D).`,
      `No more suggestions here; ${doc} has some (D).`,
    ),
  hidden: words('Usulan aturan tersembunyi; v menampilkannya.', 'Suggestions are hidden; v shows them.'),
  wrapped: words('Dari awal lagi.', 'From the beginning again.'),
  noAddress: (text: string) =>
    words(`Tidak ada alamat ${text} di dokumen Anda.`, `There is no address ${text} in your documents.`),
  notFound: (text: string) => words(`Tidak ditemukan: ${text}`, `Not found: ${text}`),
  noSearch: words('Belum ada pencarian; tekan /.', 'Nothing is searched for; press /.'),
  marking: words(
    'Menandai: gerakkan ujungnya, lalu c. Esc batal.',
    'Marking: move its end, then c. Esc drops it.',
  ),
  noWords: words('Tidak ada kata yang ditandai.', 'No words are marked.'),
  unknownKey: words('Tombol tidak dikenal; ? bantuan.', 'Unknown key; ? for help.'),
  lastReview: words('Ini koding terakhir dari telaah.', 'This is the last coding of the review.'),
};

/** Words of the screen that stay. */
export const annotateWords = {
  tooSmall: (columns: number, rows: number) =>
    words(
      `Jendela ${columns}×${rows} terlalu kecil; perlu 40×10.`,
      `${columns}×${rows} is too small; 40×10 is needed.`,
    ),
  codings: (count: number) => words(`${count} koding`, several(count, 'coding')),
  suggestions: (count: number) => words(`${count} usulan`, several(count, 'suggestion')),
  suggestion: words('usulan', 'suggestion'),
  read: words('dibaca', 'read'),
  review: words('telaah', 'review'),
  orphans: words('tercecer', 'orphaned'),
  notJudged: words('sikap belum dinilai', 'stance not judged'),
  memo: words('memo', 'memo'),
  not: words('bukan', 'not'),
  noMark: words('Belum ada koding di kata-kata ini.', 'No coding on these words yet.'),
  hints: words(
    '? bantuan  c kode  spasi tandai  n usulan  u batal  q keluar',
    '? help  c code  space mark  n suggestion  u undo  q quit',
  ),
  searched: (text: string) => words(`/${text}  f berikutnya  F sebelumnya`, `/${text}  f next  F previous`),
  pick: {
    code: words('Kode', 'Code'),
    recode: words('Ganti kode', 'Other code'),
    codebook: words('Buku kode: kode mana', 'Codebook: which code'),
    merge: words('Gabungkan ke', 'Merge into'),
    review: words('Telaah kode', 'Review code'),
    document: words('Dokumen', 'Document'),
  },
  type: {
    search: words('Cari', 'Search'),
    address: words('Ke alamat', 'Go to address'),
    memo: words('Memo', 'Memo'),
    'memo-about': words('Memo baru', 'New memo'),
    'new-code': words('Label kode baru', 'Label of the new code'),
    rename: words('Id baru', 'New id'),
    split: words('Anak kode baru, dipisah koma', 'New codes below it, separated by commas'),
  },
  newCode: (text: string) => words(`+ kode baru “${text}”`, `+ new code “${text}”`),
  nothing: words('tidak ada yang cocok', 'nothing matches'),
  menu: words(
    'r ganti id  m gabungkan  s bagi  e memo  b telaah  Esc batal',
    'r rename  m merge  s split  e memo  b review  Esc cancel',
  ),
  choose: words('↑↓ pilih  Enter ambil  Esc batal', '↑↓ choose  Enter take  Esc cancel'),
  confirm: words('Enter simpan  Esc batal', 'Enter saves  Esc cancels'),
  helpTitle: words('Bantuan (Esc menutup, ↑↓ menggulung)', 'Help (Esc closes, ↑↓ scrolls)'),
  close: words('Keluar dengan q; semuanya sudah tersimpan.', 'Leave with q; everything is saved.'),
};

/** The keys of the session, with what they do; the first word of each row is the key as the reducer knows it. */
export const annotateKeys: readonly (readonly [keys: string, does: Bilingual])[] = [
  ['↑ ↓  k j', words('giliran sebelum / sesudah', 'turn before / after')],
  ['← →  h l', words('kata sebelum / sesudah', 'word before / after')],
  [', .', words('kalimat sebelum / sesudah', 'sentence before / after')],
  ['PgUp PgDn  g G', words('halaman; awal, akhir', 'page; start, end')],
  ['Space  ⇧+arrow', words('mulai menandai; lalu gerakkan', 'start marking; then move')],
  ['[ ] { }', words('geser akhir / awal satu huruf', 'shift end / start by a letter')],
  ['c  Enter', words('beri kode (ketik untuk mencari)', 'give a code (type to search)')],
  ['i', words('kode in vivo dari kata bertanda', 'in-vivo code from the marked words')],
  ['Tab', words('koding lain di tempat ini', 'another coding of this place')],
  [
    '+ - * 0',
    words('sikap: dukung, sangkal, campur, netral', 'stance: supports, contradicts, mixed, neutral'),
  ],
  ['e M', words('memo pada koding; tentang giliran ini', 'memo on the coding; about this turn')],
  ['o', words('ganti kode koding ini', 'another code for this coding')],
  ['m', words('pindahkan koding ke tanda', 'move the coding onto the marking')],
  ['x', words('hapus koding', 'remove the coding')],
  ['a', words('terima usulan, lalu berikutnya', 'accept the suggestion, then the next')],
  ['r', words('tolak usulan, lalu berikutnya', 'reject the suggestion, then the next')],
  ['n p', words('usulan (telaah: koding) berikut / sebelum', 'next / previous suggestion (review: coding)')],
  ['v V', words('tampilkan usulan / koding rekan', "show suggestions / colleagues' codings")],
  ['b', words('buku kode: ganti id, gabung, bagi', 'codebook: rename, merge, split')],
  ['B', words('telaah satu kode di semua dokumen', 'review one code in all documents')],
  ['d D', words('tandai sudah dibaca; daftar dokumen', 'mark as read; list of documents')],
  ['u U', words('batalkan; ulangi', 'undo; redo')],
  ['/ f F', words('cari; berikut, sebelum', 'search; next, previous')],
  [':', words('ke alamat (12, 12a, w02:12)', 'go to an address (12, 12a, w02:12)')],
  ['? q', words('bantuan; keluar (sudah tersimpan)', 'help; quit (all is saved)')],
];
