import { didYouMean } from '../../i18n/fault.js';
import { exampleLog } from '../example-log.js';
import { studyCheck } from '../study-check.js';

/** A folder of codings of somebody whom daya.yaml does not name. */
export const unknownCoder = studyCheck<{ coder: string; known: readonly string[] }>({
  id: 'codings/unknown-coder',
  severity: 'warning',
  title: { id: 'Koding orang yang tidak dikenal', en: 'Codings of somebody unknown' },
  why: {
    id: 'Nama yang salah eja membuat dua orang dari satu; siapa yang mengode harus tertulis di daya.yaml.',
    en: 'A misspelled name makes two people of one; who codes must stand in daya.yaml.',
  },
  message: ({ coder }) => ({
    id: `Koder \`${coder}\` tidak ada di daya.yaml.`,
    en: `The coder \`${coder}\` is not in daya.yaml.`,
  }),
  hint: ({ coder, known }) =>
    didYouMean(coder, known) ?? {
      id: `Tulis di daya.yaml: coders: {${coder}: {name: …}}.`,
      en: `Write into daya.yaml: coders: {${coder}: {name: …}}.`,
    },
  example: {
    files: { 'codings/bude/w01.jsonl': exampleLog('bude', 'w01', ['mengemas kue', 'training']) },
    at: ['codings/bude/w01.jsonl:1'],
  },
  look({ study }, report) {
    const known = Object.keys(study.settings.coders);
    const seen = new Set(['rules', ...known]);
    for (const { coder, file } of study.logs) {
      if (seen.has(coder)) continue;
      seen.add(coder);
      report({ file, line: 1 }, { coder, known });
    }
  },
});
