import { join, posix, relative, sep } from 'node:path';
import type { Pictures } from '../emit/format.js';
import { readBytes } from '../study/files.js';

/** The pictures of a study, as seen from the folder into which a file is written. A path that leaves the study has no bytes. */
export function studyPictures(dir: string, from: string): Pictures {
  return {
    href: (path) => relative(from, join(dir, path)).split(sep).join('/'),
    bytes(path) {
      const inside = posix.normalize(path.replaceAll('\\', '/'));
      if (inside.startsWith('../') || posix.isAbsolute(inside) || /^[a-z]:/i.test(inside)) return undefined;
      const read = readBytes(join(dir, inside), inside);
      return read.diagnostic ? undefined : read.value;
    },
  };
}
