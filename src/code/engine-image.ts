import { packNumbers, unpackNumbers } from '../text/packed-numbers.js';
import type { Engine } from './engine.js';

/** Larger images are not kept: reading them would take as long as making them. */
const mostBytes = 1 << 26;

/**
 * What an engine learnt about the words of its documents, as bytes for a cache: chunk types with their classes, and what
 * the classes ask for. Good only for an engine compiled from the same codebooks, cues and rules, which the fingerprint
 * (16 hexadecimal digits) says. Undefined where it is too large.
 */
export function imageOf({ vocabulary, lexicon }: Engine, fingerprint: string): Uint8Array | undefined {
  const { table, pool, types } = lexicon.snapshot();
  if ((table.length + pool.length) * 4 > mostBytes) return undefined;
  const classes = vocabulary.symbolsOfClass.flatMap((symbols, cls) => [
    vocabulary.denies[cls] === true ? 1 : 0,
    symbols.length,
    ...symbols,
  ]);
  return packNumbers([
    headOf(fingerprint, vocabulary.symbolCount),
    Int32Array.from(classes),
    Int32Array.of(types),
    table,
    pool,
  ]);
}

/** Takes an image over into an engine that has read nothing yet. @returns whether it was one of just this engine. */
export function restoreImage(
  { vocabulary, lexicon }: Engine,
  image: Uint8Array,
  fingerprint: string,
): boolean {
  const [head, classes, types, table, pool] = unpackNumbers(image) ?? [];
  if (pool === undefined || types?.length !== 1 || classes === undefined) return false;
  if ((table!.length & (table!.length - 1)) !== 0) return false;
  if (String(head) !== String(headOf(fingerprint, vocabulary.symbolCount))) return false;
  for (let at = 0; at < classes.length; ) {
    const [denies, length] = [classes[at]!, classes[at + 1]!];
    vocabulary.addClass([...classes.subarray(at + 2, at + 2 + length)], denies === 1);
    at += 2 + length;
  }
  lexicon.restore({ table: table!, pool, types: types[0]! });
  return true;
}

function headOf(fingerprint: string, symbols: number): Int32Array<ArrayBuffer> {
  const halves = [fingerprint.slice(0, 8), fingerprint.slice(8, 16)];
  return Int32Array.of(...halves.map((half) => Number.parseInt(half, 16)), symbols);
}
