import { execFileSync } from 'node:child_process';

/**
 * The text of a file as a revision of git has it; undefined where git, the revision or the file is missing. `spec` is
 * `REV:path`, the path from `dir`, as git writes it with `./`.
 */
export function gitFile(dir: string, spec: string): string | undefined {
  const colon = spec.indexOf(':');
  const revision = spec.slice(0, colon);
  const path = spec.slice(colon + 1).replaceAll('\\', '/');
  // A revision never begins with a dash; an option of git would.
  if (colon < 1 || path === '' || revision.startsWith('-')) return undefined;
  try {
    const output = execFileSync('git', ['show', `${revision}:${path.startsWith('/') ? path : `./${path}`}`], {
      cwd: dir,
      stdio: ['ignore', 'pipe', 'ignore'],
      maxBuffer: 64 * 1024 * 1024,
      windowsHide: true,
    });
    return new TextDecoder('utf-8').decode(output).replace(/\r\n?/g, '\n');
  } catch {
    return undefined;
  }
}
