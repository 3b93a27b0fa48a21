import { createHash } from 'node:crypto';
import { realpathSync } from 'node:fs';
import { basename, join, relative, sep } from 'node:path';
import { filesFaults } from '../i18n/faults/files.js';
import { sourceFaults } from '../i18n/faults/sources.js';
import { printable } from '../i18n/printable.js';
import type { Diagnostic } from '../model/diagnostic.js';
import { writeWhole } from './atomic.js';
import { kindOfPath, listFolder, readBytes } from './files.js';

/** SHA-256 in hexadecimal. */
export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** The path within raw/ that a file has, with forward slashes; undefined where it lies elsewhere. */
export function pathInRaw(dir: string, path: string): string | undefined {
  const inside = relative(realOr(join(dir, 'raw')), realOr(path));
  return inside === '' || inside.startsWith('..') || inside.includes(':')
    ? undefined
    : inside.split(sep).join('/');
}

/** Whether a raw file of that name may be written: it is not there, or it is the same, or `force` says so. */
export function rawConflict(
  dir: string,
  name: string,
  bytes: Uint8Array,
  force: boolean,
): Diagnostic | undefined {
  const shown = `raw/${name}`;
  if (kindOfPath(join(dir, shown)) === 'missing') return undefined;
  const there = readBytes(join(dir, shown), shown);
  if (!there.value) return there.diagnostic;
  if (force || Buffer.compare(there.value, bytes) === 0) return undefined;
  return sourceFaults.rawExists.at({ file: shown }, { path: printable(shown) });
}

/** Copies the bytes of a raw file into raw/; a file that is the same already is left alone. */
export function keepRaw(dir: string, name: string, bytes: Uint8Array): void {
  const path = join(dir, 'raw', name);
  if (kindOfPath(path) === 'file') {
    const there = readBytes(path, name).value;
    if (there && Buffer.compare(there, bytes) === 0) return;
  }
  writeWhole(path, bytes);
}

/** A name under which a file can lie in raw/ on every system. */
export function rawName(path: string): string {
  const name = basename(path)
    .normalize('NFC')
    .replace(/[\u0000-\u001f\u007f-\u009f<>:"/\\|?*]+/gu, '-')
    .replace(/[ .]+$/u, '');
  // Windows keeps some names for devices, whatever ends them.
  const taken = name === '' || /^(?:sources\.csv|(?:con|prn|aux|nul|com\d|lpt\d)(?:\..*)?)$/i.test(name);
  return taken ? `raw-${name}` : name;
}

/**
 * Files below a folder, hidden ones and Word's lock files (`~$…`) left out, in natural order. Every real folder is entered
 * once, so that links that go round end; pipes and the like are reported.
 */
export function filesUnder(root: string, shown: string): { paths: string[]; diagnostics: Diagnostic[] } {
  const paths: string[] = [];
  const diagnostics: Diagnostic[] = [];
  const entered = new Set<string>();
  const walk = (path: string, name: string): void => {
    const real = realOr(path);
    if (entered.has(real)) return;
    entered.add(real);
    for (const entry of listFolder(path)) {
      if (/^(?:\.|~\$)/.test(entry)) continue;
      const [inner, named] = [join(path, entry), `${name}/${entry}`];
      const kind = kindOfPath(inner);
      if (kind === 'folder') walk(inner, named);
      else if (kind === 'file') paths.push(inner);
      else if (kind === 'missing')
        diagnostics.push(filesFaults.missing.at({ file: printable(named) }, { path: printable(named) }));
      else
        diagnostics.push(
          filesFaults.notAFile.at({ file: printable(named) }, { path: printable(entry), is: kind }),
        );
    }
  };
  walk(root, shown);
  return { paths, diagnostics };
}

function realOr(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}
