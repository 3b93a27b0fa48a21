import { parseCsv } from '../../study/csv.js';
import { type Reader, unread } from '../blocks.js';
import { readLines } from '../text-blocks.js';

/** Answers of a survey: a row is a respondent, a column a question or an attribute. */
export const csv: Reader = {
  extensions: ['csv', 'tsv'],
  read(bytes, file) {
    const { text, diagnostics } = readLines(bytes, file);
    if (text === undefined) return unread(diagnostics);
    const table = parseCsv(text, file);
    return { kind: 'rows', csv: table, diagnostics: [...diagnostics, ...table.diagnostics] };
  },
};
