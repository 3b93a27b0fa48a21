import { readCodebook } from '../../src/codebook/read-codebook.js';
import type { Codebook } from '../../src/model/codebook.js';
import type { StudyDocument } from '../../src/model/document.js';
import type { DocumentLanguage } from '../../src/model/words.js';

/** A codebook `lokal` with one facet, of the YAML of its codes. */
export function codebookOf(codes: string, facet = '{ kind: aspect }'): Codebook {
  const { codebook, diagnostics } = readCodebook(
    `codebook: lokal\nfacets: { aspek: ${facet} }\ncodes:\n${codes}`,
    'lokal.yaml',
    'codebooks/lokal.yaml',
  );
  const errors = diagnostics.filter((diagnostic) => diagnostic.severity === 'error');
  if (codebook === undefined || errors.length > 0) throw new Error(JSON.stringify(diagnostics));
  return codebook;
}

/** A document of one informant's turn. */
export function turn(body: string, language: DocumentLanguage = 'id'): StudyDocument {
  return {
    meta: {
      id: 'w01',
      technique: 'interview',
      informants: ['I01'],
      speakers: { N: 'I01' },
      states: {},
      attributes: {},
      language,
    },
    body,
    units: [
      {
        n: 1,
        kind: 'turn',
        start: 0,
        textStart: 0,
        end: [...body].length,
        standing: 'evidence',
        informant: 'I01',
      },
    ],
    file: 'documents/w01.md',
    bodyLine: 1,
  };
}
