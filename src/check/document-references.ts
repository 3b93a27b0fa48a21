import type { Fault } from '../i18n/fault.js';
import { documentFaults } from '../i18n/faults/documents.js';
import type { Diagnostic } from '../model/diagnostic.js';
import type { StudyDocument } from '../model/document.js';
import { knownTechniques } from '../model/document.js';
import { unnamedLabels } from '../text/units.js';
import type { ReferenceCheck, ReferenceContext } from './context.js';

const roleWords = new Set(['interviewer', 'other', 'unknown']);

/** What the front matter of documents names must exist: informants, groups, cases, waves, techniques, guide items, speakers. */
export const checkDocumentReferences: ReferenceCheck = (context) => {
  const { study } = context;
  const known = {
    informants: study.informants.map(({ id }) => id),
    groups: Object.keys(study.settings.groups),
    cases: study.cases.map(({ id }) => id),
    waves: Object.keys(study.settings.waves),
    techniques: study.settings.techniques.length > 0 ? study.settings.techniques : knownTechniques,
    items: study.guide.items.map(({ id }) => id),
  };
  const asking = study.documents.filter(({ meta }) => known.items.length === 0 && meta.asked?.length);
  return [
    ...study.documents.flatMap((document) => checkDocument(document, known, context)),
    ...withoutGuide(asking, context),
  ];
};

/** One fault where the guide is missing, not one for every item of every document. */
function withoutGuide(asking: readonly StudyDocument[], context: ReferenceContext): Diagnostic[] {
  const [first] = asking;
  if (first === undefined) return [];
  const place = context.place(first.meta.id, ['asked']);
  const documents = asking.length;
  return [documentFaults.noGuide.at(place, { documents }, context.lineText(first.meta.id, place))];
}

interface Known {
  readonly informants: readonly string[];
  readonly groups: readonly string[];
  readonly cases: readonly string[];
  readonly waves: readonly string[];
  readonly techniques: readonly string[];
  readonly items: readonly string[];
}

function checkDocument(document: StudyDocument, known: Known, context: ReferenceContext): Diagnostic[] {
  const { meta } = document;
  const found: Diagnostic[] = [];
  const report = <A>(fault: Fault<A>, args: A, path: readonly (string | number)[]): void => {
    const place = context.place(meta.id, path);
    found.push(fault.at(place, args, context.lineText(meta.id, place)));
  };
  meta.informants.forEach((id, i) => {
    if (!known.informants.includes(id))
      report(documentFaults.unknownInformant, { id, known: known.informants }, ['informants', i]);
  });
  for (const [label, role] of Object.entries(meta.speakers)) {
    if (roleWords.has(role)) continue;
    if (!known.informants.includes(role)) {
      const names = [...known.informants, ...roleWords];
      report(documentFaults.unknownInformant, { id: role, known: names }, ['speakers', label]);
    }
  }
  if (meta.group !== undefined && !known.groups.includes(meta.group)) {
    report(documentFaults.unknownGroup, { id: meta.group, known: known.groups }, ['group']);
  }
  if (
    meta.about !== undefined &&
    ![...known.cases, ...known.groups, ...known.informants].includes(meta.about)
  ) {
    report(documentFaults.unknownAbout, { id: meta.about, known: [...known.cases, ...known.groups] }, [
      'about',
    ]);
  }
  if (meta.wave !== undefined && known.waves.length > 0 && !known.waves.includes(meta.wave)) {
    report(documentFaults.unknownWave, { wave: meta.wave, known: known.waves }, ['wave']);
  }
  if (!known.techniques.includes(meta.technique)) {
    report(documentFaults.unplannedTechnique, { technique: meta.technique, known: known.techniques }, [
      'technique',
    ]);
  }
  meta.asked?.forEach((id, i) => {
    if (known.items.length > 0 && !known.items.includes(id))
      report(documentFaults.asked, { id, known: known.items }, ['asked', i]);
  });
  found.push(...checkLabels(document, context));
  return found;
}

function checkLabels(document: StudyDocument, context: ReferenceContext): Diagnostic[] {
  const { meta, units, file, bodyLine, body } = document;
  const unnamed = unnamedLabels(body, meta).map((label) => {
    const line = body
      .split('\n')
      .findIndex((text) => text.includes(`${label}:`) || text.includes(`${label} :`));
    return documentFaults.unnamedLabel.at({ file, line: bodyLine + Math.max(0, line) }, { label });
  });
  const unknown = Object.entries(meta.speakers)
    .filter(([, role]) => role === 'unknown')
    .map(([label]) => {
      const place = context.place(meta.id, ['speakers', label]);
      const turns = units.filter((unit) => unit.label === label && unit.kind === 'turn').length;
      return documentFaults.unknownSpeaker.at(place, { label, turns }, context.lineText(meta.id, place));
    });
  return [...unnamed, ...unknown];
}
