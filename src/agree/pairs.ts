/** Every pair of some indices, in order. */
export function pairsOf(count: number): [number, number][] {
  const pairs: [number, number][] = [];
  for (let i = 0; i < count; i++) for (let j = i + 1; j < count; j++) pairs.push([i, j]);
  return pairs;
}

/** How a pair of coders is called in `of`. */
export function pairName(a: string, b: string): string {
  return `pair:${a},${b}`;
}
