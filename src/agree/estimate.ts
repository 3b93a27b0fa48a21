import type { Bilingual } from '../model/words.js';

/** Why a coefficient has no value. It is then undefined: neither 1 nor 0 would be true. */
export type Undefined =
  | 'few-coders'
  | 'no-pairs'
  | 'one-category'
  | 'nothing-marked'
  | 'all-marked'
  | 'no-overlap'
  | 'families';

export const undefinedWords: Readonly<Record<Undefined, Bilingual>> = {
  'few-coders': {
    id: 'tidak ada dua koder',
    en: 'there are no two coders',
  },
  'no-pairs': {
    id: 'tidak ada unit yang dinilai dua koder',
    en: 'no unit was rated by two coders',
  },
  'one-category': {
    id: 'hanya satu kategori yang dipakai; kesepakatan karena kebetulan sudah penuh',
    en: 'only one category was used; agreement by chance is already complete',
  },
  'nothing-marked': {
    id: 'tidak ada yang ditandai',
    en: 'nothing was marked',
  },
  'all-marked': {
    id: 'seluruh teks ditandai; tidak ada batas yang dapat dibandingkan',
    en: 'everything was marked; there are no boundaries to compare',
  },
  'no-overlap': {
    id: 'tidak ada bagian yang ditandai dua koder',
    en: 'no stretch was marked by two coders',
  },
  families: {
    id: 'kode boleh tumpang tindih; pilih satu keluarga dengan --facet',
    en: 'codes may overlap; choose one family with --facet',
  },
};

/** The value of a coefficient with what it is made of, or why it has none. */
export type Estimate =
  | {
      readonly value: number;
      /** Observed agreement p_o (for α: observed disagreement D_o). */
      readonly observed: number;
      /** Agreement expected by chance p_e (for α: expected disagreement D_e). */
      readonly expected: number;
    }
  | { readonly value: null; readonly why: Undefined };

/** (p_o − p_e)/(1 − p_e), the form that all coefficients of agreement share. */
export function chanceCorrected(observed: number, expected: number): Estimate {
  if (expected >= 1) return { value: null, why: 'one-category' };
  return { value: (observed - expected) / (1 - expected), observed, expected };
}

/** 1 − D_o/D_e, the form of the α family. */
export function disagreementCorrected(observed: number, expected: number): Estimate {
  if (!(expected > 0)) return { value: null, why: 'one-category' };
  return { value: 1 - observed / expected, observed, expected };
}
