import type { Bilingual } from '../model/words.js';

/** Sentences of the report of agreement. */
export const noteWords = {
  overall: { id: 'Keseluruhan', en: 'Overall' },
  manyCategories: (n: number): Bilingual => ({
    id: `${n} kategori: terlalu banyak untuk dilaporkan satu per satu.`,
    en: `${n} categories: too many to report one by one.`,
  }),
  severalValues: (n: number): Bilingual => ({
    id: `${n} kali seorang koder memakai beberapa kode dari satu faset di tempat yang sama; gabungannya dihitung sebagai kategori tersendiri.`,
    en: `${n} times a coder used several codes of one facet in the same place; their combination counts as a category of its own.`,
  }),
  notExclusive: (facet: string): Bilingual => ({
    id: `Faset \`${facet}\` tidak dinyatakan saling meniadakan (\`exclusive: true\`) dalam buku kode.`,
    en: `The codebook does not declare the facet \`${facet}\` as exclusive (\`exclusive: true\`).`,
  }),
  orphaned: (n: number): Bilingual => ({
    id: `${n} koding tidak masuk karena tempatnya dalam teks hilang.`,
    en: `${n} codings are left out because their place in the text is lost.`,
  }),
  unknownCode: (n: number): Bilingual => ({
    id: `${n} koding tidak masuk karena kodenya tidak ada dalam buku kode.`,
    en: `${n} codings are left out because no codebook has their code.`,
  }),
  noEvidence: (n: number): Bilingual => ({
    id: `${n} koding tidak masuk karena berada pada kata-kata yang bukan bukti.`,
    en: `${n} codings are left out because they stand in words that are no evidence.`,
  }),
  unassigned: (n: number): Bilingual => ({
    id: `${n} koding tidak masuk karena dokumennya tidak ditugaskan kepada kodernya (\`assign\`).`,
    en: `${n} codings are left out because their document was not assigned to their coder (\`assign\`).`,
  }),
  unread: (coder: string, documents: string): Bilingual => ({
    id: `${coder} tidak mengode apa pun dalam ${documents} dan tidak menandainya telah dibaca; ini dihitung sebagai tidak ada kode. Bila dokumen itu belum dibaca, nyatakan dalam \`assign\`.`,
    en: `${coder} coded nothing in ${documents} and did not mark it as read; this counts as no code. Where it was not read, say so in \`assign\`.`,
  }),
  accepted: (coder: string, n: number, total: number): Bilingual => ({
    id: `${n} dari ${total} koding ${coder} adalah usulan aturan yang diterima: tidak lepas dari \`rules\`, dan koder yang menerima usulan yang sama tidak lepas satu sama lain.`,
    en: `${n} of ${total} codings of ${coder} are accepted proposals of the rules: they are not independent of \`rules\`, nor are coders who accepted the same proposals of each other.`,
  }),
  fewCoders: {
    id: 'Kesepakatan memerlukan dua koder: `--coders ani,budi`, atau `--coders ani,rules`.',
    en: 'Agreement needs two coders: `--coders ani,budi`, or `--coders ani,rules`.',
  },
  onlyDocuments: {
    id: 'Pada kontinum interval hanya dapat dihitung dengan menarik dokumen.',
    en: 'On a continuum intervals are found by drawing documents only.',
  },
  interval: (count: number, seed: number, over: 'units' | 'documents'): Bilingual => ({
    id: `Selang 95 %: bootstrap persentil, ${count} sampel ${over === 'units' ? 'unit' : 'dokumen'}, seed ${seed}.`,
    en: `95 % intervals: percentile bootstrap, ${count} samples of ${over}, seed ${seed}.`,
  }),
  noInterval: (most: number): Bilingual => ({
    id: `Tanpa selang: lebih dari ${most} unit. Minta dengan --bootstrap.`,
    en: `No intervals: more than ${most} units. Ask for them with --bootstrap.`,
  }),
} as const;

/** How units came about: what the caption of the report says. */
export const routeWords = {
  units: (unit: Bilingual): Bilingual => ({
    id: `Unit tetap (${unit.id}) × satu kode, ada atau tidak; keseluruhan menggabungkan keputusan atas semua kode yang dipakai.`,
    en: `Fixed units (${unit.en}) × one code, present or absent; overall pools the decisions on all codes in use.`,
  }),
  facet: (unit: Bilingual, facet: string): Bilingual => ({
    id: `Unit tetap (${unit.id}) × faset ${facet}; tanpa kode adalah satu kategori.`,
    en: `Fixed units (${unit.en}) × facet ${facet}; no code is a category.`,
  }),
  family: (facet: string): Bilingual => ({
    id: `Kontinum karakter, batas bebas, nilai dari faset ${facet}.`,
    en: `Continuum of characters, free boundaries, values of the facet ${facet}.`,
  }),
  eachCode: {
    id: 'Kontinum karakter, batas bebas, tiap kode pada kontinumnya sendiri; keseluruhan menggabungkannya, |uα tentang apa pun yang ditandai.',
    en: 'Continuum of characters, free boundaries, each code on a continuum of its own; overall pools them, |uα is of anything marked.',
  },
  ratings: (metric: string): Bilingual => ({
    id: `Tabel penilaian; skala ${metric} untuk α, nominal untuk yang lain.`,
    en: `Table of ratings; scale ${metric} for α, nominal for the others.`,
  }),
  spans: (length: number): Bilingual => ({
    id: `Kontinum sepanjang ${length}, batas bebas.`,
    en: `Continuum of length ${length}, free boundaries.`,
  }),
  unit: {
    turn: { id: 'giliran bicara atau paragraf', en: 'turns or paragraphs' },
    paragraph: { id: 'paragraf', en: 'paragraphs' },
    sentence: { id: 'kalimat', en: 'sentences' },
  },
} as const;

/** Heads and cells of the tables. */
export const tableWords = {
  title: { id: 'Kesepakatan antarkoder', en: 'Inter-coder agreement' },
  of: { id: 'Tentang', en: 'Of' },
  units: { id: 'Unit', en: 'Units' },
  spans: { id: 'Segmen', en: 'Spans' },
  compared: { id: 'Dinilai ≥ 2 koder', en: 'Rated by ≥ 2' },
  coders: { id: 'Koder', en: 'Coders' },
  categories: { id: 'Kategori yang dipakai: {n}.', en: 'Categories in use: {n}.' },
  prevalence: { id: 'Prevalensi', en: 'Prevalence' },
  coverage: { id: 'Cakupan', en: 'Coverage' },
  interval: (symbol: string): Bilingual => ({ id: `${symbol}: 95 %`, en: `${symbol}: 95 %` }),
  undefined: { id: 'tak terdefinisi', en: 'undefined' },
  reason: (of: string, why: Bilingual): Bilingual => ({
    id: `Tak terdefinisi (${of}): ${why.id}.`,
    en: `Undefined (${of}): ${why.en}.`,
  }),
  disagreements: { id: 'Daftar ketidaksepakatan', en: 'Disagreements' },
  disagreementsCaption: {
    id: 'Siapa mengatakan apa; – berarti melihat dan tidak menandai, kosong berarti tidak melihat.',
    en: 'Who said what; – is seen and not marked, empty is not seen.',
  },
  place: { id: 'Tempat', en: 'Place' },
  more: (shown: number, all: number): Bilingual => ({
    id: `${shown} dari ${all} ditampilkan; semuanya dengan --format csv --list, atau json.`,
    en: `${shown} of ${all} shown; all of them with --format csv --list, or json.`,
  }),
} as const;
