import type { UnitExplanation } from '../code/explain.js';
import { createPass } from '../code/pass.js';
import { studyFaults } from '../i18n/faults/study.js';
import type { StudyDocument } from '../model/document.js';
import { Failure } from '../model/failure.js';
import { unitAtAddress } from '../text/addresses.js';
import type { OpenStudy } from './open-study.js';

/** What the pass saw in a turn or paragraph, and the document it stands in. */
export interface ExplainedUnit {
  readonly document: StudyDocument;
  readonly unit: UnitExplanation;
}

/** Explains the coding of an address (`w01:12`) or of a whole document (`w01`). A Failure where there is no such place. */
export function explainCoding({ study, cues }: OpenStudy, address: string): ExplainedUnit[] {
  const [id = '', number] = address.split(':');
  const document = study.documents.find(({ meta }) => meta.id === id);
  if (!document) {
    throw new Failure([
      studyFaults.unknownDocument.at(undefined, {
        doc: id,
        known: study.documents.map(({ meta }) => meta.id),
      }),
    ]);
  }
  const n = number === undefined ? undefined : unitAtAddress(document, number)?.n;
  if (number !== undefined && n === undefined) {
    const last = Math.max(0, ...document.units.map((unit) => unit.n));
    throw new Failure([studyFaults.unknownAddress.at(undefined, { address, last })]);
  }
  const pass = createPass(study.codebooks, { unit: study.settings.unit, cues });
  return pass.explain(document, n).map((unit) => ({ document, unit }));
}
