import { buildStamp } from '../catalog.js';
import type { ExtensionLoader } from '../codebook/extend.js';
import { readCodebook } from '../codebook/read-codebook.js';
import type { Codebook } from '../model/codebook.js';
import type { Diagnostic } from '../model/diagnostic.js';
import { cacheKey, readCache, writeCache } from '../study/cache.js';
import { packCodebook, unpackCodebook } from './packed-codebook.js';

/** Codebooks whose cache entry says everything that they are made of, with its key. */
const digests = new WeakMap<Codebook, string>();

/** A digest of everything that a codebook was read from; undefined where it must be told from the codebook itself. */
export function digestOf(codebook: Codebook): string | undefined {
  return digests.get(codebook);
}

/**
 * As `readCodebook`, but a codebook that was read before without a fault comes from the user's cache folder: parsing the
 * YAML of a large codebook takes longer than coding with it. One that extends another is always read.
 */
export function readCachedCodebook(
  text: string,
  file: string,
  ref: string,
  load: ExtensionLoader,
): { codebook?: Codebook; diagnostics: readonly Diagnostic[] } {
  const stamp = buildStamp();
  const key = stamp === undefined ? undefined : cacheKey(stamp, file, ref, text);
  const bytes = key === undefined ? undefined : readCache('codebooks', key);
  const kept = bytes === undefined ? undefined : unpackCodebook(Buffer.from(bytes).toString('utf8'));
  if (key !== undefined && kept !== undefined) {
    digests.set(kept, key);
    return { codebook: kept, diagnostics: [] };
  }
  const read = readCodebook(text, file, ref, load);
  if (key !== undefined && read.codebook && read.diagnostics.length === 0 && !/^extends:/m.test(text)) {
    writeCache('codebooks', key, packCodebook(read.codebook));
    digests.set(read.codebook, key);
  }
  return read;
}
