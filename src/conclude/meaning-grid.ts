import type { Code, CodeIndex } from '../model/codebook.js';
import type { CodedDocument } from './saturation.js';

/** Blocks of interviews, by the number of their last (Hennink, Kaiser & Marconi 2017). */
export const meaningBlocks: readonly { readonly from: number; readonly to: number }[] = [
  { from: 1, to: 6 },
  { from: 7, to: 9 },
  { from: 10, to: 12 },
  { from: 13, to: Infinity },
];

/** A code with children, and in which interview each child was met first. */
export interface MeaningRow {
  readonly code: Code;
  readonly first: readonly { readonly code: Code; readonly interview: number }[];
  /** The last interview that added a sub-code; null where none was met. */
  readonly saturatedAt: number | null;
}

/** Meaning saturation: for every code that has sub-codes and was met, the interviews that brought each of them first. */
export function meaningGrid(documents: readonly CodedDocument[], codes: CodeIndex): MeaningRow[] {
  const met = new Map<string, number>();
  documents.forEach((document, n) => {
    for (const ref of document.codes) if (!met.has(ref)) met.set(ref, n + 1);
  });
  return codes.codes
    .filter(({ children }) => children.length > 0)
    .map((code) => {
      const first = codes
        .descendants(code)
        .flatMap((child) => {
          const interview = met.get(child.ref);
          return interview === undefined ? [] : [{ code: child, interview }];
        })
        .sort((a, b) => a.interview - b.interview);
      return { code, first, saturatedAt: first.at(-1)?.interview ?? null };
    })
    .filter(({ first }) => first.length > 0);
}
