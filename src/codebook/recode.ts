import { createHash } from 'node:crypto';
import type { CodeIndex } from '../model/codebook.js';
import type { Coding, CodingEvent } from '../model/coding.js';

/**
 * The events, each for the log of its coder, that carry people's codings over to other codes. Rule codings are left alone: the next pass makes them
 * anew. `at` is the instant of the change (ISO 8601), `why` what was done.
 */
export function recodeRecords(
  codings: readonly Coding[],
  moved: ReadonlyMap<string, string>,
  index: CodeIndex,
  at: string,
  why: string,
): CodingEvent[] {
  return codings.flatMap((coding) => {
    const code = moved.get(index.find(coding.code)?.ref ?? coding.code);
    if (code === undefined || coding.by === 'rules') return [];
    const change = { op: 'update', ref: coding.id, doc: coding.doc, code, by: coding.by, at, why } as const;
    const id = createHash('sha256').update(JSON.stringify(change)).digest('hex').slice(0, 16);
    return [{ ...change, id }];
  });
}
