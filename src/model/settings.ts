import type { Language, Localised } from './words.js';

/** Whose codings feed the tables: one coder (`rules` is the program), or what several agree on. */
export type Use =
  | string
  | { readonly consensus: 'union' | 'intersection' | 'majority'; readonly of: readonly string[] };

export interface GroupSettings {
  readonly label: Localised;
  /** Informants planned, and the information wanted from them. */
  readonly planned?: number;
  readonly wanted?: Localised;
}

export interface TriangulationSettings {
  readonly by: readonly ('source' | 'technique' | 'time')[];
  readonly dissent: 'threshold' | 'any';
  readonly threshold: number;
  readonly compare: 'pooled' | 'matched';
  /** Least evidence; a number left out has its default. */
  readonly minimum?: {
    /** Levels with a direction that a dimension needs (2). */
    readonly levels?: number;
    /** Witnesses with a stance that a finding needs (2). */
    readonly witnesses?: number;
    /** Below these a finding is warned of (3 and 3). */
    readonly informants?: number;
    readonly techniques?: number;
  };
}

export interface ThesisSettings {
  readonly chapter?: number | string;
  readonly label?: Localised;
  readonly source?: Localised;
  readonly citation?: Localised;
}

export type FormatId = 'table' | 'csv' | 'tsv' | 'md' | 'html' | 'json' | 'xlsx' | 'docx' | 'latex' | 'svg';

/** One thing that `run` emits: a verb with its object, a name, formats, and the options of that command. */
export interface OutputSettings {
  readonly name?: string;
  /** The table's title, where the usual one does not do. */
  readonly title?: Localised;
  readonly format?: FormatId | readonly FormatId[];
  readonly display?: string;
  readonly triangulate?: string;
  readonly conclude?: string | boolean;
  readonly reduce?: string | boolean;
  readonly saturation?: string | boolean;
  readonly export?: string;
  readonly rows?: string;
  readonly cols?: string;
  readonly cell?: string;
  readonly codes?: readonly string[];
  readonly where?: Readonly<Record<string, string>>;
  readonly coder?: string;
  readonly sort?: string;
  readonly layout?: string;
  readonly within?: string;
  readonly limit?: number;
  readonly totals?: string;
  readonly 'drop-empty'?: boolean;
  readonly suggestions?: boolean;
  readonly by?: string;
  readonly language?: Language;
}

/** daya.yaml, with every default filled in. */
export interface Settings {
  readonly title: Localised;
  readonly language: Language;
  readonly questions: Readonly<Record<string, Localised>>;
  readonly groups: Readonly<Record<string, GroupSettings>>;
  readonly techniques: readonly string[];
  readonly waves: Readonly<Record<string, Localised>>;
  readonly codebooks: readonly string[];
  readonly unit: 'turn' | 'paragraph' | 'sentence';
  readonly coders: Readonly<Record<string, { readonly name: string }>>;
  /** Coder → documents; missing where every coder has every document. */
  readonly assign?: Readonly<Record<string, readonly string[]>>;
  readonly use: Use;
  readonly rules: { readonly threshold: number };
  readonly triangulation: TriangulationSettings;
  readonly checks: Readonly<Record<string, unknown>>;
  readonly thesis: ThesisSettings;
  readonly terms: Readonly<Record<string, Localised>>;
  /** What the researcher says to items of the reporting checklists, by the number of the item. */
  readonly coreq?: Readonly<Record<string, Localised>>;
  readonly srqr?: Readonly<Record<string, Localised>>;
  /** Missing: `run` emits a sensible set. */
  readonly outputs?: readonly OutputSettings[];
}
