import { type IngestOptions, type IngestResult, ingestFile } from '../../src/ingest/ingest.js';
import type { Informant } from '../../src/model/register.js';

function person(id: string, pseudonym: string): Informant {
  const place = { file: 'informants.csv' };
  return { id, pseudonym, group: 'anggota', role: 'pemilik usaha', attributes: {}, place };
}

export const register = [
  person('I01', 'Bu Ratna'),
  person('I02', 'Pak Danu'),
  person('I03', 'Bu Sari'),
  person('I04', 'Bu Sari'),
];

/** Ingests a text or bytes with the register of the tests. */
export async function ingest(
  content: string | Uint8Array,
  file = 'w01.txt',
  options: IngestOptions = {},
): Promise<IngestResult> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return await ingestFile(bytes, file, options, { informants: register });
}

/** Ingests what gives one document, and returns it with its diagnostics. */
export async function ingestOne(content: string | Uint8Array, file = 'w01.txt', options: IngestOptions = {}) {
  const result = await ingest(content, file, options);
  if (result.documents.length !== 1)
    throw new Error(`${result.documents.length} documents: ${result.diagnostics.map(({ id }) => id)}`);
  return { ...result.documents[0]!, labels: result.labels, diagnostics: result.diagnostics };
}

/** Ids of diagnostics. */
export function idsOf(result: Pick<IngestResult, 'diagnostics'>): string[] {
  return result.diagnostics.map(({ id }) => id);
}
