import { studyFaults } from '../i18n/faults/study.js';
import type { Diagnostic } from '../model/diagnostic.js';
import type { ReferenceCheck } from './context.js';

/** Whom daya.yaml names must exist: coders of `use` and `assign`, and the documents assigned. */
export const checkSettingsReferences: ReferenceCheck = (context) => {
  const { settings, documents } = context.study;
  const coders = ['rules', ...Object.keys(settings.coders)];
  const found: Diagnostic[] = [];
  const coder = (name: string, path: readonly (string | number)[], what: 'key' | 'value' = 'value'): void => {
    if (coders.includes(name)) return;
    const place = context.place('daya.yaml', path, what);
    found.push(
      studyFaults.unknownCoder.at(
        place,
        { coder: name, known: coders },
        context.lineText('daya.yaml', place),
      ),
    );
  };
  if (typeof settings.use === 'string') coder(settings.use, ['use']);
  else for (const [i, name] of settings.use.of.entries()) coder(name, ['use', 'of', i]);
  const ids = documents.map(({ meta }) => meta.id);
  for (const [name, assigned] of Object.entries(settings.assign ?? {})) {
    coder(name, ['assign', name], 'key');
    assigned.forEach((doc, i) => {
      if (ids.includes(doc)) return;
      const place = context.place('daya.yaml', ['assign', name, i]);
      found.push(
        studyFaults.unknownDocument.at(place, { doc, known: ids }, context.lineText('daya.yaml', place)),
      );
    });
  }
  return found;
};
