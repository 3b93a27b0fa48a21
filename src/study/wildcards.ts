import { join, resolve } from 'node:path';
import { kindOfPath, listFolder } from './files.js';

/**
 * The files that a name with `*` or `?` in its last part means, in natural order: shells of Windows hand such names over as they
 * were typed. A name that stands for itself, or for nothing, is given back as it is. A leading dot must be named.
 */
export function expandWildcards(cwd: string, name: string): string[] {
  const [, folder = '', last = ''] = /^(.*[/\\])?([^/\\]*)$/s.exec(name) ?? [];
  if (!/[*?]/.test(last) || kindOfPath(resolve(cwd, name)) !== 'missing') return [name];
  const pattern = new RegExp(
    `^${last
      .replace(/[.+^${}()|[\]\\]/g, '\\$&')
      .replace(/\*+/g, '.*')
      .replaceAll('?', '.')}$`,
    'isu',
  );
  const found = listFolder(resolve(cwd, folder)).filter(
    (file) => pattern.test(file) && file.startsWith('.') === last.startsWith('.'),
  );
  const files = found.filter((file) => kindOfPath(join(resolve(cwd, folder), file)) === 'file');
  return files.length === 0 ? [name] : files.map((file) => folder + file);
}
