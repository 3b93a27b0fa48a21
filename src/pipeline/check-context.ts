import type { CheckContext } from '../check/context.js';
import type { CodedSegment, Coding } from '../model/coding.js';
import { readEmitted } from '../study/emitted.js';
import { readPrivateNames } from '../study/private-names.js';
import { agreementByCode } from './code-agreement.js';
import { codeHistory } from './code-history.js';
import { placeCoding, selectedSegments } from './effective-codings.js';
import { type OpenStudy, referenceContext } from './open-study.js';

/** What the checks of a study look at; what only some of them ask for is made when they do. */
export function checkContext(open: OpenStudy): CheckContext {
  const { study, folded } = open;
  let segments: readonly CodedSegment[] | undefined;
  let placed: readonly Coding[] | undefined;
  let history: ReturnType<typeof codeHistory> | undefined;
  return {
    ...referenceContext(open),
    get placed() {
      const documents = new Map(study.documents.map((document) => [document.meta.id, document]));
      placed ??= folded.codings.flatMap((coding) => placeCoding(documents.get(coding.doc), coding) ?? []);
      return placed;
    },
    get segments() {
      segments ??= selectedSegments(open);
      return segments;
    },
    readBy: folded.read,
    accepted: new Set(folded.accepted.keys()),
    get realNames() {
      return readPrivateNames(study.dir);
    },
    emitted: () => readEmitted(study.dir),
    codeHistory: () => {
      history ??= codeHistory(open);
      return history;
    },
    agreement: () => agreementByCode(open),
  };
}
