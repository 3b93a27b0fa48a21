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

/** A revision that changed a file. */
export interface GitRevision {
  readonly revision: string;
  /** When it was committed, ISO 8601, UTC. */
  readonly at: string;
}

/** The last revisions of git that changed a file, newest first; none where git, the repository or the file is missing. */
export function gitRevisions(dir: string, path: string, most: number): GitRevision[] {
  try {
    const output = execFileSync(
      'git',
      ['log', `--max-count=${most}`, '--format=%H %cI', '--', `./${path.replaceAll('\\', '/')}`],
      { cwd: dir, stdio: ['ignore', 'pipe', 'ignore'], windowsHide: true },
    );
    return new TextDecoder('utf-8')
      .decode(output)
      .split('\n')
      .flatMap((line) => {
        const [revision, at] = line.split(' ');
        return revision && at ? [{ revision, at: new Date(at).toISOString() }] : [];
      });
  } catch {
    return [];
  }
}
