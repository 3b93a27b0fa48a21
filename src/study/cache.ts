import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, utimesSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { writeWhole } from './atomic.js';

/** At most so many entries of a kind are kept; the oldest go first. */
const mostEntries = 200;

/**
 * The folder for what can be computed again, in the user's cache folder: DAYA_CACHE, else what the system says. Entries
 * are keyed by content, so they never go stale, may be deleted at any time, and two processes may write them at once.
 */
export function cacheFolder(env: Readonly<Record<string, string | undefined>> = process.env): string {
  if (env.DAYA_CACHE) return env.DAYA_CACHE;
  if (env.XDG_CACHE_HOME) return join(env.XDG_CACHE_HOME, 'daya');
  if (process.platform === 'win32')
    return join(env.LOCALAPPDATA ?? join(homedir(), 'AppData', 'Local'), 'daya', 'cache');
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Caches', 'daya');
  return join(homedir(), '.cache', 'daya');
}

/** Digest of everything that an entry depends on. */
export function cacheKey(...parts: readonly (string | Uint8Array)[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(`${part.length}:`).update(part);
  return hash.digest('hex').slice(0, 40);
}

/** The bytes of an entry, or undefined where there is none or it cannot be read. */
export function readCache(kind: string, key: string): Uint8Array | undefined {
  const path = join(cacheFolder(), kind, key);
  try {
    const bytes = readFileSync(path);
    const now = new Date();
    if (now.getTime() - statSync(path).mtimeMs > 86_400_000) utimesSync(path, now, now);
    return bytes;
  } catch {
    return undefined;
  }
}

/** Keeps an entry; a cache that cannot be written is no fault. */
export function writeCache(kind: string, key: string, bytes: string | Uint8Array): void {
  const folder = join(cacheFolder(), kind);
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    writeWhole(join(folder, key), bytes, { flush: false });
    trim(folder);
  } catch {
    // A full disk, a read-only home, another process that trims: work goes on without the cache.
  }
}

function trim(folder: string): void {
  const names = readdirSync(folder);
  if (names.length <= mostEntries) return;
  const byAge = names
    .map((name) => ({ name, age: statSync(join(folder, name)).mtimeMs }))
    .sort((a, b) => a.age - b.age);
  for (const { name } of byAge.slice(0, names.length - mostEntries))
    rmSync(join(folder, name), { force: true });
}
