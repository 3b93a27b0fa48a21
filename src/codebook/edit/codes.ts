import { isMap, isScalar, isSeq, type YAMLMap, type YAMLSeq } from 'yaml';
import { CannotEdit, pairOf, type Splice } from './splice.js';

/** A code of a file as its YAML node. */
export interface CodeAt {
  readonly id: string;
  readonly map: YAMLMap;
  /** The list that holds it. */
  readonly list: YAMLSeq;
  /** The code that it is nested below. */
  readonly above: CodeAt | undefined;
}

/** Every code of the file, in its order. */
export function codesIn(splice: Splice): CodeAt[] {
  const found: CodeAt[] = [];
  const walk = (list: unknown, above: CodeAt | undefined) => {
    if (!isSeq(list)) return;
    for (const item of list.items) {
      if (!isMap(item)) continue;
      const code: CodeAt = { id: textOf(item, 'code') ?? '', map: item, list, above };
      found.push(code);
      walk(pairOf(item, 'codes')?.value, code);
    }
  };
  walk(pairOf(splice.root, 'codes')?.value, undefined);
  walk(pairOf(splice.root, 'add')?.value, undefined);
  return found;
}

/** The code of that id, which the caller knows to be there. */
export function codeIn(splice: Splice, id: string): CodeAt {
  const found = codesIn(splice).find((code) => code.id === id);
  if (found === undefined) throw new CannotEdit('shape', 0);
  return found;
}

/** The text of a scalar value of a map, as typed where it is a number. */
export function textOf(map: YAMLMap, key: string): string | undefined {
  const value = pairOf(map, key)?.value;
  return isScalar(value)
    ? String(typeof value.value === 'string' ? value.value : (value.source ?? value.value))
    : undefined;
}

/** Keys whose values are references to codes, or lists of them. */
const referenceKeys = ['parent', 'replaced_by', 'answers', 'yields'] as const;

/** Writes another id wherever the file refers to a code of its own: `parent`, `see`, `answers`, `yields`, `replaced_by`. */
export function redirect(splice: Splice, codebook: string, from: string, to: string, except?: YAMLMap): void {
  const names = new Map([
    [from, to],
    [`${codebook}:${from}`, `${codebook}:${to}`],
  ]);
  const change = (node: unknown) => {
    if (!isScalar(node)) return;
    const next = names.get(String(node.value));
    if (next !== undefined) splice.setScalar(node, next);
  };
  const changeItems = (list: YAMLSeq) => {
    const named = list.items.map((item) => (isScalar(item) ? String(item.value) : ''));
    list.items.forEach((item, i) => {
      // The list may name the other code already; a relation stands once.
      const next = names.get(named[i]!);
      if (next !== undefined && (named.includes(to) || named.includes(next))) splice.removeItem(list, item);
      else change(item);
    });
  };
  for (const { map } of codesIn(splice)) {
    if (map === except) continue;
    for (const key of referenceKeys) {
      const value = pairOf(map, key)?.value;
      if (isSeq(value)) changeItems(value);
      else change(value);
    }
    for (const key of ['exclude', 'examples']) {
      const value = pairOf(map, key)?.value;
      for (const item of isSeq(value) ? value.items : [value])
        if (isMap(item)) change(pairOf(item, 'see')?.value);
    }
  }
}
