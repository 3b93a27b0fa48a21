import type { Coding } from '../model/coding.js';

/** Pairs of codings of one document and coder that share words; `codings` in any order, pairs in order of place. */
export function coincidingPairs(codings: readonly Coding[]): [Coding, Coding][] {
  const groups = new Map<string, Coding[]>();
  for (const coding of codings) {
    const key = `${coding.by}\n${coding.doc}`;
    const group = groups.get(key);
    if (group) group.push(coding);
    else groups.set(key, [coding]);
  }
  const pairs: [Coding, Coding][] = [];
  for (const group of groups.values()) {
    group.sort((a, b) => a.start - b.start || a.end - b.end || (a.id < b.id ? -1 : 1));
    for (let i = 0; i < group.length; i++)
      for (let j = i + 1; j < group.length && group[j]!.start < group[i]!.end; j++)
        pairs.push([group[i]!, group[j]!]);
  }
  return pairs;
}
