import type { Stance } from './coding.js';
import type { Place } from './diagnostic.js';
import type { Language, Localised } from './words.js';

export type FacetKind = 'dimension' | 'impact' | 'obstacle' | 'stage' | 'asset' | 'need' | 'event' | 'aspect';

/** An axis that codes belong to. */
export interface Facet {
  readonly id: string;
  readonly label: Localised;
  readonly kind: FacetKind;
  /** Codes compete: a unit carries at most one of them. */
  readonly exclusive: boolean;
  /** The order of the codes means something (stages). */
  readonly ordered: boolean;
}

/** What a hit inside a negation's scope does: mark the stance, drop the hit, or be the only hit that counts. */
export type NegationRule = 'flag' | 'exclude' | 'only';

/** One word position of a phrase. */
export type PhraseToken =
  /** Alternatives, each a word matched by its inflected forms, or by its whole family where `family`. */
  | {
      readonly kind: 'word';
      readonly options: readonly { readonly word: string; readonly family: boolean }[];
    }
  /** Exactly one word, any. */
  | { readonly kind: 'any' }
  /** None to `most` words, any. */
  | { readonly kind: 'gap'; readonly most: number };

export type Phrase = readonly PhraseToken[];

/** What an indicator looks for, as parsed from the codebook. */
export type IndicatorPattern =
  | { readonly kind: 'phrase'; readonly phrase: Phrase }
  /** All phrases in one sentence, any order, neighbours at most `within` word positions apart. */
  | { readonly kind: 'near'; readonly phrases: readonly Phrase[]; readonly within: number }
  /** Every phrase present in the sentence or turn. */
  | { readonly kind: 'all'; readonly phrases: readonly Phrase[] }
  | { readonly kind: 'exact'; readonly text: string }
  | { readonly kind: 'regex'; readonly source: string };

export interface Indicator {
  /** Index within its code, from 0; part of the id of a rule coding. */
  readonly index: number;
  /** The language of text that it counts for; `any` for one plain list. */
  readonly language: Language | 'any';
  /** As a person would type it, on one line; shown in `because`. */
  readonly source: string;
  readonly pattern: IndicatorPattern;
  /** None of these may occur in the same sentence or turn. */
  readonly none: readonly Phrase[];
  /** Where `all` and `none` look. */
  readonly in: 'sentence' | 'turn';
  readonly weight: number;
  readonly negation: NegationRule;
  /** What a hit says of the code by itself, where that is not that it supports it: `dipotong` under protection. */
  readonly stance?: Stance;
  readonly place: Place;
}

export interface Exclusion {
  readonly text: Localised;
  /** The code to use instead, as typed. */
  readonly see?: string;
  readonly place: Place;
}

export interface CodeExample {
  readonly quote: Localised;
  /** Address, or document. */
  readonly at?: string;
  /** The example is a near miss: it looks like this code and belongs to that one, as typed. */
  readonly see?: string;
  readonly place: Place;
}

export type CodeStatus = 'proposed' | 'active' | 'frozen' | 'retired';

/** A code of a codebook, in the flat list of its codebook. */
export interface Code {
  readonly id: string;
  /** `codebook:id`, as records write it. */
  readonly ref: string;
  readonly facet: string;
  readonly parent?: string;
  /** Bare ids, root first, this code last. */
  readonly path: readonly string[];
  /** Bare ids, in the order of the file. */
  readonly children: readonly string[];
  readonly label: Localised;
  readonly definition?: Localised;
  readonly claim?: Localised;
  readonly include: readonly Localised[];
  readonly exclude: readonly Exclusion[];
  readonly examples: readonly CodeExample[];
  readonly indicators: readonly Indicator[];
  /** Traps: in a sentence with one of these, no indicator of the code or of the codes below it counts. */
  readonly none?: readonly Phrase[];
  /** References to codes that this one is an answer to (a programme to a problem), as typed. */
  readonly answers: readonly string[];
  /** References to codes that come of this one (a result of a programme), as typed. */
  readonly yields?: readonly string[];
  readonly formerly: readonly string[];
  readonly status: CodeStatus;
  readonly replacedBy?: string;
  readonly origin?: {
    readonly kind: 'deductive' | 'inductive';
    readonly source?: string;
    readonly document?: string;
  };
  /** Since when the code is as it is, as typed (ISO 8601). */
  readonly date?: string;
  readonly place: Place;
}

/** A codebook with its tree flattened: parents stand before their children. */
export interface Codebook {
  readonly id: string;
  /** How daya.yaml names it: `builtin:empowerment` or a path. */
  readonly ref: string;
  readonly version: string;
  readonly title: Localised;
  readonly source?: Localised;
  readonly note?: Localised;
  readonly facets: readonly Facet[];
  readonly codes: readonly Code[];
  readonly file: string;
}

/** The codes of all codebooks of a study, ready to be looked up. */
export interface CodeIndex {
  /** Codebooks in the order of daya.yaml, parents before their children. */
  readonly codes: readonly Code[];
  /** In that order too; a facet that two codebooks declare stands once. */
  readonly facets: readonly Facet[];
  /** The code of a reference: `codebook:id`, a bare id that one codebook has, or an id that a code had formerly. */
  find(reference: string): Code | undefined;
  /** The ancestor furthest up that belongs to the same facet, or the code itself. */
  topmost(code: Code): Code;
  /** Everything below a code, without it, in the order of the codebook. */
  descendants(code: Code): readonly Code[];
}
