import { closeSync, fstatSync, openSync, readdirSync, readSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { filesFaults } from '../i18n/faults/files.js';
import { printable } from '../i18n/printable.js';
import type { Diagnostic } from '../model/diagnostic.js';
import { naturalOrder } from '../text/natural-order.js';

const megabyte = 1024 * 1024;
/** Larger files are refused: no transcript has this size, and reading it whole would exhaust a modest laptop. */
const largest = 512 * megabyte;

/** Either what was read, or why it could not be. */
export type Read<T> =
  | { readonly value: T; readonly diagnostic?: undefined }
  | { readonly value?: undefined; readonly diagnostic: Diagnostic };

/** What stands at a path, links followed. */
export type PathKind = 'file' | 'folder' | 'special' | 'loop' | 'missing';

export function kindOfPath(path: string): PathKind {
  try {
    const stats = statSync(path);
    return stats.isFile() ? 'file' : stats.isDirectory() ? 'folder' : 'special';
  } catch (error) {
    const code = errorCode(error);
    if (code === 'ELOOP') return 'loop';
    if (code === 'ENOENT' || code === 'ENOTDIR' || code === 'ENAMETOOLONG') return 'missing';
    throw error;
  }
}

/** Reads a regular file whole; pipes, folders and circular links are refused before they are opened. `shown` names it in faults. */
export function readBytes(path: string, shown: string): Read<Uint8Array> {
  const place = { file: printable(shown) };
  const name = printable(basename(shown));
  try {
    const kind = kindOfPath(path);
    if (kind === 'missing') return { diagnostic: filesFaults.missing.at(place, { path: place.file }) };
    if (kind !== 'file') return { diagnostic: filesFaults.notAFile.at(place, { path: name, is: kind }) };
    return readOpened(path, place.file);
  } catch (error) {
    return {
      diagnostic: filesFaults.unreadable.at(place, { path: name, reason: errorCode(error) ?? 'I/O' }),
    };
  }
}

function readOpened(path: string, shown: string): Read<Uint8Array> {
  const descriptor = openSync(path, 'r');
  try {
    const { size } = fstatSync(descriptor);
    if (size > largest) {
      const limits = {
        path: basename(shown),
        megabytes: Math.round(size / megabyte),
        limit: largest / megabyte,
      };
      return { diagnostic: filesFaults.tooLarge.at({ file: shown }, limits) };
    }
    const bytes = new Uint8Array(size);
    let read = 0;
    while (read < size) {
      const count = readSync(descriptor, bytes, read, size - read, read);
      if (count === 0) break;
      read += count;
    }
    return { value: bytes.subarray(0, read) };
  } finally {
    closeSync(descriptor);
  }
}

/** Reads a text of the study itself: UTF-8, with or without BOM, CRLF read as LF. */
export function readText(path: string, shown: string): Read<string> {
  const bytes = readBytes(path, shown);
  if (!bytes.value) return bytes;
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes.value);
    return { value: text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text };
  } catch {
    const file = printable(shown);
    return {
      diagnostic: filesFaults.encoding.at(
        { file },
        { path: basename(file), byte: firstInvalidByte(bytes.value) },
      ),
    };
  }
}

/** Offset of the first byte that is not UTF-8. */
function firstInvalidByte(bytes: Uint8Array): number {
  let low = 0;
  let high = bytes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    try {
      new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, middle + 1), { stream: true });
      low = middle + 1;
    } catch {
      high = middle;
    }
  }
  return low;
}

/** Names of the entries of a folder in natural order; none where the folder does not exist. */
export function listFolder(path: string): readonly string[] {
  try {
    return readdirSync(path).sort(naturalOrder);
  } catch (error) {
    const code = errorCode(error);
    if (code === 'ENOENT' || code === 'ENOTDIR') return [];
    throw error;
  }
}

/** Paths of the files below a folder with an ending, relative to it, with forward slashes. Links that go round are passed over. */
export function filesBelow(root: string, ending: string, depth = 8): readonly string[] {
  const found: string[] = [];
  const walk = (relative: string, left: number): void => {
    for (const name of listFolder(join(root, relative))) {
      const path = relative === '' ? name : `${relative}/${name}`;
      const kind = kindOfPath(join(root, path));
      if (kind === 'folder' && left > 0) walk(path, left - 1);
      else if (kind !== 'folder' && name.endsWith(ending)) found.push(path);
    }
  };
  walk('', depth);
  return found;
}

/** The system's code of an error (`ENOENT`), where it has one. */
export function errorCode(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error ? String(error.code) : undefined;
}
