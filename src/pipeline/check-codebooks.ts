import { checkCodebook } from '../codebook/check-codebook.js';
import { codebookChecks } from '../codebook/checks.js';
import { applySeverities, readCheckSettings } from '../codebook/severities.js';
import { silenceFaults } from '../codebook/silences.js';
import type { Diagnostic } from '../model/diagnostic.js';
import { type CodebookFile, CodebookShelf } from './codebook-files.js';

/** Everything wrong with codebook files, with the severities that the study sets. `timed` hears how long each check took. */
export function checkCodebookFiles(
  shelf: CodebookShelf,
  files: readonly CodebookFile[],
  timed?: (id: string, milliseconds: number) => void,
): Diagnostic[] {
  const other = shelf.others(files);
  const found = files.flatMap((file) => checkCodebook(shelf.read(file), other, timed));
  // Settings of other rooms are `daya check`'s affair, and so are faults of the settings themselves.
  const known = [...codebookChecks.map(({ id }) => id), ...found.map(({ id }) => id)];
  const { settings } = readCheckSettings(shelf.checks, known, {
    placeOf: () => ({ file: 'daya.yaml' }),
    lineText: () => '',
  });
  return applySeverities(found, settings);
}

/**
 * What the checks find in the codebooks that a study names, with places from the study's folder. Faults of reading them
 * are not repeated: opening the study reports those.
 */
export function checkStudyCodebooks(dir: string): Diagnostic[] {
  const shelf = new CodebookShelf(dir, dir);
  const ids = new Set([...codebookChecks, ...Object.values(silenceFaults)].map(({ id }) => id));
  const own = shelf.ofStudy().filter(({ path }) => path !== undefined);
  return checkCodebookFiles(shelf, own).filter(({ id }) => ids.has(id));
}
