import type { Code, Codebook, CodeIndex, Facet } from '../model/codebook.js';

/** What a reference to a code leads to. */
export type Lookup =
  | { readonly kind: 'found'; readonly code: Code }
  /** A bare id that several codebooks have. */
  | { readonly kind: 'ambiguous'; readonly codes: readonly Code[] }
  | { readonly kind: 'unknown' };

/** The codes of several codebooks, looked up by `codebook:id`, by a bare id, or by an id that a code had formerly. */
export class CodebookIndex implements CodeIndex {
  readonly codes: readonly Code[];
  readonly facets: readonly Facet[];
  readonly #byRef = new Map<string, Code>();
  readonly #byId = new Map<string, Code[]>();
  readonly #formerlyByRef = new Map<string, Code>();
  readonly #formerlyById = new Map<string, Code[]>();
  readonly #codebookOf = new Map<Code, Map<string, Code>>();

  constructor(readonly codebooks: readonly Codebook[]) {
    this.codes = codebooks.flatMap((codebook) => codebook.codes);
    const facets = new Map<string, Facet>();
    for (const codebook of codebooks) {
      for (const facet of codebook.facets) if (!facets.has(facet.id)) facets.set(facet.id, facet);
      const own = new Map<string, Code>();
      for (const code of codebook.codes) this.#add(code, codebook, own);
    }
    this.facets = [...facets.values()];
  }

  #add(code: Code, codebook: Codebook, own: Map<string, Code>): void {
    this.#codebookOf.set(code, own);
    if (!own.has(code.id)) own.set(code.id, code);
    if (!this.#byRef.has(code.ref)) {
      this.#byRef.set(code.ref, code);
      push(this.#byId, code.id, code);
    }
    for (const old of code.formerly) {
      // A code that came from another codebook says so: `formerly: impact:income`.
      const ref = old.includes(':') ? old : `${codebook.id}:${old}`;
      if (!this.#formerlyByRef.has(ref)) this.#formerlyByRef.set(ref, code);
      push(this.#formerlyById, ref.slice(ref.indexOf(':') + 1), code);
    }
  }

  /** What a reference leads to. Ids of today go before former ones. */
  lookUp(reference: string): Lookup {
    const exact = this.#byRef.get(reference) ?? this.#formerlyByRef.get(reference);
    if (exact) return { kind: 'found', code: exact };
    const codes = this.#byId.get(reference) ?? this.#formerlyById.get(reference) ?? [];
    if (codes.length > 1) return { kind: 'ambiguous', codes };
    return codes[0] ? { kind: 'found', code: codes[0] } : { kind: 'unknown' };
  }

  find(reference: string): Code | undefined {
    const found = this.lookUp(reference);
    return found.kind === 'found' ? found.code : undefined;
  }

  topmost(code: Code): Code {
    const own = this.#codebookOf.get(code);
    for (const id of code.path) {
      const ancestor = own?.get(id);
      if (ancestor?.facet === code.facet) return ancestor;
    }
    return code;
  }

  descendants(code: Code): readonly Code[] {
    const own = this.#codebookOf.get(code);
    const found: Code[] = [];
    const stack = [...code.children].reverse();
    for (let id = stack.pop(); id !== undefined; id = stack.pop()) {
      const child = own?.get(id);
      if (child === undefined || found.length > this.codes.length) continue;
      found.push(child);
      for (let i = child.children.length - 1; i >= 0; i--) stack.push(child.children[i]!);
    }
    return found;
  }
}

/** An index of the codes of a study's codebooks, in the order of daya.yaml. */
export function resolveCodebooks(codebooks: readonly Codebook[]): CodebookIndex {
  return new CodebookIndex(codebooks);
}

function push(map: Map<string, Code[]>, key: string, code: Code): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [code]);
  else if (!list.includes(code)) list.push(code);
}
