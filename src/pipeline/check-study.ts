import { studyChecks } from '../check/study-checks.js';
import { applySeverities, readCheckSettings } from '../codebook/severities.js';
import type { Diagnostic } from '../model/diagnostic.js';
import { checkStudyCodebooks } from './check-codebooks.js';
import { checkContext } from './check-context.js';
import { explanations } from './explanations.js';
import { faultsAcross, type OpenStudy } from './open-study.js';
import { outputDiagnostics } from './outputs.js';

/** Everything that is wrong with a study, with the severities that `checks:` of daya.yaml sets. */
export async function studyDiagnostics(open: OpenStudy): Promise<Diagnostic[]> {
  const context = checkContext(open);
  const found = [
    ...open.diagnostics,
    ...outputDiagnostics(open),
    ...faultsAcross(open),
    ...studyChecks.flatMap((check) => check.run(context)),
    ...checkStudyCodebooks(open.study.dir),
  ];
  const known = [...new Set([...(await explanations()), ...found].map(({ id }) => id))];
  const yaml = open.sources.get('daya.yaml');
  if (!yaml) return found;
  const { settings, diagnostics } = readCheckSettings(open.study.settings.checks, known, yaml);
  return [...applySeverities(found, settings), ...diagnostics];
}
