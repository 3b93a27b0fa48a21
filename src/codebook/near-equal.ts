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
  const known = texts.map((text) => ({ text, bare: withoutDigits(text), letters: lettersOf(text) }));
  const blocks = new Map<string, number[]>();
  const first = new Map<string, number>();
  texts.forEach((text, i) => {
    const same = first.get(text);
    if (same === undefined) first.set(text, i);
    const near = same ?? nearestBefore(known[i]!, known, blocks);
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

interface Known {
  readonly text: string;
  /** The text with its numbers made equal. */
  readonly bare: string;
  /** A bit for each letter, by its code modulo 32, that the text has. */
  readonly letters: number;
}

function nearestBefore(
  { text, bare, letters }: Known,
  known: readonly Known[],
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
  let best: number | undefined;
  for (const each of candidates) {
    if (best !== undefined && each > best) continue;
    const other = known[each]!;
    const bound = Math.min(edits, allowedEdits(other.text.length)) + 1;
    // An edit changes which letters a text has by two at most; most candidates end here.
    if (other.bare === bare || countBits(letters ^ other.letters) > 2 * (bound - 1)) continue;
    if (editDistance(text, other.text, bound) < bound) best = each;
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

function lettersOf(text: string): number {
  let letters = 0;
  for (let i = 0; i < text.length; i++) letters |= 1 << (text.charCodeAt(i) & 31);
  return letters;
}

function countBits(bits: number): number {
  let left = bits;
  let count = 0;
  for (; left !== 0; count++) left &= left - 1;
  return count;
}
