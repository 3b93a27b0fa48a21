import {
  closeSync,
  existsSync,
  fstatSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
  writeSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { patiently } from './patience.js';

let serial = 0;

/** How a file is written. */
export interface WriteOptions {
  /**
   * Whether the disk must have the bytes before work goes on; true where it is not given. What can be made again need not
   * wait for it: losing power may then leave the file empty, a kill still leaves the old one or the new one.
   */
  readonly flush?: boolean;
}

/** Writes a file whole: to a temporary file beside it, flushed, then renamed over it. A kill leaves the old file or the new one. */
export function writeWhole(
  path: string,
  content: string | Uint8Array,
  { flush = true }: WriteOptions = {},
): void {
  mkdirSync(dirname(path), { recursive: true });
  const temporary = `${path}.${process.pid}.${++serial}.tmp`;
  const bytes = typeof content === 'string' ? Buffer.from(content, 'utf8') : content;
  try {
    const descriptor = openSync(temporary, 'wx');
    try {
      writeAll(descriptor, bytes);
      if (flush) fsyncSync(descriptor);
    } finally {
      closeSync(descriptor);
    }
    patiently(() => renameSync(temporary, path));
  } catch (error) {
    rmSync(temporary, { force: true });
    throw about(error, path);
  }
}

/** As `writeWhole`, but leaves a file alone that already holds these bytes. Returns whether it wrote. */
export function writeIfChanged(path: string, content: string | Uint8Array, options?: WriteOptions): boolean {
  const bytes = typeof content === 'string' ? Buffer.from(content, 'utf8') : content;
  if (existsSync(path) && Buffer.compare(readFileSync(path), bytes) === 0) return false;
  writeWhole(path, bytes, options);
  return true;
}

/**
 * Appends lines to several logs: to all of them, or to none where one cannot be written (a full disk). Only a kill in
 * between leaves some written, each of their lines whole.
 */
export function appendToAll(logs: ReadonlyMap<string, readonly string[]>): void {
  const done: { readonly path: string; readonly size: number }[] = [];
  try {
    for (const [path, lines] of logs) {
      const size = existsSync(path) ? statSync(path).size : -1;
      appendLines(path, lines);
      done.push({ path, size });
    }
  } catch (error) {
    for (const { path, size } of done) {
      if (size < 0) rmSync(path, { force: true });
      else cut(path, size);
    }
    throw error;
  }
}

/**
 * Appends lines to a log and flushes them to the disk. A last line that a kill left torn (without newline) is closed with
 * a newline first, so that it can never swallow the next record.
 */
export function appendLines(path: string, lines: readonly string[]): void {
  if (lines.length === 0) return;
  mkdirSync(dirname(path), { recursive: true });
  const descriptor = patiently(() => openSync(path, 'a+'));
  let size: number | undefined;
  try {
    const before = endsTorn(descriptor) ? '\n' : '';
    size = fstatSync(descriptor).size;
    writeAll(descriptor, Buffer.from(`${before}${lines.join('\n')}\n`, 'utf8'));
    fsyncSync(descriptor);
  } catch (error) {
    closeSync(descriptor);
    // By its path: Windows does not let a file be cut that was opened for appending.
    if (size !== undefined) cut(path, size);
    throw about(error, path);
  }
  closeSync(descriptor);
}

/** Takes away what was appended; where even that fails, the torn line is told apart when the log is read. */
function cut(path: string, size: number): void {
  try {
    truncateSync(path, size);
  } catch {
    // The first error is the one to be told.
  }
}

/** The error of the system with the file that was to be written: a failed write names none, or the temporary one. */
function about(error: unknown, path: string): unknown {
  return error instanceof Error && 'code' in error ? Object.assign(error, { path }) : error;
}

function endsTorn(descriptor: number): boolean {
  const { size } = fstatSync(descriptor);
  if (size === 0) return false;
  const last = new Uint8Array(1);
  readSync(descriptor, last, 0, 1, size - 1);
  return last[0] !== 0x0a;
}

function writeAll(descriptor: number, bytes: Uint8Array): void {
  for (let written = 0; written < bytes.length; )
    written += writeSync(descriptor, bytes, written, bytes.length - written);
}
