import { rmSync } from 'node:fs';

/** Removes a file that the program made and can make again. */
export function removeFile(path: string): void {
  rmSync(path, { force: true });
}
