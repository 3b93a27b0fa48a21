import type { DocumentWords } from './corpus.js';

/** The passage of a document that comes nearest to a part of a quotation; `to` is exclusive. */
export interface Near {
  readonly from: number;
  readonly to: number;
  /** Words in common, in their order. */
  readonly shared: number;
  /** The same, by how rare they are. */
  readonly weight: number;
}

/** The window of words that shares most with a part of a quotation, cut to the words that correspond. */
export function nearestPlace(
  document: DocumentWords,
  part: readonly string[],
  weight: (word: string) => number,
): Near | undefined {
  const { words } = document;
  const size = Math.ceil(part.length * 1.3) + 2;
  const wanted = new Map<string, number>();
  for (const word of part) if (document.places.has(word)) wanted.set(word, (wanted.get(word) ?? 0) + 1);
  if (wanted.size === 0) return undefined;
  const have = new Map<string, number>();
  let sum = 0;
  let best = 0;
  let bestEnd = -1;
  for (let i = 0; i < words.length; i++) {
    const entering = words[i]!;
    const most = wanted.get(entering);
    if (most !== undefined) {
      const count = (have.get(entering) ?? 0) + 1;
      have.set(entering, count);
      if (count <= most) sum += weight(entering);
    }
    const leaving = i >= size ? words[i - size]! : undefined;
    const before = leaving === undefined ? undefined : wanted.get(leaving);
    if (leaving !== undefined && before !== undefined) {
      const count = have.get(leaving)!;
      have.set(leaving, count - 1);
      if (count <= before) sum -= weight(leaving);
    }
    if (sum > best + 1e-9) {
      best = sum;
      bestEnd = i;
    }
  }
  if (bestEnd === -1) return undefined;
  const low = Math.max(0, bestEnd - size + 1);
  const high = Math.min(words.length, bestEnd + Math.ceil(part.length / 3) + 1);
  return aligned(document, part, low, high, weight);
}

/** The longest common subsequence of the part and the words from `low` to `high`, and the range that it covers. */
function aligned(
  { words, units }: DocumentWords,
  part: readonly string[],
  low: number,
  high: number,
  weight: (word: string) => number,
): Near | undefined {
  const width = high - low;
  const table = Array.from({ length: part.length + 1 }, () => new Float64Array(width + 1));
  for (let i = part.length - 1; i >= 0; i--)
    for (let j = width - 1; j >= 0; j--)
      table[i]![j] =
        part[i] === words[low + j]
          ? table[i + 1]![j + 1]! + weight(part[i]!)
          : Math.max(table[i + 1]![j]!, table[i]![j + 1]!);
  const pairs: (readonly [number, number])[] = [];
  for (let i = 0, j = 0; i < part.length && j < width; ) {
    if (part[i] === words[low + j]) pairs.push([i++, j++]);
    else if (table[i + 1]![j]! >= table[i]![j + 1]!) i++;
    else j++;
  }
  const [first, last] = [pairs[0], pairs.at(-1)];
  if (!first || !last) return undefined;
  // Words of the quotation before the first and after the last common one stand for as many of the passage.
  let from = low + first[1];
  let to = low + last[1] + 1;
  for (let n = first[0]; n > 0 && from > 0 && units[from - 1] === units[from]; n--) from--;
  for (let n = part.length - 1 - last[0]; n > 0 && to < words.length && units[to] === units[to - 1]; n--)
    to++;
  return { from, to, shared: pairs.length, weight: table[0]![0]! };
}
