import { ingestFileFaults } from '../i18n/faults/ingest-files.js';
import { ingestLabelFaults } from '../i18n/faults/ingest-labels.js';
import { ingestOptionFaults } from '../i18n/faults/ingest-options.js';
import type { Diagnostic } from '../model/diagnostic.js';
import type { DocumentMeta } from '../model/document.js';
import type { Informant } from '../model/register.js';
import type { Reading } from './blocks.js';
import { idOfFile } from './document-id.js';
import { mergeDrafts } from './draft.js';
import { draftOfOptions } from './flags.js';
import { type LabelReport, reportLabels } from './label-report.js';
import { finishMeta } from './meta.js';
import type { IngestOptions } from './options.js';
import { extensionOf, formats, readerFor } from './readers.js';
import { unknownInformants } from './speakers.js';
import { readSurvey } from './survey.js';
import { readTalk } from './talk.js';

export type { LabelReport } from './label-report.js';
export type { IngestOptions } from './options.js';

/** A document that came out of a raw file. */
export interface IngestedDocument {
  /** Without `source` and `sha256`, which the study knows. */
  readonly meta: DocumentMeta;
  readonly body: string;
}

export interface IngestResult {
  /** One, or one for each part or row. With errors among the diagnostics they are not fit to be kept. */
  readonly documents: readonly IngestedDocument[];
  readonly labels: readonly LabelReport[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Makes documents of the bytes of one raw file. Nothing is read from or written to disk, nothing is guessed about who
 * speaks, and nothing that is wrong with the bytes throws. `fileName` gives format and id, and names the file in faults.
 */
export async function ingestFile(
  bytes: Uint8Array,
  fileName: string,
  options: IngestOptions,
  register: { readonly informants: readonly Informant[] },
): Promise<IngestResult> {
  const reader = await readerFor(fileName);
  if (!reader) {
    const args = { extension: extensionOf(fileName), known: formats };
    return failed([ingestFileFaults.unknownFormat.at({ file: fileName }, args)]);
  }
  const reading = await reader.read(bytes, fileName);
  if (reading.kind === 'rows') return ingestRows(reading, fileName, options, register.informants);
  if (reading.diagnostics.some(({ severity }) => severity === 'error')) return failed(reading.diagnostics);
  return await readTalk(reading, fileName, options, register.informants);
}

function failed(diagnostics: readonly Diagnostic[]): IngestResult {
  return { documents: [], labels: [], diagnostics };
}

function ingestRows(
  reading: Reading & { kind: 'rows' },
  file: string,
  options: IngestOptions,
  informants: readonly Informant[],
): IngestResult {
  const flags = draftOfOptions(options, informants);
  const { csv } = reading;
  const survey = readSurvey(csv, options.id ?? idOfFile(file), options, informants, file);
  const diagnostics = [...reading.diagnostics, ...survey.diagnostics];
  if (options.split || options.table) diagnostics.push(ingestOptionFaults.rowsForTable.at({ file }, {}));
  const technique = flags.technique ?? 'survey';
  const documents = survey.respondents.map(({ id, draft, speakers, body }) => ({
    meta: finishMeta(id, technique, mergeDrafts(draft, { ...flags, speakers: {} }), {
      ...speakers,
      ...flags.speakers,
    }),
    body,
  }));
  const known = new Set(informants.map(({ id }) => id));
  const strangers = new Set(documents.flatMap(({ meta }) => meta.informants).filter((id) => !known.has(id)));
  if (strangers.size > 3) {
    // One line for many: a survey may well come before its register.
    const informant = `${[...strangers].slice(0, 3).join(', ')}, … (${strangers.size})`;
    diagnostics.push(ingestLabelFaults.unknownInformant.at({ file }, { informant, known: [] }));
  } else diagnostics.push(...unknownInformants(strangers, informants, { file }));
  const labels = survey.respondents.flatMap(({ id, pieces, speakers }) => reportLabels(id, pieces, speakers));
  return { documents, labels, diagnostics };
}
