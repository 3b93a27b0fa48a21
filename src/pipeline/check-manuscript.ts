import { checkManuscript } from '../check/manuscript/check-manuscript.js';
import { readManuscript } from '../check/manuscript/read-manuscript.js';
import { applySeverities, readCheckSettings } from '../codebook/severities.js';
import { printable } from '../i18n/printable.js';
import type { Diagnostic } from '../model/diagnostic.js';
import { Failure } from '../model/failure.js';
import { readBytes } from '../study/files.js';
import { explanations } from './explanations.js';
import type { OpenStudy } from './open-study.js';

/** How many quotations of a chapter were looked up, and what is wrong with them. */
export interface ManuscriptReport {
  readonly quotations: number;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Looks up every quotation of the chapter at `path` (docx, md); `shown` names it in faults. Errors of the study's files
 * stand first, since words of a document that cannot be read are not found. A Failure where the chapter cannot be read.
 */
export async function manuscriptDiagnostics(
  open: OpenStudy,
  path: string,
  shown: string,
): Promise<ManuscriptReport> {
  const file = printable(shown);
  const bytes = readBytes(path, shown);
  if (bytes.diagnostic) throw new Failure([bytes.diagnostic]);
  const manuscript = await readManuscript(bytes.value, file);
  if (manuscript.diagnostic) throw new Failure([manuscript.diagnostic]);
  const { quotations, diagnostics } = checkManuscript(open.study, manuscript.passages, file);
  const found = [...open.diagnostics.filter(({ severity }) => severity === 'error'), ...diagnostics];
  const yaml = open.sources.get('daya.yaml');
  if (!yaml) return { quotations, diagnostics: found };
  const known = (await explanations()).map(({ id }) => id);
  const { settings } = readCheckSettings(open.study.settings.checks, known, yaml);
  return { quotations, diagnostics: applySeverities(found, settings) };
}
