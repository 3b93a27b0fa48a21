import type { Code, CodeExample } from '../model/codebook.js';
import type { StudyDocument } from '../model/document.js';
import { placesOfQuote, type TextRange } from '../text/quote-search.js';
import type { CheckContext } from './context.js';

/** An example of a code that says from which document of the study it comes. */
export interface QuotedExample {
  readonly code: Code;
  readonly example: CodeExample;
  readonly document: StudyDocument;
  /** Where its words stand there; none where they do not. */
  readonly places: readonly TextRange[];
}

/** The examples of all codes whose address leads into the study. */
export function quotedExamples({ study, index }: CheckContext): QuotedExample[] {
  const documents = new Map(study.documents.map((document) => [document.meta.id, document]));
  return index.codes.flatMap((code) =>
    code.examples.flatMap((example) => {
      const document = documents.get(example.at?.split(':')[0] ?? '');
      if (document === undefined) return [];
      const { quote } = example;
      const texts =
        typeof quote === 'string' ? [quote] : [quote.id, quote.en].filter((text) => text !== undefined);
      return [{ code, example, document, places: texts.flatMap((text) => placesOfQuote(document, text)) }];
    }),
  );
}
