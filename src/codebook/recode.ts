import { createHash } from 'node:crypto';
import type { CodeIndex } from '../model/codebook.js';
import type { Coding, CodingEvent } from '../model/coding.js';

/** A record to be appended to the log of its coder. */
export interface RecodeRecord {
  readonly coder: string;
  readonly doc: string;
  readonly event: CodingEvent;
}

/**
 * The records that carry people's codings over to other codes. Rule codings are left alone: the next pass makes them
 * anew. `at` is the instant of the change (ISO 8601), `why` what was done.
 */
export function recodeRecords(
  codings: readonly Coding[],
  moved: ReadonlyMap<string, string>,
  index: CodeIndex,
  at: string,
  why: string,
): RecodeRecord[] {
  return codings.flatMap((coding) => {
    const code = moved.get(index.find(coding.code)?.ref ?? coding.code);
    if (code === undefined || coding.by === 'rules') return [];
    const change = { op: 'update', ref: coding.id, doc: coding.doc, code, by: coding.by, at, why } as const;
    const id = createHash('sha256').update(JSON.stringify(change)).digest('hex').slice(0, 16);
    return [{ coder: coding.by, doc: coding.doc, event: { ...change, id } }];
  });
}
