import { didYouMean, fault } from '../fault.js';

/** Faults of informants.csv, cases.csv, opportunity.csv and guide.yaml. */
export const registerFaults = {
  emptyId: fault<object>({
    id: 'register/empty-id',
    severity: 'error',
    message: () => ({ id: 'Baris ini tidak punya id.', en: 'This row has no id.' }),
    hint: () => ({ id: 'Isi kolom id, misalnya I01.', en: 'Fill the column id, as in I01.' }),
    why: {
      id: 'Tanpa id orang ini tidak dapat dirujuk.',
      en: 'Without an id nothing can refer to this person.',
    },
  }),
  sameId: fault<{ id: string; line: number }>({
    id: 'register/duplicate-id',
    severity: 'error',
    message: ({ id, line }) => ({
      id: `Id \`${id}\` sudah dipakai di baris ${line}.`,
      en: `Id \`${id}\` is already used on line ${line}.`,
    }),
    hint: () => ({
      id: 'Satu orang satu id; beri salah satunya id lain.',
      en: 'One person, one id; give one of them another.',
    }),
    why: { id: 'Dua orang akan dihitung sebagai satu.', en: 'Two people would be counted as one.' },
  }),
  reservedId: fault<{ id: string }>({
    id: 'register/reserved-id',
    severity: 'error',
    message: ({ id }) => ({ id: `\`${id}\` tidak dapat menjadi id.`, en: `\`${id}\` cannot be an id.` }),
    hint: () => ({
      id: 'interviewer, other, dan unknown adalah peran pembicara; pakai huruf, angka, titik, - dan _.',
      en: 'interviewer, other and unknown are roles of speakers; use letters, digits, dots, - and _.',
    }),
    why: {
      id: 'Id yang sama dengan kata peran membuat kutipan salah alamat.',
      en: 'An id equal to a role would credit words to the wrong person.',
    },
  }),
  unknownGroup: fault<{ group: string; known: readonly string[] }>({
    id: 'register/unknown-group',
    severity: 'error',
    message: ({ group }) => ({
      id: `Kelompok \`${group}\` tidak ada di daya.yaml.`,
      en: `Group \`${group}\` is not in daya.yaml.`,
    }),
    hint: ({ group, known }) => didYouMean(group, known),
    why: {
      id: 'Kelompok adalah sumber data yang dibandingkan.',
      en: 'Groups are the sources that are compared.',
    },
  }),
  unknownWitness: fault<{ id: string; known: readonly string[] }>({
    id: 'opportunity/unknown-witness',
    severity: 'error',
    message: ({ id }) => ({
      id: `\`${id}\` bukan informan, kasus, atau dokumen studi ini.`,
      en: `\`${id}\` is no informant, case or document of this study.`,
    }),
    hint: ({ id, known }) => didYouMean(id, known),
    why: {
      id: 'Catatan kesempatan ini tidak berlaku untuk siapa pun.',
      en: 'The mark would hold for nobody.',
    },
  }),
  badMark: fault<{ text: string }>({
    id: 'opportunity/bad-mark',
    severity: 'error',
    message: ({ text }) => ({
      id: `\`${text}\` bukan tanda kesempatan.`,
      en: `\`${text}\` is no mark of opportunity.`,
    }),
    hint: () => ({ id: 'Tulis asked, not_asked, atau unknown.', en: 'Write asked, not_asked or unknown.' }),
    why: {
      id: 'Diam dan tidak ditanya adalah dua hal yang berbeda.',
      en: 'To be silent and not to be asked are different things.',
    },
  }),
  contradictoryMarks: fault<{ witness: string; code: string; line: number }>({
    id: 'opportunity/contradiction',
    severity: 'error',
    message: ({ witness, code, line }) => ({
      id: `Tanda untuk \`${witness}\` dan \`${code}\` bertentangan dengan baris ${line}.`,
      en: `The mark for \`${witness}\` and \`${code}\` contradicts line ${line}.`,
    }),
    hint: () => ({ id: 'Hapus salah satunya.', en: 'Delete one of them.' }),
    why: { id: 'Salah satu catatan keliru.', en: 'One of the two records is wrong.' },
  }),
  sameItem: fault<{ id: string }>({
    id: 'guide/duplicate-item',
    severity: 'error',
    message: ({ id }) => ({
      id: `Butir \`${id}\` ada di dua bagian.`,
      en: `Item \`${id}\` stands in two parts.`,
    }),
    hint: () => ({
      id: 'Beri salah satunya id lain; `asked:` memakai id ini.',
      en: 'Give one another id; `asked:` uses it.',
    }),
    why: { id: '`asked:` tidak dapat membedakan keduanya.', en: '`asked:` could not tell them apart.' },
  }),
};
