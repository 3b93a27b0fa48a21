import type { Diagnostic } from '../model/diagnostic.js';

/** What came in from raw/. */
export interface Pending {
  readonly documents: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Ingests the files that raw/sources.csv names and that have no document yet. */
export async function ingestPending(_dir: string): Promise<Pending> {
  return { documents: [], diagnostics: [] };
}
