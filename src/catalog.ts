import { readdirSync, readFileSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/**
 * What ships with the package, read from its root. `../` from this file is the root both in `src/` (tests) and in
 * `dist/` (after the build), so the same paths work in either.
 */
const root = new URL('../', import.meta.url);

/**
 * A text file of the package, UTF-8, CRLF read as LF.
 * @param path relative to the package root, with forward slashes: `src/text/data/loans.txt`
 */
export function shippedText(path: string): string {
  return readFileSync(fileURLToPath(new URL(path, root)), 'utf8').replaceAll('\r\n', '\n');
}

/** Ids of the built-in codebooks, sorted: `builtin:<id>` names `codebooks/<id>.yaml`. */
export function shippedCodebookIds(): string[] {
  return readdirSync(fileURLToPath(new URL('codebooks/', root)))
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => name.slice(0, -'.yaml'.length))
    .sort();
}

/** YAML of a built-in codebook, or undefined where there is none of that id. */
export function shippedCodebook(id: string): string | undefined {
  return shippedCodebookIds().includes(id) ? shippedText(`codebooks/${id}.yaml`) : undefined;
}

/**
 * What tells this build from every other, for keys of caches: the version, and when the program was built. Undefined
 * when it runs from its sources, where nothing may be cached.
 */
export function buildStamp(): string | undefined {
  const here = fileURLToPath(import.meta.url);
  if (!here.endsWith('.js')) return undefined;
  const { version } = JSON.parse(shippedText('package.json')) as { version: string };
  return `${version} ${statSync(here).mtimeMs}`;
}
