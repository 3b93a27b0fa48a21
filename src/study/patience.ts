import { errorCode } from './files.js';

/** What Windows answers while another program (a virus scanner, a backup, an editor) holds a file for a moment. */
const passing = new Set(['EPERM', 'EACCES', 'EBUSY']);
/** Milliseconds before each further attempt; together about a second and a half. */
const pauses = [10, 20, 50, 100, 200, 400, 800];

/**
 * Does something to a file, on Windows again and again for a moment while it is held by another program. Elsewhere these
 * errors do not pass by waiting. What remains is thrown.
 */
export function patiently<T>(work: () => T, platform: string = process.platform, sleep = pause): T {
  for (const each of platform === 'win32' ? pauses : []) {
    try {
      return work();
    } catch (error) {
      if (!passing.has(errorCode(error) ?? '')) throw error;
      sleep(each);
    }
  }
  return work();
}

function pause(milliseconds: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
}
