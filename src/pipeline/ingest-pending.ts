import { join } from 'node:path';
import { readPlan } from '../ingest/plan.js';
import type { Diagnostic } from '../model/diagnostic.js';
import { Failure } from '../model/failure.js';
import { readDocuments } from '../study/documents.js';
import { readSources } from '../study/sources.js';
import { type IngestRequest, ingestInto } from './ingest-study.js';

/** What came in from raw/. */
export interface Pending {
  readonly documents: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Ingests the files that raw/sources.csv names and that have no document yet. A Failure where one of them cannot be
 * ingested: tables without it would be wrong silently. Needs the writer's lock.
 */
export async function ingestPending(dir: string): Promise<Pending> {
  const requests = pendingRequests(dir);
  if (requests.length === 0) return { documents: [], diagnostics: [] };
  const { documents, diagnostics } = await ingestInto(dir, requests);
  if (diagnostics.some(({ severity }) => severity === 'error')) throw new Failure(diagnostics, 1);
  return { documents: documents.map(({ meta }) => meta.id), diagnostics };
}

/** A row is done when its documents are there, or when a document says that it comes from the row's file. */
function pendingRequests(dir: string): IngestRequest[] {
  const { csv, diagnostics } = readSources(dir);
  const plan = readPlan(csv);
  const errors = [...diagnostics, ...plan.diagnostics].filter(({ severity }) => severity === 'error');
  if (errors.length > 0) throw new Failure(errors, 1);
  const { documents } = readDocuments(dir);
  const ids = new Set(documents.map(({ meta }) => meta.id));
  const sources = new Set(documents.map(({ meta }) => meta.source));
  return plan.files
    .filter((row) =>
      row.documents.length > 0 ? !row.documents.every((id) => ids.has(id)) : !sources.has(`raw/${row.file}`),
    )
    .map(({ file, options }) => ({ path: join(dir, 'raw', file), shown: `raw/${file}`, options }));
}
