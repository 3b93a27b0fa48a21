import type { Diagnostic } from '../model/diagnostic.js';
import type { CodingRequest, RequestFaults } from './coding-requests.js';
import { readObjectLines } from './read-object-lines.js';

/** A line of a file of codings to be added. */
export interface CodingLine {
  readonly request: CodingRequest;
  readonly faults: RequestFaults;
}

const known = ['doc', 'quote', 'at', 'code', 'stance', 'coder', 'memo', 'prefix', 'suffix', 'range'] as const;

/**
 * Reads `{"doc","quote","at"?,"code","stance"?,"coder"?,"memo"?}`, an object a line; also `prefix`, `suffix` and
 * `"range":"120-245"`. `null` is the same as no key. `coder` stands in for lines that name none.
 */
export function readCodingLines(
  text: string,
  file: string,
  coder: string | undefined,
): { lines: CodingLine[]; diagnostics: Diagnostic[] } {
  const { lines, diagnostics } = readObjectLines(text, file, known, ['doc', 'code']);
  return {
    diagnostics,
    lines: lines.map(({ given, faults }) => ({
      request: { ...given, doc: given.doc!, code: given.code!, coder: given.coder ?? coder ?? '' },
      faults,
    })),
  };
}
