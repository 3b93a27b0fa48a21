import { join } from 'node:path';
import { writeWhole } from './atomic.js';
import { kindOfPath, readBytes } from './files.js';
import { removeFile } from './remove-file.js';

/** A file as it was before a change and as it is after it; undefined where there was, or is, none. */
export interface FileChange {
  /** Absolute. */
  readonly path: string;
  /** How it is named to people: from the study. */
  readonly file: string;
  readonly before: Uint8Array | undefined;
  readonly after: Uint8Array | undefined;
}

/** A file that was made just now. */
export function newFile(dir: string, file: string): FileChange {
  const path = join(dir, file);
  return { path, file, before: undefined, after: readBytes(path, file).value };
}

/** Whether the file still is as the change left it: only then may the change be taken back. */
export function stillHolds({ path, file, after }: FileChange): boolean {
  if (after === undefined) return kindOfPath(path) === 'missing';
  const { value } = readBytes(path, file);
  return value !== undefined && Buffer.compare(value, after) === 0;
}

/** Makes the file what the change says. Needs the writer's lock. */
export function makeChange({ path, after }: FileChange): void {
  if (after === undefined) removeFile(path);
  else writeWhole(path, after);
}

/** The change that takes this one back. */
export function reversed({ path, file, before, after }: FileChange): FileChange {
  return { path, file, before: after, after: before };
}
