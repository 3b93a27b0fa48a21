/** What a line of a head, or a key of front matter, is about. `place-date` and the like hold two things in one line. */
export type HeadField =
  | 'id'
  | 'title'
  | 'technique'
  | 'date'
  | 'time'
  | 'start'
  | 'end'
  | 'wave'
  | 'site'
  | 'about'
  | 'group'
  | 'issuer'
  | 'observer'
  | 'interviewer'
  | 'informants'
  | 'name'
  | 'speakers'
  | 'asked'
  | 'states'
  | 'language'
  | 'source'
  | 'sha256'
  | 'media'
  | 'attribute';

/** Spellings of each field in Indonesian and English; `|` parts them. */
const spellings: Readonly<Record<Exclude<HeadField, 'attribute'>, string>> = {
  id: 'id|id dokumen|kode dokumen|document id',
  title: 'title|judul|judul dokumen|document title',
  technique:
    'technique|teknik|teknik pengumpulan data|metode|metode pengumpulan data|method|data collection technique',
  date: `date|tanggal|tgl|hari tanggal|hari tgl|hari dan tanggal|tanggal wawancara|tanggal observasi|tanggal pengamatan
    |tanggal pelaksanaan|tanggal kegiatan|tanggal kunjungan|tanggal terbit|hari tanggal wawancara|hari tanggal observasi
    |hari tanggal waktu|tanggal waktu|tanggal dan waktu|hari tanggal jam|tanggal jam|waktu pelaksanaan|hari
    |day date|interview date|date of interview|observation date|date of observation|date of visit|visit date|date and time|date time|day`,
  time: `time|waktu|jam|pukul|pkl|waktu wawancara|waktu observasi|jam wawancara|interview time|time of interview|time of observation`,
  start: 'start|mulai|jam mulai|waktu mulai|start time',
  end: 'end|selesai|jam selesai|waktu selesai|end time',
  wave: 'wave|gelombang|waktu pengumpulan data|pengumpulan data ke',
  site: `site|tempat|lokasi|tempat wawancara|lokasi wawancara|tempat observasi|lokasi observasi|tempat kegiatan|lokasi kegiatan
    |tempat tanggal|tempat dan tanggal|tempat waktu|waktu dan tempat|waktu tempat|tempat dan waktu
    |place|location|venue|setting|place of interview|interview location|location of interview|place and date|place date`,
  about: 'about|tentang|kasus|case',
  group: 'group|kelompok|kelompok informan|source group',
  issuer: 'issuer|penerbit|diterbitkan oleh|dikeluarkan oleh|issued by|publisher',
  observer: 'observer|pengamat|nama pengamat|observed by',
  interviewer: `interviewer|pewawancara|nama pewawancara|peneliti|nama peneliti|researcher|interviewed by|name of interviewer
    |diwawancarai oleh|moderator|fasilitator|facilitator`,
  informants: `informants|informan|kode informan|id informan|no informan|nomor informan|inisial informan|narasumber|kode narasumber
    |responden|kode responden|partisipan|kode partisipan|peserta|kode subjek|kode subyek|subjek|kode peserta|kpm
    |informant|informant code|informant id|code of informant|interviewee|respondent|respondent code|respondent id|participant
    |participants|participant code|participant id`,
  name: `name|nama|inisial|nama inisial|nama samaran|nama informan|nama narasumber|nama responden|nama partisipan|nama lengkap
    |name of informant|informant name|initials|pseudonym|name initials`,
  speakers: 'speakers|penutur|pembicara',
  asked: 'asked|ditanyakan|butir|butir pedoman|butir pertanyaan|guide items',
  states: 'states|menyatakan|angka',
  language: 'language|bahasa',
  source: 'source|sumber',
  sha256: 'sha256',
  media: 'media',
};

const fields = new Map<string, HeadField>(
  Object.entries(spellings).flatMap(([field, list]) =>
    list.split('|').map((spelling) => [spelling.trim(), field as HeadField] as const),
  ),
);

/** Lines of a head that are kept as attributes of the document. */
const attributes = new Set(
  `topik|tema|perihal|durasi|lama wawancara|jabatan|peran|pekerjaan|usia|umur|jenis kelamin|pendidikan|pendidikan terakhir|alamat
  |jenis usaha|nama usaha|usaha|lama usaha|kegiatan|nama kegiatan|acara|cuaca|suasana|media wawancara|cara|alat|perekam|kunjungan ke
  |wawancara ke|pertemuan ke|sesi|kode|kode transkrip|kode wawancara|no transkrip|nomor transkrip|transkriptor|ditranskrip oleh
  |jenis dokumen|nomor dokumen|nomor|sifat|instansi|lembaga|status
  |topic|theme|subject|duration|position|role|occupation|age|sex|gender|education|address|business|type of business|activity|event
  |weather|atmosphere|recorder|device|visit|session|code|transcript code|transcriber|transcribed by|type of document|number|organisation
  |organization|institution`
    .split('|')
    .map((spelling) => spelling.trim()),
);

/** Fields whose keys also label speakers: `Peneliti : Rina` in a head, `Peneliti : Apa kabar?` in the talk. */
const alsoLabels: ReadonlySet<HeadField> = new Set(['interviewer', 'informants', 'name', 'observer']);

/** Letters and digits of a key, lower case, single blanks: `Hari/Tanggal` → `hari tanggal`. */
export function normaliseKey(typed: string): string {
  return typed
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** What a key is about; undefined where it is none of a head. */
export function fieldOf(typed: string): HeadField | undefined {
  const key = normaliseKey(typed);
  return fields.get(key) ?? (attributes.has(key) ? 'attribute' : undefined);
}

/** Whether a key of a head is also what people label turns with. */
export function isAlsoLabel(field: HeadField): boolean {
  return alsoLabels.has(field);
}

/** The name of an attribute that came from a line of a head or a column: `Jenis usaha` → `jenis_usaha`. */
export function attributeName(typed: string): string {
  return normaliseKey(typed).replaceAll(' ', '_');
}
