import type { Stance } from '../model/coding.js';
import type { Empty } from '../model/table.js';
import { type Bilingual, inLanguage, type Language, type Localised } from '../model/words.js';

/** Words that a study may replace under `terms:`; in sentences they stand as `{informant}`, at a beginning as `{Informant}`. */
export const terms = {
  informant: { id: 'Informan', en: 'Informant' },
  researcher: { id: 'Peneliti', en: 'Researcher' },
  table: { id: 'Tabel', en: 'Table' },
  case: { id: 'Kasus', en: 'Case' },
  document: { id: 'Dokumen', en: 'Document' },
  reduction: { id: 'Reduksi data', en: 'Data reduction' },
  segment: { id: 'Segmen', en: 'Segment' },
} as const satisfies Record<string, Bilingual>;

export type Term = keyof typeof terms;

/** Speaks the words of tables in one language, with the terms of one study. */
export class TableWords {
  readonly #terms: Readonly<Record<string, string>>;
  readonly #replaced: Readonly<Record<string, Localised>>;

  constructor(
    readonly language: Language,
    replaced: Readonly<Record<string, Localised>> = {},
  ) {
    const spoken: Record<string, string> = {};
    for (const [name, words] of Object.entries(terms))
      spoken[name] = inLanguage(replaced[name], language) || words[language];
    this.#terms = spoken;
    this.#replaced = replaced;
  }

  /** A term as it stands at the head of a column. */
  term(name: Term): string {
    return this.#terms[name]!;
  }

  /** A sentence with its places filled: `{informant}` by the study's term, `{n}` by a value of that name. */
  say(words: Bilingual, values: Readonly<Record<string, string | number>> = {}): string {
    return words[this.language].replace(/\{(\w+)\}/g, (place, name: string) => {
      const value = values[name];
      if (value !== undefined) return typeof value === 'number' ? this.number(value) : value;
      return this.#spoken(name) ?? place;
    });
  }

  /** A number as the language writes it: 66,7 in Indonesian. */
  number(value: number): string {
    const text = String(value);
    return this.language === 'id' ? text.replace('.', ',') : text;
  }

  /** The head of a column of an attribute: the study's word, else a known one, else the name itself. */
  attribute(name: string): string {
    const known = Object.hasOwn(attributeWords, name) ? attributeWords[name] : undefined;
    return inLanguage(this.#replaced[name], this.language) || known?.[this.language] || name;
  }

  /** A head of a column in the middle of a sentence: *kelompok sumber*, but *L/P*. */
  inSentence(name: string): string {
    return name === name.toUpperCase() ? name : name.charAt(0).toLowerCase() + name.slice(1);
  }

  /** Words joined as a list. */
  list(words: readonly string[]): string {
    return words.join(', ');
  }

  #spoken(name: string): string | undefined {
    const plural = name.endsWith('s') && !(name in terms);
    const key = (plural ? name.slice(0, -1) : name).toLowerCase();
    const term = this.#terms[key];
    if (term === undefined) return undefined;
    const upper = name[0] !== name[0]!.toLowerCase() || term === term.toUpperCase();
    const word = upper ? term : term[0]!.toLowerCase() + term.slice(1);
    return plural && this.language === 'en' ? `${word}s` : word;
  }
}

/** What stands in print where a cell is empty; three different marks. */
export const emptyMarks: Readonly<Record<Empty, string>> = { silent: '–', not_asked: '∅', no_data: '?' };

export const emptyWords: Readonly<Record<Empty, Bilingual>> = {
  silent: { id: 'ditanyakan, tidak menyinggung', en: 'asked, and silent' },
  not_asked: { id: 'tidak ditanyakan', en: 'not asked' },
  no_data: {
    id: 'belum ada data, atau belum tercatat apakah ditanyakan',
    en: 'no data, or not recorded whether asked',
  },
};

export const stanceMarks: Readonly<Record<Stance, string>> = {
  supports: '+',
  contradicts: '−',
  mixed: '±',
  neutral: '○',
};

/** How a checklist shows a stance. */
export const checkMarks: Readonly<Record<Stance, string>> = {
  supports: '✓',
  contradicts: '✗',
  mixed: '±',
  neutral: '○',
};

export const stanceWords: Readonly<Record<Stance, Bilingual>> = {
  supports: { id: 'mendukung', en: 'supports' },
  contradicts: { id: 'membantah', en: 'contradicts' },
  mixed: { id: 'beragam', en: 'mixed' },
  neutral: { id: 'netral', en: 'neutral' },
};

export const techniqueWords: Readonly<Record<string, Bilingual>> = {
  interview: { id: 'Wawancara', en: 'Interview' },
  observation: { id: 'Observasi', en: 'Observation' },
  documentation: { id: 'Dokumentasi', en: 'Documents' },
  fgd: { id: 'FGD', en: 'Focus group' },
  survey: { id: 'Survei', en: 'Survey' },
};

export const axisWords = {
  informant: { id: '{Informant}', en: '{Informant}' },
  case: { id: '{Case}', en: '{Case}' },
  document: { id: '{Document}', en: '{Document}' },
  group: { id: 'Kelompok sumber', en: 'Source group' },
  technique: { id: 'Teknik', en: 'Technique' },
  wave: { id: 'Waktu pengumpulan data', en: 'Wave' },
  code: { id: 'Kode', en: 'Code' },
  coder: { id: 'Koder', en: 'Coder' },
} as const satisfies Record<string, Bilingual>;

/** Heads of columns of tables that are lists. */
export const fieldWords = {
  number: { id: 'No', en: 'No.' },
  reference: { id: 'Rujukan', en: 'Reference' },
  quote: { id: 'Kutipan', en: 'Quotation' },
  stance: { id: 'Sikap', en: 'Stance' },
  date: { id: 'Tanggal', en: 'Date' },
  pseudonym: { id: 'Nama samaran', en: 'Pseudonym' },
  role: { id: 'Peran', en: 'Role' },
  documents: { id: 'Dokumen', en: 'Documents' },
  techniques: { id: 'Teknik', en: 'Techniques' },
  dates: { id: 'Tanggal pengumpulan data', en: 'Dates of data collection' },
} as const satisfies Record<string, Bilingual>;

/** Columns that registers often have; a study names others under `terms:`. */
export const attributeWords: Readonly<Record<string, Bilingual>> = {
  age: { id: 'Usia', en: 'Age' },
  sex: { id: 'L/P', en: 'Sex' },
  gender: { id: 'L/P', en: 'Gender' },
  initials: { id: 'Inisial', en: 'Initials' },
  education: { id: 'Pendidikan', en: 'Education' },
  occupation: { id: 'Pekerjaan', en: 'Occupation' },
  business: { id: 'Usaha', en: 'Business' },
  years: { id: 'Lama (tahun)', en: 'Years' },
  site: { id: 'Tempat', en: 'Place' },
  village: { id: 'Desa', en: 'Village' },
  sector: { id: 'Bidang', en: 'Sector' },
  kind: { id: 'Jenis', en: 'Kind' },
  role: { id: 'Peran', en: 'Role' },
  recruitment: { id: 'Cara pemilihan', en: 'Recruitment' },
  selection: { id: 'Cara pemilihan', en: 'Selection' },
};

/** What a cell of a matrix holds: the decision rule of its caption. */
export const cellWords = {
  count: { id: 'jumlah {segment} berkode', en: 'number of coded {segments}' },
  informants: { id: 'jumlah {informant} yang berbeda', en: 'number of distinct {informants}' },
  documents: { id: 'jumlah {document} yang berbeda', en: 'number of distinct {documents}' },
  presence: {
    id: '✓ ada {segment} berkode, sikap apa pun',
    en: '✓ a coded {segment} exists, whatever its stance',
  },
  percent: {
    id: 'persen {informant} {axis} yang menyebutnya, dari yang datanya ada',
    en: 'per cent of the {informants} of the {axis} who say it, of those who were heard',
  },
  stance: {
    id: 'jumlah {segment} menurut sikap: + mendukung, − membantah, ± beragam, ○ netral atau belum dinilai',
    en: 'number of {segments} by stance: + supports, − contradicts, ± mixed, ○ neutral or not judged',
  },
  quotes: { id: 'kutipan dengan rujukan', en: 'quotations with their reference' },
  items: {
    id: 'parafrase peneliti bernomor dengan rujukan; kutipan bila belum diparafrasekan',
    en: "the researcher's paraphrases, numbered, with their reference; the quotation where there is none yet",
  },
  summary: {
    id: 'ringkasan peneliti, lalu rujukan ke kutipannya',
    en: "the researcher's summary, then references to the quotations",
  },
  check: {
    id: '✓ ada atau berjalan, ✗ tidak ada atau tanpa manfaat, ± beragam, ○ disebut tanpa sikap; sesudahnya sumber data yang menyatakan, bila bukan yang di kepala kolom',
    en: '✓ present or working, ✗ absent or without benefit, ± mixed, ○ named without a stance; then the sources that say so, where it is not the one at the head of the column',
  },
  events: {
    id: 'peristiwa menurut tanggalnya (yang disebut kutipan atau dokumen, selain itu tanggal pengumpulan data), dengan rujukan',
    en: 'events by their date (as the words or the document give it, else the date of data collection), with their reference',
  },
} as const satisfies Record<string, Bilingual>;

/** Sentences of captions. */
export const captionWords = {
  cell: { id: 'Sel: {what}.', en: 'Cell: {what}.' },
  totals: {
    informants: {
      id: 'Total: {informant} yang berbeda ({case} bila dokumennya tentang satu {case}), bukan jumlah sel.',
      en: 'Totals: distinct {informants} ({cases} where a document is about one), not sums of cells.',
    },
    documents: {
      id: 'Total: {document} yang berbeda, bukan jumlah sel.',
      en: 'Totals: distinct {documents}, not sums of cells.',
    },
    segments: {
      id: 'Total: {segment} yang berbeda, bukan jumlah sel.',
      en: 'Totals: distinct {segments}, not sums of cells.',
    },
  },
  filter: { id: 'Saringan: {what}.', en: 'Filter: {what}.' },
  noFilter: { id: 'Tanpa saringan.', en: 'No filter.' },
  codings: { id: 'Koding: {who}.', en: 'Codings: {who}.' },
  rules: { id: 'aturan program (ambang {threshold})', en: 'rules of the program (threshold {threshold})' },
  consensus: { id: 'kesepakatan ({how}) {who}', en: 'consensus ({how}) of {who}' },
  unreviewed: {
    id: 'Koding otomatis belum ditelaah: {n} dari {total}.',
    en: 'Automatic codings not yet reviewed: {n} of {total}.',
  },
  suggestions: {
    id: 'Termasuk {n} usulan aturan di bawah ambang, ditandai “{mark}”.',
    en: 'Including {n} proposals of the rules under the threshold, marked “{mark}”.',
  },
  sorted: { id: 'Baris diurutkan menurut {key}.', en: 'Rows in order of {key}.' },
  everyStance: { id: 'Semua sikap dihitung.', en: 'Every stance counts.' },
  together: {
    segment: {
      id: 'Dua kode dihitung bersama bila {segment}nya bertumpang tindih.',
      en: 'Two codes count together where their {segments} overlap.',
    },
    turn: {
      id: 'Dua kode dihitung bersama bila berada dalam giliran bicara atau paragraf yang sama.',
      en: 'Two codes count together where they stand in the same turn or paragraph.',
    },
    document: {
      id: 'Dua kode dihitung bersama bila berada dalam {document} yang sama.',
      en: 'Two codes count together where they stand in the same {document}.',
    },
  },
} as const;

/** Notes under tables. */
export const noteWords = {
  noCodes: {
    id: 'Buku kode studi ini tidak memiliki kode {what}; tabel kosong.',
    en: 'The codebooks of this study have no {what} codes; the table is empty.',
  },
  fewFacets: {
    id: 'Matriks dimensi memerlukan dua faset; buku kode studi ini memiliki {n}.',
    en: 'A matrix of facets needs two of them; the codebooks of this study have {n}.',
  },
  unused: { id: 'Tanpa koding: {codes}.', en: 'Without codings: {codes}.' },
  keyless: {
    id: '{n} {segment} berkode tidak masuk karena tidak memiliki {axis}.',
    en: '{n} coded {segments} are left out because they have no {axis}.',
  },
  noKeys: {
    id: 'Studi ini tidak memiliki {axis} untuk tabel ini.',
    en: 'This study has no {axis} for this table.',
  },
  noEvidence: {
    id: '{n} koding tidak masuk karena berada pada kata-kata yang bukan bukti (pewawancara, suara tak dikenal, catatan reflektif).',
    en: '{n} codings are left out because they stand in words that are no evidence (interviewer, unidentified voices, reflective notes).',
  },
  orphaned: {
    id: '{n} koding tidak masuk karena tempatnya dalam teks hilang.',
    en: '{n} codings are left out because their place in the text is lost.',
  },
  unknownCode: {
    id: '{n} koding tidak masuk karena kodenya tidak ada dalam buku kode.',
    en: '{n} codings are left out because no codebook has their code.',
  },
  unplanned: {
    id: 'Tidak tercantum dalam daya.yaml: {what}.',
    en: 'Not listed in daya.yaml: {what}.',
  },
  cut: {
    id: 'Paling banyak {n} kutipan per sel, lebih dahulu satu dari tiap {informant}; “(+{more})” menyatakan berapa yang tidak ditampilkan.',
    en: 'At most {n} quotations a cell, one of each {informant} first; “(+{more})” says how many are not shown.',
  },
  nothing: { id: 'Tidak ada koding yang cocok.', en: 'No coding fits.' },
} as const satisfies Record<string, Bilingual>;
