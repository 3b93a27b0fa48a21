import { shortest } from './chains.js';

/** A hit of one of several phrases: first token, token after the last. */
export type Stretch = readonly [start: number, end: number];

/**
 * Where all phrases stand near each other, in any order: each phrase once, no word shared, and from the last word of
 * one to the first word of the next at most `within` word positions (neighbouring words are one position apart).
 * @param lists hits of each phrase, by start.
 * @returns for each shortest stretch the hit of each phrase, in order of place.
 */
export function nearHits(lists: readonly (readonly Stretch[])[], within: number): Stretch[][] {
  // Of many phrases not all hits are tried: the states to remember double with each phrase.
  const most = lists.length <= 3 ? 400 : 64;
  const hits = lists
    .flatMap((list, phrase) => list.slice(0, most).map(([start, end]) => ({ start, end, phrase })))
    .sort((a, b) => a.start - b.start || a.end - b.end || a.phrase - b.phrase);
  const whole = 2 ** lists.length - 1;
  /** State (hit, phrases used) → the chain from that hit that ends first. */
  const known = new Map<number, { end: number; next: number } | undefined>();
  const best = (hit: number, used: number): { end: number; next: number } | undefined => {
    if (used === whole) return { end: hits[hit]!.end, next: -1 };
    const key = used * hits.length + hit;
    if (known.has(key)) return known.get(key);
    let found: { end: number; next: number } | undefined;
    for (let next = hit + 1; next < hits.length; next++) {
      const distance = hits[next]!.start - (hits[hit]!.end - 1);
      if (distance > within) break;
      const bit = 2 ** hits[next]!.phrase;
      if (distance < 1 || (used & bit) !== 0) continue;
      const rest = best(next, used | bit);
      if (rest !== undefined && (found === undefined || rest.end < found.end))
        found = { end: rest.end, next };
    }
    known.set(key, found);
    return found;
  };
  const chains = new Map<string, Stretch[]>();
  const stretches: Stretch[] = [];
  hits.forEach((first, i) => {
    const chain = best(i, 2 ** first.phrase);
    if (chain === undefined) return;
    const parts: Stretch[] = [[first.start, first.end]];
    let used = 2 ** first.phrase;
    for (let step = chain; step.next >= 0; ) {
      const hit = hits[step.next]!;
      parts.push([hit.start, hit.end]);
      used |= 2 ** hit.phrase;
      step = best(step.next, used)!;
    }
    stretches.push([first.start, chain.end]);
    const key = `${first.start} ${chain.end}`;
    if (!chains.has(key)) chains.set(key, parts);
  });
  return shortest(stretches).map(([start, end]) => chains.get(`${start} ${end}`)!);
}
