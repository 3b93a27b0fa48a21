import type { Bilingual } from '../../model/words.js';
import { fault } from '../fault.js';

const datesMatter: Bilingual = {
  id: 'Triangulasi waktu dan daftar lapangan bertumpu pada tanggal.',
  en: 'Triangulation of time and the fieldwork log rest on dates.',
};

/** Faults of what the head of a file, its front matter or a column says about a document. */
export const ingestHeadFaults = {
  noSuchDate: fault<{ written: string }>({
    id: 'ingest/no-such-date',
    severity: 'error',
    message: ({ written }) => ({
      id: `tanggal \`${written}\` tidak ada di kalender`,
      en: `there is no such date as \`${written}\``,
    }),
    hint: () => ({
      id: 'Betulkan di berkas, atau berikan --date TTTT-BB-HH.',
      en: 'Mend it in the file, or give --date YYYY-MM-DD.',
    }),
    why: datesMatter,
  }),
  unreadableDate: fault<{ written: string }>({
    id: 'ingest/unreadable-date',
    severity: 'warning',
    message: ({ written }) => ({
      id: `\`${written}\` tidak terbaca sebagai tanggal`,
      en: `\`${written}\` cannot be read as a date`,
    }),
    hint: () => ({
      id: 'Tulis misalnya `14 Oktober 2025` atau `2025-10-14`, atau berikan --date.',
      en: 'Write for example `14 October 2025` or `2025-10-14`, or give --date.',
    }),
    why: datesMatter,
  }),
  severalDates: fault<{ written: string }>({
    id: 'ingest/several-dates',
    severity: 'warning',
    message: ({ written }) => ({
      id: `\`${written}\` menyebut beberapa hari; satu dokumen punya satu tanggal`,
      en: `\`${written}\` names several days; one document has one date`,
    }),
    hint: () => ({
      id: 'Pisahkan dengan --split, atau pilih satu dengan --date.',
      en: 'Part it with --split, or choose one with --date.',
    }),
    why: datesMatter,
  }),
  wrongWeekday: fault<{ written: string; iso: string; right: Bilingual }>({
    id: 'ingest/wrong-weekday',
    severity: 'warning',
    message: ({ written, iso, right }) => ({
      id: `${iso} bukan hari ${written}, melainkan ${right.id}`,
      en: `${iso} was not a ${written} but a ${right.en}`,
    }),
    hint: () => ({
      id: 'Salah satunya keliru: periksa catatan lapangan. Tanggalnya yang dipakai.',
      en: 'One of the two is wrong: look it up in your field notes. The date is used.',
    }),
    why: datesMatter,
  }),
  ambiguousDate: fault<{ written: string; iso: string; count: number }>({
    id: 'ingest/ambiguous-date',
    severity: 'warning',
    message: ({ written, iso, count }) =>
      count > 1
        ? {
            id: `${count} tanggal seperti \`${written}\` dapat dibaca dua cara; dibaca hari-bulan: ${iso}`,
            en: `${count} dates such as \`${written}\` can be read in two ways; read as day-month: ${iso}`,
          }
        : {
            id: `\`${written}\` dapat dibaca dua cara; dibaca hari-bulan: ${iso}`,
            en: `\`${written}\` can be read in two ways; read as day-month: ${iso}`,
          },
    hint: () => ({
      id: 'Tulis tahun di depan (`2025-10-14`) agar pasti.',
      en: 'Write the year first (`2025-10-14`) to be certain.',
    }),
    why: datesMatter,
  }),
  mixedDates: fault<{ column: string }>({
    id: 'ingest/mixed-dates',
    severity: 'warning',
    message: ({ column }) => ({
      id: `kolom \`${column}\` mencampur hari-bulan dan bulan-hari`,
      en: `column \`${column}\` mixes day-month and month-day`,
    }),
    hint: () => ({
      id: 'Periksa setiap tanggal di kolom itu.',
      en: 'Check every date of that column.',
    }),
    why: datesMatter,
  }),
  nameInHead: fault<{ name: string }>({
    id: 'ingest/name-in-head',
    severity: 'warning',
    message: ({ name }) => ({
      id: `nama \`${name}\` bukan id maupun nama samaran dalam informants.csv`,
      en: `the name \`${name}\` is neither an id nor a pseudonym of informants.csv`,
    }),
    hint: () => ({
      id: 'Bila itu nama asli, ganti di dokumen dan simpan di private/names.csv.',
      en: 'If it is a real name, replace it in the document and keep it in private/names.csv.',
    }),
    why: {
      id: 'Nama asli di front matter ikut tercetak dalam lampiran.',
      en: 'A real name in front matter is printed in the appendices.',
    },
  }),
  openFrontMatter: fault<object>({
    id: 'ingest/open-front-matter',
    severity: 'error',
    message: () => ({
      id: 'front matter dibuka dengan `---` tetapi tidak ditutup',
      en: 'the front matter is opened with `---` and never closed',
    }),
    hint: () => ({
      id: 'Tulis `---` di baris tersendiri setelah kunci yang terakhir.',
      en: 'Write `---` on a line of its own after the last key.',
    }),
    why: {
      id: 'Tanpa penutup tidak jelas di mana isi dokumen mulai.',
      en: 'Without its end it is not clear where the document begins.',
    },
  }),
  frontMatterValue: fault<{ key: string; expected: Bilingual }>({
    id: 'ingest/front-matter-value',
    severity: 'error',
    message: ({ key, expected }) => ({
      id: `\`${key}\` harus berupa ${expected.id}`,
      en: `\`${key}\` must be ${expected.en}`,
    }),
    why: {
      id: 'Nilai yang tidak terbaca akan hilang dari front matter.',
      en: 'A value that cannot be read would be lost from the front matter.',
    },
  }),
  techniqueAssumed: fault<{ technique: string }>({
    id: 'ingest/technique-assumed',
    severity: 'warning',
    message: ({ technique }) => ({
      id: `tidak disebut bagaimana data ini dikumpulkan; dianggap \`${technique}\``,
      en: `nothing says how this was collected; taken as \`${technique}\``,
    }),
    hint: () => ({
      id: 'Pastikan dengan --as interview|observation|documentation|fgd|survey.',
      en: 'Say it with --as interview|observation|documentation|fgd|survey.',
    }),
    why: {
      id: 'Triangulasi teknik membandingkan dokumen menurut cara pengumpulannya.',
      en: 'Triangulation of technique compares documents by how they were collected.',
    },
  }),
};
