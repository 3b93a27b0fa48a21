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
  | 'event'
  | 'event_date'
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
  date: 'date|tanggal|tgl|hari|day|tanggal terbit|date of issue',
  time: 'time|waktu|jam|pukul|pkl',
  start: 'start|mulai|jam mulai|waktu mulai|start time',
  end: 'end|selesai|jam selesai|waktu selesai|end time',
  wave: 'wave|gelombang|waktu pengumpulan data|pengumpulan data ke',
  site: 'site|tempat|lokasi|place|location|venue|setting',
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
  event: 'event|peristiwa|nama peristiwa|kejadian',
  event_date: 'event date|tanggal peristiwa|tanggal kejadian|date of event',
  language: 'language|bahasa',
  source: 'source',
  sha256: 'sha256',
  media: 'media',
};

const fields = new Map<string, HeadField>(
  Object.entries(spellings).flatMap(([field, list]) =>
    list.split('|').map((spelling) => [spelling.trim(), field as HeadField] as const),
  ),
);

/** Words that keys of when and where are put together from: `Hari/tanggal wawancara`, `Tempat dan waktu`. */
const when: Readonly<Record<string, 'date' | 'time' | 'site' | 'filler'>> = Object.fromEntries(
  (
    [
      ['date', 'hari tanggal tgl day date'],
      ['time', 'waktu jam pukul pkl time'],
      ['site', 'tempat lokasi place location venue'],
      [
        'filler',
        'dan and of the wawancara observasi pengamatan pelaksanaan kegiatan kunjungan dokumentasi fgd diskusi interview observation visit activity discussion',
      ],
    ] as const
  ).flatMap(([field, words]) => words.split(' ').map((word) => [word, field])),
);

/** Lines of a head that are kept as attributes of the document. */
const attributes = new Set(
  `topik|tema|perihal|durasi|lama wawancara|jabatan|peran|pekerjaan|usia|umur|jenis kelamin|pendidikan|pendidikan terakhir|alamat
  |jenis usaha|nama usaha|usaha|lama usaha|kegiatan|nama kegiatan|acara|cuaca|suasana|media wawancara|cara|alat|perekam|kunjungan ke
  |wawancara ke|pertemuan ke|sesi|kode|kode transkrip|kode wawancara|no transkrip|nomor transkrip|transkriptor|ditranskrip oleh
  |jenis dokumen|nomor dokumen|nomor|sifat|instansi|lembaga|status
  |topic|theme|subject|duration|position|role|occupation|age|sex|gender|education|address|business|type of business|activity
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
  return fields.get(key) ?? (attributes.has(key) ? 'attribute' : composedField(key));
}

/** Where a key names several things, the one whose value can hold the others. */
function composedField(key: string): HeadField | undefined {
  const parts = new Set(key.split(' ').map((word) => when[word]));
  if (parts.has(undefined)) return undefined;
  return (['site', 'date', 'time'] as const).find((field) => parts.has(field));
}

/** Whether a key of a head is also what people label turns with. */
export function isAlsoLabel(field: HeadField): boolean {
  return alsoLabels.has(field);
}

/** The name of an attribute that came from a line of a head or a column: `Jenis usaha` → `jenis_usaha`. */
export function attributeName(typed: string): string {
  return normaliseKey(typed).replaceAll(' ', '_');
}
