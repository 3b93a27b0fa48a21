import type { Code, CodeIndex } from '../model/codebook.js';
import type { Evidence } from './evidence.js';
import { withAncestors } from './opportunity.js';
import type { Within } from './passages.js';

/** A question about codes that stand together: `training AND income`, `training NOT (income OR jobs)`, `training NEAR/2 income`. */
export type Query =
  | { readonly kind: 'code'; readonly code: Code }
  | { readonly kind: 'and' | 'or'; readonly left: Query; readonly right: Query }
  | { readonly kind: 'not'; readonly of: Query }
  /** Both, at most so many turns or paragraphs apart. */
  | { readonly kind: 'near'; readonly left: Query; readonly right: Query; readonly turns: number };

/** What is wrong with a query: a word that is no code, or a place where something is missing. */
export type QueryFault =
  | { readonly kind: 'unknown-code'; readonly word: string }
  | { readonly kind: 'syntax'; readonly near: string };

/** Whether a text is a query rather than the name of a code. */
export function isQuery(text: string): boolean {
  return /[\s()]/.test(text.trim());
}

/** Reads a query; operators are written in capitals, AND and NOT and NEAR/n bind tighter than OR. */
export function parseQuery(text: string, codes: CodeIndex): { query?: Query; faults: QueryFault[] } {
  const tokens = text.match(/[()]|[^\s()]+/g) ?? [];
  const faults: QueryFault[] = [];
  let at = 0;
  const fail = (): undefined => {
    if (faults.length === 0) faults.push({ kind: 'syntax', near: tokens[at] ?? tokens.at(-1) ?? text });
    return undefined;
  };
  const primary = (): Query | undefined => {
    const token = tokens[at++];
    if (token === 'NOT') {
      const of = primary();
      return of && { kind: 'not', of };
    }
    if (token === '(') {
      const inner = either();
      return inner && tokens[at++] === ')' ? inner : fail();
    }
    if (token === undefined || token === ')' || operator.test(token)) return fail();
    const code = codes.find(token);
    if (code) return { kind: 'code', code };
    faults.push({ kind: 'unknown-code', word: token });
    return undefined;
  };
  const both = (): Query | undefined => {
    let left = primary();
    for (
      let token = tokens[at];
      token !== undefined && operator.test(token) && token !== 'OR';
      token = tokens[at]
    ) {
      at++;
      const negated = token === 'NOT' || (token === 'AND' && tokens[at] === 'NOT' && ++at > 0);
      const right = primary();
      const near = /^NEAR\/(\d+)$/.exec(token);
      if (!left || !right) left = undefined;
      else if (near) left = { kind: 'near', left, right, turns: Number(near[1]) };
      else left = { kind: 'and', left, right: negated ? { kind: 'not', of: right } : right };
    }
    return left;
  };
  const either = (): Query | undefined => {
    let left = both();
    while (tokens[at] === 'OR') {
      at++;
      const right = both();
      left = left && right && { kind: 'or', left, right };
    }
    return left;
  };
  const query = either();
  if (at < tokens.length) fail();
  return faults.length > 0 || !query
    ? { faults: faults.length > 0 ? faults : [{ kind: 'syntax', near: text }] }
    : { query, faults };
}

const operator = /^(?:AND|OR|NOT|NEAR\/\d+)$/;

/** The codes that a query asks for, without those that it denies, each once. */
export function codesAskedFor(query: Query): Code[] {
  switch (query.kind) {
    case 'code':
      return [query.code];
    case 'not':
      return [];
    default:
      return [...new Set([...codesAskedFor(query.left), ...codesAskedFor(query.right)])];
  }
}

/** The codings of the codes that a query asks for, in the places where it holds. */
export function retrieve(
  evidence: readonly Evidence[],
  query: Query,
  within: Within,
  codes: CodeIndex,
): Evidence[] {
  const wanted = new Set(codesAskedFor(query).map(({ ref }) => ref));
  const places = new Places(evidence, codes);
  return evidence.filter(
    (one) =>
      withAncestors(one.code, codes).some(({ ref }) => wanted.has(ref)) && holds(query, one, places, within),
  );
}

function holds(query: Query, at: Evidence, places: Places, within: Within): boolean {
  switch (query.kind) {
    case 'code':
      return places.around(at, within, query.code);
    case 'not':
      return !holds(query.of, at, places, within);
    case 'and':
      return holds(query.left, at, places, within) && holds(query.right, at, places, within);
    case 'or':
      return holds(query.left, at, places, within) || holds(query.right, at, places, within);
    case 'near': {
      const here = (part: Query): boolean => holds(part, at, places, within);
      const nearby = (part: Query): boolean =>
        places.turnsAround(at, query.turns).some((other) => holds(part, other, places, within));
      return (here(query.left) && nearby(query.right)) || (here(query.right) && nearby(query.left));
    }
  }
}

/** Codings by document and turn. */
class Places {
  readonly #byTurn = new Map<string, Evidence[]>();
  readonly #byDocument = new Map<string, Evidence[]>();

  constructor(
    evidence: readonly Evidence[],
    readonly codes: CodeIndex,
  ) {
    for (const one of evidence) {
      add(this.#byTurn, one.segment.at, one);
      add(this.#byDocument, one.segment.doc, one);
    }
  }

  /** Whether a code, or something below it, stands where `at` stands. */
  around(at: Evidence, within: Within, code: Code): boolean {
    const scope =
      within === 'document' ? this.#byDocument.get(at.segment.doc) : this.#scopeOf(at, within === 'segment');
    return (scope ?? []).some((one) =>
      withAncestors(one.code, this.codes).some(({ ref }) => ref === code.ref),
    );
  }

  /** One coding of each turn that is at most so many turns away. */
  turnsAround(at: Evidence, turns: number): Evidence[] {
    const { doc } = at.segment;
    const n = Number(at.segment.at.slice(doc.length + 1));
    const found: Evidence[] = [];
    for (let turn = n - turns; turn <= n + turns; turn++) {
      const there = this.#byTurn.get(`${doc}:${turn}`);
      if (there) found.push(...there);
    }
    return found;
  }

  #scopeOf(at: Evidence, overlapping: boolean): Evidence[] | undefined {
    if (!overlapping) return this.#byTurn.get(at.segment.at);
    const { start, end, doc } = at.segment;
    return this.#byDocument.get(doc)?.filter(({ segment }) => segment.start < end && start < segment.end);
  }
}

function add(map: Map<string, Evidence[]>, key: string, one: Evidence): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [one]);
  else list.push(one);
}
