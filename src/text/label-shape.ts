/** Words under which a transcriber puts in a remark. */
const asideWords = new Set(['catatan', 'keterangan', 'nb', 'note', 'notes', 'remark', 'remarks']);

/** Words that open a line with a colon and are nobody's name; labels only where `--speaker` says so. */
const notSpeakers = new Set(
  `catatan keterangan refleksi deskripsi contoh contohnya misalnya yaitu yakni artinya intinya kesimpulan kesimpulannya
  sumber lampiran gambar foto tabel halaman judul tema topik tanggal tgl hari waktu jam pukul tempat lokasi alamat telepon
  telp hp email durasi kegiatan acara agenda tujuan hasil suasana situasi cuaca kondisi usia umur pekerjaan pendidikan jabatan
  visi misi nb ps rp pasal ayat bab bagian
  note notes remark remarks reflection reflections description example examples source figure table page title topic date
  day time place location venue address phone duration activity agenda aim result setting weather age occupation education
  http https file re fwd cd cr oc`
    .split(/\s+/)
    .filter(Boolean),
);

/** A sentence goes on after these; a name does not begin with them. */
const sentenceOpeners = new Set(
  `yang dan atau tapi tetapi karena kalau jadi terus lalu kemudian untuk dari di ke pada dengan itu ini saya aku kami kita
  dia mereka ada adalah bahwa seperti pertama kedua ketiga keempat
  the a an and or but because if so then for from in on at to with that this i we you he she they there is are as first
  second third`
    .split(/\s+/)
    .filter(Boolean),
);

/** What people call the two sides of a conversation, as a whole label or before a number or name. */
const roleWord =
  /^(?:peneliti|pewawancara|penanya|penjawab|tanya|jawab|pertanyaan|jawaban|informan|narasumber|responden|partisipan|peserta|moderator|fasilitator|notulis|praktikan|interviewer|interviewee|researcher|informant|respondent|participant|facilitator|speaker|question|answer)(?![\p{L}])/iu;

/** `P`, `N1`, `K12`, `SPEAKER_00`: a code that stands for a person. */
export function isSpeakerCode(label: string): boolean {
  return /^(?:\p{Lu}{1,3}\d{0,3}|SPEAKER[ _]?\d+)$/u.test(label) && !notSpeakers.has(label.toLowerCase());
}

/** Whether a label is worded as people label speakers, whoever they are: a code, or a word for a role. */
export function isSpeakerWord(label: string): boolean {
  return isSpeakerCode(label) || roleWord.test(label);
}

/** Whether a line with this label is a remark of who wrote the transcript, not the words of who spoke last. */
export function isAside(label: string): boolean {
  const words = label.toLowerCase().split(/\s+/u);
  return words.length <= 3 && asideWords.has(words[0]!);
}

/** Whether a label that nobody named may be a speaker at all: a short name that opens no sentence and heads no list. */
export function mayBeSpeaker(label: string): boolean {
  const words = label.toLowerCase().split(/\s+/u);
  if (words.length > 4 || label.length > 40) return false;
  if (notSpeakers.has(words[0]!) || sentenceOpeners.has(words[0]!)) return false;
  return /^\p{Lu}/u.test(label) || (words.length === 1 && label.length <= 3) || roleWord.test(label);
}
