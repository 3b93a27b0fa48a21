import { basename, join } from 'node:path';
import { filesFaults } from '../i18n/faults/files.js';
import { printable } from '../i18n/printable.js';
import type { Diagnostic } from '../model/diagnostic.js';
import { Failure } from '../model/failure.js';
import type { CodingLog } from '../model/study.js';
import { filesBelow, kindOfPath, readText } from './files.js';
import { parseLog } from './log.js';

/**
 * Reads the coding logs of another copy of a study: one file, the folder of a coder, a codings folder, or the study's
 * folder. `shown` names the path in faults. Bad lines are named and left out.
 */
export function readForeignLogs(
  path: string,
  shown: string,
): { logs: CodingLog[]; diagnostics: Diagnostic[] } {
  const kind = kindOfPath(path);
  const name = shown.replaceAll('\\', '/').replace(/\/$/, '');
  if (kind === 'missing')
    throw new Failure([filesFaults.missing.at({ file: printable(name) }, { path: printable(name) })]);
  const diagnostics: Diagnostic[] = [];
  const logs: CodingLog[] = [];
  const inner = kind === 'folder' && kindOfPath(join(path, 'codings')) === 'folder' ? 'codings/' : '';
  const files =
    kind === 'folder' ? filesBelow(join(path, inner), '.jsonl').map((file) => `/${inner}${file}`) : [''];
  for (const file of files) {
    const text = readText(join(path, file), `${name}${file}`);
    if (text.diagnostic) diagnostics.push(text.diagnostic);
    else {
      const full = `${name}${file}`;
      logs.push(parseLog(text.value, full, undefined, basename(full, '.jsonl'), diagnostics));
    }
  }
  return { logs, diagnostics };
}
