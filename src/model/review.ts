/** A transcript with its codings as comments, as it goes to a supervisor. */
export interface Review {
  readonly title: string;
  /** What is to be known of the document: name and value. */
  readonly head: readonly (readonly [name: string, value: string])[];
  /** How to answer, a paragraph each. */
  readonly instructions: readonly string[];
  readonly blocks: readonly ReviewBlock[];
  readonly comments: readonly ReviewComment[];
}

/** A turn, paragraph or heading of the transcript. */
export interface ReviewBlock {
  /** `w01:12`; missing for a heading. */
  readonly address?: string;
  /** Who speaks. */
  readonly label?: string;
  readonly text: string;
  /** Not the words of an informant: printed paler. */
  readonly aside: boolean;
}

/** A coding as a comment. */
export interface ReviewComment {
  readonly author: string;
  /** ISO 8601 instant, where it has one. */
  readonly at?: string;
  /** What it says, a paragraph each; the last is the mark by which it is known when it comes back. */
  readonly lines: readonly string[];
  readonly from: ReviewPlace;
  readonly to: ReviewPlace;
}

/** A place in the text of a block, in UTF-16 units. */
export interface ReviewPlace {
  readonly block: number;
  readonly offset: number;
}

/** A comment of a Word document that came back. */
export interface ReadComment {
  readonly id: string;
  readonly author: string;
  /** As Word wrote it. */
  readonly date?: string;
  readonly text: string;
  /** The comment that it answers. */
  readonly parent?: string;
  /** Address of the block in which its words begin; missing where they stand in none. */
  readonly address?: string;
  /** The words that it stands at; empty where it stands at a point. */
  readonly words: string;
}
