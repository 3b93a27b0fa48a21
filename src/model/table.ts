/** Why a cell is empty: nobody was asked; asked, and nobody said anything; nothing is known. */
export type Empty = 'not_asked' | 'silent' | 'no_data';

export interface TableQuote {
  /** Address of the turn or paragraph. */
  readonly at: string;
  readonly quote: string;
  /** Id of the coding that the quote stands for. */
  readonly coding?: string;
  readonly informant?: string;
  readonly stance?: string;
  /** The coding is a proposal of the rules below the threshold. */
  readonly suggestion?: true;
}

/** A picture that stands in a cell. */
export interface TablePicture {
  /** Path within the study, with forward slashes. */
  readonly path: string;
  /** What is to be seen, for those who do not see it. */
  readonly alt: string;
}

export interface TableHeading {
  readonly key: string;
  readonly label: string;
}

export interface TableCell {
  /** Keys of a row and a column. */
  readonly row: string;
  readonly col: string;
  readonly value: string | number | null;
  readonly empty?: Empty;
  readonly refs: readonly string[];
  readonly quotes: readonly TableQuote[];
  readonly pictures?: readonly TablePicture[];
}

/** Where a table comes from, so that it can be made again and defended. */
export interface Provenance {
  readonly tool: string;
  readonly study: string;
  /** Codebook id → version. */
  readonly codebooks: Readonly<Record<string, string>>;
  readonly coders: readonly string[];
  /** Rule codings in the table that a person accepted, of all rule codings in it. */
  readonly reviewed: { readonly accepted: number; readonly total: number };
  /** Of everything that the table was made from. */
  readonly digest: string;
}

/** How a thesis labels its tables: *Tabel 4.3 …* above, *Sumber: …* below. */
export interface TableFurniture {
  /** *Tabel*, or the word that the study uses. */
  readonly label: string;
  /** The chapter, as it stands before the dot of the number. */
  readonly chapter?: string;
  /** The number within the chapter; missing where whoever emits the table does not know it. */
  readonly number?: number;
  readonly source?: string;
}

/** What `display`, `triangulate`, `reduce` and the others give, and what the formats emit. */
export interface Table {
  readonly kind: string;
  readonly title: string;
  readonly caption: string;
  /** What the rows are, for the corner of the table; *No* for a list. */
  readonly corner?: string;
  readonly rows: readonly TableHeading[];
  readonly cols: readonly TableHeading[];
  readonly cells: readonly TableCell[];
  /** Row key → number, column key → number, and of the whole table: distinct informants (or cases) unless the caption says otherwise. */
  readonly totals?: {
    readonly rows: Readonly<Record<string, number>>;
    readonly cols: Readonly<Record<string, number>>;
    readonly all: number;
    /** Words of the table's language for the row and column of totals. */
    readonly label: string;
  };
  readonly notes: readonly string[];
  /** Only where daya.yaml has `thesis:`. */
  readonly furniture?: TableFurniture;
  readonly provenance: Provenance;
}
