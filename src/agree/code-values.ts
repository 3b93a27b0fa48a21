import type { Code, CodeIndex } from '../model/codebook.js';
import { withAncestors } from '../reduce/opportunity.js';

/** How a code is called in `of` and in lists: its id, with its codebook where two codebooks share the id. */
export function codeKey(code: Code, codes: CodeIndex): string {
  return codes.find(code.id)?.ref === code.ref ? code.id : code.ref;
}

/** The code of a facet that a coding speaks for: the topmost of its ancestors in that facet; undefined where it has none. */
export function valueInFacet(code: Code, facet: string, codes: CodeIndex): Code | undefined {
  return withAncestors(code, codes).find((one) => one.facet === facet);
}

/** Codes in the order of their codebooks, each once. */
export function inOrder(used: ReadonlySet<Code>, codes: CodeIndex): Code[] {
  return codes.codes.filter((code) => used.has(code));
}
