import { didYouMean, fault, nearest } from '../i18n/fault.js';
import type { Bilingual } from '../model/words.js';

/** Which file a shape is of; the first half of the ids of its faults. */
export type ShapeRoom = 'settings' | 'codebook' | 'guide' | 'findings' | 'document' | (string & {});

/** The faults that a value can have against its schema, named for one room. */
export function shapeFaults(room: ShapeRoom) {
  return {
    unknownKey: fault<{ key: string; known: readonly string[]; nothing?: boolean }>({
      id: `${room}/unknown-key`,
      severity: 'error',
      message: ({ key }) => ({
        id: `kunci \`${key}\` tidak dikenal di sini`,
        en: `the key \`${key}\` is not known here`,
      }),
      hint: ({ key, known, nothing }) =>
        // In braces a comma ends a text, and the rest of it looks like a key.
        nothing && nearest(key, known) === undefined
          ? {
              id: 'Kalau ini lanjutan sebuah teks yang berisi koma, beri tanda petik pada teks itu.',
              en: 'If this is the rest of a text that holds a comma, put quotes around that text.',
            }
          : didYouMean(key, known),
      why: {
        id: 'Kunci yang salah ketik akan diam-diam tidak berlaku.',
        en: 'A misspelled key would silently have no effect.',
      },
    }),
    missingKey: fault<{ key: string }>({
      id: `${room}/missing-key`,
      severity: 'error',
      message: ({ key }) => ({ id: `kunci \`${key}\` belum ada`, en: `the key \`${key}\` is missing` }),
      hint: ({ key }) => ({ id: `Tambahkan \`${key}: …\`.`, en: `Add \`${key}: …\`.` }),
      why: {
        id: 'Tanpa kunci ini isinya tidak dapat dipakai.',
        en: 'Without this key the rest cannot be used.',
      },
    }),
    wrongType: fault<{ wanted: Bilingual; found: Bilingual }>({
      id: `${room}/wrong-type`,
      severity: 'error',
      message: ({ wanted, found }) => ({
        id: `di sini seharusnya ${wanted.id}, bukan ${found.id}`,
        en: `this should be ${wanted.en}, not ${found.en}`,
      }),
      why: {
        id: 'Isi yang bentuknya lain tidak dapat dibaca.',
        en: 'A value of another shape cannot be read.',
      },
    }),
    notInList: fault<{ value: string; known: readonly string[] }>({
      id: `${room}/not-in-list`,
      severity: 'error',
      message: ({ value }) => ({
        id: `\`${value}\` bukan salah satu pilihan di sini`,
        en: `\`${value}\` is not one of the choices here`,
      }),
      hint: ({ value, known }) => didYouMean(value, known),
      why: { id: 'Hanya pilihan yang dikenal yang berarti.', en: 'Only the known choices mean something.' },
    }),
    outOfRange: fault<{ bound: string; least: boolean; of: 'number' | 'string' | 'list' }>({
      id: `${room}/out-of-range`,
      severity: 'error',
      message: ({ bound, least, of }) => rangeWords(bound, least, of),
      why: {
        id: 'Nilai di luar batas tidak punya arti.',
        en: 'A value outside its bounds has no meaning.',
      },
    }),
    wrongForm: fault<{ words: Bilingual }>({
      id: `${room}/wrong-form`,
      severity: 'error',
      message: ({ words }) => words,
      why: {
        id: 'Tulisan yang bentuknya lain tidak dapat dipakai dengan aman.',
        en: 'What is written in another form cannot be used safely.',
      },
    }),
  };
}

function rangeWords(bound: string, least: boolean, of: 'number' | 'string' | 'list'): Bilingual {
  if (of === 'number')
    return least
      ? { id: `angka ini paling sedikit ${bound}`, en: `this number is at least ${bound}` }
      : { id: `angka ini paling banyak ${bound}`, en: `this number is at most ${bound}` };
  if (least && bound === '1')
    return of === 'list'
      ? { id: 'daftar ini kosong', en: 'this list is empty' }
      : { id: 'teks ini kosong', en: 'this text is empty' };
  const things = of === 'list' ? { id: 'butir', en: 'items' } : { id: 'huruf', en: 'letters' };
  return least
    ? {
        id: `di sini paling sedikit ${bound} ${things.id}`,
        en: `there are at least ${bound} ${things.en} here`,
      }
    : {
        id: `di sini paling banyak ${bound} ${things.id}`,
        en: `there are at most ${bound} ${things.en} here`,
      };
}

const typeNames: Readonly<Record<string, Bilingual>> = {
  string: { id: 'teks', en: 'a text' },
  number: { id: 'angka', en: 'a number' },
  int: { id: 'bilangan bulat', en: 'a whole number' },
  boolean: { id: '`true` atau `false`', en: '`true` or `false`' },
  array: { id: 'daftar', en: 'a list' },
  object: { id: 'kunci dengan isinya', en: 'keys with values' },
  record: { id: 'kunci dengan isinya', en: 'keys with values' },
  null: { id: 'tidak ada isi', en: 'nothing' },
};

/** The name of a type as zod or `typeof` calls it, in words of the user. */
export function typeName(type: string): Bilingual {
  return typeNames[type] ?? { id: `\`${type}\``, en: `\`${type}\`` };
}
