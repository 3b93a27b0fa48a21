import { codingFaults } from '../i18n/faults/codings.js';
import type { Diagnostic, Place } from '../model/diagnostic.js';
import { findQuote } from '../text/anchors.js';
import { codePointsOf } from '../text/code-points.js';
import type { ReferenceCheck } from './context.js';

/** What codings name must exist: their document, their code, and the words that they quote. */
export const checkCodingReferences: ReferenceCheck = ({ study, index, codings, allCodebooks }) => {
  const documents = new Map(study.documents.map((document) => [document.meta.id, document]));
  const found: Diagnostic[] = [];
  const lost = new Map<string, Place>();
  const unknown = new Map<string, { place: Place; count: number }>();
  for (const coding of codings) {
    const document = documents.get(coding.doc);
    if (!document) {
      if (!lost.has(`${coding.doc}\n${coding.place.file}`))
        lost.set(`${coding.doc}\n${coding.place.file}`, coding.place);
    } else if (findQuote(codePointsOf(document), coding).kind === 'orphaned') {
      found.push(codingFaults.orphaned.at(coding.place, { id: coding.id, doc: coding.doc }));
    }
    if (allCodebooks && !index.find(coding.code)) {
      const entry = unknown.get(coding.code);
      if (entry) entry.count++;
      else unknown.set(coding.code, { place: coding.place, count: 1 });
    }
  }
  for (const [key, place] of lost)
    found.push(codingFaults.unknownDocument.at(place, { doc: key.split('\n')[0]! }));
  for (const [code, { place, count }] of unknown)
    found.push(codingFaults.unknownCode.at(place, { code, count }));
  return found;
};
