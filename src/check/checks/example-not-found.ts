import { quotedExamples } from '../code-examples.js';
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
      - {quote: Kami diajari mengemas roti., at: "w01:2"}
`;

/** An example whose words are not in the document that it names. */
export const exampleNotFound = studyCheck<{ code: string; at: string }>({
  id: 'codebook/example-not-found',
  severity: 'warning',
  title: { id: 'Contoh yang tidak ada di dokumennya', en: 'An example that is not in its document' },
  why: {
    id: 'Contoh yang mengaku kutipan tetapi tidak ada di sumbernya adalah bukti karangan.',
    en: 'An example that claims to be a quotation and is not in its source is invented evidence.',
  },
  message: ({ code, at }) => ({
    id: `Contoh kode \`${code}\` tidak ada di \`${at}\`.`,
    en: `The example of the code \`${code}\` is not in \`${at}\`.`,
  }),
  hint: () => ({
    id: 'Salin kata-katanya dari dokumen, atau hapus `at:` bila contoh itu karangan.',
    en: 'Copy the words from the document, or delete `at:` where the example is made up.',
  }),
  example: { files: { 'codebooks/lokal.yaml': codebook }, at: ['codebooks/lokal.yaml:10:17'] },
  look(context, report) {
    for (const { code, example, places } of quotedExamples(context))
      if (places.length === 0) report(example.place, { code: code.id, at: example.at! });
  },
});
