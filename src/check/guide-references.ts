import { studyFaults } from '../i18n/faults/study.js';
import type { Diagnostic } from '../model/diagnostic.js';
import { guideParts } from '../model/guide.js';
import type { ReferenceCheck } from './context.js';

/** What guide.yaml names must exist: codes, groups, research questions. */
export const checkGuideReferences: ReferenceCheck = (context) => {
  const { study, index } = context;
  const groups = Object.keys(study.settings.groups);
  const questions = Object.keys(study.settings.questions);
  const codes = index.codes.map((code) => code.id);
  const found: Diagnostic[] = [];
  for (const item of study.guide.items) {
    const path = [guideParts[item.kind], item.id];
    item.codes.forEach((code, i) => {
      if (!context.allCodebooks || index.find(code)) return;
      const place = context.place('guide.yaml', [...path, 'codes', i]);
      found.push(
        studyFaults.unknownCode.at(place, { code, known: codes }, context.lineText('guide.yaml', place)),
      );
    });
    item.groups.forEach((group, i) => {
      if (groups.includes(group)) return;
      const place = context.place('guide.yaml', [...path, 'groups', i]);
      found.push(
        studyFaults.unknownGroup.at(place, { group, known: groups }, context.lineText('guide.yaml', place)),
      );
    });
    if (item.rq !== undefined && !questions.includes(item.rq)) {
      const place = context.place('guide.yaml', [...path, 'rq']);
      found.push(
        studyFaults.unknownQuestion.at(
          place,
          { rq: item.rq, known: questions },
          context.lineText('guide.yaml', place),
        ),
      );
    }
  }
  return found;
};
