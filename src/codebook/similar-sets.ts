/**
 * For each set of words the earliest set before it (index) whose Jaccard index with it (shared words / all words) is at
 * least `threshold`. Sets under `least` words are passed over.
 *
 * Only sets that share one of their rarest words are compared: two sets this similar must share a word among the first
 * |x| − ⌈t·|x|⌉ + 1 of the order of rarity (prefix filter; Chaudhuri et al. 2006), so the result is that of all pairs,
 * except that a word in more than `commonest` sets does not count as rare.
 */
export function similarSets(
  lists: readonly (readonly string[])[],
  threshold: number,
  least = 4,
  commonest = 60,
): Map<number, number> {
  const sets = lists.map((list) => new Set(list));
  const frequency = new Map<string, number>();
  for (const set of sets) for (const word of set) frequency.set(word, (frequency.get(word) ?? 0) + 1);
  const byRarity = (a: string, b: string) => frequency.get(a)! - frequency.get(b)! || (a < b ? -1 : 1);

  const found = new Map<number, number>();
  const holders = new Map<string, number[]>();
  sets.forEach((set, i) => {
    if (set.size < least) return;
    const sorted = [...set].sort(byRarity);
    const prefix = sorted.slice(0, set.size - Math.ceil(threshold * set.size) + 1);
    const candidates = new Set<number>();
    for (const word of prefix) {
      const list = holders.get(word);
      if (list === undefined) {
        holders.set(word, [i]);
        continue;
      }
      if (list.length <= commonest) for (const each of list) candidates.add(each);
      if (list.length <= commonest) list.push(i);
    }
    let best: number | undefined;
    for (const each of candidates)
      if ((best === undefined || each < best) && jaccard(set, sets[each]!) >= threshold) best = each;
    if (best !== undefined) found.set(i, best);
  });
  return found;
}

/** Shared words / all words, 0 to 1. */
export function jaccard(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const [small, large] = a.size < b.size ? [a, b] : [b, a];
  let shared = 0;
  for (const word of small) if (large.has(word)) shared++;
  const all = a.size + b.size - shared;
  return all === 0 ? 0 : shared / all;
}
