import { codebookCheck } from '../check.js';
import { textsOf, wordsIn } from '../folded.js';

/** Words that carry nothing by themselves. */
const empty = new Set(
  'yang dan di ke dari dengan untuk pada atau oleh dalam adalah ini itu tentang hal para suatu sebuah the a an of and in to for with or by on is are about this that what'.split(
    ' ',
  ),
);

/** A definition that says the label again. */
export const definitionRestatesLabel = codebookCheck<{ code: string }>({
  id: 'codebook/definition-restates-label',
  severity: 'warning',
  title: { id: 'Definisi yang hanya mengulang label', en: 'A definition that only says the label again' },
  why: {
    id: 'Definisi harus memberi patokan: kapan suatu ucapan termasuk, kapan tidak. Label yang diulang tidak memberi patokan apa pun.',
    en: 'A definition must give a criterion: when an utterance belongs, and when not. The label once more gives none.',
  },
  message: ({ code }) => ({
    id: `definisi kode \`${code}\` hanya mengulang labelnya`,
    en: `the definition of the code \`${code}\` only says its label again`,
  }),
  hint: () => ({
    id: 'Tulis apa yang harus terjadi atau dikatakan supaya kode ini dipakai.',
    en: 'Write what must happen or be said for this code to be used.',
  }),
  example: {
    yaml: 'codebook: warung\ncodes:\n  - code: pasar\n    label: Akses pasar\n    definition: Akses ke pasar.\n',
    at: [[5, 17, 32]],
  },
  look(subject, found) {
    for (const code of subject.living) {
      const label = new Set(textsOf(code.label).flatMap(({ text }) => wordsIn(text)));
      for (const { language, text } of textsOf(code.definition)) {
        const words = wordsIn(text).filter((word) => !empty.has(word));
        if (!words.every((word) => label.has(word))) continue;
        found(subject.at(code, language === 'any' ? ['definition'] : ['definition', language]), {
          code: code.id,
        });
        break;
      }
    }
  },
});
