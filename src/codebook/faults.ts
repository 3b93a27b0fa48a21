import { didYouMean, fault } from '../i18n/fault.js';
import type { Bilingual } from '../model/words.js';

/** What is wrong with an indicator, and the word that shows it. */
export interface IndicatorProblem {
  readonly problem:
    | 'empty'
    | 'gap-at-edge'
    | 'only-wildcards'
    | 'not-a-word'
    | 'no-form'
    | 'two-forms'
    | 'within-without-near'
    | 'near-alone';
  readonly word: string;
}

const indicatorWords: Readonly<Record<IndicatorProblem['problem'], (word: string) => Bilingual>> = {
  empty: () => ({ id: 'indikator ini kosong', en: 'this indicator is empty' }),
  'gap-at-edge': () => ({
    id: '`...` hanya berarti di antara dua kata',
    en: '`...` means something only between two words',
  }),
  'only-wildcards': () => ({
    id: 'indikator ini cocok dengan kata apa pun',
    en: 'this indicator matches any words at all',
  }),
  'not-a-word': (word) => ({
    id: `\`${word}\` bukan kata yang dapat dicari`,
    en: `\`${word}\` is not a word that can be looked for`,
  }),
  'no-form': () => ({
    id: 'indikator ini tidak mengatakan apa yang dicari',
    en: 'this indicator does not say what to look for',
  }),
  'two-forms': (word) => ({
    id: `indikator ini punya lebih dari satu bentuk: ${word}`,
    en: `this indicator has more than one form: ${word}`,
  }),
  'within-without-near': () => ({
    id: '`within` hanya berarti bersama `near`',
    en: '`within` means something only beside `near`',
  }),
  'near-alone': () => ({
    id: '`near` memerlukan paling sedikit dua frasa',
    en: '`near` needs two phrases or more',
  }),
};

const indicatorHints: Readonly<Partial<Record<IndicatorProblem['problem'], Bilingual>>> = {
  'not-a-word': {
    id: 'Tulis kata-kata yang dipisahkan spasi, tanpa tanda baca; untuk teks apa adanya pakai {exact: "…"}.',
    en: 'Write words with spaces between them and no punctuation; for text as written use {exact: "…"}.',
  },
  'no-form': {
    id: 'Beri salah satu: phrase, near, all, exact, regex.',
    en: 'Give one of: phrase, near, all, exact, regex.',
  },
  'two-forms': {
    id: 'Bagi menjadi beberapa indikator, satu bentuk masing-masing.',
    en: 'Divide it into several indicators of one form each.',
  },
  'only-wildcards': { id: 'Tambahkan paling sedikit satu kata.', en: 'Add one word at least.' },
};

/** Faults that reading a codebook finds, beside those of its YAML and its shape. */
export const codebookFaults = {
  indicatorSyntax: fault<IndicatorProblem>({
    id: 'codebook/indicator-syntax',
    severity: 'error',
    message: ({ problem, word }) => indicatorWords[problem](word),
    hint: ({ problem }) => indicatorHints[problem],
    why: {
      id: 'Indikator yang tidak terbaca tidak menemukan apa pun, dan diamnya tampak seperti temuan.',
      en: 'An indicator that cannot be read finds nothing, and its silence looks like a finding.',
    },
  }),
  unknownFacet: fault<{ facet: string; known: readonly string[] }>({
    id: 'codebook/unknown-facet',
    severity: 'error',
    message: ({ facet }) => ({
      id: `faset \`${facet}\` tidak ada di \`facets:\``,
      en: `the facet \`${facet}\` is not among \`facets:\``,
    }),
    hint: ({ facet, known }) => didYouMean(facet, known),
    why: {
      id: 'Kode tanpa faset tidak masuk ke matriks mana pun yang disusun menurut faset.',
      en: 'A code without a facet enters no matrix that is built by facets.',
    },
  }),
  missingFacet: fault<{ code: string; known: readonly string[] }>({
    id: 'codebook/missing-facet',
    severity: 'error',
    message: ({ code }) => ({
      id: `kode \`${code}\` tidak menyebut fasetnya, padahal ada beberapa faset`,
      en: `the code \`${code}\` does not name its facet, and there are several`,
    }),
    hint: ({ known }) => ({
      id: `Tambahkan \`facet:\` dengan salah satu dari: ${known.join(', ')}.`,
      en: `Add \`facet:\` with one of: ${known.join(', ')}.`,
    }),
    why: {
      id: 'Kode tanpa faset tidak masuk ke matriks mana pun yang disusun menurut faset.',
      en: 'A code without a facet enters no matrix that is built by facets.',
    },
  }),
  unknownParent: fault<{ parent: string; known: readonly string[] }>({
    id: 'codebook/unknown-parent',
    severity: 'error',
    message: ({ parent }) => ({
      id: `kode induk \`${parent}\` tidak ada`,
      en: `there is no parent code \`${parent}\``,
    }),
    hint: ({ parent, known }) => didYouMean(parent, known),
    why: {
      id: 'Cabang yang putus hilang dari setiap jumlah kode di atasnya.',
      en: 'A branch that is cut off is missing from every count of the codes above it.',
    },
  }),
  parentCycle: fault<{ code: string }>({
    id: 'codebook/parent-cycle',
    severity: 'error',
    message: ({ code }) => ({
      id: `kode \`${code}\` berada di bawah dirinya sendiri`,
      en: `the code \`${code}\` stands below itself`,
    }),
    hint: () => ({ id: 'Perbaiki salah satu `parent:`.', en: 'Mend one of the `parent:` lines.' }),
    why: {
      id: 'Pohon yang melingkar tidak punya tingkat teratas untuk dihitung.',
      en: 'A tree that goes round has no top to be counted at.',
    },
  }),
  treeTooDeep: fault<{ limit: number }>({
    id: 'codebook/tree-too-deep',
    severity: 'error',
    message: ({ limit }) => ({
      id: `kode ini berada lebih dari ${limit} tingkat di bawah kode teratas`,
      en: `this code stands more than ${limit} levels below the top of its tree`,
    }),
    hint: () => ({
      id: 'Sederhanakan pohonnya; tiga atau empat tingkat cukup.',
      en: 'Make the tree flatter; three or four levels are enough.',
    }),
    why: {
      id: 'Pohon sedalam itu tidak dapat dibaca orang maupun ditampilkan dalam tabel.',
      en: 'A tree of that depth can be read by nobody and shown in no table.',
    },
  }),
  twoParents: fault<{ nested: string; parent: string }>({
    id: 'codebook/two-parents',
    severity: 'error',
    message: ({ nested, parent }) => ({
      id: `kode ini ditulis di bawah \`${nested}\`, tetapi menyebut \`${parent}\` sebagai induk`,
      en: `this code is written below \`${nested}\`, but names \`${parent}\` as its parent`,
    }),
    hint: () => ({ id: 'Hapus `parent:` atau pindahkan kodenya.', en: 'Delete `parent:` or move the code.' }),
    why: { id: 'Setiap kode punya satu tempat di pohon.', en: 'Each code has one place in the tree.' },
  }),
  cannotExtend: fault<{ ref: string; loop: boolean }>({
    id: 'codebook/cannot-extend',
    severity: 'error',
    message: ({ ref, loop }) =>
      loop
        ? {
            id: `\`extends: ${ref}\` berputar kembali ke berkas ini`,
            en: `\`extends: ${ref}\` leads back to this file`,
          }
        : {
            id: `buku kode \`${ref}\` yang diperluas tidak ada atau tidak terbaca`,
            en: `the codebook \`${ref}\` that this one extends does not exist or cannot be read`,
          },
    hint: () => ({
      id: 'Tulis `builtin:<id>` atau letak berkas dari folder studi.',
      en: 'Write `builtin:<id>`, or the path of a file from the folder of the study.',
    }),
    why: {
      id: 'Tanpa dasarnya, kode yang ditambah atau diganti tidak lengkap.',
      en: 'Without what they build on, the codes added and replaced are incomplete.',
    },
  }),
  withoutExtends: fault<{ key: string }>({
    id: 'codebook/without-extends',
    severity: 'error',
    message: ({ key }) => ({
      id: `\`${key}\` hanya berarti bersama \`extends\``,
      en: `\`${key}\` means something only beside \`extends\``,
    }),
    hint: () => ({
      id: 'Tambahkan `extends: …`, atau pakai `codes`.',
      en: 'Add `extends: …`, or use `codes`.',
    }),
    why: {
      id: 'Tidak ada yang dapat ditambah atau dihapus.',
      en: 'There is nothing to add to or take from.',
    },
  }),
  unknownTarget: fault<{ key: string; code: string; known: readonly string[] }>({
    id: 'codebook/unknown-target',
    severity: 'error',
    message: ({ key, code }) => ({
      id: `\`${key}\` menyebut kode \`${code}\` yang tidak ada di buku kode yang diperluas`,
      en: `\`${key}\` names the code \`${code}\`, which the extended codebook does not have`,
    }),
    hint: ({ code, known }) => didYouMean(code, known),
    why: {
      id: 'Perubahan yang tidak mengenai apa pun biasanya salah ketik.',
      en: 'A change that touches nothing is usually a misspelling.',
    },
  }),
};
