import { quotedExamples } from '../code-examples.js';
import { exampleLog } from '../example-log.js';
import { studyCheck } from '../study-check.js';

const codebook = `codebook: lokal
version: 1.0.0
facets: {dimension: {label: Dimensi, kind: dimension}}
codes:
  - code: training
    facet: dimension
    label: Pelatihan
    definition: Diajari sesuatu.
    examples:
      - {quote: Kami diajari mengemas kue., at: "w01:2"}
      - {quote: Enak sekali., at: "w01:2", see: equipment}
  - {code: equipment, facet: dimension, label: Alat, definition: Diberi alat.}
`;

/** An example that is not coded as the codebook says, in a document that was coded. */
export const exampleNotCoded = studyCheck<{ code: string; at: string; miss: boolean }>({
  id: 'codebook/example-not-coded',
  severity: 'warning',
  title: { id: 'Contoh dan koding tidak sesuai', en: 'An example and its coding disagree' },
  why: {
    id: 'Kalau kutipan contoh sendiri tidak dikode demikian, buku kode dan koding memakai pengertian yang berbeda.',
    en: 'Where the very quotation of the example is not coded so, codebook and codings mean different things.',
  },
  message: ({ code, at, miss }) =>
    miss
      ? {
          id: `Contoh nyaris kode \`${code}\` di ${at} ternyata dikode \`${code}\`.`,
          en: `The near miss of the code \`${code}\` at ${at} is coded \`${code}\`.`,
        }
      : {
          id: `Contoh kode \`${code}\` di ${at} tidak dikode \`${code}\`.`,
          en: `The example of the code \`${code}\` at ${at} is not coded \`${code}\`.`,
        },
  hint: () => ({
    id: 'Perbaiki kodingnya, atau pilih contoh lain.',
    en: 'Mend the coding, or choose another example.',
  }),
  example: {
    files: {
      'codebooks/lokal.yaml': codebook,
      'codings/ani/w01.jsonl': exampleLog('ani', 'w01', ['Enak sekali.', 'training']),
    },
    at: ['codebooks/lokal.yaml:10:17', 'codebooks/lokal.yaml:11:17'],
  },
  look(context, report) {
    const { segments } = context;
    for (const { code, example, document, places } of quotedExamples(context)) {
      const own = segments.filter(({ doc, start }) => doc === document.meta.id && start !== null);
      if (own.length === 0 || places.length === 0) continue;
      const coded = own.some(
        ({ codebook, path, start, end }) =>
          path.some((id) => `${codebook}:${id}` === code.ref) &&
          places.some((place) => place.start < end! && place.end > start!),
      );
      const miss = example.see !== undefined;
      if (coded === miss) report(example.place, { code: code.id, at: example.at!, miss });
    }
  },
});
