/** A paragraph of a manuscript, as far as quotations are concerned. */
export interface Passage {
  /** Line of the file from 1; in a Word document the number of the paragraph. */
  readonly line: number;
  readonly text: string;
  /** Set off as a quotation by itself: a quote style, an indent on both sides, `>`. */
  readonly block: boolean;
  /** The other cells of its row, where it stands in a table: they say who speaks. */
  readonly row?: string;
}
