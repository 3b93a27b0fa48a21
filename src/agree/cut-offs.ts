import type { Bilingual } from '../model/words.js';

/** What an author says how much agreement is enough; a cut-off is never given without its author. */
export interface CutOffs {
  readonly author: string;
  /** Ids of the coefficients that it is about. */
  readonly about: readonly string[];
  /** Lower bounds from the highest down, the last without end, with what the author calls agreement at or above them. */
  readonly bands: readonly { readonly from: number; readonly words: Bilingual }[];
  readonly note?: Bilingual;
}

const kappas = ['cohen-kappa', 'scott-pi', 'fleiss-kappa'] as const;

/** Cut-offs of the literature (methods: they disagree, and their authors call some of them arbitrary). */
export const cutOffs: readonly CutOffs[] = [
  {
    author: 'Krippendorff 2004:241',
    about: ['krippendorff-alpha', 'u-alpha', 'bar-u-alpha', 'cu-alpha', 'k-u-alpha'],
    bands: [
      { from: 0.8, words: { id: 'dapat diandalkan', en: 'reliable' } },
      { from: 0.667, words: { id: 'kesimpulan sementara saja', en: 'tentative conclusions only' } },
      { from: Number.NEGATIVE_INFINITY, words: { id: 'tidak dipakai', en: 'discard' } },
    ],
  },
  {
    author: 'Landis & Koch 1977',
    about: kappas,
    bands: [
      { from: 0.81, words: { id: 'hampir sempurna', en: 'almost perfect' } },
      { from: 0.61, words: { id: 'substansial', en: 'substantial' } },
      { from: 0.41, words: { id: 'sedang', en: 'moderate' } },
      { from: 0.21, words: { id: 'cukup', en: 'fair' } },
      { from: 0, words: { id: 'sedikit', en: 'slight' } },
      { from: Number.NEGATIVE_INFINITY, words: { id: 'buruk', en: 'poor' } },
    ],
    note: { id: '“sewenang-wenang” menurut penulisnya sendiri', en: '“arbitrary” by their own words' },
  },
  {
    author: 'Fleiss 1981',
    about: kappas,
    bands: [
      { from: 0.75, words: { id: 'sangat baik', en: 'excellent' } },
      { from: 0.4, words: { id: 'cukup sampai baik', en: 'fair to good' } },
      { from: Number.NEGATIVE_INFINITY, words: { id: 'buruk', en: 'poor' } },
    ],
  },
  {
    author: 'Altman 1991',
    about: kappas,
    bands: [
      { from: 0.8, words: { id: 'sangat baik', en: 'very good' } },
      { from: 0.6, words: { id: 'baik', en: 'good' } },
      { from: 0.4, words: { id: 'sedang', en: 'moderate' } },
      { from: 0.2, words: { id: 'cukup', en: 'fair' } },
      { from: Number.NEGATIVE_INFINITY, words: { id: 'buruk', en: 'poor' } },
    ],
  },
  {
    author: 'Miles & Huberman 1994:64',
    about: ['percent'],
    bands: [
      { from: 0.8, words: { id: 'yang dituju', en: 'what to aim at' } },
      { from: 0.7, words: { id: 'awal yang wajar', en: 'a usual start' } },
      {
        from: Number.NEGATIVE_INFINITY,
        words: { id: 'kurang dari biasa', en: 'less than usual' },
      },
    ],
  },
];

/** A line for the foot of a table: “Krippendorff 2004:241: ≥ 0.8 reliable; ≥ 0.667 tentative conclusions only; below discard.” */
export function cutOffLine({ author, bands, note }: CutOffs): Bilingual {
  const line = (language: keyof Bilingual, below: string, decimal: (value: number) => string): string => {
    const parts = bands.map(({ from, words }) =>
      Number.isFinite(from) ? `≥ ${decimal(from)} ${words[language]}` : `${below} ${words[language]}`,
    );
    return `${author}${note ? ` (${note[language]})` : ''}: ${parts.join('; ')}.`;
  };
  return {
    id: line('id', 'di bawahnya:', (value) => String(value).replace('.', ',')),
    en: line('en', 'below:', String),
  };
}

/** What the author calls a value. */
export function bandOf({ bands }: CutOffs, value: number): Bilingual {
  return bands.find(({ from }) => value >= from)!.words;
}
