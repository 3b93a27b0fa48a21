/** A run of text of one look. */
export interface Span {
  readonly text: string;
  readonly color?: string;
  readonly bold?: boolean;
  readonly dim?: boolean;
  readonly inverse?: boolean;
  readonly underline?: boolean;
}

/** One line of the screen; its texts together are no wider than the terminal. */
export type Line = readonly Span[];
