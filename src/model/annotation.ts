import type { Code } from './codebook.js';
import type { Stance } from './coding.js';
import type { StudyDocument } from './document.js';
import type { Bilingual } from './words.js';

/** A coding as a session of `annotate` shows it, in its place in the present text. Offsets are code points. */
export interface CodingMark {
  readonly id: string;
  readonly start: number;
  readonly end: number;
  /** `codebook:id`. */
  readonly code: string;
  readonly by: string;
  /** One's own, a proposal of the rules that waits for a decision, or a colleague's. */
  readonly kind: 'own' | 'suggestion' | 'other';
  readonly stance?: Stance;
  readonly memo?: string;
  readonly confidence?: number;
}

/** How far a coder has come with one document. */
export interface DocumentProgress {
  readonly id: string;
  readonly title: string;
  readonly read: boolean;
  /** Own codings. */
  readonly own: number;
  /** Proposals of the rules that wait for a decision; 0 where they are not shown. */
  readonly open: number;
}

/** A coding to be read again in a review of one code. */
export interface ReviewItem {
  readonly doc: string;
  readonly id: string;
  readonly start: number;
}

/** Everything that a session shows of one document. */
export interface AnnotationMaterial {
  readonly coder: string;
  readonly document: StudyDocument;
  /** In order of place. */
  readonly marks: readonly CodingMark[];
  /** Own codings that have lost their place in the text. */
  readonly orphans: number;
  /** Codes in use, in the order of the codebooks. */
  readonly codes: readonly Code[];
  /** Documents of the coder, in the order of the study. */
  readonly documents: readonly DocumentProgress[];
  /** Whose codings are shown beside one's own: `rules`, colleagues. */
  readonly shown: readonly string[];
  /** Colleagues who could be shown. */
  readonly colleagues: readonly string[];
  /** The code under review and its codings across all documents. */
  readonly review?: { readonly code: string; readonly items: readonly ReviewItem[] };
}

/** A range of the open document. */
export interface TextPlace {
  readonly start: number;
  readonly end: number;
}

/** What may be changed about a coding, or about a proposal when it is accepted. */
export interface MarkChange {
  readonly code?: string;
  readonly stance?: Stance;
  readonly memo?: string;
  readonly range?: TextPlace;
}

/** What a person does in a session and the study must remember, or must fetch. */
export type AnnotationAct =
  | { readonly kind: 'add'; readonly range: TextPlace; readonly code: string }
  | { readonly kind: 'update'; readonly id: string; readonly change: MarkChange }
  | { readonly kind: 'accept'; readonly id: string; readonly change: MarkChange }
  | { readonly kind: 'remove' | 'reject'; readonly id: string }
  | { readonly kind: 'read' | 'undo' | 'redo' }
  /** Makes a code of these words, and gives it to the range; `inVivo` where they are the informant's. */
  | {
      readonly kind: 'new-code';
      readonly label: string;
      readonly range?: TextPlace;
      readonly inVivo: boolean;
    }
  /** A memo about an address, a document or a code. */
  | { readonly kind: 'memo'; readonly about: string; readonly text: string }
  | { readonly kind: 'rename'; readonly code: string; readonly to: string }
  | { readonly kind: 'merge'; readonly code: string; readonly into: string }
  | { readonly kind: 'split'; readonly code: string; readonly into: readonly string[] }
  /** Opens a document, at a coding or at the number of an address where one is given. */
  | { readonly kind: 'open'; readonly doc: string; readonly mark?: string; readonly at?: string }
  | { readonly kind: 'show'; readonly whom: 'rules' | 'colleagues' }
  | { readonly kind: 'review'; readonly code: string | undefined };

/** What became of an act. The material is that of before where the act could not be done. */
export interface AnnotationAnswer {
  readonly material: AnnotationMaterial;
  readonly done: boolean;
  /** Where to look now. */
  readonly focus?: TextPlace & { readonly mark?: string };
  readonly notice?: Bilingual;
}
