import { editDistance } from '../i18n/fault.js';

/** A piece that so many labels share says nothing about any two of them. */
const largestBlock = 40;

/** How many edits two texts of this length may differ by and still be taken for one: none for short words. */
export function allowedEdits(length: number): number {
  return length < 5 ? 0 : length < 8 ? 1 : 2;
}

/**
 * For each text the earliest near-equal one before it (index), by edit distance. Texts that differ in digits only are
 * not near-equal: *Tahap 1* and *Tahap 2* are meant to be two.
 *
 * Comparing all pairs would be quadratic. Two texts at most k edits apart, swaps included, share at least one of 2k + 1
 * equal pieces at nearly the same place (Li et al. 2011, Pass-Join), so only texts that share a piece are compared.
 * Pieces that more than 40 texts share are passed over; a pair that shares nothing rarer is missed.
 */
export function nearEqual(texts: readonly string[]): Map<number, number> {
  const found = new Map<number, number>();
  const blocks = new Map<string, number[]>();
  const first = new Map<string, number>();
  texts.forEach((text, i) => {
    const same = first.get(text);
    if (same === undefined) first.set(text, i);
    const near = same ?? nearestBefore(text, texts, blocks);
    if (near !== undefined) found.set(i, near);
    if (same !== undefined) return;
    for (const [part, piece] of pieces(text)) {
      const key = `${text.length} ${part} ${piece}`;
      const block = blocks.get(key);
      if (block === undefined) blocks.set(key, [i]);
      else if (block.length <= largestBlock) block.push(i);
    }
  });
  return found;
}

function nearestBefore(
  text: string,
  texts: readonly string[],
  blocks: ReadonlyMap<string, number[]>,
): number | undefined {
  const candidates = new Set<number>();
  const edits = allowedEdits(text.length);
  if (edits === 0) return undefined;
  for (let length = text.length - edits; length <= text.length + edits; length++) {
    for (const [part, start, size] of partition(length)) {
      for (let at = Math.max(0, start - edits); at <= start + edits && at + size <= text.length; at++) {
        const block = blocks.get(`${length} ${part} ${text.slice(at, at + size)}`);
        if (block === undefined || block.length > largestBlock) continue;
        for (const each of block) candidates.add(each);
      }
    }
  }
  const bare = withoutDigits(text);
  let best: number | undefined;
  for (const each of candidates) {
    const other = texts[each]!;
    const bound = Math.min(edits, allowedEdits(other.length)) + 1;
    if (
      (best === undefined || each < best) &&
      withoutDigits(other) !== bare &&
      editDistance(text, other, bound) < bound
    )
      best = each;
  }
  return best;
}

function withoutDigits(text: string): string {
  return text.replace(/\p{N}+/gu, '#');
}

/** Part number, start and size of the 2k + 1 pieces of a text of that length. */
function partition(length: number): [part: number, start: number, size: number][] {
  const count = 2 * allowedEdits(length) + 1;
  if (length < count) return [];
  return Array.from({ length: count }, (_, part) => {
    const start = Math.floor((part * length) / count);
    return [part, start, Math.floor(((part + 1) * length) / count) - start];
  });
}

function pieces(text: string): [part: number, piece: string][] {
  return partition(text.length).map(([part, start, size]) => [part, text.slice(start, start + size)]);
}
