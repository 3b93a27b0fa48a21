import { buildStamp } from '../catalog.js';
import type { ExtensionLoader } from '../codebook/extend.js';
import { readCodebook } from '../codebook/read-codebook.js';
import type { Codebook } from '../model/codebook.js';
import type { Diagnostic } from '../model/diagnostic.js';
import { cacheKey, readCache, writeCache } from '../study/cache.js';

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
  const kept = key === undefined ? undefined : parsed(readCache('codebooks', key));
  if (kept) return { codebook: kept, diagnostics: [] };
  const read = readCodebook(text, file, ref, load);
  if (key !== undefined && read.codebook && read.diagnostics.length === 0 && !/^extends:/m.test(text)) {
    writeCache('codebooks', key, JSON.stringify(read.codebook));
  }
  return read;
}

function parsed(bytes: Uint8Array | undefined): Codebook | undefined {
  if (bytes === undefined) return undefined;
  try {
    return JSON.parse(Buffer.from(bytes).toString('utf8')) as Codebook;
  } catch {
    return undefined;
  }
}
