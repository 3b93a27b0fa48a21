import { basename, join } from 'node:path';
import { sourceFaults } from '../i18n/faults/sources.js';
import { type IngestedDocument, type IngestOptions, ingestFile, type LabelReport } from '../ingest/ingest.js';
import { type PlannedFile, planCells, readPlan } from '../ingest/plan.js';
import type { Diagnostic } from '../model/diagnostic.js';
import { Failure } from '../model/failure.js';
import type { Informant } from '../model/register.js';
import { readDocuments } from '../study/documents.js';
import { readBytes, readText } from '../study/files.js';
import { keepRaw, pathInRaw, rawConflict, rawName, sha256 } from '../study/raw-files.js';
import { readInformants } from '../study/register.js';
import { readSources, recordSources } from '../study/sources.js';
import { formatDocument, writeDocument } from '../study/write-document.js';

/** One raw file to ingest, and how. */
export interface IngestRequest {
  /** Absolute. */
  readonly path: string;
  /** As faults name it. */
  readonly shown: string;
  readonly options: IngestOptions;
}

/** What an ingest took in. */
export interface IngestSummary {
  readonly documents: readonly IngestedDocument[];
  readonly labels: readonly LabelReport[];
  readonly diagnostics: readonly Diagnostic[];
}

export interface IngestConditions {
  /** Overwrite documents and raw files, and ingest anew what was ingested before. */
  readonly force?: boolean;
  readonly progress?: (done: number, total: number) => void;
}

/**
 * Ingests raw files into the study at `dir`: bytes to raw/, documents to documents/, how to raw/sources.csv. A file with
 * an error leaves nothing behind; the others are taken in. Needs the writer's lock.
 */
export async function ingestInto(
  dir: string,
  requests: readonly IngestRequest[],
  conditions: IngestConditions = {},
): Promise<IngestSummary> {
  const work = new Ingest(dir, conditions.force ?? false);
  for (const [i, request] of requests.entries()) {
    conditions.progress?.(i, requests.length);
    await work.take(request);
  }
  conditions.progress?.(requests.length, requests.length);
  work.record();
  return { documents: work.documents, labels: work.labels, diagnostics: work.diagnostics };
}

/** Ids are compared as file systems that know no case compare names. */
const keyOf = (id: string) => id.normalize('NFC').toLowerCase();

/** One run over several files: what the study holds already, and what comes in. */
class Ingest {
  readonly documents: IngestedDocument[] = [];
  readonly labels: LabelReport[] = [];
  readonly diagnostics: Diagnostic[] = [];
  readonly #register: readonly Informant[];
  readonly #sources;
  readonly #planned: readonly PlannedFile[];
  readonly #recorded: Record<string, string>[] = [];
  /** Documents of the study, and of this run, by `keyOf`. */
  readonly #there = new Map<string, { id: string; file: string; source: string | undefined }>();
  readonly #made = new Map<string, string>();
  /** Content → who brought it in this run. */
  readonly #seen = new Map<string, { file: string; documents: readonly string[] }>();

  constructor(
    readonly dir: string,
    readonly force: boolean,
  ) {
    const register = readInformants(dir, undefined);
    const sources = readSources(dir);
    const plan = readPlan(sources.csv);
    const faults = [...register.diagnostics, ...sources.diagnostics, ...plan.diagnostics];
    const errors = faults.filter(({ severity }) => severity === 'error');
    if (errors.length > 0) throw new Failure(errors, 1);
    this.#register = register.entries;
    this.#sources = sources.csv;
    this.#planned = plan.files;
    for (const { meta, file } of readDocuments(dir).documents)
      this.#there.set(keyOf(meta.id), { id: meta.id, file, source: meta.source });
  }

  async take(request: IngestRequest): Promise<void> {
    const { dir } = this;
    const bytes = readBytes(request.path, request.shown);
    if (!bytes.value) {
      this.diagnostics.push(bytes.diagnostic);
      return;
    }
    const inside = pathInRaw(dir, request.path);
    const name = inside ?? rawName(request.path);
    const row = this.#planned.find(
      (planned) => planned.file === name && (request.options.id ?? planned.options.id) === planned.options.id,
    );
    const options = joined(row?.options ?? {}, request.options);
    const hash = sha256(bytes.value);
    const before = this.#isKnown(hash, name, options, request.shown);
    if (before) {
      this.diagnostics.push(before);
      return;
    }
    const { documents, labels, diagnostics } = await ingestFile(bytes.value, request.shown, options, {
      informants: this.#register,
    });
    const complete = documents.map(({ meta, body }) => ({
      meta: { ...meta, source: `raw/${name}`, sha256: hash },
      body,
    }));
    const conflict = inside === undefined ? rawConflict(dir, name, bytes.value, this.force) : undefined;
    const conflicts = complete.flatMap((document) => this.#conflictOf(document, request.shown) ?? []);
    this.diagnostics.push(...diagnostics, ...(conflict ? [conflict] : []), ...conflicts);
    if (conflict || conflicts.length > 0 || diagnostics.some(({ severity }) => severity === 'error')) return;

    if (inside === undefined) keepRaw(dir, name, bytes.value);
    const ids = complete.map(({ meta }) => meta.id);
    for (const { meta, body } of complete) {
      writeDocument(dir, meta, body);
      this.#made.set(keyOf(meta.id), request.shown);
    }
    const leftOver = (row?.documents ?? []).filter((id) => !ids.includes(id) && this.#there.has(keyOf(id)));
    if (leftOver.length > 0)
      this.diagnostics.push(sourceFaults.leftOver.at({ file: request.shown }, { documents: leftOver }));
    this.#seen.set(hash, { file: name, documents: ids });
    this.#recorded.push({ ...planCells(name, options), sha256: hash, documents: ids.join(';') });
    this.documents.push(...complete);
    this.labels.push(...labels);
  }

  record(): void {
    recordSources(this.dir, this.#sources, this.#recorded);
  }

  /** Whether the content was ingested before: as this very file in this very way, or otherwise. */
  #isKnown(hash: string, name: string, options: IngestOptions, shown: string): Diagnostic | undefined {
    if (this.force) return undefined;
    const here = this.#seen.get(hash);
    const known = this.#planned.filter(
      ({ sha256, documents }) =>
        sha256 === hash && documents.length > 0 && documents.every((id) => this.#there.has(keyOf(id))),
    );
    const same = known.find((planned) => planned.file === name && sameSettings(planned.options, options));
    if (same) {
      const args = { as: `raw/${same.file}`, documents: same.documents };
      return sourceFaults.alreadyIngested.at({ file: shown }, args);
    }
    const other = here ?? known[0];
    return (
      other &&
      sourceFaults.sameContent.at({ file: shown }, { other: `raw/${other.file}`, documents: other.documents })
    );
  }

  #conflictOf({ meta, body }: IngestedDocument, shown: string): Diagnostic | undefined {
    const made = this.#made.get(keyOf(meta.id));
    if (made !== undefined)
      return sourceFaults.sameDocument.at({ file: shown }, { id: meta.id, other: made });
    const there = this.#there.get(keyOf(meta.id));
    if (!there) return undefined;
    const { id, file, source } = there;
    const itsPlace = id === meta.id && file === `documents/${id}.md`;
    if (itsPlace && (this.force || readText(join(this.dir, file), file).value === formatDocument(meta, body)))
      return undefined;
    return sourceFaults.documentExists.at({ file: shown }, { id, file, source });
  }
}

/** The settings of a row with flags laid over them. */
function joined(row: IngestOptions, flags: IngestOptions): IngestOptions {
  const speakers = { ...row.speakers, ...flags.speakers };
  const set = { ...row.set, ...flags.set };
  return {
    ...row,
    ...flags,
    ...(Object.keys(speakers).length > 0 && { speakers }),
    ...(Object.keys(set).length > 0 && { set }),
  };
}

function sameSettings(a: IngestOptions, b: IngestOptions): boolean {
  return JSON.stringify(planCells('', a)) === JSON.stringify(planCells('', b));
}

/** Pairs files with the rows of a plan: by path, else by name. */
export function plannedOptions(files: readonly PlannedFile[], path: string): IngestOptions | undefined {
  const name = basename(path);
  const row =
    files.find(({ file }) => file === path) ?? files.find(({ file }) => file.split('/').at(-1) === name);
  return row?.options;
}
