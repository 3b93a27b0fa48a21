import type { Codebook } from '../model/codebook.js';
import type { Diagnostic } from '../model/diagnostic.js';
import { CheckSubject } from './check.js';
import { codebookChecks } from './checks.js';
import type { ReadCodebook } from './read-codebook.js';
import { applySilences } from './silences.js';

/**
 * Everything wrong with a codebook as read: the faults of reading it, then those of the checks, less what its comments
 * silence (`# daya-ignore`). `other` gives codebooks that references such as `impact:income` lead to. Of a codebook
 * that it extends only errors are shown: its style is not this file's affair.
 */
export function checkCodebook(
  read: ReadCodebook,
  other?: (id: string) => Codebook | undefined,
  timed?: (id: string, milliseconds: number) => void,
): Diagnostic[] {
  const { codebook, source } = read;
  if (codebook === undefined || source === undefined) return [...read.diagnostics];
  const subject = new CheckSubject(codebook, source, other);
  const found = codebookChecks.flatMap((check) => {
    if (timed === undefined) return check.run(subject);
    const start = performance.now();
    const diagnostics = check.run(subject);
    timed(check.id, performance.now() - start);
    return diagnostics;
  });
  const own = found.filter(({ place, severity }) => severity === 'error' || place?.file === codebook.file);
  return applySilences([...read.diagnostics, ...own], source.parsed, codebook.file);
}
